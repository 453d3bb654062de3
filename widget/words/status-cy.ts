// Welsh for where an application stands, loaded once there is one that was submitted.
export { status } from '../../sdk/locale/cy/status.ts';
