// A joint form has two parts: what the lead answers for the team, and what each organisation answers for itself.
import type { Form, Page } from './types.ts';

/** Whom a page is for. */
export type Part = NonNullable<Page['for']>;

/** The part that a page belongs to: the team's, unless the form says otherwise. */
export const partOfPage = (page: Page): Part => page.for ?? 'team';

/** The pages of one part, as a form of their own. Conditions stay inside a part, so it is whole. */
export const partOf = (form: Form, part: Part): Form => ({
  ...form,
  pages: form.pages.filter((page) => partOfPage(page) === part),
});

/** The most pages of a form that is gone through one page at a time. */
const mostInARow = 8;

/** Whether a form is so long that people find their way through it by a list of its pages. */
export const isLong = ({ pages }: Form): boolean => pages.length > mostInARow;

/** Whether organisations can apply together with this form: it has pages that each of them fills in. */
export const isJoint = (form: Form): boolean => form.pages.some((page) => partOfPage(page) === 'organisation');

/** Whether an application has a list of tasks: it is long, or may be joint. */
export const hasTasks = (form: Form): boolean => isJoint(form) || isLong(form);
