import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, pressed, readPage, showAnswer, validate } from '../../../sdk/form/index.ts';
import type { Entries, Question } from '../../../sdk/form/types.ts';
import { describeIssue, messages } from '../../../sdk/locale/index.ts';
import { ask, aPage, formOf } from './a-form.ts';
import { anAnswer, aQuestion } from './arbitrary.ts';

const group = ask('group');
const fieldsOf = (id: string, entries: Entries) =>
  new URLSearchParams(
    entries.flatMap((entry, at) => Object.entries(entry).map(([key, value]) => [`${id}-${at + 1}-${key}`, value])),
  );

describe('entries of a group', () => {
  it('are read as they were given, those left empty gone', () => {
    const fields = new URLSearchParams({ 'q-1-name': ' ', 'q-1-email': '', 'q-3-name': ' Siân ', 'q-3-email': '' });
    expect(readPage([group], fields)).toEqual({ q: [{ name: 'Siân' }] });
  });

  it('survive the way into fields and back, whatever the group and the answer are', () => {
    const aGroup = aQuestion('q').filter(({ type }) => type === 'group' || type === 'asks-offers');
    fc.assert(
      fc.property(
        aGroup.chain((question) => fc.tuple(fc.constant(question), anAnswer(question))),
        ([question, answer]) => {
          if (checkAnswer(question, answer)) return;
          expect(readPage([question], fieldsOf('q', answer as Entries))['q']).toEqual(answer);
        },
      ),
    );
  });

  it('never lose what is typed in the others by adding or removing one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.constantFrom('A', 'B', 'Ngũgĩ') }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (entries, at) => {
          const gone = at % entries.length;
          const fields = fieldsOf('q', entries);
          fields.set('q-remove', String(gone + 1));
          expect(pressed([group], fields)).toEqual({ question: 'q', answer: entries.toSpliced(gone, 1) });
          const more = fieldsOf('q', entries);
          more.set('q-add', '1');
          expect(pressed([group], more)).toEqual({ question: 'q', answer: [...entries, {}] });
        },
      ),
    );
  });

  it('are left alone by buttons of other questions', () => {
    expect(
      pressed([group, ask('place', 'w')], new URLSearchParams({ 'w-search': '1', 'q-1-name': 'A' })),
    ).toBeUndefined();
  });

  it('are told all their faults at once, each at its box, and none twice', () => {
    const form = formOf(aPage('a', [group]));
    const aText = fc.constantFrom('', 'A', 'nobody', 'n@example.org');
    fc.assert(
      fc.property(fc.array(fc.record({ name: aText, email: aText }), { minLength: 1, maxLength: 4 }), (entries) => {
        const given = readPage([group], fieldsOf('q', entries));
        const issues = validate(form, given);
        const parts = issues.map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
        expect(issues.length > 0).toBe(checkAnswer(group, given['q']) !== undefined);
        // What is wrong with an entry does not depend on those before it.
        const filled = (given['q'] ?? []) as Entries;
        const alone = filled.flatMap((entry, at) =>
          validate(form, { q: [entry] }).map(({ part, code }) => [part?.replace('1-', `${at + 1}-`), code]),
        );
        if (filled.length) expect(issues.map(({ part, code }) => [part, code])).toEqual(alone);
      }),
    );
  });

  it('that are missing altogether are asked for at each box of the first that must be filled in', () => {
    const form = formOf(aPage('a', [group]));
    expect(validate(form, {})).toEqual(
      ['1-name', '1-email'].map((part) => ({ page: 'a', question: 'q', code: 'required', part })),
    );
    const optional = { ...group, fields: [{ ...ask('short-text', 'any'), required: false }] } as Question;
    expect(validate(formOf(aPage('a', [optional])), {})).toEqual([{ page: 'a', question: 'q', code: 'required' }]);
    expect(validate(formOf(aPage('a', [{ ...group, required: false } as Question])), {})).toEqual([]);
  });

  it('that are too few are said to be so above what is wrong in them', () => {
    const form = formOf(aPage('a', [{ ...group, min: 2 } as Question]));
    const issues = validate(form, { q: [{ email: 'nobody' }] });
    expect(issues.map(({ code, part }) => [code, part])).toEqual([
      ['too-few', undefined],
      ['required', '1-name'],
      ['email', '1-email'],
    ]);
  });

  it('are named by their number and box in what is wrong with them', () => {
    const form = formOf(aPage('a', [group]));
    const [issue] = validate(form, {
      q: [
        { name: 'Siân', email: 's@b.uk' },
        { name: 'Ngũgĩ', email: 'nobody' },
      ],
    });
    expect(issue).toMatchObject({ code: 'email', part: '2-email' });
    expect(describeIssue(form, issue!, messages.en.issues)).toContain('‘Email (person 2)’');
    expect(describeIssue(form, issue!, messages.cy.issues)).toContain('‘E-bost (person 2)’');
  });

  it('are one line each in a summary', () => {
    expect(showAnswer(group, [{ name: 'Siân', email: 's@example.org' }, { name: 'Ngũgĩ' }], 'en')).toEqual([
      { text: 'Siân, s@example.org' },
      { text: 'Ngũgĩ' },
    ]);
    const answer = [{ kind: 'offer', topic: 'two', text: 'Wards at home' }];
    expect(showAnswer(ask('asks-offers'), answer, 'cy')[0]?.text).toBe('Gallwn helpu gyda: Dewis two\nWards at home');
  });
});

describe('places', () => {
  const place = ask('place');
  const read = (fields: [string, string][], question: Question = place) =>
    readPage([question], new URLSearchParams(fields))['q'];

  it('are those that were ticked, once each', () => {
    const fields: [string, string][] = [
      ['q', 'leeds'],
      ['q-for', 'leeds'],
      ['q-code', 'wales Wales'],
      ['q-code', 'E08000035 Leeds City Council'],
      ['q-code', 'E08000035 Leeds City Council'],
    ];
    expect(read(fields)).toEqual([
      { code: 'wales', name: 'Wales' },
      { code: 'E08000035', name: 'Leeds City Council' },
    ]);
  });

  it('keep text that was typed and not searched for, and ask to settle it', () => {
    const answer = read([
      ['q', 'bradford'],
      ['q-for', 'leeds'],
      ['q-code', 'E08000035 Leeds City Council'],
    ]);
    expect(answer).toEqual([{ code: 'E08000035', name: 'Leeds City Council' }, { name: 'bradford' }]);
    expect(checkAnswer(place, answer)?.code).toBe('not-an-option');
  });

  it('are named in the language of the page where they are nations', () => {
    const answer = [
      { code: 'scotland', name: 'Scotland' },
      { code: 'QRL', name: 'A board' },
    ];
    expect(showAnswer(place, answer, 'cy')).toEqual([{ text: 'Yr Alban', lang: 'cy' }, { text: 'A board' }]);
  });
});

describe('a scale', () => {
  it('names the point and its number', () => {
    expect(showAnswer(ask('scale'), 2, 'cy')).toEqual([{ text: '2 – Dewis two', lang: 'cy' }]);
  });
});
