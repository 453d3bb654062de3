// The same few questions for each of several entries. Fields: `id-1-email` and so on, counted from 1; entries of which
// nothing was filled in are left out. The buttons `id-add` and `id-remove` (the entry's number) work without scripts.
import { pick, type Spoken } from '../../locale/pick.ts';
import type { Answer, Entries, Fields, GroupField, GroupQuestion } from '../types.ts';
import { isBlank } from '../journey.ts';
import type { Fault, LaterKind } from './kind.ts';
import { kindOf } from './index.ts';
import { showAnswer } from './shows.ts';

/** How many entries a group may have when the form does not say. */
export const mostEntries = 10;

/** More entries than any form may ask for: what is read of submitted fields. */
export const readUpTo = 50;

/** The name of a box: a field of an entry, counted from 0. */
export const boxOf = (id: string, at: number, field: string): string => `${id}-${at + 1}-${field}`;

const given = (entry: Record<string, unknown>, id: string): unknown =>
  Object.hasOwn(entry, id) ? entry[id] : undefined;

/** Every entry in the fields, those left empty included, up to the last that has a box. */
function readAll({ id, fields }: Pick<GroupQuestion, 'id' | 'fields'>, sent: Fields): Entries {
  const entries: Entries = [];
  for (let at = 0; at < readUpTo; at++) {
    if (!fields.some((field) => sent.get(boxOf(id, at, field.id)) !== null)) continue;
    const entry: Record<string, string> = {};
    for (const field of fields) {
      const answer = kindOf(field).read({ ...field, id: boxOf(id, at, field.id) }, sent);
      if (typeof answer === 'string') entry[field.id] = answer;
    }
    entries.push(entry);
  }
  return entries;
}

const isFilled = (entry: object): boolean => Object.keys(entry).length > 0;

function checkEntry(fields: GroupField[], entry: unknown, at: number): Fault[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [{ code: 'wrong-type' }];
  const isKnown = (key: string) => fields.some(({ id }) => id === key);
  if (!isFilled(entry) || !Object.keys(entry).every(isKnown)) return [{ code: 'wrong-type' }];
  return fields.flatMap((field): Fault[] => {
    const answer = given(entry as Record<string, unknown>, field.id) as Answer;
    const fault = checkField(field, answer);
    return fault ? [{ ...fault, part: `${at + 1}-${field.id}` }] : [];
  });
}

function checkField(field: GroupField, answer: Answer): Fault | undefined {
  if (!isBlank(field, answer)) return kindOf(field).check(field, answer);
  return field.required === false ? undefined : { code: 'required' };
}

/** What is wrong with each entry, then with how many there are. */
function checkAll({ fields, min = 1, max = mostEntries }: GroupQuestion, answer: Answer): Fault[] {
  if (!Array.isArray(answer)) return [{ code: 'wrong-type' }];
  const faults = (answer as unknown[]).flatMap((entry, at) => checkEntry(fields, entry, at));
  const count = answer.length;
  if (count < min) faults.push({ code: 'too-few', params: { min, count } });
  if (count > max) faults.push({ code: 'too-many', params: { max, count } });
  return faults;
}

export const group: LaterKind<GroupQuestion> = {
  read(question, fields) {
    const entries = readAll(question, fields).filter(isFilled);
    return entries.length ? entries : undefined;
  },
  check: (question, answer) => checkAll(question, answer)[0],
  faults(question, answer) {
    if (isBlank(question, answer)) {
      // The boxes of the first entry that must be filled in; none where an entry may be anything.
      const must = question.fields.filter(({ required }) => required !== false);
      return must.length ? must.map(({ id }) => ({ code: 'required', part: `1-${id}` })) : [{ code: 'required' }];
    }
    const all = checkAll(question, answer as Answer);
    // What is wrong with the whole is said above the entries, once.
    const whole = all.find(({ part }) => !part);
    return [...(whole ? [whole] : []), ...all.filter(({ part }) => part)];
  },
  show(question, answer, locale) {
    if (!Array.isArray(answer)) return [];
    return (answer as unknown[]).flatMap((entry): Spoken[] => {
      if (typeof entry !== 'object' || !entry) return [];
      const lines = question.fields.flatMap((field): Spoken[] => {
        const own = given(entry as Record<string, unknown>, field.id);
        return typeof own === 'string' ? showAnswer(field, own, locale) : [];
      });
      // One line an entry. Its language is known only where every part of it has one.
      const lang = lines.every((line) => line.lang === lines[0]?.lang) ? lines[0]?.lang : undefined;
      return lines.length ? [{ text: lines.map(({ text }) => text).join(', '), ...(lang && { lang }) }] : [];
    });
  },
  press(question, fields, act, value) {
    const entries = readAll(question, fields);
    if (act === 'add') return [...entries, {}];
    if (act === 'remove') return entries.filter((_, at) => String(at + 1) !== value);
  },
  box({ entry, fields }, part, locale) {
    const [, number = '', id] = /^(\d+)-(.+)$/.exec(part) ?? [];
    const field = fields.find((each) => each.id === id);
    return (
      field && {
        label: `${pick(field.label, locale).text} (${pick(entry, locale).text.toLowerCase()} ${number})`,
        type: field.type,
      }
    );
  },
};
