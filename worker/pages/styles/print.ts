// On paper: the content, black on white, without what can only be pressed. Printers leave backgrounds out, so text that
// is white on a colour turns black.

export const print = `@media print {
  .skip-link, .site-nav, .site-language, .site-footer, .filters.as-view, .docs-contents, .screen-only { display: none; }
  html { font-size: 11pt; }
  .as-root, .site-header, .docs-code, .as-view .as-is-open { background: none; color: #000; }
  .site-header { border-bottom: 1pt solid; }
  .site-bar .site-name { color: #000; }
  .site-mark { stroke: #000; }
  .site-width { max-width: none; padding: 0; }
  .site-main { padding: 1.5rem 0 0; }
  .hero { margin: 0; padding: 0; background: none; box-shadow: none; }
  .docs { display: block; }
  .docs-code { border: 1px solid; white-space: pre-wrap; }
  .as-view .as-status { border: 1px solid; border-left-width: 5px; }
  h1, h2, h3 { break-after: avoid; }
  dl > div, li, tr, .as-card { break-inside: avoid; }
  main a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; overflow-wrap: anywhere; }
}`;
