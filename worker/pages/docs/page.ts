// The API reference, printed from the OpenAPI description and the table of problems. In English, and labelled so in Welsh.
import { html } from 'lit/html.js';
import { problems } from '../../http/problem.ts';
import type { Visit } from '../visit.ts';
import { type Description, type Listed, operationsOf } from './description.ts';
import { guide } from './guide.ts';
import { operationView } from './operation.ts';
import { schemaView } from './schema.ts';

const contents = ({ tags: groups }: Description, operations: readonly Listed[]) =>
  html`<nav class="docs-contents" aria-label="On this page">
    <ul>
      <li><a href="#embed">Put a programme on your page</a></li>
      <li><a href="#client">Call it from a program</a></li>
      <li><a href="#conventions">Conventions</a></li>
      ${groups.map(
        ({ name }) =>
          html`<li>
            <a href="#group-${name}">${name}</a>
            <ul>
              ${operations.filter(({ tags }) => tags.includes(name)).map(({ operationId }) => html`<li><a href="#${operationId}">${operationId}</a></li>`)}
            </ul>
          </li>`,
      )}
      <li><a href="#problems">Problems</a></li>
      <li><a href="#schemas">Schemas</a></li>
    </ul>
  </nav>`;

const problemTable = () =>
  html`<section id="problems">
    <h2>Problems</h2>
    <p>
      Refusals are application/problem+json (RFC 9457) with type, title, status, detail, code and instance. Invalid
      input also has issues: path, code and message of each fault. Quote the x-request-id header when you ask about one.
    </p>
    <div class="docs-scroll" tabindex="0" role="region" aria-label="Problem codes">
      <table>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Code</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(problems).map(
            ([code, [status, title]]) =>
              html`<tr id="problem-${code}">
                <td>${status}</td>
                <td><code>${code}</code></td>
                <td>${title}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

/** The reference as the main part of a page. */
export function docs({ say, locale, context }: Visit, description: Description) {
  const operations = operationsOf(description);
  const origin = context.settings.origin;
  return html`${locale === 'cy' ? html`<p class="notice">${say.onlyInEnglish}</p>` : ''}
    <div class="docs" lang="en">
      <h1>API reference</h1>
      <p class="lead">
        Version ${description.info.version}. Everything that the pages and the widget do goes through these operations.
      </p>
      ${contents(description, operations)}
      <div class="docs-body">
        ${guide(origin)}
        ${description.tags.map(
          ({ name, description: text }) =>
            html`<section id="group-${name}">
              <h2>${name}</h2>
              <p>${text}</p>
              ${operations.filter(({ tags }) => tags.includes(name)).map((operation) => operationView(operation, origin))}
            </section>`,
        )}
        ${problemTable()}
        <section id="schemas">
          <h2>Schemas</h2>
          ${Object.entries(description.components.schemas).map(([name, schema]) => schemaView(name, schema))}
        </section>
      </div>
    </div>`;
}
