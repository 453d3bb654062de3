// The priority topics of the demo: they outlast rounds, and applications say which of them they are about.
import { both, type Bilingual } from './bilingual.ts';

export interface DemoTopic {
  slug: string;
  name: Bilingual;
  summary: Bilingual;
}

export const demoTopics: DemoTopic[] = [
  {
    slug: 'leaving-hospital',
    name: both('Leaving hospital without delay', 'Gadael yr ysbyty heb oedi'),
    summary: both(
      'Hospitals, councils, care providers and families planning together, so that nobody stays longer than they need to.',
      'Ysbytai, cynghorau, darparwyr gofal a theuluoedd yn cynllunio gyda’i gilydd, fel nad oes neb yn aros yn hwy nag sydd angen.',
    ),
  },
  {
    slug: 'urgent-care-near-home',
    name: both('Urgent care nearer home', 'Gofal brys yn nes at adref'),
    summary: both(
      'Fewer people in ambulances and emergency departments who could have been helped sooner and closer by.',
      'Llai o bobl mewn ambiwlansys ac adrannau achosion brys a allai fod wedi cael cymorth yn gynt ac yn nes at adref.',
    ),
  },
  {
    slug: 'waiting-for-care',
    name: both('Waiting for planned care', 'Aros am ofal wedi’i gynllunio'),
    summary: both(
      'Shorter waits, and help for people to stay as well as they can until their turn comes.',
      'Amseroedd aros byrrach, a chymorth i bobl gadw mor iach â phosibl nes daw eu tro.',
    ),
  },
  {
    slug: 'young-minds',
    name: both('Mental health of children and young people', 'Iechyd meddwl plant a phobl ifanc'),
    summary: both(
      'Help that starts early and does not stop at the door of a school or a clinic, or on an eighteenth birthday.',
      'Cymorth sy’n dechrau’n gynnar ac nad yw’n dod i ben wrth ddrws yr ysgol neu’r clinig, nac ar ben-blwydd yn ddeunaw oed.',
    ),
  },
  {
    slug: 'several-conditions',
    name: both('Living with several conditions', 'Byw gyda sawl cyflwr'),
    summary: both(
      'One conversation and one plan for people who now tell their story again to every team.',
      'Un sgwrs ac un cynllun i bobl sydd ar hyn o bryd yn gorfod adrodd eu stori o’r newydd wrth bob tîm.',
    ),
  },
  {
    slug: 'fairer-care',
    name: both('Fairer access and results', 'Mynediad a chanlyniadau tecach'),
    summary: both(
      'Finding out whom services fail to reach, and changing those services together with them.',
      'Canfod pwy nad yw gwasanaethau’n eu cyrraedd, a newid y gwasanaethau hynny ar y cyd â nhw.',
    ),
  },
  {
    slug: 'unpaid-carers',
    name: both('Support for unpaid carers', 'Cymorth i ofalwyr di-dâl'),
    summary: both(
      'Noticing carers early, and fitting services around the lives of those who give the most care.',
      'Sylwi ar ofalwyr yn gynnar, a threfnu gwasanaethau o amgylch bywydau’r bobl sy’n rhoi’r gofal mwyaf.',
    ),
  },
  {
    slug: 'shared-information',
    name: both('Sharing information safely', 'Rhannu gwybodaeth yn ddiogel'),
    summary: both(
      'Records that people trust, and that follow them between the NHS, social care and the voluntary sector.',
      'Cofnodion y mae pobl yn ymddiried ynddynt, ac sy’n eu dilyn rhwng y GIG, gofal cymdeithasol a’r sector gwirfoddol.',
    ),
  },
];
