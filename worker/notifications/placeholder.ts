// What a letter leaves open, and what is put there. Each is marked by who wrote it: words that a person typed must never
// become a link, a heading or markup in somebody's inbox.

/** Made by us: identifiers, references, dates in words, our own addresses, addresses of email that were checked. */
export interface Trusted {
  readonly trusted: string;
}

/** Typed by a person, an organiser included. Shown as plain words on one line. */
export interface Untrusted {
  readonly untrusted: string;
}

export type Value = Trusted | Untrusted;

export const trusted = (text: string): Trusted => ({ trusted: text });
export const untrusted = (text: string): Untrusted => ({ untrusted: text });

declare const kind: unique symbol;

/** Where a trusted value goes in a letter: `((name))`, as GOV.UK Notify writes it. Only such a mark can be a link. */
export type TrustedMark = string & { readonly [kind]: 'trusted' };
export type UntrustedMark = string & { readonly [kind]: 'untrusted' };

/** The marks of a letter's placeholders. */
export type Marks<P> = { readonly [N in keyof P]: P[N] extends Trusted ? TrustedMark : UntrustedMark };

/** Every mark that a letter may ask for: it says `((name))`, whatever the name is. */
export const marks = new Proxy({}, { get: (_, name) => `((${String(name)}))` });

/** The most characters that are shown of what a person typed. */
const mostTyped = 2000;

/**
 * The value as words. Of what was typed, line breaks, what is invisible, web addresses and the marks of a heading or a list are left
 * out, and a full stop within a word gets a space: mail programs make a link of `example.org`.
 */
export const wordsOf = (value: Value): string =>
  'trusted' in value
    ? value.trusted
    : value.untrusted
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .replace(/(?:[a-z0-9+.-]*:\/\/|\bwww\.)\S*/gi, '')
        .replace(/(?<=[\p{L}\p{N}\p{M}])[.．。｡](?=\p{L}[\p{L}\p{M}])/gu, '. ')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/^(?:\s*[#*^>+-]+\s)+/, '')
        .trim()
        .slice(0, mostTyped);

/** What a person typed, or null when no words of it are left to show. */
export const untrustedIfAny = (text: string): Untrusted | null => (wordsOf(untrusted(text)) ? untrusted(text) : null);

/** The text with its marks filled in, each once: a value that looks like a mark stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, Value>>, show: (words: string) => string): string =>
  text.replace(/\(\((\w+)\)\)/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!value) throw new Error(`Nothing was given for a letter's ((${name})).`);
    return show(wordsOf(value));
  });
