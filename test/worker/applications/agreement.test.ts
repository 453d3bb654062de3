// One validator, four doors: over generated forms, the API, the SDK and the hosted pages find in every page of answers
// exactly what the form engine finds, and accept what it accepts; so does submission.
import '../../../worker/pages/dom.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClient } from '../../../sdk/client.ts';
import { answers as onTheWire } from '../../../sdk/contract/applications.ts';
import { isProblem } from '../../../sdk/errors.ts';
import {
  answerPage,
  type Answers,
  answerTo,
  checkAnswer,
  choiceOf,
  dateParts,
  type Entries,
  type Form,
  type Issue,
  nationOf,
  nextPage,
  type OrganisationAnswer,
  type Page,
  type Question,
  readPage,
  splitDate,
  stepOf,
  unlisted,
  validate,
} from '../../../sdk/form/index.ts';
import { filesIn, keptValue } from '../../../sdk/form/questions/upload.ts';
import { describeIssue } from '../../../sdk/locale/issue-messages.ts';
import { etagOf } from '../../../sdk/request.ts';
import type { Application, Locale } from '../../../sdk/types.ts';
import { controlOf } from '../../../widget/views/error-summary.ts';
import { messagesOf } from '../../../worker/pages/messages.ts';
import { aForm, answersFor, hostileAnswers, hostileFields } from '../../sdk/form/arbitrary.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { aProgramme, type World } from '../world.ts';

const origin = 'http://localhost:8787';
const fieldsFor = (form: Form) => fc.tuple(...form.pages.map(({ questions }) => hostileFieldsOf(questions)));
const hostileFieldsOf = (questions: Question[]) =>
  fc
    .tuple(...questions.map(hostileFields))
    .map((all) => all.flatMap((fields) => [...fields].filter(([name]) => !/-(search|add|remove)$/.test(name))));

/** A form with answers of which nothing is wrong: what has no right answer here may stay empty. */
function mended(form: Form, answers: Answers): [Form, Answers] {
  const right: Answers = {};
  const mend = (question: Question): Question => {
    const [read] = Object.values(settled([question], readPage([question], fieldsOf([question], answers))));
    if (checkAnswer(question, read)) return { ...question, required: false };
    if (read !== undefined) right[question.id] = answers[question.id]!;
    return question;
  };
  return [{ ...form, pages: form.pages.map((page) => ({ ...page, questions: page.questions.map(mend) })) }, right];
}

/** The fields that the views make of answers, as a browser sends them. */
function fieldsOf(questions: readonly Question[], answers: Answers): URLSearchParams {
  const fields = new URLSearchParams();
  for (const { id, type } of questions) {
    const answer = answerTo(answers, id);
    if (answer === undefined) continue;
    if (type === 'declaration') fields.append(id, 'yes');
    else if (type === 'date') for (const part of dateParts) fields.append(`${id}-${part}`, splitDate(answer)[part]);
    else if (type === 'place')
      for (const { code, name = '' } of answer as Entries)
        fields.append(code ? `${id}-code` : id, code ? choiceOf({ code, name }) : name);
    else if (type === 'group' || type === 'asks-offers')
      for (const [at, entry] of (answer as Entries).entries())
        for (const [own, text] of Object.entries(entry)) fields.append(`${id}-${at + 1}-${own}`, text);
    else if (type === 'upload') for (const entry of filesIn(answer)) fields.append(`${id}-kept`, keptValue(entry));
    else if (Array.isArray(answer)) for (const value of answer as string[]) fields.append(id, value);
    else if (typeof answer === 'object') {
      const { name, ...code } = answer as OrganisationAnswer;
      fields.append(id, name);
      fields.append(`${id}-for`, name);
      fields.append(`${id}-code`, 'code' in code ? choiceOf({ name, code: code.code as string }) : unlisted);
    } else fields.append(id, String(answer));
  }
  return fields;
}

const registered = new Set(['7A1', 'E06000001']);

/** Codes of the register that are places; its name for each. */
const places: Record<string, string> = { QRL: 'NHS Hampshire and Isle of Wight Integrated Care Board' };

/** Answers as they are once the register was asked: a code that it does not know counts as text that was typed. */
const settled = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const question = questions.find((each) => each.id === id);
      if (question?.type === 'place' && Array.isArray(answer) && !checkAnswer(question, answer))
        return [id, (answer as { code: string; name: string }[]).map(placed)];
      // No file was ever sent: all that answers name count as not sent.
      if (question?.type === 'upload' && checkAnswer(question, answer)?.code !== 'wrong-type')
        return [id, filesIn(answer).length ? filesIn(answer).map(({ name }) => ({ name })) : answer];
      const isMadeUp =
        question?.type === 'organisation' &&
        !checkAnswer(question, answer) &&
        typeof answer === 'object' &&
        'code' in answer &&
        !registered.has(answer.code);
      return [id, isMadeUp ? answer.name : answer];
    }),
  );

const placed = ({ code, name }: { code: string; name: string }) =>
  nationOf(code) ? { code, name } : places[code] ? { code, name: places[code] } : { name };

/** Issues as a problem document has them. */
const asIssues = (form: Form, issues: readonly Issue[]) =>
  issues.map((issue) => ({
    path: ['answers', issue.question],
    message: askedElsewhere(form, issue) ?? describeIssue(form, issue, messagesOf('en').issues),
    ...issue,
  }));

/** What the API says, to programs alone, of an answer that was given to another page than the one which asks for it. */
const askedElsewhere = (form: Form, { code, question }: Issue) =>
  form.pages
    .filter(({ questions }) => code === 'unknown-question' && questions.some(({ id }) => id === question))
    .map(({ id }) => `Save ‘${question}’ with its own page, ‘${id}’`)[0];

/** Issues as an error summary has them: the control that each leads to, and the sentence. */
const asSummary = (form: Form, issues: readonly Issue[], locale: Locale) =>
  issues.map((issue) => [controlOf(form, issue), describeIssue(form, issue, messagesOf(locale).issues)]);

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const decoded = (text: string) => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!);

/** The error summary of a hosted page: the control or, on the check, the question of each entry, and the sentence. */
const summaryOf = (html: string) =>
  [
    ...(/<div class="as-problems".*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(
      /<a [^>]*data-(?:field|question)="([^"]*)"[^>]*>\s*(.*?)\s*<\/a/gs,
    ),
  ].map(([, about = '', sentence = '']) => [decoded(about), decoded(sentence)]);

let forms = 0;

/** A generated form on the air. */
const publish = (form: Form) =>
  aProgramme()
    .withForm({ ...form, id: `generated-${++forms}` })
    .begin();

/** An application held by a program that knows HTTP only. */
async function byHand({ start, call }: World) {
  const { body, etag } = await start();
  const path = `/v1/applications/${body.application.id}`;
  const headers = { authorization: `Bearer ${body.token}` };
  let version = etag!;
  return {
    async save(page: string, answers: Answers, unfinished?: true) {
      const given = { answers, ...(unfinished && { unfinished }) };
      const more = { ...headers, 'if-match': version };
      const answer = await call<Application & Refusal>('PUT', `${path}/pages/${page}`, given, more);
      version = answer.etag ?? version;
      return answer;
    },
    check: async () => (await call<{ items: Issue[] }>('GET', `${path}/issues`, undefined, headers)).body.items,
    submit: () => call<Refusal>('POST', `${path}/submission`, {}, headers),
  };
}

interface Refusal {
  code?: string;
  issues?: object[];
}

/** What a call of the SDK was refused for; no issues when it was not. */
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => [],
    (error: unknown) => {
      if (isProblem(error, 'answers-invalid')) return error.issues;
      throw error;
    },
  );

/** An application held by a program that uses our client. */
async function bySdk(world: World) {
  const settings = {
    baseUrl: origin,
    retries: 0,
    fetch: (url: string, init: RequestInit) => world.request(url.slice(origin.length), init),
  };
  const { applications } = createClient(settings);
  const created = await applications.create({ round: world.round.id });
  const { token } = created;
  const { id } = created.application;
  let etag = etagOf(created)!;
  return {
    save: (page: string, answers: Answers, unfinished?: true) =>
      refusalOf(
        applications
          .save({ id, page, answers, unfinished }, { token, ifMatch: etag })
          .then((saved) => (etag = etagOf(saved)!)),
      ),
    submit: () => refusalOf(applications.submit({ id }, { token })),
  };
}

/** An application held by a person whose browser runs no scripts. */
async function byHosted(world: World, locale: Locale) {
  const visitor = aVisitor(world);
  const address = await visitor.start(locale === 'cy' ? '/cy' : '');
  const send = async (step: string, fields: Iterable<[string, string]>) => {
    const { html } = await visitor.get(`${address}/${step}`);
    return visitor.post(`${address}/${step}`, [['_version', versionIn(html)], ...fields]);
  };
  return { address, send };
}

/** Answers page after page through every door, and compares. Answers how many pages were accepted and refused. */
async function goThrough([form, answers]: [Form, Answers], locale: Locale) {
  const world = await publish(form);
  const [api, sdk, hosted] = await Promise.all([byHand(world), bySdk(world), byHosted(world, locale)]);
  let stored: Answers = {};
  const pages = { accepted: 0, refused: 0, submitted: 0 };
  for (let page = form.pages[0]; page; page = nextPage(form, stored, page.id)) {
    const { questions } = stepOf(form, stored, page.id)!;
    const fields = fieldsOf(questions, answers);
    const given = readPage(questions, fields);
    const known = settled(questions, given);
    const { answers: after, issues } = answerPage(form, stored, page.id, known);
    expect(validate(form, { ...stored, ...known }, page.id)).toEqual(issues);

    const saved = await api.save(page.id, given);
    const sent = await hosted.send(page.id, fields);
    expect(saved.body.issues ?? []).toEqual(asIssues(form, issues));
    expect(await sdk.save(page.id, given)).toEqual(asIssues(form, issues));
    expect(summaryOf(sent.html)).toEqual(asSummary(form, issues, locale));
    expect([saved.status, saved.body.code, sent.status]).toEqual(
      issues.length ? [422, 'answers-invalid', 422] : [200, undefined, 303],
    );
    if (issues.length) {
      // On with the page as it is, so that later pages and the submission meet wrong answers too.
      expect((await api.save(page.id, given, true)).status).toBe(200);
      expect(await sdk.save(page.id, given, true)).toEqual([]);
      expect((await hosted.send(page.id, [...fields, ['_later', 'yes']])).status).toBe(303);
      pages.refused++;
    } else pages.accepted++;
    stored = after;
  }
  const left = validate(form, stored);
  expect(await api.check()).toEqual(left);
  const submitted = await api.submit();
  const sent = await hosted.send('check', []);
  expect(submitted.body.issues ?? []).toEqual(asIssues(form, left));
  expect(await sdk.submit()).toEqual(asIssues(form, left));
  expect(summaryOf(sent.html)).toEqual(
    left.map((issue) => [issue.question, describeIssue(form, issue, messagesOf(locale).issues)]),
  );
  expect([submitted.status, sent.status]).toEqual(left.length ? [422, 422] : [200, 303]);
  if (!left.length) pages.submitted++;
  return pages;
}

const answered = <T>(given: (form: Form) => fc.Arbitrary<T>) =>
  aForm().chain((form) => fc.tuple(fc.constant(form), given(form)));

it('engine, API, SDK and hosted pages agree on every page of a generated form, and on its submission', async () => {
  const seen = { accepted: 0, refused: 0, submitted: 0 };
  await fc.assert(
    fc.asyncProperty(
      answered(answersFor),
      fc.constantFrom<Locale>('en', 'cy'),
      fc.boolean(),
      async ([form, answers], locale, isRight) => {
        const pages = await goThrough(isRight ? mended(form, answers) : [form, answers], locale);
        for (const key of ['accepted', 'refused', 'submitted'] as const) seen[key] += pages[key];
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
  expect(Math.min(seen.accepted, seen.refused, seen.submitted)).toBeGreaterThan(0);
});

/** Whether a body may hold these answers at all, whatever the contract says of them. */
const isSound = (answers: Answers) => !/\\u0000|\\ud[89a-f]|"__proto__":/i.test(JSON.stringify(answers));

it('the API finds in hostile answers what the engine finds, or refuses them before as no answers at all', async () => {
  await fc.assert(
    fc.asyncProperty(answered(hostileAnswers), async ([form, answers]) => {
      const api = await byHand(await publish(form));
      const page = form.pages[0] as Page;
      const { issues } = answerPage(form, {}, page.id, settled(page.questions, answers));
      const { status, body } = await api.save(page.id, answers);
      if (!onTheWire.safeParse(answers).success || !isSound(answers))
        return void expect([status, body.code]).toEqual([422, 'invalid-body']);
      expect(body.issues ?? []).toEqual(asIssues(form, issues));
      expect(status).toBe(issues.length ? 422 : 200);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

it('hosted pages and the API find in hostile fields what the engine finds', async () => {
  await fc.assert(
    fc.asyncProperty(answered(fieldsFor), fc.constantFrom<Locale>('en', 'cy'), async ([form, fields], locale) => {
      const world = await publish(form);
      const [api, hosted] = await Promise.all([byHand(world), byHosted(world, locale)]);
      const { id, questions } = form.pages[0] as Page;
      const sent = fields[0] as [string, string][];
      const given = readPage(questions, new URLSearchParams(sent));
      const { issues } = answerPage(form, {}, id, settled(questions, given));
      const { status, html } = await hosted.send(id, sent);
      if (sent.some((pair) => pair.join().includes('\0'))) expect(status).toBe(400);
      else {
        expect(summaryOf(html)).toEqual(asSummary(form, issues, locale));
        expect(status).toBe(issues.length ? 422 : 303);
      }
      const { body } = await api.save(id, given);
      if (isSound(given)) expect(body.issues ?? []).toEqual(asIssues(form, issues));
      else expect(body.code).toBe('invalid-body');
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
