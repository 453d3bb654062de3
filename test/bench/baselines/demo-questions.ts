// The seeded form's questions as other form products take them: the same fields, labels and choices, in English.
import type { Question } from '../../../sdk/form/types.ts';
import { demoForm } from '../../../worker/demo/form.ts';

export interface Choice {
  label: string;
  value: string;
}

export interface Plain {
  id: string;
  kind: 'text' | 'paragraph' | 'email' | 'number' | 'date' | 'one' | 'several' | 'tick';
  label: string;
  hint: string;
  required: boolean;
  choices: Choice[];
}

const kinds: Partial<Record<Question['type'], Plain['kind']>> = {
  'long-text': 'paragraph',
  email: 'email',
  number: 'number',
  date: 'date',
  'one-of': 'one',
  'several-of': 'several',
  topics: 'several',
  declaration: 'tick',
};

/** Page by page. */
export const pages: { title: string; questions: Plain[] }[] = demoForm.pages.map(({ title, questions }) => ({
  title: title.en,
  questions: questions.map((question) => ({
    id: question.id,
    kind: kinds[question.type] ?? 'text',
    label: question.label.en,
    hint: question.hint?.en ?? '',
    required: question.required !== false,
    choices:
      'options' in question
        ? question.options.map(({ value, label }) => ({ value, label: label.en }))
        : [{ value: 'yes', label: 'Yes' }],
  })),
}));
