// What the programme elements say in English.
export { failure } from '../../sdk/locale/en/failure.ts';
export { programme } from '../../sdk/locale/en/programme.ts';
