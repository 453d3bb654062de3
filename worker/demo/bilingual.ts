// Text of the demo content: Welsh is not optional here, so that a missing translation does not compile.
import type { Localised } from '../../sdk/form/types.ts';

export type Bilingual = Required<Localised>;

/** Pairs the English and the Welsh of one text. */
export function both(en: string, cy: string): Bilingual {
  return { en, cy };
}
