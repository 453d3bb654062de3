// Files over HTTP.
import type * as z from 'zod';
import type { uploads } from '../../sdk/contract/uploads.ts';
import { describeIssue } from '../../sdk/locale/issue-messages.ts';
import { issues as inWelsh } from '../../sdk/locale/cy/issues.ts';
import { issues as inEnglish } from '../../sdk/locale/en/issues.ts';
import { withLater } from '../../sdk/locale/later.ts';
import { applicationFor } from '../applications/decide.ts';
import { held } from '../applications/routes.ts';
import { standingOf } from '../applications/standing.ts';
import { decodeBase64, encodePlainBase64 } from '../crypto/base64.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { heldSection } from '../sections/routes.ts';
import { standingOfSection } from '../sections/standing.ts';
import { leadsShelf, readFile, type ReadFile, sectionsShelf } from './read.ts';
import { receive } from './receive.ts';
import { leadSending, organisationSending, type Sender } from './sender.ts';
import { readForStaff } from './staff-files.ts';

type Sent = z.output<(typeof uploads)['applications.upload']['body']>;

const sentences = { en: withLater(inEnglish), cy: withLater(inWelsh) };

type Uploads = 'applications.upload' | 'applications.file' | 'sections.upload' | 'sections.file' | 'staff.file';

export const uploadRoutes: Pick<Handlers, Uploads> = {
  'applications.upload': async ({ body }, context) => ({
    body: await take(context, leadSending(await standingOf(context, held(context))), body),
  }),
  'sections.upload': async ({ body }, context) => ({
    body: await take(context, organisationSending(await standingOfSection(context, heldSection(context))), body),
  }),
  'applications.file': async ({ params }, context) => ({
    body: asContent(await readFile(context, leadsShelf(held(context)), params.file)),
  }),
  'sections.file': async ({ params }, context) => ({
    body: asContent(await readFile(context, sectionsShelf(heldSection(context)), params.file)),
  }),
  async 'staff.file'({ params }, context) {
    const row = await applicationFor(context, params.id);
    return { body: asContent(await readForStaff(context, row, params.file)) };
  },
};

/** Takes a file in, or throws the Problem (422) that says what is wrong with it. */
async function take(context: Context, sender: Sender, { question, name, content, locale = 'en' }: Sent) {
  const bytes = decodeBase64(content);
  if (!bytes) throw new Problem('invalid-body', '`content` must be base64.', { issues: [notBase64] });
  const received = await receive(context, sender, { question, name, bytes });
  if ('file' in received) return received.file;
  const issue = { page: received.page, question, ...received.fault };
  const message = describeIssue(sender.form, issue, sentences[locale]);
  throw new Problem('answers-invalid', 'The file was not stored. See `issues`.', {
    issues: [{ path: ['content'], message, ...issue }],
  });
}

const notBase64 = { path: ['content'], code: 'invalid_format', message: 'It must be base64 (RFC 4648, section 4).' };

const asContent = ({ id, name, kind, size, scan, bytes }: ReadFile) => ({
  file: id,
  name,
  kind,
  size: String(size),
  scan,
  content: encodePlainBase64(bytes),
});
