// The seeded form in bpmn form-js, as its own documentation starts a form.
import { createForm } from '@bpmn-io/form-js-viewer';
import { pages, type Plain } from './demo-questions.ts';

const component = ({ id, kind, label, hint, required, choices }: Plain) => {
  const shared = { key: id, label, description: hint, validate: { required } };
  const values = choices;
  switch (kind) {
    case 'paragraph':
      return { type: 'textarea', ...shared };
    case 'email':
      return { type: 'textfield', ...shared, validate: { required, validationType: 'email' } };
    case 'number':
      return { type: 'number', ...shared };
    case 'date':
      return { type: 'datetime', subtype: 'date', dateLabel: label, key: id, validate: { required } };
    case 'one':
      return { type: 'radio', ...shared, values };
    case 'several':
      return { type: 'checklist', ...shared, values };
    case 'tick':
      return { type: 'checkbox', ...shared };
    case 'text':
      return { type: 'textfield', ...shared };
  }
};

void createForm({
  container: document.querySelector('#form')!,
  schema: { type: 'default', components: pages.flatMap(({ questions }) => questions.map(component)) },
});
