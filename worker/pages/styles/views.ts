// The views' own sheet, as the elements have it.
export { sheet as views } from '../../../widget/styles/sheet.ts';
