// The organiser's console: its addresses, and any failure as a screen. Loaded on first use, like every page.
import '../pages/dom.ts';
import { html } from 'lit';
import { newContext, type Surroundings } from '../http/context.ts';
import { logFailure, problemOf } from '../http/errors.ts';
import { type Problem, problems } from '../http/problem.ts';
import { findPage } from '../pages/router.ts';
import { newVisit, type PageRoute, type Visit } from '../pages/visit.ts';
import { consolePage } from './page.ts';
import { seeOther } from '../pages/answer.ts';
import { applicationScreen } from './screens/application.ts';
import { staffFile } from './screens/file.ts';
import { changeRoundScreen, takeChangedRound } from './screens/change-round.ts';
import { decisionScreen, takeDecision } from './screens/decide.ts';
import { eligibilityScreen, takeEligibility } from './screens/eligibility.ts';
import { formScreen, takeForm } from './screens/form.ts';
import { takeVersion, versionScreen } from './screens/form-version.ts';
import { home } from './screens/home.ts';
import { newRoundScreen, takeNewRound } from './screens/new-round.ts';
import { monitoringScreen } from './screens/monitoring.ts';
import { reopeningScreen, takeReopening } from './screens/reopen.ts';
import { roundScreen } from './screens/round.ts';
import { showSignIn, takeSignIn, takeSignOut } from './screens/sign-in.ts';
import { consoleSheet } from './sheet.ts';
import { forStaff, forStaffForm } from './staff-visit.ts';

const routes: readonly PageRoute[] = [
  { path: '/console', get: forStaff(home) },
  { path: '/console/sign-in', get: showSignIn, post: takeSignIn },
  { path: '/console/sign-out', get: () => seeOther('/console'), post: takeSignOut },
  { path: '/console/sheet-:hash', get: showSheet },
  { path: '/console/rounds/:id', get: forStaff(roundScreen) },
  { path: '/console/rounds/:id/monitoring', get: forStaff(monitoringScreen) },
  { path: '/console/rounds/:id/change', get: forStaff(changeRoundScreen), post: forStaffForm(takeChangedRound) },
  { path: '/console/rounds/:id/eligibility', get: forStaff(eligibilityScreen), post: forStaffForm(takeEligibility) },
  { path: '/console/rounds/:id/form', get: forStaff(formScreen), post: forStaffForm(takeForm) },
  { path: '/console/rounds/:id/form/:version', get: forStaff(versionScreen), post: forStaffForm(takeVersion) },
  { path: '/console/applications/:id', get: forStaff(applicationScreen) },
  { path: '/console/applications/:id/files/:file', get: forStaff(staffFile) },
  { path: '/console/applications/:id/decision', get: forStaff(decisionScreen), post: forStaffForm(takeDecision) },
  { path: '/console/applications/:id/reopening', get: forStaff(reopeningScreen), post: forStaffForm(takeReopening) },
  { path: '/console/programmes/:slug/rounds/new', get: forStaff(newRoundScreen), post: forStaffForm(takeNewRound) },
];

/** Answers any request under /console. Never throws. */
export async function consoleSite(surroundings: Surroundings): Promise<Response> {
  const context = newContext(surroundings);
  const path = new URL(surroundings.request.url).pathname;
  const visit = newVisit(context, { locale: 'en', path }, {});
  try {
    const { handler, params } = findPage(routes, surroundings.request.method, path);
    return await handler({ ...visit, params });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) logFailure(error, context.requestId);
    return problemScreen(visit, problem);
  }
}

async function showSheet(): Promise<Response> {
  const { text } = await consoleSheet();
  const headers = {
    'content-type': 'text/css; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=86400',
  };
  return new Response(text, { headers });
}

const advice: Partial<Record<Problem['code'], string>> = {
  'sign-in-needed':
    'Open the console again through your organisation’s sign-in. If you have no access, ask the person who runs this service.',
  'not-found': 'If you typed the address, check that it is right. If you followed a link, it may be out of date.',
  'round-not-found': 'If you followed a link, it may be out of date.',
  'wrong-origin': 'Open the page here in the console and send the form from there.',
  unavailable: 'Try again in a few seconds.',
};

function problemScreen(visit: Visit, problem: Problem): Promise<Response> {
  const title = problems[problem.code][1];
  const what = advice[problem.code] ?? 'Go back, open the page again and send it from there.';
  const main = html`<h1>${title}</h1>
    <p>${what}</p>
    <p class="hint">If you report this, quote ${visit.context.requestId}.</p>
    <p><a href="/console">Go to the first screen of the console</a></p>`;
  return consolePage(visit, { title, main, status: problem.status, headers: problem.headers }, null, null);
}
