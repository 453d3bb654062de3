// The steps of a co-applicant: its section as it stands on the server, saved page by page, consented to. Where the form has
// changed under it, the person sees what is different and goes on (form-change.ts).
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { nextPage } from '../../sdk/form/journey.ts';
import { firstUnfinished } from '../../sdk/form/unfinished.ts';
import { etagOf } from '../../sdk/request.ts';
import type { Answers, Form, Issue, Section } from '../../sdk/types.ts';
import { close, leaveTyped } from './close.ts';
import { meet } from './conflict.ts';
import type { Followed } from './form-change.ts';
import { forget, keep as keepHere } from './keep.ts';
import { type Holding, opened, recall, sectionKey } from './kept.ts';
import { spoken } from './speaking.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** The steps of a section, and the section as last seen. */
export interface SectionSteps extends Steps {
  readonly section: Section | undefined;
  /** Reads it again where nobody is typing. */
  look(): Promise<void>;
}

/** How a section ended. */
export interface Ended {
  /** Its holder has the application now, kept as the section was. */
  leads: true;
  /** The page that was being typed, and what its questions had been answered before. */
  typed?: { form: Form; page: string; answers: Answers; before: Answers } | undefined;
}

/** `ended` is called when there is no section any more. */
export function sectionStepsOf(stage: Stage, { id, token }: Holding, ended: (how?: Ended) => void): SectionSteps {
  const { application } = stage;
  const { round } = application;
  const { sections } = clientFor(
    {
      'sections.show': ['GET', '/v1/sections/:id'],
      'sections.form': ['GET', '/v1/sections/:id/form'],
      'sections.save': ['PUT', '/v1/sections/:id/pages/:page'],
      'sections.consent': ['POST', '/v1/sections/:id/consent'],
      'sections.revoke': ['POST', '/v1/sections/:id/consent/withdrawal'],
    },
    spoken(stage),
  );
  const key = sectionKey(round.id);
  /** Whether a link opened it, for as long as the page is open. */
  const isByLink = () => opened[round.id]?.id === id;
  let section: Section | undefined;
  let etag = '';
  let told = '';
  let seen: Section | undefined;
  const followed: Followed = {
    holding: { id, token },
    get seen() {
      return seen;
    },
    form: () => sections.form({ id }, { token }),
  };
  const saw = (answer: Section): Section => {
    const now = etagOf(answer) ?? '';
    // A look that finds it as it was leaves standing what is told of its form.
    if (now !== etag || seen?.submitted !== answer.submitted) seen = answer;
    etag = now;
    application.stored = answer.answers;
    return (section = answer);
  };
  /** Reads it, and goes over to its form where that has changed. Rejects, as the server does, when that shows the person something. */
  const open = async (): Promise<Section> => {
    const found = saw(await sections.show({ id }, { token }));
    const hasChanged = found.form.version !== application.form.version;
    if (hasChanged || (told !== etag && (found.formChanges[0] || found.setAside[0]))) {
      const { followForm } = await import('./form-change.ts');
      told = etag;
      await followForm(stage, followed);
    }
    return found;
  };
  /** Does what the server refuses while the form has changed unseen; once more at once if that concerns nothing here. */
  const seeing = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch(async (error: unknown) => {
      if (!isProblem(error, 'form-changed')) throw error;
      const before = section?.updatedAt;
      try {
        await open();
      } finally {
        if (application.place === 'page' && section && section.updatedAt !== before) meet(application);
      }
      // Somebody else saved it as well: both texts are shown before one of them is sent.
      if (application.trouble) throw error;
      return work();
    });

  const steps: SectionSteps = {
    isStarted: true,
    holding: { id, token },
    pagesSaved: [],
    get section() {
      return section;
    },
    async start() {
      await steps.resume();
    },
    async resume() {
      // Nothing that is typed goes along from where the person was.
      application.place = 'start';
      const { answers, pagesSaved, submitted, editable } = await open();
      if (!submitted && !editable) return close(stage, { id, token });
      const { form } = application;
      application.answers = answers;
      const page = submitted ? undefined : firstUnfinished(form, answers, pagesSaved);
      application.show(page ? 'page' : 'check', page?.id);
    },
    async look() {
      application.answers = (await open()).answers;
    },
    async next(given) {
      const { page: shown, returns } = application;
      const { answers, pagesSaved } = await seeing(async () =>
        saw(await sections.save({ id, page: shown, answers: given }, { token, ifMatch: etag })),
      );
      const { form } = application;
      application.answers = answers;
      const page = returns ? firstUnfinished(form, answers, pagesSaved) : nextPage(form, answers, shown);
      if (!page) {
        // Before the check is shown: what is pressed on it while a step is on its way would be lost.
        application.place = 'check';
        await steps.look();
      }
      application.show(page ? 'page' : 'check', page?.id);
    },
    /** The lead alone is told where the application stands. */
    async stand() {},
    async setAside(given) {
      const { page } = application;
      if (given)
        await seeing(async () =>
          saw(await sections.save({ id, page, answers: given, unfinished: true }, { token, ifMatch: etag })),
        );
      return steps.holding;
    },
    /** Consents, or takes consent back where it had been given. */
    async submit() {
      const consents = !section?.consentedAt;
      await seeing(async () =>
        saw(
          await (consents
            ? sections.consent({ id, form: section?.form.version }, { token })
            : sections.revoke({ id }, { token })),
        ),
      );
      application.show('check');
    },
    keep(keeps) {
      application.kept = keeps && keepHere(key, { id, token });
      if (!keeps) forget(key);
    },
    startAgain() {
      forget(key);
      if (isByLink()) delete opened[round.id];
      ended();
    },
    async failed(error) {
      const lead = isProblem(error, 'token-of-lead') && (error.issues?.[0]?.message ?? '');
      if (lead) {
        const holding = { id: lead, token };
        const kept = recall(round.id)?.id;
        // A draft of one's own that is kept here too is not written over.
        if (!isByLink() && kept === id && keepHere(round.id, holding)) forget(key);
        // Perhaps it could not be opened when it was kept.
        else if (kept !== lead) opened[round.id] = holding;
        const { form, place, page, answers } = application;
        const typed = place === 'page' ? { form, page, answers, before: section?.answers ?? {} } : undefined;
        ended({ leads: true, typed });
      } else if (isProblem(error, 'round-not-open')) await close(stage, { id, token });
      else if (isProblem(error, 'already-submitted')) await leaveTyped(stage, steps.resume).catch(steps.failed);
      else if (isProblem(error, 'answers-invalid')) application.issues = error.issues as unknown as Issue[];
      else if (isProblem(error, 'changed-meanwhile')) {
        await open()
          .then(() => meet(application))
          .catch(steps.failed);
      } else if (isProblem(error) && (error.status === 401 || error.status === 404))
        await leaveTyped(stage, () => application.show('lost')).catch(steps.failed);
      else if (!isProblem(error, 'form-changed'))
        application.trouble = isProblem(error, 'too-many-requests') ? error.code : 'unavailable';
    },
  };
  return steps;
}
