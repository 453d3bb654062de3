// One operation of the API: how it is called, what it takes, what it answers.
import { html, type TemplateResult } from 'lit/html.js';
import type { Listed, Schema } from './description.ts';
import { membersOf, typeOf } from './schema.ts';

const bearer = '-H "Authorization: Bearer $TOKEN"';

/** Who may call what a scheme of the description secures, and the header that shows it. */
const schemes: Record<string, { who: string; header: string }> = {
  application: { who: 'The holder of the application: send its token as Authorization: Bearer.', header: bearer },
  section: {
    who: 'The holder of the organisation’s section: send the section’s token as Authorization: Bearer.',
    header: bearer,
  },
  staff: {
    who: 'Members of staff, through the access layer.',
    header: '-H "Cf-Access-Jwt-Assertion: $STAFF_TOKEN"',
  },
};

const schemesOf = ({ security = [] }: Listed) =>
  security.flatMap((each) => Object.keys(each)).flatMap((name) => schemes[name] ?? []);

const accessOf = (operation: Listed): string =>
  schemesOf(operation)
    .map(({ who }) => who)
    .join(' ') || 'Anyone. No key is needed.';

function schemaOf(content: Record<string, { schema?: Schema; example?: unknown }> | undefined) {
  const [entry] = Object.values(content ?? {});
  return entry;
}

const shape = (schema: Schema) => membersOf(schema) || html`<p>${typeOf(schema)}</p>`;

/** Problem codes of a response, which the description lists as `- \`code\`: title`. */
const codesOf = (text: string): string[] => [...text.matchAll(/^- `([a-z-]+)`/gm)].map((match) => match[1] ?? '');

function parameters({ parameters = [] }: Listed): TemplateResult | '' {
  if (!parameters.length) return '';
  return html`<h4>Parameters</h4>
    <dl class="docs-members">
      ${parameters.map(
        ({ name, in: place, required, description, schema }) =>
          html`<div>
            <dt><code>${name}</code> <span class="docs-optional">${place}${required ? '' : ', optional'}</span></dt>
            <dd>${typeOf({ ...schema, description: '' })}${description ? html`<p>${description}</p>` : ''}</dd>
          </div>`,
      )}
    </dl>`;
}

function curl(operation: Listed, origin: string): string {
  const { method, path, requestBody, parameters = [] } = operation;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const found = parameters.find((each) => each.in === 'path' && each.name === name);
    return String((found?.schema as { example?: unknown } | undefined)?.example ?? name);
  });
  const example = schemaOf(requestBody?.content)?.example;
  const header = (name: string) => parameters.some((each) => each.name === name);
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${origin}${filled}`,
    ...schemesOf(operation).map(({ header }) => header),
    ...(header('Idempotency-Key') ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(header('If-Match') ? [`-H 'If-Match: "3"'`] : []),
    ...(example === undefined ? [] : [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(example)}'`]),
  ].join(' \\\n  ');
}

/** The section of one operation. Its anchor is the operation's name. */
export function operationView(operation: Listed, origin: string): TemplateResult {
  const { operationId, method, path, summary, requestBody, responses } = operation;
  const body = schemaOf(requestBody?.content)?.schema;
  const [status, success] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  const answer = schemaOf(success?.content)?.schema;
  const problems = Object.entries(responses).flatMap(([code, { description }]) =>
    Number(code) >= 400 ? codesOf(description) : [],
  );
  return html`<section class="docs-operation" id=${operationId}>
    <h3>${operationId}</h3>
    <p class="docs-line">
      <code><span class="docs-method">${method}</span> ${path}</code>
    </p>
    <p>${summary}</p>
    <p><strong>Who may call it:</strong> ${accessOf(operation)}</p>
    ${parameters(operation)}
    ${
      body
        ? html`<h4>Body</h4>
            ${shape(body)}`
        : ''
    }
    ${
      answer
        ? html`<h4>Answer, ${status}</h4>
            ${shape(answer)}`
        : ''
    }
    ${
      problems.length
        ? html`<h4>Problems</h4>
            <ul class="docs-codes">
              ${[...new Set(problems)].map(
                (code) =>
                  html`<li>
                    <a href="#problem-${code}"><code>${code}</code></a>
                  </li>`,
              )}
            </ul>`
        : ''
    }
    <h4>Example</h4>
    <pre
      class="docs-code"
      tabindex="0"
      aria-label="Example of ${operationId}"
    ><code>${curl(operation, origin)}</code></pre>
  </section>`;
}
