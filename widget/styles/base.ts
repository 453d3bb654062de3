// What every view needs: tokens, themes, text, panels, buttons, the mark of focus. Plain CSS; see sheet.ts.
// `.as-view` is the root of a view; rules on bare elements start there, so that nothing of the page around is touched.

const tokens = `
:host,.as-root{--m:var(--alongside-muted,#4a5763);--a:var(--alongside-accent,#0b5a7a);--b:var(--alongside-button,var(--a));
--bt:var(--alongside-button-text,#fff);--e:var(--alongside-error,#b3161b);--c:var(--alongside-border,#55636f);
--l:var(--alongside-line,#cbd4da);--t:var(--alongside-tint,#eef5f7);--f:var(--alongside-focus,#ffd83d);
--fr:var(--alongside-focus-ring,#14212b);--r:var(--alongside-radius,6px)}
:host([theme=nhs]){--alongside-text:#212b32;--alongside-muted:#4c6272;--alongside-accent:#005eb8;
--alongside-button:#007f3b;--alongside-error:#d5281b;--alongside-border:#4c6272;--alongside-tint:#f0f4f5;
--alongside-focus:#ffeb3b;--alongside-radius:4px}
:host([theme=govuk]){--alongside-text:#0b0c0c;--alongside-muted:#505a5f;--alongside-accent:#1a65a6;
--alongside-button:#00703c;--alongside-error:#ca3535;--alongside-border:#0b0c0c;--alongside-tint:#f3f2f1;
--alongside-focus:#fd0;--alongside-radius:0px}`;

const text = `
:host,.as-root{display:block;line-height:1.55;font-family:var(--alongside-font,inherit);
font-size:var(--alongside-size,max(1em,16px));color:var(--alongside-text,inherit);background:var(--alongside-background,none)}
.as-view{max-width:var(--alongside-width,42em);overflow-wrap:anywhere}
.as-view *{box-sizing:border-box}
.as-view :is(p,ul){margin:0 0 1em;padding:0}
.as-view ul{padding-left:1.25em}
.as-view li{margin-bottom:.4em}
.as-view :is(a,.as-link){color:var(--a);text-underline-offset:.15em}
.as-view :is(a,.as-link):hover{text-decoration-thickness:.15em}
.as-view .as-h{margin:0 0 .6em;padding:0;color:inherit;font:inherit;font-weight:700;line-height:1.2;text-wrap:balance}
.as-view .as-l{font-size:min(1.2em + 1.6vw,1.7em)}
.as-view .as-m{margin-top:1.5em;font-size:1.3em}
.as-muted,.as-caption,.as-hint{color:var(--m)}
.as-view .as-caption{margin-bottom:.35em}
.as-status,.as-panel{margin:1.5em 0;padding:1.25em 1.5em;border-left:5px solid var(--a);border-radius:var(--r);background:var(--t);color:#17222a}
.as-view :is(.as-status,.as-panel)>:last-child{margin-bottom:0}
.as-view :is(.as-problems,.as-message) .as-h{margin-top:0}`;

const marks = `
.as-view .as-button{display:inline-block;min-height:44px;margin:.5em 0;padding:.6em 1.4em;border:2px solid transparent;border-radius:var(--r);
background:var(--b);color:var(--bt);font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
.as-view .as-button:hover{filter:brightness(.88)}
.as-view .as-second{border-color:var(--a);background:none;color:var(--a)}
.as-view :focus-visible{outline:3px solid var(--fr);outline-offset:0;box-shadow:0 0 0 6px var(--f)}
.as-view :focus{scroll-margin:var(--alongside-scroll-margin,6em)}
@media (forced-colors:active){.as-view :is(.as-button,.as-panel,.as-status){border:2px solid}.as-view :focus-visible{outline-color:Highlight}}
@media (prefers-reduced-motion:no-preference){.as-button{transition:filter .15s}}
@media print{.as-view :is(.as-button,.as-back,.as-link){display:none}}`;

/** What every element and every page of ours wears. */
export const baseSheet: string = tokens + text + marks;
