// How views look, as plain CSS: the element adopts it as a constructable sheet, the Worker serves it as a file.
// Selectors are classes alone, so that they work in a shadow root and in a page. The root is `:host` or `.as-root`.
// No fonts, logos or crests: themes give palettes, a host's own font and size are inherited.

/**
 * What a host may set, with its default. On our own pages and in the element alike:
 * `--alongside-font` (inherit), `--alongside-size` (the host's, at least 16px), `--alongside-text` (the host's),
 * `--alongside-muted`, `--alongside-accent` (links, marks), `--alongside-button` and `--alongside-button-text`,
 * `--alongside-error`, `--alongside-border` (controls), `--alongside-line` (rules), `--alongside-tint` (panels),
 * `--alongside-background` (transparent), `--alongside-focus` and `--alongside-focus-ring` (the two colours of the
 * focus mark), `--alongside-radius`, `--alongside-width` (longest line).
 * The attribute `theme` (`data-theme` in a page) is `plain` (default), `nhs` or `govuk`.
 */
const tokens = `
:host,.as-root{--m:var(--alongside-muted,#4a5763);--a:var(--alongside-accent,#0b5a7a);--b:var(--alongside-button,#0b5a7a);
--bt:var(--alongside-button-text,#fff);--e:var(--alongside-error,#b3161b);--c:var(--alongside-border,#55636f);
--l:var(--alongside-line,#cbd4da);--t:var(--alongside-tint,#eef5f7);--f:var(--alongside-focus,#ffd83d);
--fr:var(--alongside-focus-ring,#14212b);--r:var(--alongside-radius,6px)}
:host([theme=nhs]),.as-root[data-theme=nhs]{--alongside-text:#212b32;--alongside-muted:#4c6272;--alongside-accent:#005eb8;
--alongside-button:#007f3b;--alongside-error:#d5281b;--alongside-border:#4c6272;--alongside-line:#d8dde0;
--alongside-tint:#f0f4f5;--alongside-focus:#ffeb3b;--alongside-focus-ring:#212b32;--alongside-radius:4px}
:host([theme=govuk]),.as-root[data-theme=govuk]{--alongside-text:#0b0c0c;--alongside-muted:#505a5f;--alongside-accent:#1a65a6;
--alongside-button:#00703c;--alongside-error:#ca3535;--alongside-border:#0b0c0c;--alongside-line:#b1b4b6;
--alongside-tint:#f3f2f1;--alongside-focus:#fd0;--alongside-focus-ring:#0b0c0c;--alongside-radius:0px}
`;

const elements = `
:host,.as-root{display:block;font-family:var(--alongside-font,inherit);font-size:var(--alongside-size,max(1em,16px));line-height:1.55;
color:var(--alongside-text,inherit);background:var(--alongside-background,transparent);overflow-wrap:break-word}
.as-step,.as-programme,.as-programmes,.as-message{max-width:var(--alongside-width,42em)}
.as-step *,.as-programme *,.as-programmes *,.as-message *{box-sizing:border-box}
.as-step p,.as-programme p,.as-programmes p,.as-message p,.as-step ul,.as-programme ul{margin:0 0 1em;max-width:none}
.as-step ul,.as-programme ul{padding-left:1.25em}
.as-step li,.as-programme li{margin-bottom:.4em}
.as-step a,.as-programme a,.as-programmes a,.as-message a,.as-link{color:var(--a);text-underline-offset:.15em}
.as-step a:hover,.as-programme a:hover,.as-programmes a:hover,.as-link:hover{text-decoration-thickness:.15em}
.as-h{margin:0 0 .6em;font:inherit;font-weight:700;line-height:1.2;text-wrap:balance}
.as-l{font-size:clamp(1.5em,1.2em + 1.6vw,2em)}
.as-m{font-size:1.3em;margin-top:1.5em}
.as-h .as-label,.as-label .as-h{font:inherit;margin:0}
.as-lead{font-size:1.15em}
.as-step .as-muted,.as-programme .as-muted,.as-programmes .as-muted,.as-caption,.as-hint{color:var(--m)}
.as-step .as-caption{margin-bottom:.35em}
.as-programme .as-tag,.as-programmes .as-tag{display:inline-block;margin:0 0 .9em;padding:.1em .65em;border:1px solid var(--a);border-radius:var(--r);
color:var(--a);font-size:.9em;font-weight:600}
.as-programme .as-open,.as-programmes .as-open{background:var(--a);color:#fff}
.as-status,.as-panel{margin:1.5em 0;padding:1.25em 1.5em;border-radius:var(--r);background:var(--t);color:#17222a}
.as-status{border-left:5px solid var(--a)}
.as-status>:last-child,.as-panel>:last-child{margin-bottom:0}
.as-programme .as-left{font-size:1.3em;font-weight:700;margin-bottom:.25em}
.as-panel{border:2px solid var(--b)}
.as-reference{font-size:1.5em;letter-spacing:.05em}
.as-programmes .as-cards{list-style:none;margin:0;padding:0;display:grid;gap:1.25em}
.as-card{padding:1.5em;border:1px solid var(--l);border-radius:var(--r)}
.as-card .as-h{margin-top:0}
.as-card>:last-child{margin-bottom:0}
a.as-button,.as-button{display:inline-block;min-height:44px;margin:.5em 0;padding:.6em 1.4em;border:2px solid transparent;border-radius:var(--r);
background:var(--b);color:var(--bt);font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
.as-button:hover{filter:brightness(.88)}
.as-second{background:0 0;border-color:var(--a);color:var(--a)}
.as-link{padding:0;border:0;background:0 0;font:inherit;text-align:left;text-decoration:underline;cursor:pointer}
.as-back{display:inline-block;margin-bottom:1em;padding:.6em 0}
.as-root :focus-visible,:host :focus-visible,.as-step :focus-visible,.as-programme :focus-visible,.as-programmes :focus-visible,.as-message :focus-visible{
outline:3px solid var(--fr);outline-offset:0;box-shadow:0 0 0 6px var(--f);border-radius:2px;scroll-margin:6em}
.as-hide{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){.as-button{transition:filter .15s}}
@media (forced-colors:active){.as-button,.as-panel,.as-status,.as-tag{border:2px solid}.as-root :focus-visible,.as-step :focus-visible{outline-color:Highlight}}
@media print{.as-button,.as-back,.as-link,.as-pair>:last-child a{display:none}.as-status,.as-panel{border:1px solid}}
`;

const controls = `
.as-field{margin-bottom:1.9em}
.as-group{min-width:0;margin:0;padding:0;border:0}
.as-label,.as-box{display:block;padding:0;margin-bottom:.3em}
.as-label{font-weight:600}
.as-wrong{padding-left:1em;border-left:5px solid var(--e)}
.as-step .as-hint,.as-step .as-error{margin-bottom:.5em}
.as-step .as-hint:empty{margin:0}
.as-error{color:var(--e);font-weight:600}
.as-input{width:100%;min-height:44px;padding:.5em .6em;border:2px solid var(--c);border-radius:var(--r);background:#fff;color:#17222a;font:inherit;
scroll-margin:6em}
.as-wrong [aria-invalid]{border-color:var(--e)}
.as-step textarea{display:block;min-height:6em;margin-bottom:.4em;resize:vertical}
.as-w2{width:3.4em}.as-w4{width:4.8em}.as-w5{width:7em}.as-w10{width:13em;max-width:100%}.as-w20{width:22em;max-width:100%}
.as-unit{margin-left:.4em}
.as-row{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:end}
.as-row>.as-input{flex:1 1 14em;width:auto}
.as-row .as-button{margin:0}
.as-choice{display:grid;grid-template-columns:1.6em 1fr;column-gap:.7em;margin-bottom:.35em}
.as-choice input{width:1.6em;height:1.6em;margin:calc(22px - .8em) 0 0;accent-color:var(--a);cursor:pointer}
.as-choice label{min-height:44px;padding:calc(22px - .775em) 0;cursor:pointer}
.as-choice p{grid-column:2;margin-top:-.5em}
.as-problems{margin-bottom:1.75em;padding:1.25em 1.5em .5em;border:4px solid var(--e);border-radius:var(--r)}
.as-problems .as-h{margin-top:0}
.as-problems ul{padding:0;list-style:none}
.as-step .as-problems :is(a,.as-link){color:var(--e);font-weight:600}
.as-pairs{margin:0 0 2em}
.as-pair{display:grid;gap:.25em 1.5em;padding:.9em 0;border-bottom:1px solid var(--l)}
.as-pair dt{font-weight:600}
.as-pair dd,.as-pair p{margin:0}
.as-typed{white-space:pre-wrap}
@media (min-width:40em){.as-pair{grid-template-columns:2fr 3fr auto}}
`;

/** Tokens, themes, text, cards, buttons: all that a programme or a list of them needs. */
export const programmeSheet: string = tokens + elements;

/** What a form needs beside the programme's sheet. */
export const formSheet: string = controls;

/** Both, for our own pages. */
export const sheet: string = programmeSheet + formSheet;
