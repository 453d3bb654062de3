// Text of the demo content: Welsh is not optional here, so that a missing translation does not compile.

export interface Bilingual {
  en: string;
  cy: string;
}

/** Pairs the English and the Welsh of one text. */
export function both(en: string, cy: string): Bilingual {
  return { en, cy };
}
