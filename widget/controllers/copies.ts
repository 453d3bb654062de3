// What a person reads and keeps of an application or a section besides its status: a draft whose round has closed, and the copy
// of an organisation's section. Loaded when there is one.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { late as english } from '../../sdk/locale/en/late.ts';
import type { JointMessages } from '../../sdk/locale/en/joint.ts';
import { status as statusEnglish } from '../../sdk/locale/en/status.ts';
import type { Answers, ApplicationCopy, Form, SectionCopy } from '../../sdk/types.ts';
import { sectionCopyView } from '../views/joint/section-copy.ts';
import { lateView, typedView } from '../views/late.ts';
import type { Listener } from '../views/types.ts';
import { saveCopy } from './download.ts';
import { focusOn } from './focus.ts';
import type { Holding } from './kept.ts';
import { service } from './service.ts';
import { wordsFor } from './speaking.ts';
import type { LaterWords, Stage } from './stage.ts';

/** A copy, and the form that its answers are to. */
interface Read<C> {
  copy: C;
  form: Form;
  answers: Answers;
}

const isSection = ({ id }: Holding): boolean => id.startsWith('sec');

async function readSection({ id, token }: Holding, locale: 'en' | 'cy'): Promise<Read<SectionCopy>> {
  const { sections } = clientFor(
    { 'sections.copy': ['GET', '/v1/sections/:id/copy'], 'sections.form': ['GET', '/v1/sections/:id/form'] },
    { baseUrl: service.baseUrl, locale },
  );
  const [copy, form] = await Promise.all([sections.copy({ id }, { token }), sections.form({ id }, { token })]);
  return { copy, form, answers: copy.section.answers };
}

async function readApplication({ id, token }: Holding, locale: 'en' | 'cy'): Promise<Read<ApplicationCopy>> {
  const { applications } = clientFor(
    {
      'applications.copy': ['GET', '/v1/applications/:id/copy'],
      'applications.form': ['GET', '/v1/applications/:id/form'],
    },
    { baseUrl: service.baseUrl, locale },
  );
  const [copy, form] = await Promise.all([applications.copy({ id }, { token }), applications.form({ id }, { token })]);
  return { copy, form, answers: copy.application.answers };
}

/** The words of both, and question types that the form may ask. */
async function prepare(stage: Stage) {
  const [words, later] = await Promise.all([
    wordsFor(stage, async (locale) => {
      const isWelsh = locale === 'cy';
      const [{ status }, { late }] = await Promise.all([
        isWelsh ? import('../words/status-cy.ts').catch(() => ({ status: statusEnglish })) : { status: statusEnglish },
        isWelsh ? import('../words/copies-cy.ts').catch(() => ({ late: english })) : { late: english },
      ]);
      return { status, late, apply: stage.t.apply };
    }),
    import('./later-questions.ts'),
  ]);
  later.join(stage);
  return words;
}

/** Offers what is shown as a page, or the copy as data. */
const giving = ({ taking, t }: Stage, { id }: Holding, title: string, copy: object): Listener =>
  taking((control) => saveCopy(control, { name: id, locale: t.apply.locale, title, copy }));

/** Reads what was saved of what came too late, and answers how it is shown; with what is typed on the page shown. */
export async function lateOf(stage: Stage, holding: Holding): Promise<() => TemplateResult> {
  const { application, taking, level, leave } = stage;
  const t = stage.t as Stage['t'] & LaterWords;
  const { place, page, answers: all } = application;
  const { locale } = t.apply;
  const [own, { copy, form, answers }] = await Promise.all([
    prepare(stage),
    isSection(holding) ? readSection(holding, locale) : readApplication(holding, locale),
  ]);
  const typed = place === 'page' ? { page, answers: all } : undefined;
  return () => {
    const { trouble, programme } = t;
    const { closed: heading, closedBody } = trouble;
    const text = `${programme.closed(application.round.closesAt)} ${closedBody}`;
    const download = giving(stage, holding, heading, copy);
    return lateView({ heading, text, form, answers, typed, level }, own, { download, leave: leave && taking(leave) });
  };
}

/** Remembers what is typed on the page shown, and answers what says it above whatever is shown by then, for as long as that is. */
export async function typedOf(stage: Stage): Promise<() => void> {
  const { application, element, level } = stage;
  const { form, page, answers } = application;
  const own = await prepare(stage);
  return () => {
    application.show(application.place);
    const { turn, notice } = application;
    const view = () =>
      html`<div class="as-view">
        ${typedView({ form, page, answers, level }, `${own.late.meanwhile} ${own.late.notSaved}`, own)}
      </div>`;
    application.notice = () => html`${notice?.()}${application.turn === turn ? view() : nothing}`;
    void element.updateComplete.then(() => focusOn(element.root.querySelector('.as-problems')));
  };
}

/** Reads the copy of a section, and answers how it is shown. `leave` leads back from it. */
export async function sectionCopyOf(
  stage: Stage,
  holding: Holding,
  joint: JointMessages,
  leave: () => unknown,
): Promise<() => TemplateResult> {
  const { locale } = stage.t.apply;
  const [own, { copy, form, answers }] = await Promise.all([prepare(stage), readSection(holding, locale)]);
  const { programme, roundName: round, section } = copy;
  const { organisation, reference, consentedAt } = section;
  const state = { programme, round, organisation, reference, consentedAt, form, answers, level: stage.level };
  return () => {
    const on = { back: stage.taking(leave), download: giving(stage, holding, joint.copyTitle, copy) };
    return sectionCopyView(state, { ...own, joint }, on);
  };
}
