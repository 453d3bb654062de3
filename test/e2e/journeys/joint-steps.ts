// What two organisations do on their way through an application together, each in its own home. Each step looks at every
// screen that it comes to.
import { expect, inject } from 'vitest';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { linkFor } from '../mailbox.ts';
import { organisation, people } from './answers.ts';
import type { Home } from './home.ts';
import { comesBack, fillsInPages, problems, type Step, submits } from './steps.ts';

/** The lead, the organisation that joins, and the code that it joins with. */
export interface Team {
  readonly lead: Home;
  readonly partner: Home;
  code: string;
}

export type JointStep = (team: Team) => Promise<void>;

export const byLead =
  (step: Step): JointStep =>
  async ({ lead }) =>
    void (await step(lead));
export const byPartner =
  (step: Step): JointStep =>
  async ({ partner }) =>
    void (await step(partner));

/** How the lead calls the one that it invites. */
const invited = 'Gofalwyr y Fell';

const cardOf = ({ scope }: Home, name: string) => scope.locator('.as-card', { hasText: name });

/** Comes back to the window: the element looks again by itself, a page with scripts off is loaded again. */
const looksAgain = async ({ traveller, page }: Home) => {
  if (traveller.in === 'hosted') await page.reload();
  else await page.evaluate(() => dispatchEvent(new Event('focus')));
};

/** From the form or its check, where the element leads to the tasks and our own check leads on at once. */
export const opensOrganisations: Step = async (home) => {
  const { traveller, page, say } = home;
  if (traveller.in === 'widget' || !page.url().endsWith('/check')) {
    await home.press(say.joint.toTasks);
    await home.heading(say.joint.tasks);
    await home.look('the tasks');
  }
  await home.press(say.joint.manage);
  await home.heading(say.joint.manage);
  await home.look('no organisations');
};

/** Invites without saying whom. */
export const forgetsWhom: Step = async (home) => {
  await home.goOn();
  await problems(home, 'the organisations, wrong');
};

async function invite(home: Home, name: string, email: string): Promise<string> {
  await home.hand.type(home.scope.locator('#partner-name'), name);
  await home.hand.type(home.scope.locator('#partner-email'), email);
  await home.goOn();
  const code = cardOf(home, name).locator('.as-reference');
  await code.waitFor();
  await home.look('an organisation, invited');
  return code.innerText();
}

export const invites: JointStep = async (team) => {
  team.code = await invite(team.lead, invited, team.partner.email);
};

/** Does something with an organisation that was invited. */
async function change(home: Home, name: string, what: 'remove' | 'reinvite' | 'handOver'): Promise<void> {
  const card = cardOf(home, name);
  await home.hand.press(card.locator('summary'));
  const label = { name: home.say.joint[what] };
  const button = card.getByRole('button', label).or(card.getByRole('link', label));
  await button.waitFor();
  await home.look(`what can be done with an organisation: ${what}`);
  await home.turn(() => home.hand.press(button));
}

/** The same where it is asked about first. */
async function decide(home: Home, name: string, what: 'remove' | 'handOver'): Promise<void> {
  const { joint } = home.say;
  await change(home, name, what);
  await home.scope.getByText(joint.goBack).waitFor();
  await home.look(`to be confirmed: ${what}`);
  await home.goOn();
}

export const invitesAndRemoves: Step = async (home) => {
  await invite(home, 'Mistaken', `${crypto.randomUUID()}@example.org`);
  await decide(home, 'Mistaken', 'remove');
  await home.heading(home.say.joint.removedOne('Mistaken'));
  await cardOf(home, 'Mistaken').waitFor({ state: 'detached' });
  await home.look('no organisations again');
};

/** The earlier code is of no use then. */
export const sendsNewCode: JointStep = async (team) => {
  const { lead, partner, code } = team;
  await change(lead, invited, 'reinvite');
  await lead.scope.getByText(code).waitFor({ state: 'detached' });
  team.code = await cardOf(lead, invited).locator('.as-reference').innerText();
  expect(team.code).not.toBe(code);
  await opensJoining(partner);
  await enters(partner, code);
  await problems(partner, 'a code that does not work');
  await partner.scope.getByText(partner.say.joint.codeInvalidBody).waitFor();
  await partner.look('a code that does not work');
};

/** The lead's way back is to the tasks, and on to the organisations. */
export const comesBackToTasks: Step = async (home) => {
  await comesBack(home);
  await home.heading(home.say.joint.tasks);
  await home.look('the tasks, on a later visit');
  await home.press(home.say.joint.manage);
  await home.heading(home.say.joint.manage);
};

async function opensJoining(home: Home): Promise<void> {
  const { traveller, page, say } = home;
  if (traveller.in === 'hosted') {
    await page.goto(`${inject('baseURL')}${traveller.locale === 'cy' ? '/cy' : ''}/join`);
  } else {
    await home.visit();
    await home.press(say.programme.apply);
    await home.heading(say.apply.before);
    await home.press(say.joint.haveCode);
  }
  await home.heading(say.joint.joinHeading);
  await home.look('where a code is entered');
}

async function enters(home: Home, code: string): Promise<void> {
  await home.hand.type(home.scope.locator('#joining-code'), code);
  if (home.traveller.in === 'widget') await home.hand.choose(home.scope.locator('input[value=yes]'));
  await home.goOn();
}

/** Enters the code, typed as people type, and comes to its section. */
export const joins: JointStep = async ({ partner, code }) => {
  if (!(await partner.scope.locator('#joining-code').count())) await opensJoining(partner);
  await enters(partner, code.toLowerCase());
  await partner.scope.locator('#people').waitFor();
  await partner.look('the section');
};

/** The code is in the letter too. */
export const joinsByLetter: JointStep = async (team) => {
  expect(await linkFor(team.partner.email, /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/)).toBe(team.code);
  await joins(team);
};

export const comesBackToSection: Step = async ({ traveller, page, scope }) => {
  if (traveller.in === 'widget') await page.reload();
  else await page.goto(page.url().replace(/\/[\w-]+(?:\?.*)?$/, ''));
  await scope.locator('#people').waitFor();
};

export const forgetsSection: Step = async (home) => {
  await home.goOn();
  await problems(home, 'the section, wrong');
};

/** Says which organisation it is, and names its people. */
export const fillsInSection: Step = async (home) => {
  await organisation(home);
  await people(home);
  await home.goOn();
  await home.heading(home.say.joint.checkHeading);
  await home.look('the check of the section');
};

const presses =
  (button: 'consent' | 'revoke', then: (t: JointMessages) => string): Step =>
  async (home) => {
    await home.press(home.say.joint[button]);
    await home.scope.getByText(then(home.say.joint), { exact: true }).first().waitFor();
    await home.look(button);
  };
export const consents = presses('consent', (t) => t.consented);
export const takesConsentBack = presses('revoke', (t) => t.consent);

export const seesAllDone: Step = async (home) => {
  await looksAgain(home);
  await home.scope.getByText(home.say.joint.state.done).waitFor();
  await home.look('the organisations, done');
};

const goesToCheck: Step = async (home) => {
  const { apply, joint } = home.say;
  await home.press(apply.back);
  await home.heading(joint.tasks);
  await home.look('the tasks of an application with others');
  await home.press(joint.checkAndSubmit);
  await home.heading(apply.checkHeading);
  await home.look('the check of an application with others');
};

export const submitsForAll: Step = async (home) => {
  await goesToCheck(home);
  await submits(home);
};

/** Submits too early, reads who is missing, and goes back to the organisations. */
export const isRefused: Step = async (home) => {
  const { apply, joint } = home.say;
  await goesToCheck(home);
  await home.goOn();
  await home.heading(joint.incomplete);
  await home.scope.getByText(joint.lack['no-consent'] ?? '').waitFor();
  await home.look('not complete');
  await home.press(apply.back);
  await home.heading(joint.tasks);
  await home.press(joint.manage);
  await home.heading(joint.manage);
};

export const findsSubmitted: Step = async (home) => {
  await looksAgain(home);
  await home.heading(home.say.joint.standsAs.submitted);
  await home.look('a section that was submitted');
};

/** Hands over, and has the section of its own organisation left. */
export const handsOver: Step = async (home) => {
  await decide(home, home.say.joint.state.done, 'handOver');
  await home.heading(home.say.joint.checkHeading);
  await home.look('a section after handing over');
};

/** Learns that it leads now, and begins with what is about its own people. */
export const findsItLeads: Step = async (home) => {
  await looksAgain(home);
  await home.heading(home.say.joint.tasks);
  await home.look('the tasks of who leads now');
  await home.turn(() => home.hand.press(home.scope.locator('[data-task=about-you]')));
  await home.scope.locator('#name').waitFor();
};

/** Answers every page; the last one leads back to the tasks. */
export const fillsInByTasks: Step = async (home) => {
  const { apply, joint } = home.say;
  await fillsInPages()(home);
  await home.heading(joint.tasks);
  await home.look('the tasks, completed');
  await home.press(joint.checkAndSubmit);
  await home.heading(apply.checkHeading);
  await home.look('the check of who leads now');
};
