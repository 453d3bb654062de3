// The build's template collapse: smaller, and the same page.
import { describe, expect, it } from 'vitest';
import { collapseTemplates } from '../../.tools/collapse-templates.ts';

describe('collapsing templates', () => {
  it('leaves one space where HTML had white space, since it may stand between words', () => {
    expect(collapseTemplates('html`<b>a</b>\n    <i>b</i>  c`')).toBe('html`<b>a</b> <i>b</i> c`');
  });

  it('leaves none at the edges of a block, where it is never seen', () => {
    expect(collapseTemplates('html`<p class="a">\n    <b>a</b>\n    <i>b</i>\n</p>\n <ul>  <li>c</li> </ul> d`')).toBe(
      'html`<p class="a"><b>a</b> <i>b</i></p> <ul><li>c</li></ul> d`',
    );
    expect(collapseTemplates('html`<b>a</b>\n<p  class=${x}>  b\n</p>`')).toBe('html`<b>a</b> <p class=${x}> b</p>`');
    expect(collapseTemplates('html`<pre> a </pre> <label> b </label> <picture> </picture>`')).toBe(
      'html`<pre> a </pre> <label> b </label> <picture> </picture>`',
    );
  });

  it('keeps expressions, and the templates inside them are collapsed too', () => {
    const source = 'html`<p>  ${x   ? html`<b>  a</b>` : "  "}  </p>`';
    expect(collapseTemplates(source)).toBe('html`<p>${x   ? html`<b> a</b>` : "  "}</p>`');
  });

  it('takes comments and space out of CSS, not out of selectors and sums', () => {
    const source = 'css`/* why */ a  :hover > b, c { width: calc(1px + 2px);\n color: red;\n }`';
    expect(collapseTemplates(source)).toBe(
      'css`a :hover > b,c{width:calc(1px + 2px);color:red}`'.replace('css`a', 'css` a'),
    );
  });

  it('does not touch other templates, strings or code', () => {
    const source = 'const a = `x   y`;  const b = "html`  `"; other`  ${ a }  `';
    expect(collapseTemplates(source)).toBe(source);
  });
});
