// A screen of the console as a whole answer: kept nowhere, never framed, with no script.
import { documentOf } from '../pages/document.ts';
import { privateHeaders } from '../pages/headers.ts';
import { renderHtml } from '../pages/render.ts';
import type { Visit } from '../pages/visit.ts';
import type { Staff } from '../access/staff.ts';
import { layout, type SignOut } from './layout.ts';
import { consoleSheet } from './sheet.ts';

export interface Screen {
  /** What the screen is called in the browser's tab. It must not name a person: titles are kept in histories. */
  title: string;
  main: unknown;
  /** Shown again because something has to be put right. */
  failed?: boolean;
  status?: number;
  headers?: Record<string, string>;
}

/** The answer that shows a screen to a member of staff, or to nobody in particular. */
export async function consolePage(
  visit: Visit,
  screen: Screen,
  staff: Staff | null,
  signOut: SignOut,
): Promise<Response> {
  const body = renderHtml(layout({ path: visit.path, staff, signOut, main: screen.main }));
  const document = documentOf(
    {
      locale: 'en',
      title: `${screen.failed ? 'Error: ' : ''}${screen.title} – Alongside console`,
      stylesheet: (await consoleSheet()).path,
    },
    body,
  );
  const headers = { ...privateHeaders, ...screen.headers };
  return new Response(document, { status: screen.status ?? 200, headers });
}
