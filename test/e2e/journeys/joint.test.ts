// Complete journeys of two organisations that apply together, each where it likes: in the element on its own site, or on our
// own pages with scripts off; in one language or in two.
import { test } from 'vitest';
import { otherPartner } from '../other-partner.ts';
import { homeOf } from './home.ts';
import { patience, wayOf } from './journey.ts';
import { together } from './joint-table.ts';

const other = otherPartner();

test.each(together.map((journey) => [journey.trip, wayOf(journey.lead), wayOf(journey.partner), journey] as const))(
  '%s: the lead %s; the other %s',
  patience,
  async (_, _lead, _partner, { lead, partner, steps }) => {
    const team = { lead: await homeOf(lead), partner: await homeOf(partner, { site: other.origin }), code: '' };
    for (const step of steps) await step(team);
    await Promise.all([team.lead.close(), team.partner.close()]);
  },
);
