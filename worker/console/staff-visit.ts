// Lets members of staff in to a screen, and sends everyone else to where they can sign in.
import { isLocalSignIn, localSessionOf } from '../access/local-sign-in.ts';
import { type Staff, staffOf } from '../access/staff.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { readFields } from '../pages/read-form.ts';
import type { PageHandler, Visit } from '../pages/visit.ts';
import { formToken, holdsToken } from './form-token.ts';
import type { SignOut } from './layout.ts';
import { consolePage, type Screen } from './page.ts';
import { seeOther } from '../pages/answer.ts';

/** A visit by someone who has signed in. `context.actor` is the member of staff. */
export interface StaffVisit extends Visit {
  readonly staff: Staff;
}

/** A form that was sent. `trusted` is false when its token is not of this sign-in: show it again, change nothing. */
export interface SentForm {
  fields: URLSearchParams;
  trusted: boolean;
}

/** A screen for staff. */
export const forStaff =
  (show: (visit: StaffVisit) => Promise<Screen | Response>): PageHandler =>
  async (visit) => {
    const staff = await staffOf(visit.context);
    if (!staff) return askToSignIn(visit);
    const screen = await show({ ...visit, staff, context: { ...visit.context, actor: staff } });
    return screen instanceof Response
      ? screen
      : consolePage(visit, screen, staff, await signOutOf(visit.context, staff));
  };

/** What a form of the console does. Another site's form is refused before anything of it is looked at. */
export const forStaffForm = (take: (visit: StaffVisit, form: SentForm) => Promise<Screen | Response>): PageHandler =>
  forStaff(async (visit) => {
    const fields = await readFields(visit.context);
    return take(visit, { fields, trusted: await holdsToken(visit.context, visit.staff, fields) });
  });

/** How the member of staff signs out. */
export async function signOutOf(context: Context, staff: Staff): Promise<SignOut> {
  const local = isLocalSignIn(context) && (await localSessionOf(context));
  return local ? { token: await formToken(context, staff) } : { href: '/cdn-cgi/access/logout' };
}

function askToSignIn({ context, url }: Visit): Response {
  if (!isLocalSignIn(context))
    throw new Problem('sign-in-needed', 'The console is for members of staff who have signed in.');
  const here = context.request.method === 'POST' ? '/console' : `${url.pathname}${url.search}`;
  return seeOther(`/console/sign-in?${new URLSearchParams({ return: here })}`);
}
