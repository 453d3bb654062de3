// Answers to read: every question that applies with its answer in words, and nothing to press.
import { html, type TemplateResult } from 'lit/html.js';
import { summary } from '../../sdk/form/summary.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import { answerPair } from './answer-pair.ts';
import { heading } from './heading.ts';
import { speak } from './say.ts';

/** `level` is that of the pages' titles; `only` is the id of the one page to show. */
export function answersView(
  { form, answers, level, only }: { form: Form; answers: Answers; level: number; only?: string | undefined },
  t: ApplyMessages,
): TemplateResult[] {
  const { locale } = t;
  const pages = summary(form, answers, locale).filter(({ page }) => only === undefined || page === only);
  return pages.map(
    ({ title, rows }) =>
      html`${heading(level, speak(title, locale), 's')}
        <dl class="as-pairs">${rows.map((row) => answerPair(row, t))}</dl>`,
  );
}
