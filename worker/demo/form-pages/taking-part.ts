// Page 6: what the team needs so that it can take part, and what the applicant confirms.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const takingPart: Page = {
  id: 'taking-part',
  title: both('Taking part', 'Cymryd rhan'),
  questions: [
    {
      id: 'support',
      type: 'long-text',
      label: both('What would help your team to take part?', 'Beth fyddai’n helpu eich tîm i gymryd rhan?'),
      hint: both(
        'For example, captions, sessions in Welsh, or care for someone while you are away. We do not use this to choose teams.',
        'Er enghraifft, capsiynau, sesiynau yn Gymraeg, neu ofal i rywun tra byddwch i ffwrdd. Nid ydym yn defnyddio hyn i ddewis timau.',
      ),
      required: false,
      maxWords: 100,
    },
    {
      id: 'agreement',
      type: 'declaration',
      label: both('I confirm this for my team', 'Rwyf yn cadarnhau hyn ar ran fy nhîm'),
      statement: both(
        'What this form says is right as far as I know. Someone senior in each organisation agrees to the time that we will spend, about one day a month. If we get a place, you may publish the names of our organisations and what we learn, but not the names of people unless they agree.',
        'Mae’r hyn y mae’r ffurflen hon yn ei ddweud yn gywir hyd y gwn i. Mae rhywun ar lefel uwch ym mhob sefydliad yn cytuno i’r amser y byddwn yn ei dreulio, sef tua diwrnod y mis. Os cawn le, cewch gyhoeddi enwau ein sefydliadau a’r hyn a ddysgwn, ond nid enwau pobl oni bai eu bod yn cytuno.',
      ),
    },
  ],
};
