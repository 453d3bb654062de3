// Welsh: what can go wrong with an application that was begun, and what to do about it.
import type { TroubleMessages } from '../en/trouble.ts';

export const trouble: TroubleMessages = {
  locale: 'cy',
  unavailable: {
    heading: 'Nid oedd modd cadw eich atebion',
    body: ['Maent ar y dudalen hon o hyd. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.'],
  },
  closed: 'Mae’r cyfnod ymgeisio wedi cau',
  closedBody: 'Caeodd y rownd hon cyn i’ch cais gael ei gyflwyno. Ni anfonwyd eich atebion at y trefnwyr.',
  'changed-meanwhile': {
    heading: 'Mae eich atebion wedi newid mewn ffenestr arall',
    body: [
      'Mae’r hyn a deipioch ar y dudalen hon i’w weld isod ac nid yw wedi’i gadw. Dewiswch Parhau i gadw’r hyn a deipioch.',
    ],
  },
  changedCheck: 'Gwiriwch eich atebion eto: maent wedi newid ers i chi agor y dudalen hon.',
  storedNow: 'Yr hyn sydd wedi’i gadw nawr',
  lost: 'Ni allwn ddod o hyd i’ch cais',
  lostBody: 'Efallai ei fod wedi’i dynnu, neu fod eich dolen yn anghyflawn. Gallwch ddechrau eto.',
  startAgain: 'Dechrau eto',
  'too-many-requests': {
    heading: 'Bu gormod o gynigion',
    body: ['Arhoswch funud, yna rhowch gynnig arall arni.'],
  },
};
