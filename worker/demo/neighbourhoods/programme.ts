// The second demo programme as its page shows it: teams of one neighbourhood, whose form asks the later question types.
import { both } from '../bilingual.ts';
import type { DemoProgramme } from '../programme.ts';
import { demoTopics } from '../topics.ts';

const about = ['urgent-care-near-home', 'several-conditions', 'fairer-care', 'unpaid-carers', 'shared-information'];

export const neighbourhoods: DemoProgramme = {
  slug: 'neighbourhood-teams',
  name: both('Peer learning for neighbourhood teams', 'Dysgu gan gymheiriaid ar gyfer timau cymdogaeth'),
  summary: both(
    'A UK-wide programme for people from health, care and the community who work as one team in the same neighbourhoods.',
    'Rhaglen ledled y DU i bobl o faes iechyd, gofal a’r gymuned sy’n gweithio fel un tîm yn yr un cymdogaethau.',
  ),
  nations: ['england', 'scotland', 'wales', 'northern-ireland'],
  topics: demoTopics.filter(({ slug }) => about.includes(slug)),
  description: [
    both(
      'A neighbourhood is small enough for people to know each other, and large enough to change how care works. In many places general practice, community nursing, social care and local groups now meet round one table. Getting from there to one team is harder.',
      'Mae cymdogaeth yn ddigon bach i bobl adnabod ei gilydd, ac yn ddigon mawr i newid sut mae gofal yn gweithio. Mewn llawer o leoedd mae meddygfeydd, nyrsio cymunedol, gofal cymdeithasol a grwpiau lleol bellach yn cwrdd o amgylch yr un bwrdd. Mae’n anoddach mynd o’r fan honno i fod yn un tîm.',
    ),
    both(
      'This programme matches teams by what they need and what they can offer. For nine months, each team helps another with something that it has already tried, and gets help with something that it has not.',
      'Mae’r rhaglen hon yn paru timau ar sail yr hyn sydd ei angen arnynt a’r hyn y gallant ei gynnig. Am naw mis, mae pob tîm yn helpu tîm arall gyda rhywbeth y mae eisoes wedi rhoi cynnig arno, ac yn cael cymorth gyda rhywbeth nad yw wedi rhoi cynnig arno.',
    ),
    both(
      'You can apply as one team, or several organisations can apply together. Each organisation then fills in its own part of the form.',
      'Gallwch wneud cais fel un tîm, neu gall sawl sefydliad wneud cais gyda’i gilydd. Bydd pob sefydliad wedyn yn llenwi ei ran ei hun o’r ffurflen.',
    ),
  ],
  eligibility: [
    both('Your neighbourhoods are anywhere in the UK.', 'Mae eich cymdogaethau unrhyw le yn y DU.'),
    both(
      'Your team is 2 to 8 people who already meet, from at least 2 organisations or groups.',
      'Mae eich tîm yn 2 i 8 o bobl sydd eisoes yn cwrdd, o 2 sefydliad neu grŵp o leiaf.',
    ),
    both(
      'At least one person works for the NHS, a council or a social care provider, and at least one is from the community.',
      'Mae o leiaf un person yn gweithio i’r GIG, i gyngor neu i ddarparwr gofal cymdeithasol, ac mae o leiaf un o’r gymuned.',
    ),
    both(
      'You are ready to tell another team about something that you have tried, even if it did not work.',
      'Rydych yn barod i ddweud wrth dîm arall am rywbeth rydych wedi rhoi cynnig arno, hyd yn oed os na weithiodd.',
    ),
  ],
  offer: [
    both(
      'We introduce you to two teams: one that can help you, and one that you can help.',
      'Byddwn yn eich cyflwyno i ddau dîm: un a all eich helpu, ac un y gallwch chi ei helpu.',
    ),
    both(
      'You visit each other once, and meet online once a month.',
      'Byddwch yn ymweld â’ch gilydd unwaith, ac yn cwrdd ar-lein unwaith y mis.',
    ),
    both(
      'Taking part is free. We pay for travel, and for the time of people who take part without being paid.',
      'Mae cymryd rhan am ddim. Rydym yn talu am deithio, ac am amser pobl sy’n cymryd rhan heb gael eu talu.',
    ),
    both(
      'If there is no place for your team, we still pass on what you offer to teams that ask for it, if you agree.',
      'Os na fydd lle i’ch tîm, byddwn yn dal i rannu’r hyn rydych yn ei gynnig â thimau sy’n gofyn amdano, os cytunwch.',
    ),
  ],
  runBy: ['Assembly of Local Care Systems', 'Network of Everyday Improvers'],
  contactEmail: 'neighbourhood-teams@example.org',
};
