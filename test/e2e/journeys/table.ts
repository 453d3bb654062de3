// The journeys: what people do, and who goes on each. A row is one trip in one home, language and way of working.
import type { Traveller } from './home.ts';
import * as go from './steps.ts';

export interface Journey {
  trip: string;
  by: Traveller;
  steps: readonly go.Step[];
}

const whole = [go.starts(true), go.fillsIn, go.submits] as const;

const trips = {
  'submits, and keeps a copy': [go.starts(true), go.forgets, go.fillsIn, go.submits, go.looksAtStatus, go.keepsCopy],
  'comes back to a draft on the same device': [
    go.starts(true),
    go.fillsInPages('#team-size'),
    go.comesBack,
    go.fillsIn,
    go.submits,
    go.finds('submitted'),
  ],
  'goes on by a link on another device': [
    go.starts(),
    go.fillsInPages('#topics'),
    go.savesForLater,
    go.opensLink,
    go.fillsIn,
    go.submits,
  ],
  'changes an answer, then withdraws': [
    ...whole,
    go.looksAtStatus,
    go.changesAnswer,
    go.withdraws,
    go.finds('withdrawn'),
  ],
  'answers what the organisers ask, and is declined': [...whole, go.answersReopening, go.isTold('decline')],
  'waits, is offered a place and accepts': [...whole, go.isTold('waitlist'), go.isTold('offer'), go.accepts],
  'reads of the offer elsewhere and turns it down': [...whole, go.isTold('offer'), go.opensLetter, go.turnsDown],
  'defers to the next round': [...whole, go.isTold('offer'), go.defers],
} satisfies Record<string, readonly go.Step[]>;

type Trip = keyof typeof trips;

const everywhere = (['widget', 'hosted'] as const).flatMap((home) =>
  (['en', 'cy'] as const).map((locale) => ({ in: home, locale })),
);
/** Some go by keyboard, some with the narrowest phone: each pair of home and language with each at least once. */
const how: Record<Trip, (Partial<Traveller> | null)[]> = {
  // In the order of `everywhere`: widget in English and in Welsh, hosted in English and in Welsh.
  'submits, and keeps a copy': [{ keyboard: true }, { width: 320 }, { width: 320 }, { keyboard: true }],
  'comes back to a draft on the same device': [{}, { keyboard: true }, {}, { width: 320 }],
  'goes on by a link on another device': [{ width: 320 }, {}, {}, {}],
  'changes an answer, then withdraws': [{ keyboard: true }, {}, { keyboard: true }, {}],
  'answers what the organisers ask, and is declined': [{}, { width: 320 }, {}, { keyboard: true }],
  'waits, is offered a place and accepts': [{ width: 320 }, { keyboard: true }, { width: 320 }, {}],
  'reads of the offer elsewhere and turns it down': [{}, null, null, { width: 320 }],
  'defers to the next round': [null, {}, { keyboard: true }, null],
};

/** Journeys of one organisation alone. */
export const alone: readonly Journey[] = (Object.keys(trips) as Trip[]).flatMap((trip) =>
  everywhere.flatMap((by, at) => {
    const more = how[trip][at];
    return more ? [{ trip, by: { ...by, ...more }, steps: trips[trip] }] : [];
  }),
);
