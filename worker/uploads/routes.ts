// Files over HTTP.
import { describeIssue } from '../../sdk/locale/issue-messages.ts';
import { issues as inWelsh } from '../../sdk/locale/cy/issues.ts';
import { issues as inEnglish } from '../../sdk/locale/en/issues.ts';
import { withLater } from '../../sdk/locale/later.ts';
import { actorName } from '../access/actor.ts';
import { applicationFor } from '../applications/decide.ts';
import { held } from '../applications/routes.ts';
import { standingOf } from '../applications/standing.ts';
import { decodeBase64, encodePlainBase64 } from '../crypto/base64.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/serve.ts';
import { readFile, type ReadFile } from './read.ts';
import { receive } from './receive.ts';

const sentences = { en: withLater(inEnglish), cy: withLater(inWelsh) };

export const uploadRoutes: Pick<Handlers, 'applications.upload' | 'applications.file' | 'staff.file'> = {
  async 'applications.upload'({ body: { question, name, content, locale = 'en' } }, context) {
    const { row, form } = await standingOf(context, held(context));
    const bytes = decodeBase64(content);
    if (!bytes) throw new Problem('invalid-body', '`content` must be base64.', { issues: [notBase64] });
    const received = await receive(context, row, form, { question, name, bytes });
    if ('file' in received) return { body: received.file };
    const issue = { page: received.page, question, ...received.fault };
    const message = describeIssue(form, issue, sentences[locale]);
    throw new Problem('answers-invalid', 'The file was not stored. See `issues`.', {
      issues: [{ path: ['content'], message, ...issue }],
    });
  },
  async 'applications.file'({ params }, context) {
    return { body: asContent(await readFile(context, held(context), params.file)) };
  },
  async 'staff.file'({ params }, context) {
    const row = await applicationFor(context, params.id);
    const file = await readFile(context, row, params.file);
    const actor = actorName(context.actor);
    await context.commit({
      statements: [],
      events: [{ type: 'application.viewed', subject: row.id, actor, data: { round: row.roundId } }],
    });
    return { body: asContent(file) };
  },
};

const notBase64 = { path: ['content'], code: 'invalid_format', message: 'It must be base64 (RFC 4648, section 4).' };

const asContent = ({ id, name, kind, size, scan, bytes }: ReadFile) => ({
  file: id,
  name,
  kind,
  size: String(size),
  scan,
  content: encodePlainBase64(bytes),
});
