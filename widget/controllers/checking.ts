// What takes a page of answers: reads it, checks it and says what is wrong with it. It belongs to a usable form, and is
// counted with it, but is asked for when the first page has been drawn: nobody has answered anything before.
export { readPage } from '../../sdk/form/read-page.ts';
export { answerPage } from '../../sdk/form/validate.ts';
export { issues } from '../../sdk/locale/en/issues.ts';
