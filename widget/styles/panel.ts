// What an application in an element needs once its first page is shown: the sheets that come with other pages, the list
// under an organisation's field, the notes at the end.
import { answersSheet } from './answers.ts';

export const panelSheet: string = `${answersSheet}
.as-saving{margin-top:2em;padding-top:1em;border-top:1px solid var(--l)}
.as-saving p{margin:0 0 .25em}
.as-saving .as-link{min-height:44px;padding:.6em 0}
.as-busy{min-height:1.55em;margin:0;color:var(--m)}
.as-trouble{margin-bottom:1.75em;padding:1.25em 1.5em;border-left:5px solid var(--e);background:var(--t);color:#17222a;border-radius:var(--r)}
.as-trouble .as-h{margin-top:0}
.as-view,.as-view *,.as-view :focus-visible{scroll-margin-top:var(--alongside-scroll-margin,6em)}
.as-h:focus,.as-problems:focus,.as-panel:focus,.as-message:focus{outline:0;box-shadow:none}
.as-problems:focus,.as-panel:focus{outline:3px solid var(--fr);outline-offset:0}
[data-picker] [name$="-search"],[data-picker] .as-row~.as-hint[role=status],[data-picker] .as-row~fieldset{display:none}
.as-picker{position:relative;flex:1 1 100%}
.as-options{position:absolute;z-index:2;inset:100% 0 auto;max-height:22em;overflow-y:auto;list-style:none;
background:#fff;color:#17222a;border:2px solid var(--c);border-radius:var(--r);box-shadow:0 6px 18px #0003}
.as-view ul.as-options{padding:0;margin:0}
[aria-invalid=true]~* ul{position:static}
.as-view .as-options li{margin:0;padding:.6em .8em;min-height:44px;border-bottom:1px solid var(--l);cursor:pointer}
.as-options li:hover,.as-options [aria-selected=true]{background:var(--a);color:#fff}
.as-options small{display:block;font-size:.85em}
.as-picker .as-found{min-height:1.55em;margin:0;color:var(--m)}
@media (forced-colors:active){.as-options [aria-selected=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}}
`;
