// What the programme elements say in Welsh. Loaded only where a page is Welsh.
export { failure } from '../../sdk/locale/cy/failure.ts';
export { programme } from '../../sdk/locale/cy/programme.ts';
