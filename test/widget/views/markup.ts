// Renders a view as the Worker does, and reads the markup as a browser would: elements, names, what a form submits.
// Reads only what our own templates print: well formed, attributes in double quotes.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit/html.js';

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  parent?: Element;
}

const empty = new Set(['input', 'br', 'meta', 'link']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

/** The markup of a view, comments of the renderer left out. */
export async function markupOf(view: TemplateResult): Promise<string> {
  return (await collectResult(render(view))).replace(/<!--.*?-->|<\?>/gs, '');
}

function parse(markup: string): Element {
  const root: Element = { tag: 'root', attributes: {}, children: [] };
  let at = root;
  for (const [, text, closing, tag, attributes] of markup.matchAll(
    /([^<]+)|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    if (text !== undefined) at.children.push(decode(text));
    else if (closing) {
      if (at.tag !== tag || !at.parent) throw new Error(`</${tag}> closes <${at.tag}> in ${markup}`);
      at = at.parent;
    } else if (tag) {
      const own = [...(attributes ?? '').matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
      const element: Element = {
        tag,
        attributes: Object.fromEntries(own.map(([, name, value]) => [name, decode(value ?? '')])),
        children: [],
        parent: at,
      };
      at.children.push(element);
      if (!empty.has(tag)) at = element;
    }
  }
  if (at !== root) throw new Error(`<${at.tag}> is never closed in ${markup}`);
  return root;
}

/** All elements of a view, in document order. */
export async function elementsOf(view: TemplateResult): Promise<Element[]> {
  const flat = (element: Element): Element[] =>
    element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...flat(child)]));
  return flat(parse(await markupOf(view)));
}

/** Text as it is read, white space collapsed. */
export const textOf = (element: Element | undefined): string => rawTextOf(element).replace(/\s+/g, ' ').trim();

const rawTextOf = (element: Element | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('');

export const byId = (elements: Element[], id: string) => elements.find(({ attributes }) => attributes['id'] === id);

/** The controls that a person fills in. */
export const controlsOf = (elements: Element[]) =>
  elements.filter(
    ({ tag, attributes }) => ['input', 'textarea', 'select'].includes(tag) && attributes['type'] !== 'hidden',
  );

/** What the form would submit as it stands; text areas hold what the page renderer puts into them. */
export function submittedBy(elements: Element[]): URLSearchParams {
  const fields = new URLSearchParams();
  for (const element of elements) {
    const { tag, attributes } = element;
    const { name, type, value = '' } = attributes;
    if (tag === 'option' && 'selected' in attributes) fields.append(element.parent?.attributes['name'] ?? '', value);
    if (!name || !['input', 'textarea'].includes(tag)) continue;
    if ((type === 'radio' || type === 'checkbox') && !('checked' in attributes)) continue;
    fields.append(name, tag === 'textarea' ? (attributes['data-value'] ?? '') : value);
  }
  return fields;
}

/** The label, legend or own text that names a control, as assistive technology reads it. */
export function nameOf(elements: Element[], control: Element): string {
  return textOf(
    elements.find(({ tag, attributes }) => tag === 'label' && attributes['for'] === control.attributes['id']),
  );
}

/** The text that describes a control and the groups around it. */
export function descriptionOf(elements: Element[], control: Element): string {
  const ids: string[] = [];
  for (let at: Element | undefined = control; at; at = at.parent)
    ids.push(...(at.attributes['aria-describedby'] ?? '').split(' '));
  return ids
    .map((id) => textOf(byId(elements, id)))
    .join(' ')
    .trim();
}
