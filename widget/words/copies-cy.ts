// What is said in Welsh of an application that came too late. Loaded only where a page is Welsh.
export { late } from '../../sdk/locale/cy/late.ts';
