// A failure as a page, in the language of the address. It says what to do, never what broke, and gives back what was typed.
import { html, nothing } from 'lit/html.js';
import { wayIn } from '../links/link.ts';
import type { Problem } from '../http/problem.ts';
import { type Page, privatePage } from './answer.ts';
import { messagesOf } from './messages.ts';
import { typedByName } from './typed.ts';
import type { Visit } from './visit.ts';

/** The page of a problem, for an address whose own page cannot be shown. */
export function problemPage(visit: Visit, problem: Problem): Promise<Response> {
  const { say, to, context, params, locale } = visit;
  const application = problem.status === 401 ? params['app'] : undefined;
  const [title, ...what] = say.problems[problem.code] ?? say.problems[nearest(problem.status)] ?? [problem.code];
  const page: Page = {
    title,
    main: html`<h1>${title}</h1>
      ${what.map((text) => html`<p>${text}</p>`)}
      ${
        application === undefined
          ? nothing
          : html`<p><a href=${wayIn(locale, application)}>${messagesOf(locale).status.link}</a></p>`
      }
      ${typedByName(visit)}
      ${problem.status >= 500 ? html`<p class="site-small">${say.requestId(context.requestId)}</p>` : ''}
      <p><a href=${to('/')}>${say.toStart}</a></p>`,
  };
  return privatePage(visit, page, problem.status, problem.headers);
}

const nearest = (status: number): string =>
  status >= 500 ? 'internal' : status === 404 ? 'not-found' : status === 401 ? 'token-missing' : 'bad-request';
