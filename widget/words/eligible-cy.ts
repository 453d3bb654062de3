// Welsh for the short check of who can apply, loaded when a person asks for it.
export { eligible } from '../../sdk/locale/cy/eligible.ts';
