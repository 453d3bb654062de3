// Lit templates to HTML text. The only place that knows the server renderer; what it leaves for hydration is removed,
// for no script will ever look for it.
import './dom.ts';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr/lib/render.js';

// Whatever a person typed has its `<` and `>` escaped, so these can only be the renderer's own.
const markers = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

// The renderer leaves out `.value` of a text area, whose text is its content. Views state it as `data-value` too.
// HTML drops one line end after the tag (13.1.2.5), so one is given away.
const textArea = /<textarea\b([^>]*?)\s+data-value="([^"]*)"([^>]*)><\/textarea>/g;

/** The HTML of a template, list or text. Text is escaped; the markers of hydration are gone. */
export const renderHtml = (template: unknown): string =>
  collectResultSync(render(template)).replace(markers, '').replace(textArea, '<textarea$1$3>\n$2</textarea>');
