// A form of the question types that are loaded where a form asks them, for tests of the hosted pages and of the widget.
import type { Form } from '../sdk/form/types.ts';
import { both } from '../worker/demo/bilingual.ts';

export const laterForm: Form = {
  id: 'later-questions',
  version: 1,
  title: both('Apply with entries and places', 'Gwneud cais gyda chofnodion a lleoedd'),
  pages: [
    {
      id: 'people',
      title: both('People', 'Pobl'),
      questions: [
        {
          id: 'people',
          type: 'group',
          label: both('Who is in your team?', 'Pwy sydd yn eich tîm?'),
          entry: both('Person', 'Person'),
          max: 3,
          fields: [
            { id: 'name', type: 'short-text', label: both('Full name', 'Enw llawn') },
            { id: 'role', type: 'short-text', label: both('Role', 'Rôl'), required: false },
            { id: 'email', type: 'email', label: both('Email address', 'Cyfeiriad e-bost') },
            { id: 'organisation', type: 'short-text', label: both('Organisation', 'Sefydliad'), required: false },
          ],
        },
      ],
    },
    {
      id: 'places',
      title: both('Places and readiness', 'Lleoedd a pharodrwydd'),
      questions: [
        { id: 'places', type: 'place', label: both('Where do you work?', 'Ble rydych yn gweithio?') },
        {
          id: 'ready',
          type: 'scale',
          label: both('How ready are you to begin?', 'Pa mor barod ydych chi i ddechrau?'),
          points: [both('Not ready', 'Ddim yn barod'), both('Nearly', 'Bron'), both('Ready', 'Yn barod')],
        },
      ],
    },
    {
      id: 'files',
      title: both('Files', 'Ffeiliau'),
      questions: [
        {
          id: 'letter',
          type: 'upload',
          label: both('Letters of support', 'Llythyrau o gefnogaeth'),
          required: false,
          max: 2,
          maxMegabytes: 1,
        },
      ],
    },
    {
      id: 'exchange',
      title: both('Give and take', 'Rhoi a derbyn'),
      questions: [
        {
          id: 'exchange',
          type: 'asks-offers',
          label: both(
            'What do you need, and what can you offer?',
            'Beth sydd ei angen arnoch, a beth allwch ei gynnig?',
          ),
          options: ['one', 'two', 'three', 'four', 'five'].map((value) => ({
            value,
            label: both(`Topic ${value}`, `Pwnc ${value}`),
          })),
        },
      ],
    },
  ],
};
