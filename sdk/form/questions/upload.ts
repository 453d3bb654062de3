// Files. An answer names files that were sent before and are the application's; their bytes never are an answer. Whether
// a file is there, and what it is, the Worker verifies and says.
// Fields: `id-kept` each file that stays, `FILE KIND SIZE NAME`; `id-file` what is chosen and was not sent; buttons
// `id-upload` and `id-remove` (the file's id) work without scripts.
import type { Answer, Entries, FileKind, UploadQuestion } from '../types.ts';
import type { LaterKind } from './kind.ts';

/** What each kind of file is called, and what a file picker is told of it. */
export const fileKinds: Record<FileKind, { name: string; picks: string }> = {
  pdf: { name: 'PDF', picks: '.pdf,application/pdf' },
  docx: { name: 'Word (DOCX)', picks: '.docx' },
  png: { name: 'PNG', picks: '.png,image/png' },
  jpeg: { name: 'JPEG', picks: '.jpg,.jpeg,image/jpeg' },
};

/** Every kind. */
export const allKinds = Object.keys(fileKinds) as FileKind[];

/** What a form allows where it says nothing. */
export const uploadDefaults = { files: 1, megabytes: 5 } as const;

const bytesPerMegabyte = 1_000_000;

/** The most bytes of one file. */
export const mostBytes = ({ maxMegabytes = uploadDefaults.megabytes }: UploadQuestion): number =>
  maxMegabytes * bytesPerMegabyte;

/** One file of an answer. Without `file`, it was chosen and has not been sent. */
export interface FileEntry {
  file?: string;
  name: string;
  kind?: string;
  size?: string;
}

/** The files of an answer of any shape; what is none is left out. */
export const filesIn = (answer: Answer | undefined): FileEntry[] =>
  (Array.isArray(answer) ? (answer as unknown[]) : []).filter(isEntry);

const isEntry = (entry: unknown): entry is FileEntry =>
  typeof entry === 'object' &&
  entry !== null &&
  'name' in entry &&
  Object.entries(entry).every(
    ([key, value]) => ['file', 'name', 'kind', 'size'].includes(key) && typeof value === 'string',
  );

/** The value of the hidden field by which a page keeps a file. */
export const keptValue = ({ file = '', kind = '', size = '', name }: FileEntry): string =>
  `${file} ${kind} ${size} ${name}`;

/** A size in words, in units of a thousand bytes as file managers count. */
export const showSize = (size: number): string =>
  size < bytesPerMegabyte
    ? `${Math.max(1, Math.round(size / 1000))} kB`
    : `${(size / bytesPerMegabyte).toFixed(1).replace('.0', '')} MB`;

const kept = ({ id }: Pick<UploadQuestion, 'id'>, values: readonly string[]): FileEntry[] => {
  const entries = values.flatMap((value): FileEntry[] => {
    const [, file, kind, size, name] = /^(\S+) (\S+) (\d+) (.+)$/s.exec(value.trim()) ?? [];
    return id && file && kind && size && name ? [{ file, name, kind, size }] : [];
  });
  return entries.filter((each, at) => entries.findIndex(({ file }) => file === each.file) === at);
};

export const upload: LaterKind<UploadQuestion> = {
  read(question, fields) {
    const files = kept(question, fields.getAll(`${question.id}-kept`));
    // In a browser this is a File, in fields without files its name.
    const chosen = fields.get(`${question.id}-file`) as unknown;
    const name = typeof chosen === 'string' ? chosen : (chosen as { name?: string } | null)?.name;
    if (name) files.push({ name: name.slice(0, 200) });
    return files.length ? (files as unknown as Entries) : undefined;
  },
  check(question, answer) {
    const { max = uploadDefaults.files, accept = allKinds } = question;
    const files = filesIn(answer);
    if (!Array.isArray(answer) || files.length < answer.length) return { code: 'wrong-type' };
    if (new Set(files.map(({ file }) => file)).size < files.length && files.every(({ file }) => file))
      return { code: 'wrong-type' };
    for (const { file, name, kind, size } of files) {
      if (!file) return { code: 'file-not-sent', params: { name } };
      if (!/^file_[0-9a-z]{26,32}$/.test(file) || !/^\d{1,12}$/.test(size ?? '')) return { code: 'wrong-type' };
      if (!accept.some((each) => each === kind)) return kindFault(question, name);
      if (Number(size) > mostBytes(question)) return sizeFault(question, name);
    }
    const count = files.length;
    if (count > max) return { code: 'too-many', params: { max, count } };
  },
  show: (_, answer) =>
    filesIn(answer).map(({ name, kind, size }) => {
      const about = [
        kind && Object.hasOwn(fileKinds, kind) ? fileKinds[kind as FileKind].name : '',
        size ? showSize(+size) : '',
      ];
      const text = about.filter(Boolean).join(', ');
      return { text: text ? `${name} (${text})` : name };
    }),
  press(question, fields, act, value) {
    if (act !== 'remove') return undefined;
    return kept(question, fields.getAll(`${question.id}-kept`)).filter(
      ({ file }) => file !== value,
    ) as unknown as Entries;
  },
};

/** What is wrong with a file of another kind than the question takes. */
export const kindFault = ({ accept = allKinds }: UploadQuestion, name: string) => ({
  code: 'file-kind' as const,
  params: { name, kinds: accept.map((kind) => fileKinds[kind].name).join(', ') },
});

/** What is wrong with a file that is too large. */
export const sizeFault = ({ maxMegabytes = uploadDefaults.megabytes }: UploadQuestion, name: string) => ({
  code: 'file-too-large' as const,
  params: { name, max: maxMegabytes },
});
