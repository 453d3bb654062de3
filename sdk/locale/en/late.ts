// English: what is said of an application that came too late.
export const late = {
  readOnly: 'You can read the answers that you saved, but no longer change or submit them.',
  youTyped: 'What you typed',
  meanwhile: 'The application changed while you had this page open.',
  notSaved: 'What you typed on this page has not been saved.',
};

export type LateMessages = typeof late;
