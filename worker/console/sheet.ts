// The console's style sheet, at an address named by its content. It stands alone: hosted pages may change without it.
import { sha256 } from '../crypto/digest.ts';

const text = `*, *::before, *::after { box-sizing: border-box; }
html { font: 1.0625rem/1.5 system-ui, sans-serif; color: #0b1c1b; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 0.75rem; }
p, ul, dl { margin: 0 0 1rem; }
p, .hint { max-width: 42rem; }
h1, h2, h3, p, dd, dt, a, legend, label { overflow-wrap: anywhere; }
td, th, td a { overflow-wrap: break-word; }
a { color: #0a4f8f; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid #0b1c1b; outline-offset: 2px; box-shadow: 0 0 0 7px #ffd33d; }
[tabindex='-1']:focus { outline: none; box-shadow: none; }
.skip-link { position: absolute; left: -999rem; }
.skip-link:focus { position: static; display: block; padding: 0.75rem 1rem; background: #ffd33d; color: #0b1c1b; }
.console-width { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
.console-header { background: #12403c; color: #fff; border-bottom: 4px solid #ffd33d; }
.console-header a, .console-header .plain { color: #fff; }
.console-bar { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; padding-top: 0.5rem; padding-bottom: 0.5rem; }
.console-bar a, .console-bar .plain { display: inline-flex; align-items: center; min-height: 2.75rem; }
.console-name { font-weight: 700; text-decoration: none; margin-inline-end: auto; }
.console-who { overflow-wrap: anywhere; }
.console-main { padding-top: 1.75rem; padding-bottom: 4rem; }
.caption { display: block; font-size: 1.0625rem; font-weight: 400; color: #445654; margin-bottom: 0.25rem; }
.hint { color: #445654; margin: 0 0 0.35rem; }
.back { display: inline-block; margin-bottom: 1rem; padding: 0.5rem 0; }
/* Shadows at the edges behind which there is more: covers move with the table and hide the shadow at its ends. */
.scrolls {
  overflow-x: auto; margin: 0 0 1.5rem; --page: #fff; --shadow: rgb(11 28 27 / 45%); --reach: 1rem;
  background: linear-gradient(to right, var(--page) 50%, transparent) 0 0 / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--page) 50%, transparent) 100% 0 / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--shadow), transparent) 0 0 / var(--reach) 100% no-repeat scroll,
    linear-gradient(to left, var(--shadow), transparent) 100% 0 / var(--reach) 100% no-repeat scroll var(--page);
}
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.6rem 1rem 0.6rem 0; border-bottom: 1px solid #b5c4c2; min-width: 6rem; }
thead th { overflow-wrap: normal; border-bottom-width: 2px; }
.number, .when, .whole { white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.phase { display: inline-block; padding: 0 0.5rem; border: 1px solid currentcolor; border-radius: 4px; background: #e6f0ef; white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; border-bottom: 1px solid #b5c4c2; }
.filters a { display: inline-block; padding: 0.6rem 0; }
.filters a[aria-current] { color: inherit; font-weight: 700; text-decoration: none; border-bottom: 4px solid #12403c; }
.rows > div { padding: 0.75rem 0; border-bottom: 1px solid #b5c4c2; }
.rows dt { font-weight: 700; }
.rows dd { margin: 0; white-space: pre-line; }
.rows .blank { color: #445654; }
@media (min-width: 40rem) { .rows > div { display: grid; grid-template-columns: 2fr 3fr; gap: 0 1.5rem; } .rows dd { grid-column: 2; } }
.field, fieldset { margin: 0 0 1.75rem; padding: 0; border: 0; min-width: 0; }
label, legend { display: block; font-weight: 700; margin-bottom: 0.25rem; padding: 0; }
fieldset label { font-weight: 400; }
input:not([type='radio'], [type='hidden']), select, textarea { font: inherit; color: inherit; background: #fff; width: 100%; max-width: 32rem; min-height: 2.75rem; padding: 0.35rem 0.5rem; border: 2px solid #0b1c1b; border-radius: 0; }
input.short { max-width: 11rem; }
textarea.code { max-width: none; font-family: ui-monospace, monospace; font-size: 0.9rem; }
.pair { display: flex; flex-wrap: wrap; gap: 1rem; }
.find { margin: 0 0 1.75rem; }
.find .field { margin-bottom: 0.75rem; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-height: 2.75rem; }
.choice input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; }
.choice label { margin: 0; padding: 0.5rem 0; }
.wrong { border-inline-start: 5px solid #b3140c; padding-inline-start: 1rem; }
input[aria-invalid='true']:not([type='radio'], [type='hidden']), select[aria-invalid='true'], textarea[aria-invalid='true'] { border-color: #b3140c; }
.error { color: #b3140c; font-weight: 700; margin: 0 0 0.35rem; }
.problem, .done { border: 4px solid #b3140c; padding: 1rem; margin: 0 0 2rem; }
.done { border-color: #12703f; }
.problem h2, .done h2 { margin-top: 0; }
.problem ul { margin: 0; padding-inline-start: 1.25rem; }
.problem a { color: #b3140c; font-weight: 700; }
button { font: inherit; }
.main-button { display: inline-block; min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid #0b1c1b; background: #12403c; color: #fff; font-weight: 700; cursor: pointer; text-decoration: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.main-button:hover { background: #0b2b28; }
.plain { border: 0; background: none; padding: 0; text-decoration: underline; cursor: pointer; }
@media (forced-colors: active) { .scrolls { forced-color-adjust: none; --page: Canvas; --shadow: CanvasText; --reach: 0.4rem; } .scrolls:focus-visible { box-shadow: none; } .scrolls > * { forced-color-adjust: auto; } :focus-visible { outline-color: Highlight; } .main-button, .phase { border-color: ButtonText; } }
@media print { .console-header, .back, .filters, .find, .skip-link { display: none; } html { font-size: 11pt; } }
`;

/** The sheet and its address, which changes with it. */
export interface Sheet {
  path: string;
  text: string;
}

let made: Promise<Sheet> | undefined;

/** The sheet of this release. */
export const consoleSheet = (): Promise<Sheet> =>
  (made ??= sha256(text).then((hash) => ({ path: `/console/sheet-${hash.slice(0, 16)}`, text })));
