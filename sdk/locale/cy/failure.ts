// Welsh: when something cannot be shown or done, and what to do instead.
import type { FailureMessages } from '../en/failure.ts';

export const failure: FailureMessages = {
  locale: 'cy',
  loading: 'Yn llwytho…',
  unavailable: 'Ni allwn ddangos hyn ar hyn o bryd',
  unavailableBody: 'Rhowch gynnig arall arni mewn ychydig funudau. Gallwch hefyd ddefnyddio ein tudalen ni.',
  ownPage: 'Mynd i’n tudalen ni',
  notFound: 'Ni allwn ddod o hyd i’r rhaglen hon',
  notFoundBody: 'Efallai fod y cyfeiriad ar y dudalen hon yn anghywir, neu fod y rhaglen wedi’i thynnu.',
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
  tryAgain: 'Rhoi cynnig arall arni',
};
