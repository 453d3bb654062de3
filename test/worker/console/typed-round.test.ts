import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDates } from '../../../worker/console/new-round.ts';
import { checkTyped, isoDay, isoTime, typedRound } from '../../../worker/console/typed-round.ts';
import { utcToLondon } from '../../../worker/programmes/london.ts';

const minute = 60_000;
const instants = fc
  .uniqueArray(fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2032, 0) / minute }), {
    minLength: 5,
    maxLength: 5,
  })
  .map((minutes) => minutes.sort((a, b) => a - b).map((at) => new Date(at * minute).toISOString()));

/** A form that states these instants by the London clock, in one of the ways that people write days. */
function formFor(dates: string[], british: boolean): URLSearchParams {
  const fields = new URLSearchParams({ nameEn: 'Round', nameCy: 'Rownd', places: '', form: '1@a-form' });
  roundDates.forEach((name, at) => {
    const [day = '', time = ''] = utcToLondon(dates[at] ?? '').split('T');
    fields.set(`${name}-day`, british ? day.split('-').map(Number).toReversed().join('/') : day);
    fields.set(`${name}-time`, time);
  });
  return fields;
}

describe('a typed round', () => {
  it('means the instants that the London clock shows, once the hours that happen twice are chosen', () => {
    fc.assert(
      fc.property(instants, fc.boolean(), (dates, british) => {
        const fields = formFor(dates, british);
        const asked = checkTyped(typedRound(fields));
        for (const [name, { first }] of Object.entries('repeated' in asked ? asked.repeated : {})) {
          const wanted = dates[roundDates.indexOf(name as (typeof roundDates)[number])];
          fields.set(`${name}-which`, wanted === first ? 'first' : 'second');
        }
        const checked = checkTyped(typedRound(fields));
        if (!('round' in checked)) throw new Error(JSON.stringify(checked.faults));
        expect(roundDates.map((name) => checked.round[name])).toEqual(dates);
      }),
    );
  });

  it('is refused, never thrown at, whatever stands in its fields', () => {
    const names = [
      'nameEn',
      'nameCy',
      'places',
      'form',
      ...roundDates.flatMap((name) => [`${name}-day`, `${name}-time`, `${name}-which`]),
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '1@x', '2028-10-29', '29/10/2028', '01:30', '99', 'second'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), (fields) => {
        const checked = checkTyped(typedRound(new URLSearchParams(fields)));
        if ('faults' in checked) {
          expect(checked.faults.length).toBeGreaterThan(0);
          expect(checked.faults.every(({ anchor, message }) => anchor !== '' && message !== '')).toBe(true);
        }
      }),
    );
  });

  it.each(['eligibility', 'monitoring'])('is refused where its %s is JSON that no body may be', (name) => {
    const fields = formFor(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'], false);
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const [json, message] of [
      ['{"intro":{"en":"\\u0000"}}', 'intro › en: Text may not hold NUL'],
      ['{"__proto__":{}}', 'A member may not be called __proto__'],
      [`{"intro":${deep}}`, 'Nest at most 32 levels'],
      [`[0${',0'.repeat(2_000)}]`, 'Send at most 2000 members in all'],
    ] as const) {
      fields.set(name, json);
      const fault = { anchor: name, message: expect.stringContaining(message) };
      expect(checkTyped(typedRound(fields))).toMatchObject({ faults: [fault] });
    }
  });

  it('may begin in 2000 and end in 2199, as the contract has it', () => {
    const dates = ['2000-01-01T00:00', '2100-01-01T00:00', '2100-01-02T00:00', '2100-01-03T00:00', '2199-12-31T23:59'];
    const at = (all: string[]) =>
      checkTyped(
        typedRound(
          formFor(
            all.map((date) => `${date}:00.000Z`),
            false,
          ),
        ),
      );
    expect(at(dates)).toHaveProperty('round');
    expect(at(dates.with(0, '1999-12-31T23:59'))).toMatchObject({ faults: [{ anchor: 'opensAt-day' }] });
    expect(at(dates.with(4, '2200-01-01T00:00'))).toMatchObject({ faults: [{ anchor: 'endsAt-day' }] });
  });

  it.each([
    ['\u200b', 'Enter the name of the round in English'],
    ['Round\u20284', 'The name in English holds a character that cannot be shown'],
    ['x'.repeat(121), 'The name in English must be 120 characters or fewer'],
  ])('says what is wrong with the name %j', (name, message) => {
    const fields = formFor(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'], false);
    fields.set('nameEn', name);
    expect(checkTyped(typedRound(fields))).toMatchObject({ faults: [{ anchor: 'nameEn', message }] });
  });

  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['9:30am', '09:30'],
    ['5pm', '17:00'],
    ['12 am', '00:00'],
    ['12PM', '12:00'],
    ['17:00', '17:00'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['9', null],
    ['13pm', null],
    ['0am', null],
    ['9:60', null],
    ['midday', '12:00'],
    ['Noon', '12:00'],
    ['12 noon', '12:00'],
    ['12midday', '12:00'],
    ['00:00', '00:00'],
    ['midnight', null],
    ['12 midnight', null],
    ['1 noon', null],
    ['afternoon', null],
  ])('reads the time %s as %s', (typed, time) => {
    expect(isoTime(typed)).toBe(time);
  });

  it.each([
    ['5/3/2027', '2027-03-05'],
    ['05.03.2027', '2027-03-05'],
    ['5 3 2027', '2027-03-05'],
    ['2027-03-05', '2027-03-05'],
    ['5/3/27', null],
    ['March', null],
    ['5-3-2027', '2027-03-05'],
    ['5 March 2027', '2027-03-05'],
    ['5 sept 2027', '2027-09-05'],
    ['05 Dec 2027', '2027-12-05'],
    ['5 Marsh 2027', null],
    ['5 ma 2027', null],
    ['March 2027', null],
  ])('reads the day %s as %s', (typed, day) => {
    expect(isoDay(typed)).toBe(day);
  });
});
