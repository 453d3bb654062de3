// Welsh: what can go wrong with an application that was begun, and what to do about it.
import type { TroubleMessages } from '../en/trouble.ts';

export const trouble: TroubleMessages = {
  locale: 'cy',
  notSaved: 'Nid oedd modd cadw eich atebion',
  notSavedBody: 'Maent ar y dudalen hon o hyd. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  closed: 'Mae’r cyfnod ymgeisio wedi cau',
  closedBody: 'Caeodd y rownd hon cyn i’ch cais gael ei gyflwyno. Ni anfonwyd eich atebion at y trefnwyr.',
  changedElsewhere: 'Mae eich atebion wedi newid mewn ffenestr arall',
  changedElsewhereBody: 'Rydym wedi llwytho’r atebion diweddaraf. Gwiriwch y dudalen hon a dewiswch Parhau eto.',
  lost: 'Ni allwn ddod o hyd i’ch cais',
  lostBody: 'Efallai ei fod wedi’i dynnu, neu fod eich dolen yn anghyflawn. Gallwch ddechrau eto.',
  startAgain: 'Dechrau eto',
  tooMany: 'Bu gormod o gynigion',
  tooManyBody: 'Arhoswch funud, yna rhowch gynnig arall arni.',
};
