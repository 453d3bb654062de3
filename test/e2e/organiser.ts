// An organiser at the console's desk, as the journeys of applicants need one: decides, and asks for changes.
import { inject } from 'vitest';

const baseURL = inject('baseURL');
let cookie: Promise<string> | undefined;

async function signIn(): Promise<string> {
  const answer = await fetch(`${baseURL}/console/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: baseURL },
    body: 'email=organiser%40example.org&return=%2Fconsole',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function make(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', cookie: await (cookie ??= signIn()) };
  const answer = await fetch(`${baseURL}/v1/staff/applications/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString();

/** Decides on an application; an offer can be answered for a week. */
export const decide = (application: string, decision: 'offer' | 'waitlist' | 'decline'): Promise<void> =>
  make(`${application}/decision`, { decision, ...(decision === 'offer' && { answerBy: inDays(7) }) });

/** Asks for other answers to some questions, within three days. */
export const reopen = (application: string, questions: string[], note: string): Promise<void> =>
  make(`${application}/reopening`, { questions, deadline: inDays(3), note });
