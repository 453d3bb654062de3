// The sign-in of local development, and signing out of it. Where isLocalSignIn says no, these addresses do not exist.
import { html } from 'lit';
import * as z from 'zod';
import { isLocalSignIn, signInCookie, signOutCookie } from '../../access/local-sign-in.ts';
import { Problem } from '../../http/problem.ts';
import { readForm } from '../../pages/read-form.ts';
import type { PageHandler, Visit } from '../../pages/visit.ts';
import { errorSummary, textControl } from '../controls.ts';
import { consolePage } from '../page.ts';
import { seeOther } from '../../pages/answer.ts';
import { forStaffForm } from '../staff-visit.ts';
import type { Fault } from '../typed-round.ts';

const returnField = 'return';

export const showSignIn: PageHandler = (visit) => {
  if (!isLocalSignIn(visit.context)) throw new Problem('not-found');
  return show(visit, '', visit.url.searchParams.get(returnField), []);
};

export const takeSignIn: PageHandler = async (visit) => {
  if (!isLocalSignIn(visit.context)) throw new Problem('not-found');
  const fields = await readForm(visit.context);
  const typed = (fields.get('email') ?? '').trim();
  const email = z.email().max(254).safeParse(typed);
  if (!email.success) {
    return show(visit, typed, fields.get(returnField), [
      { anchor: 'email', message: 'Enter an email address, such as name@example.org' },
    ]);
  }
  return seeOther(within(fields.get(returnField)), { 'set-cookie': await signInCookie(visit.context, email.data) });
};

/** Signs out, if the form is one of ours. Elsewhere Cloudflare Access signs people out. */
export const takeSignOut: PageHandler = (visit) => {
  if (!isLocalSignIn(visit.context)) throw new Problem('not-found');
  return forStaffForm(async (_, { trusted }) =>
    trusted ? seeOther('/console/sign-in', { 'set-cookie': signOutCookie }) : seeOther('/console'),
  )(visit);
};

/** An address of the console to go on to, as a browser would read it; anything else becomes the first screen. */
function within(address: string | null): string {
  const here = 'http://console.invalid';
  const url = address !== null && URL.canParse(address, here) ? new URL(address, here) : null;
  return url?.origin === here && /^\/console(?:\/|$)/.test(url.pathname) ? `${url.pathname}${url.search}` : '/console';
}

function show(visit: Visit, typed: string, goOn: string | null, faults: Fault[]): Promise<Response> {
  const main = html`${errorSummary(faults)}
    <h1>Sign in to the console</h1>
    <p>
      This page is for trying Alongside on your own computer: it takes any address and asks for no password. A site on
      the internet does not have it; there, staff sign in through Cloudflare Access.
    </p>
    <form method="post" action="/console/sign-in" novalidate>
      <input type="hidden" name=${returnField} value=${within(goOn)} />
      ${textControl({ id: 'email', label: 'Your email address', value: typed, faults, type: 'email', autocomplete: 'email' })}
      <button class="main-button" type="submit">Sign in</button>
    </form>`;
  return consolePage(
    visit,
    { title: 'Sign in', main, failed: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    null,
    null,
  );
}
