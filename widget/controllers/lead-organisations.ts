// The organisations of a joint application inside an element, as its lead sees them: inviting, asking again, removing,
// and handing the lead over. Removing and handing over are asked about first.
import type { TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { isJoint } from '../../sdk/form/parts.ts';
import type { JointMessages } from '../../sdk/locale/en/joint.ts';
import { inviteForm } from '../../sdk/locale/joint-forms.ts';
import type { Invitation } from '../../sdk/types.ts';
import { confirmView, type Deciding, invitedName } from '../views/joint/confirm.ts';
import { organisationsView } from '../views/joint/organisations.ts';
import type { Listener } from '../views/types.ts';
import type { Holding } from './kept.ts';
import { sameRequest } from './same-request.ts';
import { showProblem, smallForm } from './small-form.ts';
import { spoken } from './speaking.ts';
import type { Stage } from './stage.ts';

/** The lead's organisations, and the place where they are seen to. */
export interface LeadOrganisations {
  /** As last read. */
  readonly items: readonly Invitation[];
  /** Reads them again, and draws them. Rejects with the SDK's errors. */
  look(): Promise<void>;
  /** Forgets what was typed, asked and refused there. `missing` says who keeps a submission back: section → what it lacks. */
  clear(missing?: ReadonlyMap<string, string>): void;
  view(): TemplateResult;
}

/** What leads away from there, and to it. */
export interface LeadWays {
  /** What opens the application. */
  held: () => Holding;
  /** Whether the lead is where organisations can be seen. */
  isHere: () => boolean;
  /** What happens in the element once the lead has gone to the section of an organisation of that name. */
  handedOver: (section: string, organisation: string) => Promise<void>;
  focusField: Listener;
  back: Listener;
}

/** What may be refused, in the words that say so. */
const refusals = {
  'too-many-sections': 'full',
  'too-many-invitations': 'mailed',
  'section-not-joined': 'notJoined',
  'section-joined': 'hasJoined',
  'too-many-emails': 'mailedHour',
} as const;

/** The organisations of the application that `stage` shows. */
export function leadOrganisationsIn(stage: Stage, t: JointMessages, ways: LeadWays): LeadOrganisations {
  const { application, action, level, taking, run, refresh } = stage;
  const { sections, applications } = clientFor(
    {
      'sections.add': ['POST', '/v1/applications/:id/sections'],
      'sections.list': ['GET', '/v1/applications/:id/sections'],
      'sections.reinvite': ['POST', '/v1/applications/:id/sections/:section/invitation'],
      'sections.remove': ['POST', '/v1/applications/:id/sections/:section/removal'],
      'applications.handOver': ['POST', '/v1/applications/:id/lead'],
    },
    spoken(stage),
  );
  const [inviting, handing] = [sameRequest(), sameRequest()];
  const small = smallForm(stage, inviteForm);
  let items: readonly Invitation[] = [];
  /** What was refused, and the field or the card that it is about. */
  let refused: { says: (typeof refusals)[keyof typeof refusals]; at?: string | undefined } | undefined;
  let missing: ReadonlyMap<string, string> | undefined;
  /** What the lead is asked about, and what it has just done. */
  let deciding: { what: Deciding; section: string } | undefined;
  let done: string | undefined;

  const quiet = () => (refused = missing = done = undefined);
  const look = async () => {
    const { id, token } = ways.held();
    if (isJoint(application.form)) ({ items } = await sections.list({ id }, { token }));
    refresh();
  };
  /**
   * Does something with a section, and looks at all of them where the lead stays, then says so. Refusals that the person
   * can do something about are said in place.
   */
  const act = (at: string, work: () => Promise<unknown>, says?: string) =>
    run(async () => {
      quiet();
      try {
        await work();
        small.typed = {};
        deciding = undefined;
        done = says;
        if (ways.isHere()) application.show('organisations');
      } catch (error) {
        const code = (Object.keys(refusals) as (keyof typeof refusals)[]).find((each) => isProblem(error, each));
        if (!code) throw error;
        deciding = undefined;
        // That there can be no more is about all of them.
        refused = { says: refusals[code], at: code === 'too-many-sections' ? undefined : at };
        await showProblem(stage);
      }
    });
  const decide = (next: typeof deciding) => {
    deciding = next;
    quiet();
    application.show('organisations');
  };
  const invite = taking((control) => {
    quiet();
    const answers = small.read(control);
    if (!answers) return;
    const organisation = String(answers['partner-name']).trim();
    const email = String(answers['partner-email']).trim();
    const { id, token } = ways.held();
    const { locale } = stage.t.apply;
    const add = () =>
      inviting({ id, organisation, email, locale }, async (request, key) => {
        await sections.add(request, { token, ...key });
        await look();
      });
    return act('partner-email', add);
  });
  const choose = taking(({ dataset }) => {
    const section = dataset['section'] ?? '';
    if (dataset['do'] !== 'reinvite') return decide({ what: dataset['do'] as Deciding, section });
    const { id, token } = ways.held();
    const { locale } = stage.t.apply;
    const reinvite = () =>
      inviting({ id, section, locale }, async (request, key) => {
        await sections.reinvite(request, { token, ...key });
        await look();
      });
    return act(section, reinvite);
  });
  const confirming = (item: Invitation, what: Deciding) => {
    const name = invitedName(item, t);
    const { id: section } = item;
    const { id, token } = ways.held();
    const { locale } = stage.t.apply;
    const remove = () => sections.remove({ id, section }, { token }).then(look);
    const handOver = async () => {
      await handing({ id, section, locale }, (request, key) => applications.handOver(request, { token, ...key }));
      await ways.handedOver(section, name);
    };
    return confirmView(
      { what, item, level, action },
      { apply: stage.t.apply, joint: t },
      {
        submit: taking(() => (what === 'remove' ? act(section, remove, t.removedOne(name)) : act(section, handOver))),
        back: taking(() => decide(undefined)),
      },
    );
  };
  return {
    get items() {
      return items;
    },
    look,
    clear(who) {
      small.typed = {};
      quiet();
      deciding = undefined;
      missing = who;
    },
    view() {
      const item = items.find((each) => each.id === deciding?.section);
      if (deciding && item) return confirming(item, deciding.what);
      const { issues } = application;
      const said = { refused: refused && t[refused.says], refusedAt: refused?.at, done };
      return organisationsView(
        { action, items, answers: small.typed, issues, level, ...said, ...(missing && { missing }) },
        { ...stage.t, joint: t },
        { submit: invite, act: choose, focusField: ways.focusField, back: ways.back },
      );
    },
  };
}
