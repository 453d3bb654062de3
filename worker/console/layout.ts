// What stands around every screen of the console.
import { html, nothing } from 'lit';
import type { Staff } from '../access/staff.ts';
import { tokenField } from './form-token.ts';

/** How someone signs out: by a form of ours, at Cloudflare Access, or not at all where nobody is signed in. */
export type SignOut = { token: string } | { href: string } | null;

export interface Frame {
  path: string;
  staff: Staff | null;
  signOut: SignOut;
  main: unknown;
}

function signOutControl(signOut: SignOut) {
  if (!signOut) return nothing;
  if ('href' in signOut) return html`<a href=${signOut.href}>Sign out</a>`;
  return html`<form method="post" action="/console/sign-out">
    <input type="hidden" name=${tokenField} value=${signOut.token} /><button class="plain" type="submit">
      Sign out
    </button>
  </form>`;
}

/** The body of a screen. */
export const layout = ({ path, staff, signOut, main }: Frame) =>
  html`<a class="skip-link" href="#main_content">Skip to main content</a>
    <header class="console-header">
      <div class="console-width console-bar">
        <a class="console-name" href="/console" aria-current=${path === '/console' ? 'page' : nothing}
          >Alongside console</a
        >
        ${staff ? html`<span class="console-who"><bdi>${staff.email}</bdi></span>` : nothing} ${signOutControl(signOut)}
      </div>
    </header>
    <main id="main_content" class="console-width console-main" tabindex="-1">${main}</main>`;
