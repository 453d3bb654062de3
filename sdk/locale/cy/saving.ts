// Welsh: the choice to save answers on this device, which the widget asks before it stores anything.
import type { SavingMessages } from '../en/saving.ts';

export const saving: SavingMessages = {
  locale: 'cy',
  question: 'Ydych chi am gadw eich atebion ar y ddyfais hon wrth fynd ymlaen?',
  hint: 'Dewiswch na ar gyfrifiadur a rennir. Os dewiswch na, collir eich atebion pan fyddwch yn cau neu’n ail-lwytho’r dudalen.',
  yes: 'Ydw, eu cadw ar y ddyfais hon',
  no: 'Na, peidio â’u cadw',
  on: 'Mae eich atebion yn cael eu cadw ar y ddyfais hon bob tro y dewiswch Parhau.',
  off: 'Nid yw eich atebion yn cael eu cadw ar y ddyfais hon.',
  save: 'Cadw fy atebion ar y ddyfais hon',
  forget: 'Tynnu fy atebion oddi ar y ddyfais hon',
};
