// Prints docs/data.md: what is held of people, as each table declares it beside its columns.
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Personal } from '../../worker/db/personal.ts';
import { classified } from '../../worker/db/tables.ts';

const goes: Record<Personal['onErase'], string> = {
  'delete row': 'with its row',
  'destroy key': 'with the key that it is encrypted under',
  'set null': 'it is emptied',
  keep: 'it stays',
};

const stored: Record<Personal['stored'], string> = {
  encrypted: 'encrypted',
  'keyed hash': 'as a keyed hash',
  hash: 'as a hash',
  plain: 'as it is',
};

const head = `# What is held of people

Printed from the tables in \`worker/\` by \`npx node .tools/generate.ts\`: each declares its columns there, and one that nobody
classified does not compile. Columns that are not listed hold nothing of a person. How it is protected: [SECURITY](../SECURITY.md).
`;

/** One table of the document; nothing where no column of it is personal. */
function section({ table, personal }: (typeof classified)[number]): string {
  const { name, columns } = getTableConfig(table);
  const rows = Object.entries(personal as Record<string, Personal | null>).flatMap(([key, own]) => {
    const column = columns.find((each) => each === (table as unknown as Record<string, unknown>)[key]);
    if (!column) throw new Error(`${name} has no column ${key}.`);
    return own
      ? [`| \`${column.name}\` | ${own.why} | ${own.keepFor} | ${stored[own.stored]} | ${goes[own.onErase]} |`]
      : [];
  });
  return rows.length
    ? `\n## \`${name}\`\n\n| Column | Why | Kept | Stored | How it goes |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
    : '';
}

/** The document. */
export const printData = (): string => head + classified.map(section).join('');
