// A rating on named points. The answer is the number of the point, counted from 1.
import { pick } from '../../locale/pick.ts';
import type { ScaleQuestion } from '../types.ts';
import { typed } from './characters.ts';
import type { LaterKind } from './kind.ts';

export const scale: LaterKind<ScaleQuestion> = {
  read(question, fields) {
    const text = typed(question, fields);
    return text && /^[1-9]\d?$/.test(text) ? Number(text) : text;
  },
  check({ points }, answer) {
    if (typeof answer === 'number' ? !Number.isFinite(answer) : typeof answer !== 'string')
      return { code: 'wrong-type' };
    if (!Number.isInteger(answer) || (answer as number) < 1 || (answer as number) > points.length)
      return { code: 'not-an-option' };
  },
  show({ points }, answer, locale) {
    const point = points[Number(answer) - 1];
    if (typeof answer !== 'number' || !point) return [];
    const { text, lang } = pick(point, locale);
    return [{ text: `${answer} – ${text}`, lang }];
  },
};
