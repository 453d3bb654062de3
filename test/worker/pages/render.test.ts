// What the hosted pages rely on in the renderer.
import '../../../worker/pages/dom.ts';
import fc from 'fast-check';
import { html, nothing } from 'lit/html.js';
import { expect, it } from 'vitest';
import { renderHtml } from '../../../worker/pages/render.ts';

/** What an HTML parser makes of escaped text. */
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

it('leaves nothing behind for a script to find', () => {
  const items = [html`<li class=${'a'}>${1}</li>`, html`<li ?hidden=${true} @click=${() => 0}>${nothing}</li>`];
  const list = html`<ul>
    ${items}${[undefined, null]}
  </ul>`;
  const rendered = renderHtml(list).replaceAll(/>\s+</g, '><').replaceAll(/\s+>/g, '>');
  expect(rendered).toBe('<ul><li class="a">1</li><li hidden></li></ul>');
});

it('shows any text as it was typed, and never as markup', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '!--', 'lit-part', '/', '?', 'é', '\n', 'b') }),
      (text) => {
        const [, attribute, content] =
          /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(renderHtml(html`<p title=${text}>${text}</p>`)) ?? [];
        expect(unescaped(attribute ?? 'markup')).toBe(text);
        expect(unescaped(content ?? 'markup')).toBe(text);
      },
    ),
  );
});

it('puts the text of a text area inside it, with its first line end', () => {
  const area = (text: string) => renderHtml(html`<textarea name="a" data-value=${text} .value=${text}></textarea>`);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\n', 'a', '</textarea>', '"', '&', '<!--') }), (text) => {
      const [, content] = /^<textarea name="a"\s*>\n([^<]*)<\/textarea>$/.exec(area(text)) ?? [];
      expect(unescaped(content ?? 'markup')).toBe(text);
    }),
  );
});

it('writes the properties of other controls as attributes', () => {
  expect(renderHtml(html`<p><input .value=${'a"b'} ?checked=${true} /></p>`)).toMatch(
    /^<p><input value="a&quot;b" checked\s*\/?><\/p>$/,
  );
});
