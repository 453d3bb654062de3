// What stands around every page: skip link, header with the language switch, footer.
import { html, nothing } from 'lit/html.js';
import { address, otherLocale } from './address.ts';
import type { Locale } from '../../sdk/form/types.ts';
import type { ChromeMessages } from './locale/en.ts';

export interface Frame {
  locale: Locale;
  say: ChromeMessages;
  /** The page's English path, with its query where that matters to what is shown. */
  path: string;
  /**
   * The `id` of the page's form, where there is one: changing the language then sends what was typed along, so that
   * nothing is lost. Elsewhere it is a link.
   */
  form?: string | undefined;
  main: unknown;
}

/** The name of the button that changes the language of a page with a form. Question ids hold no underscore. */
export const switchField = '_switch';

function languageSwitch({ locale, say, path, form }: Frame) {
  const other = otherLocale(locale);
  const href = address(other, path);
  return form
    ? html`<button
        class="site-link"
        type="submit"
        form=${form}
        formaction=${href}
        formnovalidate
        name=${switchField}
        value=${other}
        lang=${other}
      >
        ${say.otherLanguage}
      </button>`
    : html`<a class="site-link" href=${href} hreflang=${other} lang=${other}>${say.otherLanguage}</a>`;
}

/** The body of a page. */
export function layout(frame: Frame) {
  const { locale, say, path, main } = frame;
  const link = (to: string, text: string) =>
    html`<a href=${address(locale, to)} aria-current=${to === path ? 'page' : nothing}>${text}</a>`;
  // Enter in a field presses the first button of its form in the document, which must be Continue, not the language.
  const first = frame.form
    ? html`<button class="site-default" type="submit" form=${frame.form} tabindex="-1" aria-hidden="true"></button>`
    : nothing;
  return html`${first}<a class="skip-link" href="#main_content">${say.skip}</a>
    <header class="site-header">
      <div class="site-width site-bar">
        <a class="site-name" href=${address(locale, '/')}
          ><svg class="site-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
            <circle cx="12" cy="16" r="10"></circle>
            <circle cx="20" cy="16" r="10"></circle></svg
          >${say.service}</a
        >
        <nav class="site-nav" aria-label=${say.siteNav}>${link('/programmes', say.nav.programmes)}</nav>
        <div class="site-language">${languageSwitch(frame)}</div>
      </div>
    </header>
    <main id="main_content" class="site-width site-main" tabindex="-1">${main}</main>
    <footer class="site-footer">
      <div class="site-width">
        <nav aria-label=${say.footer.label}>
          <ul class="site-links">
            <li>${link('/accessibility', say.footer.accessibility)}</li>
            <li>${link('/privacy', say.footer.privacy)}</li>
            <li>${link('/cookies', say.footer.cookies)}</li>
            <li>${link('/docs', say.footer.docs)}</li>
          </ul>
        </nav>
        <p class="site-small">${say.footer.licence}</p>
      </div>
    </footer>`;
}
