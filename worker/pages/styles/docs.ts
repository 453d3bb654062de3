// The API reference: contents beside the text where there is room, code that scrolls by itself, or wraps where there is not.

export const docs = `
.docs h2{font-size:1.5em;margin:2.5em 0 .6em;padding-top:.75em;border-top:3px solid var(--a)}
.docs h3{font-size:1.15em;margin:0 0 .5em}
.docs h4{font-size:1em;margin:1.25em 0 .4em}
.docs p{margin:0 0 .75em}
.docs code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.88em}
.docs-contents ul{list-style:none;margin:0;padding:0}
.docs-contents ul ul{padding-left:1em}
.docs-contents a{display:inline-block;padding:.3em 0;min-height:28px}
.docs-code{margin:0 0 1em;padding:1em;overflow-x:auto;background:#0f2733;color:#eef5f7;border-radius:var(--r);line-height:1.5;overflow-wrap:normal}
.docs-line{padding:.6em .9em;background:var(--t);border-radius:var(--r)}
.docs-method{font-weight:700;color:var(--a)}
.docs-operation,.docs-schema{margin:0 0 2.5rem;padding-bottom:1.5rem;border-bottom:1px solid var(--l)}
.docs-members{margin:0 0 1em}
.docs-members>div{padding:.45em 0;border-top:1px solid var(--l)}
.docs-members dt{font-weight:600}
.docs-members dd{margin:0 0 0 1em}
.docs-members dd p{margin:.25em 0 0}
.docs-alternative{margin-bottom:1em;padding-left:1em;border-left:3px solid var(--l)}
.docs-optional{color:var(--m);font-weight:400;font-size:.9em}
.docs-codes{display:flex;flex-wrap:wrap;gap:.25em 1em;list-style:none;margin:0;padding:0}
.docs-codes a{display:inline-block;padding:.2em 0;min-height:24px}
.docs-scroll{overflow-x:auto}
.docs table{width:100%;border-collapse:collapse}
.docs th,.docs td{overflow-wrap:normal;padding:.5em 1em .5em 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--l)}
.docs :target{scroll-margin-top:1rem}
.docs tr:target{background:#fff6cc}
@media (max-width:40rem){.docs-code{white-space:pre-wrap;overflow-wrap:anywhere}}
@media (min-width:60rem){.docs{display:grid;grid-template-columns:15rem minmax(0,1fr);column-gap:2.5rem}.docs>:is(h1,.lead){grid-column:1/-1}
.docs-contents{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;font-size:.85rem}.docs-body>:first-child h2{margin-top:0}}
`;
