// Names of files, as they come from anyone's device. Pure. What is shown and saved under is one plain line that ends as
// the content asks for.
import { visible } from '../../sdk/form/questions/characters.ts';
import type { FileKind } from '../../sdk/form/types.ts';

const endings: Record<FileKind, string> = { pdf: 'pdf', docx: 'docx', png: 'png', jpeg: 'jpg' };
const mostCharacters = 100;

/** The last part of a path, without what does not show or what file systems and headers mind. */
export function plainName(given: string): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}"<>|:*?]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return visible.test(plain) ? [...plain].slice(0, mostCharacters).join('').trim() : 'file';
}

/** A name that ends as its content asks for, whatever it ended in. */
export const storedName = (given: string, kind: FileKind): string =>
  `${plainName(plainName(given).replace(/\.[A-Za-z0-9]{1,5}$/, ''))}.${endings[kind]}`;

/** The `Content-Disposition` of a download (RFC 6266, RFC 8187): saved, never shown. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
