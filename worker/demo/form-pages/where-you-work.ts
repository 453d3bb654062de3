// Page 2: nation, sector and scope. Later pages depend on these answers.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const whereYouWork: Page = {
  id: 'where-you-work',
  title: both('Where you work', 'Ble rydych yn gweithio'),
  questions: [
    {
      id: 'nation',
      type: 'one-of',
      label: both('Where is most of your team’s work?', 'Ble mae’r rhan fwyaf o waith eich tîm?'),
      options: [
        { value: 'england', label: both('England', 'Lloegr') },
        { value: 'scotland', label: both('Scotland', 'Yr Alban') },
        { value: 'wales', label: both('Wales', 'Cymru') },
        { value: 'northern-ireland', label: both('Northern Ireland', 'Gogledd Iwerddon') },
      ],
    },
    {
      id: 'sector',
      type: 'one-of',
      label: both('Which sector do you work in?', 'Ym mha sector rydych yn gweithio?'),
      hint: both(
        'Choose the one that you know best. Your team can come from several.',
        'Dewiswch yr un rydych yn ei adnabod orau. Gall eich tîm ddod o fwy nag un.',
      ),
      options: [
        {
          value: 'nhs',
          label: both('NHS or health and social care trust', 'Y GIG neu ymddiriedolaeth iechyd a gofal cymdeithasol'),
        },
        { value: 'primary-care', label: both('Primary care', 'Gofal sylfaenol') },
        { value: 'local-government', label: both('Local government', 'Llywodraeth leol') },
        { value: 'social-care', label: both('Social care', 'Gofal cymdeithasol') },
        {
          value: 'voluntary-and-community',
          label: both('Voluntary and community', 'Y sector gwirfoddol a chymunedol'),
        },
        { value: 'academia', label: both('University or research', 'Prifysgol neu ymchwil') },
        { value: 'other', label: both('Another sector', 'Sector arall') },
      ],
    },
    {
      id: 'scope',
      type: 'one-of',
      label: both('How far does your work reach?', 'Pa mor eang yw eich gwaith?'),
      options: [
        {
          value: 'place',
          label: both('One place', 'Un lle'),
          hint: both('Such as a neighbourhood, a town or a county.', 'Fel cymdogaeth, tref neu sir.'),
        },
        {
          value: 'system',
          label: both('A whole system', 'System gyfan'),
          hint: both(
            'Such as an integrated care system, or the area of a health board or of a health and social care trust.',
            'Fel system gofal integredig, neu ardal bwrdd iechyd neu ymddiriedolaeth iechyd a gofal cymdeithasol.',
          ),
        },
        {
          value: 'across-organisations',
          label: both('Across several organisations', 'Ar draws sawl sefydliad'),
          hint: both(
            'Such as a partnership or a network that crosses the edges of places and systems.',
            'Fel partneriaeth neu rwydwaith sy’n croesi ffiniau lleoedd a systemau.',
          ),
        },
      ],
    },
  ],
};
