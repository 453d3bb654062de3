// A message's text read as Notify shows it: what becomes a heading, a list or a link, and that nothing hostile becomes any.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, readLine, readText, type Run } from '../../../worker/notifications/written-text.ts';

const runsOf = (piece: Piece): Run[] => (piece.kind === 'heading' ? [...piece.line] : piece.lines.flat());
const linksOf = (text: string): string[] =>
  readText(text)
    .flatMap(runsOf)
    .flatMap((run) => (typeof run === 'string' ? [] : [run.href]));

describe('the text of a message', () => {
  it('is read as headings, paragraphs with their lines, bullets and insets', () => {
    expect(readText('Thank you.\nReally.\n\n# Next\n\n* one\n* two\n\n^ Mind this\nAnd go on\n')).toEqual([
      { kind: 'paragraph', lines: [['Thank you.'], ['Really.']] },
      { kind: 'heading', line: ['Next'] },
      { kind: 'list', lines: [['one'], ['two']] },
      { kind: 'inset', lines: [['Mind this']] },
      { kind: 'paragraph', lines: [['And go on']] },
    ]);
  });

  it('keeps signs that begin nothing: in the middle of a line, or without a space', () => {
    for (const plain of ['Care #1', '#1 in care', '-5 degrees', '*emphasis*', '2 * 3', '# ', '> quoted'])
      expect(readText(plain)).toEqual([{ kind: 'paragraph', lines: [[plain]] }]);
  });

  it('may end its lines in any way, and be empty', () => {
    expect(readText('# A\r\n\r\nB\rC')).toEqual([
      { kind: 'heading', line: ['A'] },
      { kind: 'paragraph', lines: [['B'], ['C']] },
    ]);
    expect(readText(' \n\n')).toEqual([]);
  });
});

describe('an address in a line', () => {
  const at = 'https://alongside.example/return/alsk_a-b_c';

  it('is a link, alone and in the middle of a sentence', () => {
    expect(readLine(at)).toEqual([{ href: at }]);
    expect(readLine(`Go to ${at} and back`)).toEqual(['Go to ', { href: at }, ' and back']);
    expect(readLine('HTTP://LOCALHOST:8787/x')).toEqual([{ href: 'HTTP://LOCALHOST:8787/x' }]);
  });

  it.each(['.', ',', '!', '?', ';', ':', ').', ')', '"', "'", '’.', ']', '…'.replace('…', '...')])(
    'leaves %s after it to the sentence',
    (end) => {
      expect(readLine(`See (${at}${end}`)).toEqual(['See (', { href: at }, end]);
    },
  );

  it('keeps a bracket that it opened, its query and its fragment', () => {
    for (const whole of [
      'https://a.example/x_(y)',
      'https://a.example/?a=1&b=2',
      'https://a.example/#alongside=alsk_x',
    ])
      expect(readLine(`(${whole})`)).toEqual(['(', { href: whole }, ')']);
  });

  it('is no link under any other scheme, nor when it is no address', () => {
    for (const plain of [
      'javascript:alert(1)',
      'JavaScript://https/%0aalert(1)',
      'data:text/html,<script>alert(1)</script>',
      'mailto:a@b.example',
      'xhttps://a.example',
      'https://',
      'http://[',
      '//a.example',
      'www.a.example',
    ])
      expect([plain, linksOf(`Go to ${plain} now`)]).toEqual([plain, []]);
  });

  it('ends at angle brackets and quotation marks, which stay text', () => {
    expect(readLine('<a href="https://a.example/x">y</a>')).toEqual([
      '<a href="',
      { href: 'https://a.example/x' },
      '">y</a>',
    ]);
    expect(readLine('<https://a.example>')).toEqual(['<', { href: 'https://a.example' }, '>']);
  });
});

it('whatever is written, no word is lost, and links are of http and https and stand in the text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<script>', 'javascript:', 'https://', 'http://a.example', '\n', '# ', '* ', '^ ', '"', "'>", '.)'),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const words = readText(text)
        .flatMap(runsOf)
        .map((run) => (typeof run === 'string' ? run : run.href));
      const bare = (of: string) => of.replace(/[\s#*•^-]/g, '');
      expect(bare(words.join(''))).toBe(bare(text));
      for (const href of linksOf(text)) {
        expect(new URL(href).protocol).toMatch(/^https?:$/);
        expect(text).toContain(href);
        expect(href).not.toMatch(/[\s<>"]/);
      }
    }),
  );
});
