// The question types that only some forms ask: their rules, templates and words, and what their buttons do. Loaded as one
// where a form asks one of them.
import { clientFor } from '../../sdk/client.ts';
import { kindOf } from '../../sdk/form/questions/index.ts';
import { laterKinds, learnKinds } from '../../sdk/form/questions/later.ts';
import type { Fields, Question } from '../../sdk/form/types.ts';
import { withLater } from '../../sdk/locale/later.ts';
import { entriesSheet } from '../styles/entries.ts';
import { learnViews } from '../views/questions/later.ts';
import { follow } from './focus.ts';
import { service } from './service.ts';
import type { Stage } from './stage.ts';
import { take, takeOne } from './take.ts';
import { sendChosen } from './upload.ts';

/** How many places are shown to choose from. More words narrow it further. */
const mostFound = 20;

/** The application that is shown under each root, whose buttons are listened to once. */
const stages = new WeakMap<ShadowRoot, Stage>();

/** Makes an application ask these questions too. To be called before its first page is shown. */
export function join(stage: Stage): void {
  const { root } = stage.element;
  stage.element.wear(entriesSheet);
  learnKinds();
  learnViews();
  stage.t.issues = withLater(stage.t.issues);
  if (!stages.has(root)) {
    root.addEventListener('click', (event) => pressed(stages.get(root), event));
    root.addEventListener('keydown', searchOnEnter);
    root.addEventListener('change', (event) => chosen(stages.get(root), event));
  }
  stages.set(root, stage);
}

/** Enter in the text beside a search button searches; anywhere else it means Continue. */
function searchOnEnter(event: Event): void {
  const { key, target } = event as KeyboardEvent;
  const button = (target as Element).parentElement?.querySelector<HTMLButtonElement>(':scope > [name$="-search"]');
  if (key !== 'Enter' || !button || button === target) return;
  event.preventDefault();
  button.click();
}

/** Sends a file as soon as it is chosen. */
function chosen(stage: Stage | undefined, { target }: Event): void {
  const input = target as HTMLInputElement;
  const question = input.type === 'file' && stage ? questionOf(stage, input.id) : undefined;
  if (stage && question?.type === 'upload') void sendChosen(stage, question, input, () => show(stage, question.id));
}

const questionOf = ({ application: { form } }: Stage, id: string | undefined): Question | undefined =>
  form.pages.flatMap(({ questions }) => questions).find((question) => question.id === id);

/** Takes a click over that is one on a button inside a question of these types. */
function pressed(stage: Stage | undefined, event: Event): void {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-question]');
  const question = stage && questionOf(stage, button?.dataset['question']);
  if (!stage || !button?.form || !question || !(question.type in laterKinds)) return;
  event.preventDefault();
  const input = stage.element.root.getElementById(question.id) as HTMLInputElement | null;
  if (question.type === 'upload' && button.name === `${question.id}-upload`)
    return input ? void sendChosen(stage, question, input, () => show(stage, question.id)) : undefined;
  const { application } = stage;
  const fields = new FormData(button.form) as unknown as Fields;
  // The page is drawn anew, with everything that is typed on it.
  take(application, stage.given());
  const act = button.name.slice(question.id.length + 1);
  if (act === 'search') void stage.run(() => search(stage, question, fields));
  else change(stage, question, act, kindOf(question).press?.(question, fields, act, button.value));
}

function show({ element }: Stage, target: string): void {
  element.requestUpdate(true);
  void element.updateComplete.then(() => follow(element.root, target));
}

async function search(stage: Stage, question: Question, fields: Fields): Promise<void> {
  const { application } = stage;
  const { id } = question;
  const q = fields.get(id)?.trim() ?? '';
  const { organisations } = clientFor({ 'organisations.list': ['GET', '/v1/organisations'] }, service);
  const { items } = q ? await organisations.list({ q: q.slice(0, 100), limit: mostFound }) : { items: [] };
  application.matches = { ...application.matches, [id]: { for: q, items } };
  takeOne(application, id, kindOf(question).read(question, fields) ?? []);
  show(stage, id);
}

function change(stage: Stage, { id }: Question, act: string, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  takeOne(stage.application, id, entries);
  show(stage, act === 'add' ? `${id}-${entries.length}` : id);
}
