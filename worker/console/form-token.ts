// Tokens of console forms: a form that changes something must have been given out to this sign-in, by us.
import { readSigned, sign } from '../access/signed-value.ts';
import type { Staff } from '../access/staff.ts';
import type { Context } from '../http/context.ts';

/** The name of the hidden field. */
export const tokenField = 'form-token';
/** How long a form may stay open, in milliseconds: twelve hours. */
const life = 12 * 3_600_000;

const bearer = ({ id, session }: Staff): string => JSON.stringify([id, session]);

/** A token for a form that is about to be shown. */
export const formToken = ({ settings, source }: Context, staff: Staff): Promise<string> =>
  sign(settings.hashKey, 'console-form', bearer(staff), source.now(), life);

/** Whether the sent form holds a token of this sign-in that has not expired. */
export async function holdsToken({ settings, source }: Context, staff: Staff, form: URLSearchParams): Promise<boolean> {
  const token = form.get(tokenField) ?? '';
  return (await readSigned(settings.hashKey, 'console-form', token, source.now())) === bearer(staff);
}
