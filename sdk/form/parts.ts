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

/** Whether organisations can apply together with this form: it has pages that each of them fills in. */
export const isJoint = (form: Form): boolean => form.pages.some((page) => partOfPage(page) === 'organisation');
