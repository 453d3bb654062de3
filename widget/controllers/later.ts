// What an application needs only once its first page is shown: asked for then, in the background, so that the first page
// does not wait for it. It holds the client, every other view, and what makes fields comfortable.
export { panelSheet } from '../styles/panel.ts';
export { apply } from '../../sdk/locale/en/apply.ts';
export { stepsOf } from './application-steps.ts';
export { laterWords, stagesOf } from './stages.ts';
