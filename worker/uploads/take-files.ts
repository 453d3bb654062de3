// The files that a page of questions was sent with, without scripts: each is taken in, and joins the answers of the page.
import { filesIn } from '../../sdk/form/questions/upload.ts';
import { answerTo } from '../../sdk/form/journey.ts';
import type { Answers, Entries, Issue, Question } from '../../sdk/form/types.ts';
import type { Context } from '../http/context.ts';
import type { SentFiles } from '../pages/read-files.ts';
import { receive } from './receive.ts';
import type { Sender } from './sender.ts';

/** The answers of a page with the files that came with it, and what is wrong with those that were not taken. */
export async function takeFiles(
  context: Context,
  sender: Sender,
  questions: readonly Question[],
  files: SentFiles,
  given: Answers,
): Promise<{ answers: Answers; issues: Issue[] }> {
  const answers = { ...given };
  const issues: Issue[] = [];
  for (const { id, type } of questions) {
    const sent = type === 'upload' ? files.get(`${id}-file`) : undefined;
    if (!sent) continue;
    const bytes = new Uint8Array(await sent.arrayBuffer());
    const received = await receive(context, sender, { question: id, name: sent.name, bytes });
    if ('fault' in received) {
      issues.push({ page: received.page, question: id, ...received.fault });
      continue;
    }
    const { file } = received;
    const others = filesIn(answerTo(answers, id)).filter((each) => each.file !== file.file);
    answers[id] = [...others, { ...file }] as unknown as Entries;
  }
  return { answers, issues };
}
