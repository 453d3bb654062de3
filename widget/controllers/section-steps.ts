// The steps of a co-applicant: its section as it stands on the server, saved page by page, consented to.
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { nextPage } from '../../sdk/form/journey.ts';
import { firstUnfinished } from '../../sdk/form/unfinished.ts';
import { etagOf } from '../../sdk/request.ts';
import type { Issue, Locale, Section } from '../../sdk/types.ts';
import type { Application } from './application.ts';
import type { Steps } from './steps.ts';
import { meet } from './conflict.ts';
import { forget, keep as keepHere } from './keep.ts';
import { type Holding, sectionKey } from './kept.ts';
import { service } from './service.ts';

/** The steps of a section, and the section as last seen. */
export interface SectionSteps extends Steps {
  readonly section: Section | undefined;
  /** Reads it again where nobody is typing. */
  look(): Promise<void>;
}

/** `ended` is called when there is no section any more: with the application that its holder now leads, or with nothing. */
export function sectionStepsOf(
  application: Application,
  locale: Locale,
  { id, token }: Holding,
  ended: (lead?: Holding) => void,
): SectionSteps {
  const { form, round } = application;
  const { sections } = clientFor(
    {
      'sections.show': ['GET', '/v1/sections/:id'],
      'sections.save': ['PUT', '/v1/sections/:id/pages/:page'],
      'sections.consent': ['POST', '/v1/sections/:id/consent'],
      'sections.revoke': ['POST', '/v1/sections/:id/consent/withdrawal'],
    },
    { baseUrl: service.baseUrl, locale },
  );
  const key = sectionKey(round.id);
  let section: Section | undefined;
  let etag = '';
  const saw = (answer: Section): Section => {
    etag = etagOf(answer) ?? '';
    return (section = answer);
  };
  const open = async () => saw(await sections.show({ id }, { token }));

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
      const { answers, pagesSaved, submitted } = await open();
      application.answers = answers;
      const page = submitted ? undefined : firstUnfinished(form, answers, pagesSaved);
      application.show(page ? 'page' : 'check', page?.id);
    },
    async look() {
      application.answers = (await open()).answers;
    },
    async next(given) {
      const { page: shown, returns } = application;
      const { answers, pagesSaved } = saw(
        await sections.save({ id, page: shown, answers: given }, { token, ifMatch: etag }),
      );
      application.answers = answers;
      const page = returns ? firstUnfinished(form, answers, pagesSaved) : nextPage(form, answers, shown);
      application.show(page ? 'page' : 'check', page?.id);
      if (!page) await steps.look();
    },
    /** The lead alone is told where the application stands. */
    async stand() {},
    async setAside() {
      return steps.holding;
    },
    /** Consents, or takes consent back where it had been given. */
    async submit() {
      const move = section?.consentedAt ? sections.revoke : sections.consent;
      saw(await move({ id }, { token }));
      application.show('check');
    },
    keep(keeps) {
      application.kept = keeps && keepHere(key, { id, token });
      if (!keeps) forget(key);
    },
    startAgain() {
      forget(key);
      ended();
    },
    async failed(error) {
      const lead = isProblem(error, 'token-of-lead') && (error.issues?.[0]?.message ?? '');
      if (lead) {
        forget(key);
        ended({ id: lead, token });
      } else if (isProblem(error, 'round-not-open')) application.show('closed');
      else if (isProblem(error, 'already-submitted')) await steps.resume().catch(steps.failed);
      else if (isProblem(error, 'answers-invalid')) application.issues = error.issues as unknown as Issue[];
      else if (isProblem(error, 'changed-meanwhile')) {
        await open()
          .then(({ answers }) => meet(application, answers))
          .catch(steps.failed);
      } else if (isProblem(error) && (error.status === 401 || error.status === 404)) application.show('lost');
      else application.trouble = isProblem(error, 'too-many-requests') ? error.code : 'unavailable';
    },
  };
  return steps;
}
