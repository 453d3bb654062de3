// Which element each tag is: the only place where tags exist. The classes know nothing of registration.

/** Tag → the class of its element, loaded when asked for. */
export const tags = {
  'alongside-programme': async () => (await import('./elements/programme.ts')).AlongsideProgramme,
  'alongside-programmes': async () => (await import('./elements/programmes.ts')).AlongsideProgrammes,
  'alongside-apply': async () => (await import('./elements/apply.ts')).AlongsideApply,
} as const satisfies Record<string, () => Promise<CustomElementConstructor>>;
