// Publishes a version from a form of the console, once: a double click or a lost answer finds the first one again.
import type { Staff } from '../access/staff.ts';
import { sha256 } from '../crypto/digest.ts';
import { planVersion, type Publishing } from '../forms/publish.ts';
import { commitOnce } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';

/** The version that this sending of the form, or an earlier one with the same `once`, published. Throws what `planVersion` throws. */
export async function publishOnce(context: Context, staff: Staff, wanted: Publishing, once: string): Promise<number> {
  const repeat = {
    key: await sha256(`console.publishForm\n${staff.id}\n${once}`),
    request: await sha256(JSON.stringify(wanted)),
  };
  const { answer } = await commitOnce(context, repeat, async () => {
    const { form, change } = await planVersion(context, wanted);
    return { answer: { status: 201, body: { version: form.version } }, change };
  });
  return (answer.body as { version: number }).version;
}
