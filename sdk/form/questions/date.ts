// A calendar date in three boxes. Kept as `YYYY-MM-DD`; a date that does not exist stays `year-month-day` as typed.
import type { Answer, DateQuestion } from '../types.ts';
import { checkCharacters } from './characters.ts';
import type { Kind } from './kind.ts';

export const dateParts = ['day', 'month', 'year'] as const;

type Parts = Record<(typeof dateParts)[number], string>;

/** Whether it is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : undefined;
  return !!time && !Number.isNaN(+time) && time.toISOString().startsWith(text);
}

/** What stands in each box: `2026-2-31` is day 31, month 2, year 2026. All empty when the answer has the wrong shape. */
export function splitDate(answer: Answer | undefined): Parts {
  if (typeof answer !== 'string') return { day: '', month: '', year: '' };
  const [year = '', month = '', day = ''] = answer.split('-');
  return isDate(answer) ? { day: `${+day}`, month: `${+month}`, year } : { day, month, year };
}

export const date: Kind<DateQuestion> = {
  read({ id }, fields) {
    // A hyphen typed into a box becomes another hyphen (U+2010), since ours divides the boxes.
    const [day, month, year] = dateParts.map((part) =>
      (fields.get(`${id}-${part}`) ?? '').trim().replaceAll('-', '‐'),
    ) as [string, string, string];
    if (!day && !month && !year) return undefined;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDate(iso) ? iso : `${year}-${month}-${day}`;
  },
  check({ min, max }, answer) {
    const fault = checkCharacters(answer);
    if (fault) return fault;
    const text = answer as string;
    if (!isDate(text)) {
      const parts = splitDate(text);
      const missing = dateParts.filter((part) => !parts[part]);
      if (missing[0]) return { code: 'date-incomplete', part: missing[0], params: { missing: missing.join(' ') } };
      return { code: 'not-a-date', part: /^[1-9]\d{3}$/.test(parts.year) ? 'day' : 'year' };
    }
    if (min && text < min) return { code: 'too-early', part: 'day', params: { min } };
    if (max && text > max) return { code: 'too-late', part: 'day', params: { max } };
  },
};
