// What is said in Welsh when the form has changed. Loaded only where a page is Welsh.
export { changes } from '../../sdk/locale/cy/changes.ts';
