// On paper: the content, black on white, without what can only be clicked.

export const print = `@media print {
  .skip-link, .site-nav, .site-language, .site-footer, .filters, .back, form button, .docs-contents { display: none !important; }
  .site-header { border-bottom: 1pt solid #000; background: none; color: #000; }
  .site-name { color: #000; }
  .site-mark { stroke: #000; }
  .site-width { max-width: none; padding: 0; }
  html { font-size: 11pt; }
  body, main { background: #fff; color: #000; }
  h1, h2, h3 { break-after: avoid; }
  dl > div, li, tr { break-inside: avoid; }
  main a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; overflow-wrap: anywhere; }
}`;
