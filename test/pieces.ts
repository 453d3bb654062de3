// The text of a page in pieces, to find what was not translated: what two languages both say. What is in another language on
// purpose is marked so in the page, and left out here.

/** What may stand in both languages: names, what visitors typed, figures. */
const names =
  /Alongside|Health and Social Care (?:Partnership|Trust)$|Siân|Ŵyn|Our group|Nurse|People tell|example\.(org|com)|ALS-|app_|^Us$|joined|cydgysylltiedig|mySociety|QRL|^Round |^Rownd |\(cy\)/;

/** The pieces, without those that are the same in every language: visible ones, and those that only have a name. */
export function piecesOf(html: string): string[] {
  const plain = html
    .replace(/<(script|style|svg|head)\b.*?<\/\1>/gs, (part) => /<title>(.*?)<\/title>/s.exec(part)?.[1] ?? '')
    .replace(/<(\w+)[^>]* lang="(en|cy)"[^>]*>.*?<\/\1>/gs, (part, tag) =>
      tag === 'html' || tag === 'body' ? part : '',
    );
  const attributes = [...plain.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]+)"/g)].map(
    ([, text]) => text ?? '',
  );
  return [...plain.replace(/<[^>]+>/g, '\n').split('\n'), ...attributes]
    .map((piece) => piece.replace(/&#39;/g, '’').replace(/&\w+;/g, ' ').trim())
    .filter((piece) => /\p{L}{3,}/u.test(piece) && !names.test(piece));
}

/** Pages by name, each as it is in one language. */
export type Pages = Map<string, string>;

/** What pages say in both languages, each with the page's name before it. */
export const saidInBoth = (english: Pages, welsh: Pages): string[] =>
  [...english].flatMap(([name, html]) => {
    const inWelsh = new Set(piecesOf(welsh.get(name) ?? ''));
    return [...new Set(piecesOf(html))].filter((piece) => inWelsh.has(piece)).map((piece) => `${name}: ${piece}`);
  });

/** Pieces of one language that stand on any page of the other. */
export function mixedIn(english: Pages, welsh: Pages): string[] {
  const all = (pages: Pages) => new Set([...pages.values()].flatMap(piecesOf));
  const [en, cy] = [all(english), all(welsh)];
  return [...en].filter((piece) => cy.has(piece));
}
