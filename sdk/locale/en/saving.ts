// English: the choice to save answers on this device, which the widget asks before it stores anything.
import type { Locale } from '../../form/types.ts';

export const saving = {
  locale: 'en' as Locale,
  question: 'Do you want to save your answers on this device as you go?',
  hint: 'Choose no on a shared computer. If you choose no, your answers are lost when you close or reload this page.',
  yes: 'Yes, save them on this device',
  no: 'No, do not save them',
  on: 'Your answers are saved on this device each time you select Continue.',
  off: 'Your answers are not saved on this device.',
  save: 'Save my answers on this device',
  forget: 'Remove my answers from this device',
};

export type SavingMessages = typeof saving;
