// What leaving and coming back says in Welsh. Loaded only where a page is Welsh.
export { returning } from '../../sdk/locale/cy/returning.ts';
