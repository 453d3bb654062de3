// Which kind of file bytes are, told by what is in them from the first byte to the last. Pure. Nothing is unpacked: a DOCX
// is known by the list of its parts alone, so that what would unpack to gigabytes costs what its list costs.
import type { FileKind } from '../../sdk/form/types.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const endsWith = (bytes: Uint8Array, ...end: number[]): boolean =>
  bytes.length >= end.length && end.every((byte, at) => bytes[bytes.length - end.length + at] === byte);

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** ISO 32000: a header at the first byte, and the mark of the end within the last kilobyte. */
const isPdf = (bytes: Uint8Array): boolean =>
  /^%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 8))) && latin(bytes.subarray(-1024)).includes('%%EOF');

/** PNG specification: signature, IHDR first, and IEND as the very last chunk. */
const isPng = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52) &&
  endsWith(bytes, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);

/** ITU-T T.81: start of image and a marker after it, end of image at the end. */
const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, 0xff, 0xd8, 0xff) && endsWith(bytes, 0xff, 0xd9);

/** The most parts that a document may list, and what they may come to unpacked by their own account, in bytes. */
const docxLimits = { parts: 5000, unpacked: 200_000_000 } as const;

/**
 * The names of the parts of a ZIP (APPNOTE 6.3.10) by its central directory; null when it is none, has something before or
 * after it, is encrypted or split, or lists more than a document may.
 */
function zipParts(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 52 || view.getUint32(0, true) !== 0x04034b50) return null;
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null;
  if (end + 22 + view.getUint16(end + 20, true) !== bytes.length) return null;
  const count = view.getUint16(end + 10, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (view.getUint16(end + 8, true) !== count || count > docxLimits.parts || start + size !== end) return null;
  const names: string[] = [];
  let unpacked = 0;
  let at = start;
  for (let part = 0; part < count; part++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    unpacked += view.getUint32(at + 24, true);
    const next = at + 46 + view.getUint16(at + 28, true);
    if (isEncrypted || unpacked > docxLimits.unpacked || next > end) return null;
    names.push(latin(bytes.subarray(at + 46, next)));
    at = next + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? names : null;
}

/** ECMA-376: a package with content types and a Word document in it, without macros or ways out of its folder. */
function isDocx(bytes: Uint8Array): boolean {
  const parts = zipParts(bytes);
  return (
    !!parts &&
    parts.includes('[Content_Types].xml') &&
    parts.includes('word/document.xml') &&
    new Set(parts).size === parts.length &&
    !parts.some((name) => /vbaproject|(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name))
  );
}

const tests: Record<FileKind, (bytes: Uint8Array) => boolean> = {
  pdf: isPdf,
  docx: isDocx,
  png: isPng,
  jpeg: isJpeg,
};

/** The kind of a file, null when it is none that we take. */
export const kindOfBytes = (bytes: Uint8Array): FileKind | null =>
  (Object.keys(tests) as FileKind[]).find((kind) => tests[kind](bytes)) ?? null;
