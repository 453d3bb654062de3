// What asking to be told says in Welsh. Loaded only where a page is Welsh.
export { telling } from '../../sdk/locale/cy/telling.ts';
