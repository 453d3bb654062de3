// Takes the white space that only the author needs out of html`…` and css`…`, before esbuild sees the file. Runs of
// white space in HTML become one space, and none at the edges of a block: between elements a space may be content. Knows
// nothing of builds.
import ts from 'typescript';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The source with its html and css templates collapsed. Other templates, strings and code stay as they are. */
export function collapseTemplates(source: string, name = 'module.ts'): string {
  if (!/\b(?:html|css)`/.test(source)) return source;
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const collapse = collapserOf(node.tag.getText());
      if (collapse)
        edits.push(...piecesOf(node.template, source).map((piece) => ({ ...piece, text: collapse(piece.text) })));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true));
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/** The literal parts of a template, without its back ticks and `${` `}`, as written. */
function piecesOf(template: ts.TemplateLiteral, source: string): Edit[] {
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  return literals.map((literal) => {
    const start = literal.getStart() + 1;
    const end = literal.getEnd() - (ts.isTemplateHead(literal) || ts.isTemplateMiddle(literal) ? 2 : 1);
    return { start, end, text: source.slice(start, end) };
  });
}

const collapserOf = (tag: string) => (tag === 'html' ? collapseHtml : tag === 'css' ? collapseCss : undefined);

// At the edges of these no space is ever seen.
const block = 'div|p|form|fieldset|legend|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|h[1-6]';
const atStart = new RegExp(`(<(?:${block})\\b[^<>]*>) `, 'g');
const atEnd = new RegExp(` (</(?:${block})>)`, 'g');

const collapseHtml = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(atStart, '$1').replaceAll(atEnd, '$1');

// A space before a colon is a descendant selector, after it nothing; around + and - it belongs to calc().
const collapseCss = (text: string) =>
  text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(/;}/g, '}');
