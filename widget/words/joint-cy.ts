// What applying together says in Welsh. Loaded only where a page is Welsh and somebody applies together.
export { joint } from '../../sdk/locale/cy/joint.ts';
