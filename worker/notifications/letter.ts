// A letter: what an email says, before it is plain text and HTML. Both carry the same words.

/** A paragraph, a heading, or a link on a line of its own. */
export type Block = string | { heading: string } | { link: string; text: string };

export interface Letter {
  subject: string;
  blocks: readonly Block[];
}

/** What letters to applicants may name. Nothing that was answered is among it. */
export interface AboutApplication {
  reference: string;
  programme: string;
  round: string;
  /** The day by which the applicant hears, in words. */
  decisionsOn: string;
  /** The programme's published address. */
  contact: string;
}

/** Every letter to applicants, in each language. */
export interface ApplicantLetters {
  'application-confirmation'(about: AboutApplication): Letter;
}

/** Every letter to organisers, who read English. `link` leads to the console. */
export interface StaffLetters {
  'application-notice'(about: Pick<AboutApplication, 'reference' | 'programme' | 'round'> & { link: string }): Letter;
}

/** The letter as plain text. */
export const asText = ({ blocks }: Letter): string =>
  blocks
    .map((block) =>
      typeof block === 'string' ? block : 'heading' in block ? `# ${block.heading}` : `${block.text}:\n${block.link}`,
    )
    .join('\n\n') + '\n';

/** The letter as an HTML document without styles, images or scripts. */
export const asHtml = ({ subject, blocks }: Letter, lang: string): string =>
  `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body>\n${blocks
    .map((block) =>
      typeof block === 'string'
        ? `<p>${escape(block)}</p>`
        : 'heading' in block
          ? `<h2>${escape(block.heading)}</h2>`
          : `<p><a href="${escape(block.link)}">${escape(block.text)}</a></p>`,
    )
    .join('\n')}\n</body></html>\n`;

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
