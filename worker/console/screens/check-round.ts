// Check the round: all that was typed, as it will be, before anybody else can see it.
import { html } from 'lit';
import { publishedForm } from '../../forms/store.ts';
import { Problem } from '../../http/problem.ts';
import { formToken, tokenField } from '../form-token.ts';
import { type NewRound, planRound } from '../new-round.ts';
import type { Screen } from '../page.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { programmeBySlug } from '../store.ts';
import { detailRows, row } from './detail-rows.ts';

/** Names one filling in of the form, so that sending it twice creates one round. */
export const onceField = 'once';
/** What to do with what was typed: `create` or `change`; anything else is to check it. */
export const stepField = 'step';

interface Checking {
  slug: string;
  round: NewRound;
  /** The form as it was sent. */
  fields: URLSearchParams;
  once: string;
}

/** The screen. Throws what `planRound` throws, and a Problem (`form-not-found`): nothing is wrong with what it shows. */
export async function checkScreen(
  { context, staff }: StaffVisit,
  { slug, round, fields, once }: Checking,
): Promise<Screen> {
  await planRound(context, slug, round);
  const [programme, form, token] = await Promise.all([
    programmeBySlug(context.db, slug),
    publishedForm(context.db, round.form.id, round.form.version),
    formToken(context, staff),
  ]);
  if (!form) throw new Problem('form-not-found');
  const typed = [...fields].filter(([name]) => ![tokenField, onceField, stepField].includes(name));
  return {
    title: 'Check the round',
    main: html`<a class="back" href="/console">All programmes and rounds</a>
      <h1>
        <span class="caption"><bdi>${programme?.name.en}</bdi></span
        >Check the round
      </h1>
      <p>Nobody else can see it yet. Everyone can as soon as you create it.</p>
      <form method="post" action=${`/console/programmes/${slug}/rounds/new`} novalidate>
        <input type="hidden" name=${tokenField} value=${token} />
        <input type="hidden" name=${onceField} value=${once} />
        ${typed.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
        ${detailRows(round, [
          row('Form', html`<bdi>${form.title.en}</bdi>, version ${form.version}`),
          row('Short check of who can apply', round.eligibility ? questions(round.eligibility) : 'None'),
          row('Equality questions', round.monitoring ? questions(round.monitoring) : 'None'),
        ])}
        <p class="hint">Times are what the clock shows in the UK.</p>
        <div class="actions">
          <button class="main-button" type="submit" name=${stepField} value="create">Create the round</button>
          <button class="plain" type="submit" name=${stepField} value="change">Change</button>
        </div>
      </form>`,
  };
}

const questions = ({ questions: { length } }: { questions: readonly unknown[] }): string =>
  length === 1 ? 'One question' : `${length} questions`;
