// A schema in words: its type in one line, its members as a list. Named schemas are linked, never repeated.
import { html, type TemplateResult } from 'lit/html.js';
import type { Schema } from './description.ts';

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

const bounds = (schema: Schema): string[] => [
  ...(schema.format ? [schema.format] : []),
  ...(schema.minLength ? [`at least ${schema.minLength} characters`] : []),
  ...(schema.maxLength ? [`at most ${schema.maxLength} characters`] : []),
  ...(schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER ? [`${schema.minimum} or more`] : []),
  ...(schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? [`${schema.maximum} or less`] : []),
  ...(schema.minItems ? [`at least ${schema.minItems}`] : []),
  ...(schema.maxItems ? [`at most ${schema.maxItems}`] : []),
];

const between = (parts: unknown[], mark: unknown): unknown[] =>
  parts.flatMap((part, at) => (at ? [mark, part] : [part]));

/** The type of a schema, in one line. */
export function typeOf(schema: Schema): TemplateResult {
  if (schema.$ref) return html`<a href="#schema-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`;
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return html`<span>${between(either.map(typeOf), ' or ')}</span>`;
  if (schema.enum)
    return html`<span
      >${between(
        schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
        ' or ',
      )}</span
    >`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.items)
    return html`<span>list of ${typeOf(schema.items)}${bounds(schema).map((bound) => `, ${bound}`)}</span>`;
  const type = schema.type === undefined ? 'anything' : [schema.type].flat().join(' or ');
  const of =
    typeof schema.additionalProperties === 'object' ? html` of ${typeOf(schema.additionalProperties)} by name` : '';
  const more = bounds(schema).map((bound) => `, ${bound}`);
  return html`<span>${type}${of}${more}${schema.pattern ? html`, <code>${schema.pattern}</code>` : ''}</span>`;
}

/** The members of an object, those of unnamed objects inside it too. Nothing for other schemas. */
export function membersOf(schema: Schema): TemplateResult | '' {
  const { properties, required = [] } = schema;
  if (!properties) return '';
  return html`<dl class="docs-members">
    ${Object.entries(properties).map(
      ([name, member]) =>
        html`<div>
          <dt>
            <code>${name}</code>${required.includes(name) ? '' : html` <span class="docs-optional">optional</span>`}
          </dt>
          <dd>
            ${typeOf(member)}${member.description ? html`<p>${member.description}</p>` : ''}${membersOf(member.items ?? member)}
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** A named schema: alternatives one after another, else its members, else its type. */
export function schemaView(name: string, schema: Schema): TemplateResult {
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []).filter(({ properties }) => properties);
  const body = alternatives.length
    ? alternatives.map((each) => html`<div class="docs-alternative">${membersOf(each)}</div>`)
    : membersOf(schema) || html`<p>${typeOf(schema)}</p>`;
  return html`<section class="docs-schema" id="schema-${name}">
    <h3>${name}</h3>
    ${body}
  </section>`;
}
