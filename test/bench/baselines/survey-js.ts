// The seeded form in SurveyJS, page by page, as its own documentation renders a survey.
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { pages, type Plain } from './demo-questions.ts';

const element = ({ id, kind, label, hint, required, choices }: Plain) => {
  const shared = { name: id, title: label, description: hint, isRequired: required };
  const listed = choices.map(({ value, label: text }) => ({ value, text }));
  switch (kind) {
    case 'paragraph':
      return { type: 'comment', ...shared };
    case 'email':
    case 'number':
    case 'date':
      return { type: 'text', inputType: kind, ...shared };
    case 'one':
      return { type: 'radiogroup', ...shared, choices: listed };
    case 'several':
      return { type: 'checkbox', ...shared, choices: listed };
    case 'tick':
      return { type: 'boolean', ...shared };
    case 'text':
      return { type: 'text', ...shared };
  }
};

const model = new Model({ pages: pages.map(({ title, questions }) => ({ title, elements: questions.map(element) })) });
renderSurvey(model, document.querySelector('#form')!);
