// A letter: what an email says, before it is plain text and HTML. Both carry the same words. Values are filled in last,
// so that the same letter is the template that a mail service holds.
import { fill, type Marks, type TrustedMark, type Value } from './placeholder.ts';

/** A paragraph, a heading, or a link on a line of its own. */
export type Block = string | { heading: string } | { link: TrustedMark; text: string };

export interface Letter {
  subject: string;
  blocks: readonly Block[];
}

/** A letter in one language, from the marks of its placeholders. Its shape cannot depend on their values. */
export type LetterOf<P> = (put: Marks<P>) => Letter;

type Values = Readonly<Record<string, Value>>;

const asWritten = (words: string) => words;

/** The subject line. */
export const asSubject = ({ subject }: Letter, values: Values): string => fill(subject, values, asWritten);

/** The letter with its marks still open, as a mail service holds it: `# ` begins a heading, a link is a line of its own. */
export const letterTemplate = ({ subject, blocks }: Letter): { subject: string; body: string } => ({
  subject,
  body:
    blocks
      .map((block) =>
        typeof block === 'string' ? block : 'heading' in block ? `# ${block.heading}` : `${block.text}:\n${block.link}`,
      )
      .join('\n\n') + '\n',
});

/** The letter as plain text. */
export const asText = (letter: Letter, values: Values): string => fill(letterTemplate(letter).body, values, asWritten);

/** The letter as an HTML document without styles, images or scripts. */
export const asHtml = ({ subject, blocks }: Letter, values: Values, lang: string): string =>
  fill(
    `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body>\n${blocks
      .map((block) =>
        typeof block === 'string'
          ? `<p>${escape(block)}</p>`
          : 'heading' in block
            ? `<h2>${escape(block.heading)}</h2>`
            : `<p><a href="${escape(block.link)}">${escape(block.text)}</a></p>`,
      )
      .join('\n')}\n</body></html>\n`,
    values,
    escape,
  );

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
