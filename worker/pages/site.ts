// Every page that people read: finds it, shows it, and turns any failure into a page too. Loaded on first use, so that
// an API request never pays for the renderer.
import './dom.ts';
import { newContext, type Surroundings } from '../http/context.ts';
import { logFailure, problemOf } from '../http/errors.ts';
import { address, placeOf, withoutEndSlashes } from './address.ts';
import { problemPage } from './problem-page.ts';
import { applicationPages } from '../applications/pages.ts';
import { reminderPages } from '../applications/pages/reminders.ts';
import { linkPages } from '../links/pages.ts';
import { eligibilityPages } from '../eligibility/pages.ts';
import { monitoringPages } from '../monitoring/pages.ts';
import { mailboxPages } from '../notifications/pages.ts';
import { programmePages } from '../programmes/pages.ts';
import { subscriptionPages } from '../subscriptions/pages.ts';
import { sectionPages } from '../sections/pages.ts';
import { handedOverPage } from '../sections/pages/handed-over.ts';
import { findPage } from './router.ts';
import { docsPages } from './docs/pages.ts';
import { statementPages } from './statements/pages.ts';
import { assetPages } from './stylesheet.ts';
import { newVisit, type PageRoute } from './visit.ts';

/** Every page, in the order in which addresses are tried. */
export const routes: readonly PageRoute[] = [
  ...programmePages,
  ...linkPages,
  ...eligibilityPages,
  ...monitoringPages,
  ...sectionPages,
  ...applicationPages,
  ...reminderPages,
  ...subscriptionPages,
  ...mailboxPages,
  ...statementPages,
  ...docsPages,
  ...assetPages,
];

/** Answers any request that is not for data: every failure as a page. Throws where the Worker's settings are wrong. */
export async function servePage(surroundings: Surroundings): Promise<Response> {
  const context = newContext(surroundings);
  const { request } = surroundings;
  const url = new URL(request.url);
  if (url.pathname !== '/' && url.pathname.endsWith('/')) return withoutSlash(url);
  if (/^\/console(\/|$)/.test(url.pathname)) return (await import('../console/site.ts')).consoleSite(surroundings);
  const place = placeOf(url.pathname);
  const canonical = address(place.locale, place.path);
  if (canonical !== url.pathname) return moved(`${canonical}${url.search}`);
  let visit = newVisit(context, place, {});
  try {
    const { handler, params } = findPage(routes, request.method, place.path);
    visit = { ...visit, params };
    return await handler(visit);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) logFailure(error, context.requestId);
    const isHandedOver = problem.code === 'token-of-section' || problem.code === 'token-of-lead';
    // Whom it was handed to may have handed it on, or back, meanwhile.
    if (isHandedOver) return handedOverPage(visit, problem).catch(() => problemPage(visit, problem));
    return problemPage(visit, problem);
  }
}

/** Pages have no slash at the end. Several slashes collapse too, so that the target is never another host. */
const withoutSlash = ({ pathname, search }: URL): Response => moved(`/${withoutEndSlashes(pathname)}${search}`);

const moved = (location: string): Response => new Response(null, { status: 308, headers: { location } });
