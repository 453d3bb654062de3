// The form engine's public face, published as `@alongside/sdk/form`. Exports only.
export type * from './types.ts';
