// Every screen of the element in Welsh beside the same in English: a sentence that both have is one that was not translated,
// and so is one of the English catalogue. What only has a name, for assistive technology, is looked at too.
import { beforeAll, expect, test } from 'vitest';
import { cy } from '../../sdk/locale/cy.ts';
import { en } from '../../sdk/locale/en.ts';
import { mixedIn, type Pages, piecesOf, saidInBoth } from '../pieces.ts';
import { screensIn } from './widget-screens.ts';

let english: Pages;
let welsh: Pages;

beforeAll(async () => {
  english = await screensIn('en');
  welsh = await screensIn('cy');
}, 500_000);

/** What the tests type as answers, the name of a council, and a word that both languages have. */
const typed =
  /Improvement lead|Carers of Upper Fell|Waiting\.|By asking\.|The council and two|Going home takes|Three teams|From the first week|Leeds City Council|\bPerson$/;
const others = (pieces: string[]) => pieces.filter((piece) => !typed.test(piece));

/** What a part of a catalogue says as it stands there, by its path. */
const saysOf = (part: object, path = ''): [string, string][] =>
  Object.entries(part).flatMap(([key, value]): [string, string][] => {
    if (key === 'locale' || typeof value === 'function') return [];
    return typeof value === 'string' ? [[path + key, value]] : saysOf(value as object, `${path}${key}.`);
  });

test('no screen in Welsh says what it says in English', () => {
  expect(others(saidInBoth(english, welsh))).toEqual([]);
});

test('no screen mixes a piece of the other language in', () => {
  expect(others(mixedIn(english, welsh))).toEqual([]);
});

test('no screen in Welsh says what only the English catalogue does', () => {
  const own = new Set(saysOf(cy).map(([, text]) => text));
  const foreign = new Set(saysOf(en).flatMap(([, text]) => (own.has(text) ? [] : text)));
  const found = [...welsh].flatMap(([name, html]) =>
    piecesOf(html)
      .filter((piece) => foreign.has(piece))
      .map((piece) => `${name}: ${piece}`),
  );
  expect(found).toEqual([]);
});

test('both have been seen on the same screens, which say something', () => {
  expect([...welsh.keys()]).toEqual([...english.keys()]);
  for (const [name, html] of english) expect([name, piecesOf(html).length > 1]).toEqual([name, true]);
});

test('each part of the catalogue was met on the way', () => {
  const seen = new Set([...welsh.values()].flatMap(piecesOf));
  const unmet = Object.entries(cy)
    .filter(([part, messages]) => part !== 'issues' && !saysOf(messages).some(([, text]) => seen.has(text)))
    .map(([part]) => part);
  expect(unmet).toEqual([]);
});
