// What an accessibility, privacy or cookie statement consists of. Plain text only.

interface StatementSection {
  heading: string;
  text: readonly string[];
  /** Listed after the text. */
  points?: readonly string[];
}

export interface Statement {
  title: string;
  /** One sentence, also shown by search engines. */
  summary: string;
  sections: readonly StatementSection[];
}

/** The statements of one language. */
export type Statements = Record<'accessibility' | 'privacy' | 'cookies', Statement>;
