// Which kind of file bytes are, told by what is in them from the first byte to the last. Pure. Nothing is unpacked: a DOCX
// is known by the list of its parts alone, so that what would unpack to gigabytes costs what its list costs.
import type { FileKind } from '../../sdk/form/types.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/**
 * ISO 32000: a header, before which some programs write empty lines, and the mark of the end within the last kilobyte; not a
 * ZIP as well, whose end may stand before that mark or behind it.
 */
const isPdf = (bytes: Uint8Array): boolean =>
  /^[\r\n\t ]*%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 32))) &&
  latin(bytes.subarray(-1024)).includes('%%EOF') &&
  endOfZip(bytes) < 0;

/** PNG specification: signature, then chunk by chunk from IHDR to IEND, which is the last thing in it. */
function isPng(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52))
    return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = view.getUint32(at + 4);
    at += 12 + view.getUint32(at);
    if (type === 0x49454e44) return at === bytes.length && endOfZip(bytes) < 0;
  }
  return false;
}

/**
 * ITU-T T.81, annex B: start of image, then segment by segment to the end of image. Phones write more behind it (padding, a
 * depth map, a moment of film); what is a ZIP there is two files in one.
 */
function isJpeg(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, 0xff, 0xd8, 0xff)) return false;
  for (let at = 2; bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return endOfZip(bytes) < 0;
    if (marker === 0xff) at += 1;
    else {
      at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      if (marker === 0xda) at = afterScan(bytes, at);
    }
  }
  return false;
}

/** Where the marker after a scan begins: one that neither stands for a byte of data nor restarts the scan. */
function afterScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  for (; at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}

/** The most parts that a document may list, and what they may come to unpacked by their own account, in bytes. */
const docxLimits = { parts: 5000, unpacked: 200_000_000 } as const;

/** Where the end record of a ZIP is, which a comment may follow; negative when there is none. */
function endOfZip(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = Math.max(0, bytes.length - 66_000);
  for (let at = bytes.length - 22; at >= least; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/**
 * The names of the parts of a ZIP (APPNOTE 6.3.10) by its central directory; null when it is none, has something before or
 * after it, is encrypted or split, or lists more than a document may.
 */
function zipParts(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 52 || view.getUint32(0, true) !== 0x04034b50) return null;
  const end = endOfZip(bytes);
  if (end < 0 || end + 22 + view.getUint16(end + 20, true) !== bytes.length) return null;
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
    parts.some((name) => /^word\/document\d*\.xml$/.test(name)) &&
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
