// Rounds whose form is republished: a form of its own for each world, and the calls by which organisers change it.
import type { FormDifference } from '../../sdk/form/differences.ts';
import type { Form } from '../../sdk/form/types.ts';
import { aForm } from './a-form.ts';
import { aProgramme, type World } from './world.ts';

let forms = 0;

/** A form that no other world has. */
export const aFormOfItsOwn = (form: Form = aForm): Form => ({ ...structuredClone(form), id: `form-${++forms}` });

/** A world with an open round and a form of its own. */
export const openWith = (form: Form = aForm) => aProgramme().withForm(aFormOfItsOwn(form)).withOpenRound().begin();

/** The form of a world as `change` leaves it, without its version. */
export function changed({ round }: World, change: (form: Form) => void, from: Form = aForm): Omit<Form, 'version'> {
  const form = { ...structuredClone(from), id: round.formId };
  change(form);
  const { version: _, ...rest } = form;
  return rest;
}

interface Published {
  form: { id: string; version: number };
  differences: FormDifference[];
  missingWelsh: string[];
  code?: string;
  issues?: { path: (string | number)[]; code: string; message: string }[];
}

/** Publishes the version after `replaces`. */
export const publish = (world: World, form: object, replaces = 1, more: object = {}) =>
  world.asStaff<Published>('POST', '/forms', { form, replaces, ...more }, { 'idempotency-key': crypto.randomUUID() });

interface Used {
  form: { id: string; version: number };
  differences: FormDifference[];
  drafts: number;
  code?: string;
}

/** Switches the round. */
export const use = (world: World, version: number, replaces = version - 1) =>
  world.asStaff<Used>('PUT', `/rounds/${world.round.id}/form`, { version, replaces });

/** Publishes the form as `change` leaves it, and switches the round to it. */
export async function republish(world: World, change: (form: Form) => void, version = 2): Promise<void> {
  const published = await publish(world, changed(world, change), version - 1);
  const used = await use(world, version);
  if (published.status !== 201 || used.status !== 200) throw new Error(JSON.stringify([published.body, used.body]));
}
