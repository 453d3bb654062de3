// Answers that name files: they must be the answerer's own and of that question, and say what was stored of each.
import type { D1Database } from '@cloudflare/workers-types';
import { answerTo } from '../../sdk/form/journey.ts';
import { filesIn } from '../../sdk/form/questions/upload.ts';
import type { Answers, Entries, Question } from '../../sdk/form/types.ts';
import { checkAnswer } from '../../sdk/form/validate.ts';
import { decryptJson } from '../crypto/keyring.ts';
import type { Owner } from './owner.ts';
import { filesOf, nameContext } from './store.ts';

/** The answers of a page with what is known of their files, and the ids of those. One that is not there counts as not sent. */
export async function ownFiles(
  db: D1Database,
  { owner, key }: { owner: Owner; key: CryptoKey },
  asked: readonly Question[],
  given: Answers,
): Promise<{ answers: Answers; files: string[] }> {
  const questions = asked.filter((each) => each.type === 'upload' && filesIn(answerTo(given, each.id)).length > 0);
  if (!questions.length) return { answers: given, files: [] };
  const held = new Map((await filesOf(db, owner)).map((row) => [row.id, row]));
  const answers = { ...given };
  const known: string[] = [];
  for (const question of questions) {
    const answer = answerTo(given, question.id);
    // What is not even of the right shape is refused in its place in the form.
    if (checkAnswer(question, answer)?.code === 'wrong-type') continue;
    const files = filesIn(answer).map(async ({ file, name }) => {
      const row = held.get(file ?? '');
      if (!row || row.question !== question.id) return { name };
      const stored = await decryptJson<string>(key, row.name, nameContext(row.id));
      known.push(row.id);
      return { file: row.id, name: stored, kind: row.kind, size: String(row.size) };
    });
    answers[question.id] = (await Promise.all(files)) as unknown as Entries;
  }
  return { answers, files: known };
}
