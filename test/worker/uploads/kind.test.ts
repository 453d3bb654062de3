// Files are known by their content: what pretends, what is two things at once, and what would unpack to gigabytes is none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, plainName, storedName } from '../../../worker/uploads/file-name.ts';
import { kindOfBytes } from '../../../worker/uploads/kind.ts';
import { aDocx, aJpeg, aPdf, aPng, aZip, docxParts, joined } from '../../files.ts';

const samples = { pdf: aPdf(), docx: aDocx(), png: aPng(), jpeg: aJpeg() };

describe('the kind of a file', () => {
  it.each(Object.entries(samples))('%s is told by its content', (kind, bytes) => {
    expect(kindOfBytes(bytes)).toBe(kind);
  });

  it('is told of what phones and other programs really write', () => {
    const others: [string, Uint8Array][] = [
      ['jpeg', aJpeg([0, 0])],
      ['jpeg', aJpeg('\0\0ftypmp42 a moment of film SEFH SEFT')],
      ['jpeg', aJpeg(aJpeg())],
      ['pdf', joined('\r\n', samples.pdf)],
      ['docx', aZip(docxParts.map((part) => part.replace('document.xml', 'document2.xml')))],
    ];
    for (const [kind, bytes] of others) expect(kindOfBytes(bytes)).toBe(kind);
  });

  it('is none for a picture that did not arrive whole', () => {
    for (let length = 0; length < samples.jpeg.length; length++)
      expect(kindOfBytes(samples.jpeg.slice(0, length))).toBeNull();
  });

  it('is none for programs, pages, archives, pictures with scripts, and nothing at all', () => {
    const others = [
      'MZ\x90\0',
      '<!doctype html><script>1</script>',
      '<svg onload="x()"/>',
      'GIF89a',
      '\x7fELF',
      '',
      '%PDF',
    ];
    for (const other of others) expect(kindOfBytes(joined(other))).toBeNull();
    expect(kindOfBytes(aZip(['a.txt', 'b.exe']))).toBeNull();
    expect(kindOfBytes(aZip(['[Content_Types].xml', 'xl/workbook.xml']))).toBeNull();
  });

  it('is none for two files in one', () => {
    for (const bytes of Object.values(samples)) expect(kindOfBytes(joined('<script>1</script>', bytes))).toBeNull();
    for (const first of Object.values(samples)) expect(kindOfBytes(joined(first, samples.docx))).toBeNull();
    // A ZIP may have a comment, and a picture a chunk or more behind its end, that holds the mark of another's end.
    expect(kindOfBytes(joined(samples.pdf, samples.docx, '%%EOF'))).toBeNull();
    expect(kindOfBytes(joined(samples.png.slice(0, -12), samples.docx, samples.png.slice(-12)))).toBeNull();
    expect(kindOfBytes(joined(samples.png, '<script>'))).toBeNull();
    expect(kindOfBytes(joined(samples.docx, '<script>'))).toBeNull();
  });

  it('is none for a document with macros, ways out of its folder, doubled parts, or that says it unpacks to gigabytes', () => {
    for (const part of [
      'word/vbaProject.bin',
      '../evil',
      'word/../../evil',
      '/etc/passwd',
      'c:/evil',
      'word/document.xml',
    ])
      expect(kindOfBytes(aZip([...docxParts, part]))).toBeNull();
    expect(kindOfBytes(aZip(docxParts, 3_000_000_000))).toBeNull();
    expect(kindOfBytes(aZip([...docxParts, ...Array.from({ length: 6000 }, (_, at) => `p${at}`)]))).toBeNull();
  });

  it('is found without a throw in whatever bytes there are, also in those of a sample that were bent', () => {
    const bent = fc
      .constantFrom(...Object.values(samples))
      .chain((bytes) =>
        fc.tuple(fc.constant(bytes), fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(bytes.length)),
      )
      .map(([bytes, at, value, length]) => bytes.with(at, value).slice(0, length));
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), bent), (bytes) => void kindOfBytes(bytes)));
  });
});

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\siân\\letter.PDF', 'letter.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['report.pdf.exe', 'report.pdf.pdf'],
    ['a\u202Efdp.exe', 'a fdp.pdf'],
    ['a\r\nset-cookie: x=1.pdf', 'a set-cookie x=1.pdf'],
    ['<img src=x>.pdf', 'img src=x.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['\u200B\uD800', '\uFFFD.pdf'],
    ['Llythyr Siân Ŵyn.docx', 'Llythyr Siân Ŵyn.pdf'],
  ])('%j is stored as %j', (given, stored) => {
    expect(storedName(given, 'pdf')).toBe(stored);
  });

  it('is one plain line of bounded length that a header can carry, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
        const name = storedName(given, 'png');
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\"<>|:*?]+\.png$/u);
        expect([...name].length).toBeLessThanOrEqual(104);
        expect(plainName(name)).toBe(name);
        expect(attachment(name)).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!%&+-]+$/);
        expect(new Headers({ 'content-disposition': attachment(name) }).get('content-disposition')).toBe(
          attachment(name),
        );
      }),
    );
  });
});
