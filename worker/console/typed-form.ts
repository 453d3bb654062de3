// A version of a form as it was typed: JSON to a form to publish, or to what is wrong with it. Pure.
import { newForm } from '../../sdk/contract/forms.ts';
import { publishing } from '../../sdk/contract/publishing.ts';
import { checkForm, missingWelsh } from '../../sdk/form/check-form.ts';
import type { Form } from '../../sdk/form/types.ts';
import { formSentence } from '../forms/form-messages.ts';
import { readJson, wrongParts } from './typed-json.ts';
import type { Fault } from './typed-round.ts';

/** The elements that faults are at. */
export const formField = 'definition';
export const englishField = 'english-only';
const most = 10;

/** The form, or all that is wrong, ten things at most. Its id must be `id`: a round keeps its form. */
export function typedForm(
  text: string,
  { id, version, englishOnly }: { id: string; version: number; englishOnly: boolean },
): { form: Omit<Form, 'version'> } | { faults: Fault[] } {
  const at = (messages: string[], anchor = formField) => ({
    faults: messages.slice(0, most).map((message) => ({ anchor, message })),
  });
  const read = readJson(text, 'The form', publishing['staff.publishForm'].members);
  if ('problem' in read) return at([read.problem]);
  // What was copied from a version that is published has its number.
  const { version: _, ...given } = { ...(read.value as object) } as Record<string, unknown>;
  const { data, error } = newForm.safeParse({ ...given, id });
  if (error) return at(wrongParts(error, { ...given, id }, 'form'));
  const problems = checkForm({ ...data, version });
  if (problems.length) return at(problems.map(formSentence));
  const missing = missingWelsh({ ...data, version });
  if (missing.length && !englishOnly)
    return at(
      [
        `Write the Welsh too, or say that it is published in English only. It is missing at ${missing[0]}${missing[1] ? ` and ${missing.length - 1} more` : ''}`,
      ],
      englishField,
    );
  return { form: data };
}
