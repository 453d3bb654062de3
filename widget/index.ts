// What the package exports: the classes without registration, the events, and `define` for those who want both.
export { define, type DefineSettings } from './define.ts';
export { AlongsideApply } from './elements/apply.ts';
export { AlongsideProgramme } from './elements/programme.ts';
export { AlongsideProgrammes } from './elements/programmes.ts';
export type { AlongsideEvent, AlongsideEvents } from './events.ts';
export type { Tag } from './tags.ts';
