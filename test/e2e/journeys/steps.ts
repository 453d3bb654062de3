// What people do on their way through an application, in either home. Each step looks at every screen that it comes to.
import { expect, inject } from 'vitest';
import { wayThere } from '../go-there.ts';
import { linkFor } from '../mailbox.ts';
import { decide, reopen } from '../organiser.ts';
import { pages } from './answers.ts';
import { type Home, homeOf } from './home.ts';

/** One step; answers the device that the person goes on with, when that is another. */
export type Step = (home: Home) => Promise<Home | void>;

/** Waits until it is said what is wrong. */
export const problems = async (home: Home, state: string) => {
  await home.scope.locator('.as-problems').first().waitFor();
  await home.look(state);
};

/** Opens the page where one applies, and starts. `keeps`: the device is to remember the application. */
export const starts =
  (keeps = false): Step =>
  async (home) => {
    const { scope, say, hand, traveller } = home;
    await home.visit();
    if (traveller.in === 'widget') {
      await home.look('the programme');
      await home.press(say.programme.apply);
    }
    await home.heading(say.apply.before);
    if (keeps && traveller.in === 'widget') await hand.choose(scope.locator('input[value=yes]'));
    await home.look('before the start');
    await home.goOn();
  };

/** Continues with nothing filled in, and is told what is wrong. */
export const forgets: Step = async (home) => {
  await home.scope.locator('#name').waitFor();
  await home.goOn();
  await problems(home, 'the first page, wrong');
};

/** Fills in page after page, from the one shown to the last or up to the page with `until`, which is left as it is. */
export const fillsInPages =
  (until?: string): Step =>
  async (home) => {
    const marks = pages.map(([mark]) => mark);
    await home.scope.locator(`:is(${marks.join()})`).first().waitFor();
    let begun = false;
    for (const [mark, ...fills] of pages) {
      begun ||= (await home.scope.locator(mark).count()) > 0;
      if (!begun) continue;
      await home.scope.locator(mark).waitFor();
      await home.look(mark);
      if (mark === until) return;
      for (const fill of fills) await fill(home);
      await home.goOn();
    }
  };

/** Fills in everything that is left, and comes to the check. */
export const fillsIn: Step = async (home) => {
  await fillsInPages()(home);
  await home.heading(home.say.apply.checkHeading);
  await home.look('the check');
};

export const submits: Step = async (home) => {
  await home.goOn();
  await home.scope.locator('.as-reference').waitFor();
  await home.look('the confirmation');
};

/** Goes from the confirmation to where the application stands. */
export const looksAtStatus: Step = async (home) => {
  const { returning, status } = home.say;
  await home.press(home.traveller.in === 'widget' ? returning.stands : status.title);
  await home.heading(status.heading.submitted);
  await home.look('submitted');
};

/** Comes back on the same device: by the partner's page, or by the application's own address. */
export const comesBack: Step = async (home) => {
  const { page, application, traveller } = home;
  if (traveller.in === 'widget') await page.reload();
  else await page.goto(`${inject('baseURL')}${traveller.locale === 'cy' ? '/cy' : ''}/apply/${application}`);
};

export const savesForLater: Step = async (home) => {
  const { returning } = home.say;
  await home.press(returning.later);
  await home.heading(returning.laterHeading);
  await home.look('save for later');
  await home.hand.type(home.scope.locator('#email-address'), home.email);
  await home.goOn();
  await home.heading(returning.sent);
  await home.look('saved for later');
};

/** Opens the link in the latest email on another device: on our page, or from there on the partner's. */
export const opensLink = async (home: Home): Promise<Home> => {
  const link = await linkFor(home.email);
  const other = await home.elsewhere();
  await home.close();
  await other.page.goto(link);
  const { returning } = other.say;
  const isThere = other.traveller.in === 'widget';
  if (isThere) {
    await other.lookAround('where to go on');
    await other.hand.press(wayThere(other.page, other.traveller.locale));
  }
  // A partner's page does not know yet what the link opens.
  const t = isThere ? returning.either : returning;
  await other.heading(t.open);
  await other.look('a link that was opened');
  await other.press(t.goOn);
  return other;
};

/** Reads the letter about the offer on another device, is sent a link from there, and opens it: on our own page. */
export const opensLetter: Step = async (home) => {
  const link = await linkFor(
    home.email,
    /(?<=(?:Answer the offer|Ateb y cynnig):<br \/><a href=")https?:\/\/[^\s<"]*\/return\/to\/app_\w+/,
  );
  await home.close();
  const other = await homeOf({ ...home.traveller, in: 'hosted' }, { email: home.email });
  const { returning, status } = other.say;
  await other.page.goto(link);
  await other.heading(returning.open);
  await other.look('where a letter leads');
  await other.press(returning.send);
  await other.heading(returning.requested);
  await other.look('a link was sent');
  const opened = await opensLink(other);
  await opened.heading(status.heading.offered);
  return opened;
};

/** Changes a name after submission, and reads in the history that it was changed. */
export const changesAnswer: Step = async (home) => {
  const { apply, status } = home.say;
  await home.press(status.change);
  await home.heading(apply.checkHeading);
  await home.scope.getByText(status.edited).waitFor();
  await home.look('the check after submission');
  await home.turn(() => home.hand.press(home.scope.locator('[data-question=name]')));
  await home.hand.type(home.scope.locator('#name'), 'Ngũgĩ wa Thiong’o');
  await home.goOn();
  await home.heading(apply.checkHeading);
  await home.press(apply.back);
  await home.heading(status.heading.submitted);
  await home.scope.getByText(status.happened.edit).waitFor();
  await home.look('submitted, with a change');
};

export const keepsCopy: Step = async (home) => {
  const { status, apply } = home.say;
  await home.press(status.copy);
  await home.heading(status.copyTitle);
  await home.scope.getByText("Improvement lead, O'Brien ward").waitFor();
  await home.look('a copy');
  const download = home.page.waitForEvent('download');
  await home.hand.press(home.scope.getByText(status.json));
  expect((await download).suggestedFilename()).toMatch(/^alongside-ALS-[\w-]+\.json$/);
  await home.press(apply.back);
  await home.heading(status.heading.submitted);
};

/** Opens the page of a move from the status. */
async function opens(home: Home, name: 'withdraw' | 'turnDown' | 'accept' | 'defer'): Promise<void> {
  await home.press(home.say.status[name]);
  await home.heading(home.say.status[name]);
  await home.look(name);
  await home.goOn();
}

/** Arrives where a move leads. */
async function ends(home: Home, then: keyof Home['say']['status']['heading']): Promise<void> {
  await home.heading(home.say.status.heading[then]);
  await home.look(then);
}

/** Leaves, first without saying why. */
const leaves =
  (name: 'withdraw' | 'turnDown', then: 'withdrawn' | 'turned-down'): Step =>
  async (home) => {
    await opens(home, name);
    await problems(home, `${name}, without a reason`);
    await home.hand.choose(home.scope.locator('input[value=team-changed]'));
    await home.goOn();
    await ends(home, then);
  };
export const withdraws = leaves('withdraw', 'withdrawn');
export const turnsDown = leaves('turnDown', 'turned-down');

const answersOffer =
  (name: 'accept' | 'defer', then: 'accepted' | 'deferred'): Step =>
  async (home) => {
    await opens(home, name);
    await ends(home, then);
  };
export const accepts = answersOffer('accept', 'accepted');
export const defers = answersOffer('defer', 'deferred');

/** The organisers decide, and the applicant finds it on coming back. */
export const isTold =
  (decision: 'offer' | 'waitlist' | 'decline'): Step =>
  async (home) => {
    await decide(home.application, decision);
    await comesBack(home);
    const state = ({ offer: 'offered', waitlist: 'waitlisted', decline: 'declined' } as const)[decision];
    await home.heading(home.say.status.heading[state]);
    await home.look(state);
  };

/** The organisers ask who leads; the applicant finds that, answers, and submits again. */
export const answersReopening: Step = async (home) => {
  const { apply, status } = home.say;
  await reopen(home.application, ['job-title'], 'Who leads <it>?');
  await comesBack(home);
  await home.heading(status.heading.reopened);
  await home.scope.getByText('Who leads <it>?').waitFor();
  await home.look('reopened');
  const title = { en: 'Your job title or role', cy: 'Teitl eich swydd neu eich rôl' }[home.traveller.locale];
  await home.press(title);
  await home.hand.type(home.scope.locator('#job-title'), 'Ward manager, who leads');
  await home.goOn();
  await home.heading(apply.checkHeading);
  await home.look('the check of a reopened application');
  await submits(home);
};

/** Finds on coming back where the application stands. */
export const finds =
  (state: 'submitted' | 'withdrawn'): Step =>
  async (home) => {
    await comesBack(home);
    await home.heading(home.say.status.heading[state]);
    await home.look(`${state}, on a later visit`);
  };
