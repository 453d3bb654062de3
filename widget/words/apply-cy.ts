// What an application says in Welsh. Loaded only where a page is Welsh.
export { apply } from '../../sdk/locale/cy/apply.ts';
export { failure } from '../../sdk/locale/cy/failure.ts';
export { issues } from '../../sdk/locale/cy/issues.ts';
export { programme } from '../../sdk/locale/cy/programme.ts';
export { saving } from '../../sdk/locale/cy/saving.ts';
export { trouble } from '../../sdk/locale/cy/trouble.ts';
