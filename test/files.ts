// Small files of each kind for tests, made by hand: each is the least that its kind must be.
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const joined = (...parts: (Uint8Array | string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? bytesOf(part) : part)]));

export const aPdf = (text = 'Hello') => joined(`%PDF-1.7\n% ${text}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const iend = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
export const aPng = () =>
  joined(signature, [0, 0, 0, 13], 'IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55], iend);

/** A frame of one scan, in which a byte of data is 0xff and the scan is restarted; `more` is what a phone writes behind it. */
export const aJpeg = (...more: Parameters<typeof joined>) =>
  joined(
    [0xff, 0xd8, 0xff, 0xe0, 0, 7],
    'JFIF\0',
    [0xff, 0xff, 0xda, 0, 3, 1],
    [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xd9],
    ...more,
  );

/** A ZIP of empty parts by their names, that may lie about how large they are when unpacked. */
export function aZip(names: readonly string[], unpacked = 0): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(26, name.length, true);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint32(24, unpacked, true);
    entry.setUint16(28, name.length, true);
    entry.setUint32(42, offset, true);
    locals.push(joined(new Uint8Array(local.buffer), name));
    central.push(joined(new Uint8Array(entry.buffer), name));
    offset += 30 + name.length;
  }
  const directory = joined(...central);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, names.length, true);
  end.setUint16(10, names.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, offset, true);
  return joined(...locals, directory, new Uint8Array(end.buffer));
}

export const docxParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
export const aDocx = () => aZip(docxParts);
