// The form has changed under a draft: the application goes over to the version that it answers now, with what is typed on
// the page shown, and says what is different. Loaded when that happens.
import { html, nothing } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { ProblemError } from '../../sdk/errors.ts';
import { carry } from '../../sdk/form/carry.ts';
import { stepOf } from '../../sdk/form/journey.ts';
import { firstUnfinished } from '../../sdk/form/unfinished.ts';
import { changes as english } from '../../sdk/locale/en/changes.ts';
import type { Application, Form, Problem } from '../../sdk/types.ts';
import { type Change, formChangesView, setAsideView } from '../views/form-changes.ts';
import { joinLater } from './join-later.ts';
import type { Holding } from './kept.ts';
import { service } from './service.ts';
import { wordsFor } from './speaking.ts';
import type { Stage } from './stage.ts';

/** What is said of changes, and of files. */
export const wordsIn = async (locale: string) =>
  locale === 'cy' ? (await import('../words/form-change-cy.ts').catch(() => ({ changes: english }))).changes : english;

/** What follows its form: an application, or a section of one. */
export interface Followed {
  readonly holding: Holding | undefined;
  /** As last read. Another one than it was ends what is told. */
  readonly seen: Pick<Application, 'form' | 'answers' | 'pagesSaved' | 'formChanges' | 'setAside'> | undefined;
  /** Reads the form that it answers. Default: that of an application. */
  form?: () => Promise<Form>;
}

/**
 * Goes over to the form that the draft answers; it has just been read. When there is anything to tell to a person who is in the
 * middle of it, shows them where they were anew, under what has changed, and rejects as the server would.
 */
export async function followForm(stage: Stage, draft: Followed): Promise<void> {
  const { application, taking, level } = stage;
  const { seen, holding } = draft;
  if (!seen || !holding) return;
  const { form: before, page, place } = application;
  const words = await wordsFor(stage, wordsIn);
  const typed = place === 'page' && before.pages.find(({ id }) => id === page);
  const asked = new Set(typed ? typed.questions.map(({ id }) => id) : []);
  const given = Object.fromEntries(Object.entries(application.answers).filter(([id]) => asked.has(id)));
  let told: readonly Change[] = seen.formChanges;
  let kept = given;
  if (seen.form.version !== before.version) {
    const { applications } = clientFor({ 'applications.form': ['GET', '/v1/applications/:id/form'] }, service);
    const { id, token } = holding;
    const form = await (draft.form ? draft.form() : applications.form({ id }, { token }));
    application.form = form;
    await joinLater(stage, form);
    const carried = carry(before, form, { answers: given, pagesSaved: [], setAside: [] });
    // Whether a question applies is decided by the other pages, which this part does not have.
    const own = carried.changes.filter(({ code }) => code !== 'not-asked');
    const named = new Set(own.map(({ question }) => question));
    told = [...own, ...told.filter(({ question }) => !named.has(question))];
    kept = carried.answers;
  }
  const cleared = (id: string) => asked.has(id) && !Object.hasOwn(given, id);
  const others = Object.entries(seen.answers).filter(([id]) => !cleared(id) && !Object.hasOwn(kept, id));
  application.answers = Object.fromEntries([...others, ...Object.entries(kept)]);
  let files: ((setAside: Application['setAside']) => unknown) | undefined;
  if (seen.setAside.some(({ answer }) => JSON.stringify(answer).includes('"file"')))
    import('./files.ts').then(
      ({ filesOf }) => {
        files = filesOf(stage, holding, words);
        stage.refresh();
      },
      () => {},
    );
  const notSaved = Object.keys(given).length > 0;
  application.notice = () => {
    const now = draft.seen;
    const { locale } = stage.t.apply;
    const isCheck = application.place === 'check';
    if (!isCheck && application.place !== 'page') return nothing;
    const changes = now === seen ? told : [];
    const aside = now?.setAside ?? [];
    const open = taking(({ dataset }) => {
      application.show('page', dataset['page']);
      application.target = dataset['question'];
    });
    return html`${stage.above?.()}${
      changes.length
        ? formChangesView({ changes, level, locale, notSaved: notSaved && !isCheck }, words, { open })
        : nothing
    }${isCheck ? html`${setAsideView(aside, locale, words)}${files?.(aside)}` : nothing}`;
  };
  if (!told.length || (place !== 'page' && place !== 'check')) return;
  const { form, answers } = application;
  // What was typed may be asked on another page now.
  const now = form.pages.find(
    ({ id, questions }) => id === page || questions.some((each) => Object.hasOwn(kept, each.id)),
  );
  const next = now && stepOf(form, answers, now.id) ? now.id : firstUnfinished(form, answers, seen.pagesSaved)?.id;
  application.show(place === 'check' || next === undefined ? 'check' : 'page', next ?? page);
  throw new ProblemError(409, Infinity, { code: 'form-changed' } as Problem);
}
