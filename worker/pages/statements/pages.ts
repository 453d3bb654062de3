// The accessibility, privacy and cookie pages.
import { html } from 'lit/html.js';
import { fixedPage } from '../answer.ts';
import type { PageRoute } from '../visit.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Statement, Statements } from './statement.ts';

const statementView = ({ title, summary, sections }: Statement) =>
  html`<article class="reading">
    <h1>${title}</h1>
    <p class="lead">${summary}</p>
    ${sections.map(
      ({ heading, text, points }) =>
        html`<section>
          <h2>${heading}</h2>
          ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
          ${
            points
              ? html`<ul>
                  ${points.map((point) => html`<li>${point}</li>`)}
                </ul>`
              : ''
          }
        </section>`,
    )}
  </article>`;

const page = (name: keyof Statements): PageRoute => ({
  path: `/${name}`,
  get: (visit) =>
    fixedPage(visit, () => {
      const statement = (visit.locale === 'cy' ? cy : en)[name];
      return { title: statement.title, description: statement.summary, main: statementView(statement) };
    }),
});

export const statementPages: readonly PageRoute[] = [page('accessibility'), page('privacy'), page('cookies')];
