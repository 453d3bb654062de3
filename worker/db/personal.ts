// How a table says which of its columns hold personal data. A column that nobody classified does not compile.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** Why a personal value is held, for how long, and what erasure does to it. */
export interface Personal {
  why: string;
  keepFor: string;
  /** `keep`: no applicant's, or a hash that names nobody without our key. */
  onErase: 'delete row' | 'destroy key' | 'set null' | 'keep';
  /** How it is protected at rest. */
  stored: 'encrypted' | 'keyed hash' | 'hash' | 'plain';
}

export type Classification<T extends SQLiteTable> = Record<keyof T['_']['columns'], Personal | null>;

/** Declares each column of a table: null, or why it holds personal data. */
export const classify = <T extends SQLiteTable>(table: T, personal: Classification<T>) => ({ table, personal });
