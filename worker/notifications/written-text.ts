// Reads a message's plain text as GOV.UK Notify shows it: headings, bullets, insets, paragraphs, addresses as links. Pure. It gives
// data, never markup, so nothing in a message can become any; what it does not know stays as it stands.

/** Words, or an address of the web that can be followed. */
export type Run = string | { href: string };

/** One line of text. */
export type Line = readonly Run[];

/** A piece of a message: the lines of a paragraph or an inset, the items of a list, or a heading. */
export type Piece = { kind: 'heading'; line: Line } | { kind: 'paragraph' | 'list' | 'inset'; lines: Line[] };

/** What begins a line, and what the line then is. One space after it, as Notify's own guidance writes them. */
const beginnings = [
  ['heading', /^##? (?=\S)/],
  ['list', /^[*•-] (?=\S)/],
  ['inset', /^\^ ?(?=\S)/],
] as const;

/** The pieces of a message, in order. A blank line ends a piece. */
export function readText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let hasEnded = true;
  for (const written of text.split(/\r\n?|\n/)) {
    if (!written.trim()) {
      hasEnded = true;
      continue;
    }
    const [kind, mark] = beginnings.find(([, begins]) => begins.test(written)) ?? (['paragraph', ''] as const);
    const line = readLine(written.replace(mark, ''));
    const last = hasEnded ? undefined : pieces.at(-1);
    if (kind === 'heading') pieces.push({ kind, line });
    else if (last?.kind === kind) last.lines.push(line);
    else pieces.push({ kind, lines: [line] });
    hasEnded = false;
  }
  return pieces;
}

/** The words and links of a line. Only whole addresses of http and https are links. */
export function readLine(line: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of line.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    const href = withoutEnd(found);
    if (!URL.canParse(href)) continue;
    if (index > from) runs.push(line.slice(from, index));
    runs.push({ href });
    from = index + href.length;
  }
  if (from < line.length) runs.push(line.slice(from));
  return runs;
}

/** An address without the signs that end the sentence around it. A bracket stays where the address opened it. */
function withoutEnd(found: string): string {
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1] ?? '';
    const opens = { ')': '(', ']': '[' }[last];
    if (opens ? count(found.slice(0, end), opens) >= count(found.slice(0, end), last) : !/[.,;:!?'’”*]/.test(last))
      break;
  }
  return found.slice(0, end);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
