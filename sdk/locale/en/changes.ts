// English: what a person is told when the form has changed under their draft.
import type { FormChangeCode } from '../../form/carry.ts';

const happened: Record<FormChangeCode, string> = {
  removed: 'This is no longer asked. Your answer will not be sent.',
  'not-asked':
    'This is no longer asked of people who give your other answers. Your answer is kept, but it will not be sent.',
  'asked-otherwise': 'This is asked in a different way now. Answer it again.',
  'choice-gone': 'Something that you chose is no longer offered. Choose again.',
  'agree-again': 'What you are asked to agree to has changed. Read it and decide again.',
  'does-not-fit': 'Your answer is kept, but it is outside the new limits. Change it.',
  reworded: 'This question or its choices read differently now. Your answer is kept: check that it still fits.',
  needed: 'You could leave this out before. Now it needs an answer.',
  added: 'This question is new.',
  returned: 'This is asked again, and your earlier answer is back. Check it.',
};

export const changes = {
  heading: 'The form has changed',
  intro:
    'The organisers changed this form after you last saved. Your other answers are as they were. This is what is different:',
  happened,
  was: 'It was called:',
  answered: 'You had answered:',
  notSaved: 'What you typed on this page has not been saved yet.',
  goOn: 'Go on with the form',
  files: 'Files',
  asideHeading: 'Answers that are not asked for any more',
  asideText:
    'The form has changed and has no place for these answers. They will not be sent, and they will be deleted when you submit. Copy what you want to keep.',
};

/** What is said when the form has changed. */
export type ChangesMessages = typeof changes;
