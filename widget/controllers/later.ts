// What an application needs only once its first page is shown: asked for then, in the background, so that the first page
// does not wait for it. It holds the client, every other view, and what makes fields comfortable.
export { apply } from '../../sdk/locale/en/apply.ts';
export { saving } from '../../sdk/locale/en/saving.ts';
export { trouble } from '../../sdk/locale/en/trouble.ts';
export { panelSheet } from '../styles/panel.ts';
export { checkAnswersView } from '../views/check-answers.ts';
export { confirmationView } from '../views/confirmation.ts';
export { keepField, savingChoice, savingNote } from '../views/saving.ts';
export { startView } from '../views/start.ts';
export { newDraft } from './draft.ts';
export { attachPicker } from './organisation-picker.ts';
export { attachWordCount } from './word-count.ts';
