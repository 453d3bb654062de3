// An application as it stands on the server: started, saved page by page, submitted. Every call may be made again: a start
// is the same request until it has been answered, and what is saved or submitted names the version it was made on.
import { type ClientSettings, clientFor } from '../../sdk/client.ts';
import { etagOf, newKey } from '../../sdk/request.ts';
import type { Answers, Application, Locale, Submission } from '../../sdk/types.ts';
import type { Holding } from './kept.ts';

/** One application of one person. Methods reject with the SDK's errors. */
export interface Draft {
  /** What opens it again; undefined before it has been started or opened. */
  readonly holding: Holding | undefined;
  /** The application as last seen. */
  readonly seen: Application | undefined;
  /** Starts an application to the round. */
  start(round: string): Promise<Application>;
  /** Reads an application that was started before, or this one again. */
  open(holding?: Holding): Promise<Application>;
  /** Saves the answers of one page, right or, `unfinished`, as they are. A 412 says that it changed since it was last seen. */
  save(page: string, answers: Answers, unfinished?: true): Promise<Application>;
  /** Submits it as it was last seen. Repeats answer the same. A 412 says that it changed since. */
  submit(): Promise<Submission>;
}

/** A draft, nothing sent yet. `shown` learns what the server has of its answers, whenever it tells. */
export function newDraft(settings: ClientSettings, shown: { stored?: Answers | undefined }): Draft {
  const { applications } = clientFor(
    {
      'applications.create': ['POST', '/v1/applications'],
      'applications.show': ['GET', '/v1/applications/:id'],
      'applications.save': ['PUT', '/v1/applications/:id/pages/:page'],
      'applications.submit': ['POST', '/v1/applications/:id/submission'],
    },
    settings,
  );
  const idempotencyKey = newKey();
  /** The language of the first try: tried again in another, it would not be the same start. */
  let locale: Locale | undefined;
  let holding: Holding | undefined;
  let seen: Application | undefined;
  let etag = '';

  const saw = (application: Application, answer: object = application) => {
    etag = etagOf(answer) ?? '';
    shown.stored = application.answers;
    return (seen = application);
  };
  const held = () => holding ?? { id: '', token: '' };
  const draft: Draft = {
    get holding() {
      return holding;
    },
    get seen() {
      return seen;
    },
    async start(round) {
      locale ??= settings.locale;
      const answer = await applications.create({ round, locale }, { idempotencyKey });
      const opened = { id: answer.application.id, token: answer.token };
      // A repeat of a start that had arrived is answered without the version: read it.
      if (!etagOf(answer)) return draft.open(opened);
      holding = opened;
      return saw(answer.application, answer);
    },
    async open(other = held()) {
      const application = saw(await applications.show({ id: other.id }, { token: other.token }));
      holding = other;
      return application;
    },
    async save(page, answers, unfinished) {
      const { id, token } = held();
      return saw(await applications.save({ id, page, answers, unfinished }, { token, ifMatch: etag }));
    },
    submit() {
      const { id, token } = held();
      // An ETag begins with a quotation mark and the version.
      const version = parseInt(etag.slice(1));
      return applications.submit({ id, form: seen?.form.version, version }, { token });
    },
  };
  return draft;
}
