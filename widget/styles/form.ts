// What forms need beside base.ts: fields, choices, errors. Plain CSS; see sheet.ts.

/** Needed wherever something is asked. */
export const formSheet = `
.as-view .as-link{padding:0;border:0;background:none;font:inherit;text-align:left;text-decoration:underline;cursor:pointer}
.as-view .as-back{display:inline-block;min-height:44px;padding:.5em 0}
.as-hide{position:absolute!important;width:1px;height:1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.as-field{margin-bottom:1.9em}
.as-group{min-width:0;margin:0;padding:0;border:0}
.as-label,.as-box{display:block;margin-bottom:.3em;padding:0}
.as-label{font-weight:600}
.as-h .as-label,.as-label .as-h{margin:0;font-weight:700}
.as-label:has(.as-h),.as-h:has(.as-label){margin-bottom:.6em}
.as-wrong{padding-left:1em;border-left:5px solid var(--e)}
.as-view :is(.as-hint,.as-error){margin-bottom:.5em}
.as-view .as-error,.as-view .as-problems :is(a,.as-link){color:var(--e);font-weight:600}
.as-view .as-input{width:100%;min-height:44px;padding:.5em .6em;border:2px solid var(--c);border-radius:var(--r);background:#fff;color:#17222a;font:inherit}
.as-view [aria-invalid]{border-color:var(--e)}
.as-view textarea{display:block;margin-bottom:.4em;resize:vertical}
.as-view .as-w2{width:3.4em}
.as-view .as-w4{width:4.8em}
.as-view .as-w5{width:7em}
.as-view .as-w10{max-width:13em}
.as-view .as-w20{max-width:22em}
.as-row{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:end;margin-bottom:.5em}
.as-row>.as-input{flex:1 1 14em}
.as-view .as-row .as-button{margin:0}
.as-choice{display:grid;grid-template-columns:1.6em 1fr;column-gap:.7em;margin-bottom:.35em}
.as-choice input{width:1.6em;height:1.6em;margin:calc(22px - .8em) 0 0;accent-color:var(--a)}
.as-choice label{min-height:44px;padding:calc(22px - .775em) 0;cursor:pointer}
.as-choice p{grid-column:2}
.as-problems{margin-bottom:1.75em;padding:1.25em 1.5em .5em;border:4px solid var(--e);border-radius:var(--r)}
.as-problems ul{padding:0;list-style:none}`;
