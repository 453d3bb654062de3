// Places: nations, and areas that the register knows. Whether a code exists, and at which level, is the Worker's to verify.
// Fields: `id` what was typed to search; `id-code` each place chosen, `CODE Name`; `id-for` the text that the choices were
// shown for: text that was typed since, and not searched for, is an unsettled place without a code.
import type { Entries, Nation, PlaceLevel, PlaceQuestion } from '../types.ts';
import { checkCharacters, countCharacters, typed, visible } from './characters.ts';
import type { LaterKind } from './kind.ts';

/** How many places may be chosen when the form does not say. */
export const mostPlaces = 5;

/** The names of the nations. Their codes are these keys; no code of the register looks like one. */
export const nationNames: Record<Nation, { en: string; cy: string }> = {
  england: { en: 'England', cy: 'Lloegr' },
  'northern-ireland': { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  scotland: { en: 'Scotland', cy: 'Yr Alban' },
  wales: { en: 'Wales', cy: 'Cymru' },
};

const kinds: Record<Exclude<PlaceLevel, 'nation'>, string[]> = {
  system: ['integrated-care-board', 'local-health-board', 'nhs-board-territorial', 'hsc-trust'],
  'local-authority': [
    'city-corporation',
    'county',
    'district',
    'london-borough',
    'metropolitan-district',
    'ni-district',
    'scottish-council',
    'unitary',
    'welsh-council',
  ],
};

/** Every level. */
export const allLevels: PlaceLevel[] = ['nation', 'system', 'local-authority'];

/** The levels that a question lets people choose from. */
export const levelsOf = ({ levels = allLevels }: PlaceQuestion): PlaceLevel[] => levels;

/** Whether an organisation of this kind of the register stands for an area that the question lets people choose. */
export const isPlaceOf = (question: PlaceQuestion, kind: string): boolean =>
  levelsOf(question).some((level) => level !== 'nation' && kinds[level].includes(kind));

/** The nation of a code, when it is one. */
export const nationOf = (code: string | undefined) =>
  code !== undefined && Object.hasOwn(nationNames, code) ? nationNames[code as Nation] : undefined;

const isEntry = (entry: unknown): entry is { name: string; code?: string } => {
  if (typeof entry !== 'object' || !entry) return false;
  const { name, code, ...rest } = entry as Record<string, unknown>;
  return (
    !Object.keys(rest).length &&
    typeof name === 'string' &&
    visible.test(name) &&
    (!('code' in entry) || (typeof code === 'string' && /^[A-Za-z\d-]{1,40}$/.test(code)))
  );
};

export const place: LaterKind<PlaceQuestion> = {
  read(question, fields) {
    const { id } = question;
    const chosen = new Map<string, { code: string; name: string }>();
    for (const value of fields.getAll(`${id}-code`)) {
      const [, code, name] = /^(\S+) +(.+)$/s.exec(value.trim()) ?? [];
      if (code && name) chosen.set(code, { code, name: name.trim() });
    }
    const text = typed(question, fields);
    const shownFor = fields.get(`${id}-for`)?.trim();
    const places: Entries = [...chosen.values()];
    // Choices were shown for exactly this text and one was made, or an earlier one stands: the search has done its work.
    if (text && (text !== shownFor || !places.length)) places.push({ name: text });
    return places.length ? places : undefined;
  },
  check(question, answer) {
    if (!Array.isArray(answer) || !answer.every(isEntry)) return { code: 'wrong-type' };
    const { max = mostPlaces } = question;
    const codes = answer.map(({ code }) => code);
    for (const { name } of answer) {
      const fault = checkCharacters(name);
      if (fault) return fault;
      const count = countCharacters(name);
      if (count > 300) return { code: 'too-long', params: { max: 300, count } };
    }
    if (codes.includes(undefined)) return { code: 'not-an-option' };
    if (new Set(codes).size < codes.length) return { code: 'wrong-type' };
    if (!levelsOf(question).includes('nation') && codes.some(nationOf)) return { code: 'not-an-option' };
    const count = answer.length;
    if (count > max) return { code: 'too-many', params: { max, count } };
  },
  show: (_, answer, locale) =>
    Array.isArray(answer)
      ? answer.filter(isEntry).map(({ code, name }) => {
          const nation = nationOf(code);
          return nation ? { text: nation[locale], lang: locale } : { text: name };
        })
      : [],
};
