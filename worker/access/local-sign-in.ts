// Sign-in for development: whoever reaches this machine's own address may say who they are. It exists only while the
// settings say `local` AND the request is for a loopback name; everywhere else there is no such sign-in at all.
import type { Context } from '../http/context.ts';
import { cookieOf } from './cookies.ts';
import { readSigned, sign } from './signed-value.ts';

const cookieName = 'alongside_console';
/** A working day, in milliseconds. */
const sessionLife = 12 * 3_600_000;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a session is known by. */
export interface LocalSession {
  email: string;
  /** Random, new with each sign-in. */
  session: string;
}

/** Whether this request may use the local sign-in. */
export function isLocalSignIn({ settings, request }: Context): boolean {
  if (!settings.local || !isLoopback(request.url)) return false;
  // The development server believes this header about the address, and takes it away; here it can only be forged.
  if (request.headers.has('mf-original-url')) return false;
  const host = request.headers.get('host');
  return (host === null || isLoopback(`http://${host}`)) && !isElsewhere(request.headers);
}

/** Whether it comes from a page of another host that does not say so: same-origin.ts refuses those that do, and judges `null`. */
function isElsewhere(headers: Headers): boolean {
  const origin = headers.get('origin');
  const saysSo = ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
  return !saysSo && origin !== null && origin !== 'null' && !isLoopback(origin);
}

const isLoopback = (url: string): boolean => URL.canParse(url) && loopback.has(new URL(url).hostname);

/** The session of the request's cookie; null without one, with one that is not ours, or with one that has expired. */
export async function localSessionOf({ settings, request, source }: Context): Promise<LocalSession | null> {
  const cookie = cookieOf(request, cookieName);
  const value = cookie && (await readSigned(settings.hashKey, 'console-session', cookie, source.now()));
  return value ? (JSON.parse(value) as LocalSession) : null;
}

/** The Set-Cookie header that signs someone in for twelve hours. Refuses to make one where there is no local sign-in. */
export async function signInCookie(context: Context, email: string): Promise<string> {
  if (!isLocalSignIn(context)) throw new Error('There is no local sign-in here.');
  const session: LocalSession = { email, session: crypto.randomUUID() };
  const value = await sign(
    context.settings.hashKey,
    'console-session',
    JSON.stringify(session),
    context.source.now(),
    sessionLife,
  );
  return `${cookieName}=${value}; Path=/; Max-Age=${sessionLife / 1000}; HttpOnly; SameSite=Lax`;
}

/** The Set-Cookie header that signs out. */
export const signOutCookie = `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
