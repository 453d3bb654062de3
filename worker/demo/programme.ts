// The demo programme as its page shows it. The bodies that run it are invented. Its rounds are in rounds.ts.
import type * as z from 'zod';
import type { programme } from '../../sdk/contract/programmes.ts';
import { both } from './bilingual.ts';
import { demoTopics } from './topics.ts';

/** A programme as an organiser writes it: the contract's, less what its rounds add. */
export type DemoProgramme = Omit<z.infer<typeof programme>, 'round' | 'rounds'>;

export const demoProgramme: DemoProgramme = {
  slug: 'joined-up-care',
  name: both('Peer learning for joined-up care', 'Dysgu gan gymheiriaid ar gyfer gofal cydgysylltiedig'),
  summary: both(
    'A UK-wide programme for people who improve care across a local health and care system, and want to learn with others who do the same.',
    'Rhaglen ledled y DU i bobl sy’n gwella gofal ar draws system iechyd a gofal leol, ac sydd am ddysgu gydag eraill sy’n gwneud yr un gwaith.',
  ),
  nations: ['england', 'scotland', 'wales', 'northern-ireland'],
  topics: demoTopics,
  description: [
    both(
      'Some of the hardest problems in health and care lie between organisations: the person who is ready to go home but has no care there, the family that tells its story nine times, the young person who turns 18 and has to start again. Nobody can solve them alone.',
      'Mae rhai o’r problemau anoddaf ym maes iechyd a gofal i’w cael rhwng sefydliadau: y person sy’n barod i fynd adref ond heb ofal yno, y teulu sy’n adrodd ei stori naw gwaith, y person ifanc sy’n troi’n 18 oed ac yn gorfod dechrau o’r newydd. Ni all neb eu datrys ar ei ben ei hun.',
    ),
    both(
      'This programme brings together teams who work on those problems in different parts of the UK. Over a year, each team works on one change at home, and learns with a small group of teams that face the same problem.',
      'Mae’r rhaglen hon yn dod â thimau sy’n gweithio ar y problemau hynny mewn gwahanol rannau o’r DU at ei gilydd. Dros flwyddyn, mae pob tîm yn gweithio ar un newid yn ei ardal ei hun, ac yn dysgu gyda grŵp bach o dimau sy’n wynebu’r un broblem.',
    ),
    both(
      'You do not need a finished idea or good results. You need a real problem, people from more than one part of the system who want to work on it, and time to do so.',
      'Nid oes angen syniad gorffenedig na chanlyniadau da arnoch. Mae angen problem go iawn arnoch, pobl o fwy nag un rhan o’r system sydd am weithio arni, ac amser i wneud hynny.',
    ),
    both(
      'We publish what teams learn, including what did not work, so that others can use it and national policy hears from the people who do the work.',
      'Rydym yn cyhoeddi’r hyn y mae timau’n ei ddysgu, gan gynnwys yr hyn na weithiodd, er mwyn i eraill allu ei ddefnyddio ac i bolisi cenedlaethol glywed gan y bobl sy’n gwneud y gwaith.',
    ),
  ],
  eligibility: [
    both(
      'Your work is in England, Scotland, Wales or Northern Ireland.',
      'Mae eich gwaith yn Lloegr, yr Alban, Cymru neu Ogledd Iwerddon.',
    ),
    both(
      'Improving care across a local health and care system is part of your role. It does not have to be in your job title.',
      'Mae gwella gofal ar draws system iechyd a gofal leol yn rhan o’ch rôl. Nid oes rhaid iddo fod yn nheitl eich swydd.',
    ),
    both(
      'You work in one place, such as a town or a county, for a whole system, or across several organisations.',
      'Rydych yn gweithio mewn un lle, fel tref neu sir, i system gyfan, neu ar draws sawl sefydliad.',
    ),
    both(
      'You work in the NHS or beyond it: in a council, in social care, in a voluntary or community organisation, or as a patient or carer who leads improvement.',
      'Rydych yn gweithio yn y GIG neu’r tu hwnt iddo: mewn cyngor, ym maes gofal cymdeithasol, mewn sefydliad gwirfoddol neu gymunedol, neu fel claf neu ofalwr sy’n arwain gwelliant.',
    ),
    both(
      'You apply as a team of 2 to 8 people from at least 2 organisations or services. One of you leads the application. Each organisation can fill in its own part.',
      'Rydych yn gwneud cais fel tîm o rhwng 2 ac 8 o bobl o 2 sefydliad neu wasanaeth o leiaf. Un ohonoch sy’n arwain y cais. Gall pob sefydliad lenwi ei ran ei hun.',
    ),
    both(
      'Someone senior in each organisation agrees to the time that you will spend.',
      'Mae rhywun ar lefel uwch ym mhob sefydliad yn cytuno i’r amser y byddwch yn ei dreulio.',
    ),
  ],
  offer: [
    both(
      'You join a learning group of 4 or 5 teams, chosen because you can help each other, with someone to guide it.',
      'Byddwch yn ymuno â grŵp dysgu o 4 neu 5 tîm, wedi’u dewis am y gallwch helpu eich gilydd, gyda rhywun i’w arwain.',
    ),
    both(
      'You meet for 6 online sessions of 2 hours and for 2 days in person.',
      'Byddwch yn cwrdd am 6 sesiwn ar-lein o 2 awr yr un ac am 2 ddiwrnod wyneb yn wyneb.',
    ),
    both(
      'You get help with measuring a change, with involving people who use services, and with telling others about it.',
      'Cewch gymorth i fesur newid, i gynnwys pobl sy’n defnyddio gwasanaethau, ac i ddweud wrth eraill amdano.',
    ),
    both(
      'We introduce you to people who have already tried what you plan.',
      'Byddwn yn eich cyflwyno i bobl sydd eisoes wedi rhoi cynnig ar yr hyn rydych yn ei gynllunio.',
    ),
    both(
      'Taking part is free. We pay for travel, and for the care that carers and people with lived experience need so that they can come.',
      'Mae cymryd rhan am ddim. Rydym yn talu am deithio, ac am y gofal sydd ei angen ar ofalwyr a phobl â phrofiad bywyd er mwyn iddynt allu dod.',
    ),
    both(
      'In return, your team gives about one day a month and shares what it learns, including what did not work.',
      'Yn gyfnewid, bydd eich tîm yn rhoi tua diwrnod y mis ac yn rhannu’r hyn y mae’n ei ddysgu, gan gynnwys yr hyn na weithiodd.',
    ),
    both(
      'If there is no place for your team, you can ask us why, and we can tell you when the next round opens.',
      'Os na fydd lle i’ch tîm, gallwch ofyn i ni pam, a gallwn roi gwybod i chi pan fydd y rownd nesaf yn agor.',
    ),
  ],
  runBy: ['Assembly of Local Care Systems', 'Larkfield Trust for Better Health', 'Network of Everyday Improvers'],
  contactEmail: 'joined-up-care@example.org',
};
