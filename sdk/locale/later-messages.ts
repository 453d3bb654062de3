// What the later question types say, as every language has it.
import type { LaterIssueCode } from '../form/types.ts';
import type { About } from './issue-messages.ts';

/** What the controls of these types say, and what their faults say where the sentence of every type will not do. */
export interface LaterMessages {
  /** Beside Search. */
  placeHint: string;
  placesFound: (found: number) => string;
  placeFind: string;
  addAnother: string;
  remove: string;
  selectOne: string;
  upToEntries: (max: number) => string;
  required: { select: (about: About) => string; file: (about: About) => string };
  placeUnsettled: (about: About) => string;
  tooFewEntries: (about: About) => string;
  tooManyFiles: (about: About) => string;
  faults: Record<LaterIssueCode, (about: About) => string>;
  chooseFile: string;
  upload: string;
  /** Above the control: which kinds of file, how large, how many. */
  filesHint: (kinds: string, megabytes: number, max: number) => string;
  tooManyEntries: (about: About) => string;
}
