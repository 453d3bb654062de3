// What <alongside-apply> shows while no round is open: the application that this device holds, else the programme: when
// it opens, or what happens next.
import { html } from 'lit/html.js';
import type { Locale, Programme } from '../../sdk/types.ts';
import type { RenderedElement } from '../elements/rendered-element.ts';
import { programmeSheet } from '../styles/programme.ts';
import { programmeView } from '../views/programme.ts';
import * as english from '../words/core-en.ts';
import { recall } from './kept.ts';
import { openPanel, type Panel } from './panel.ts';

/** Opens it; `href` is the programme's page. Rejects when what is shown can't be read. */
export async function closedPanel(
  element: RenderedElement,
  programme: Programme,
  { locale, href }: { locale: Locale; href: string },
): Promise<Panel> {
  const round = programme.rounds.find(({ id }) => recall(id));
  if (round) return openPanel(element, { programme, round, locale });
  element.wear(programmeSheet);
  const words = locale === 'cy' ? await import('../words/core-cy.ts').catch(() => english) : english;
  const state = { programme, now: new Date().toISOString(), level: 2, href };
  return {
    render: () => html`<div lang=${words.programme.locale}>${programmeView(state, words.programme)}</div>`,
    // Nothing is typed here: in another language it is opened anew.
    updated() {
      if (element.speaks !== locale) void element.reload();
    },
  };
}
