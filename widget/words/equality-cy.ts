// Welsh for the equality questions, loaded once an application has gone in.
export { equality } from '../../sdk/locale/cy/equality.ts';
