// How the demo form is answered, in either home and by either hand.
import type { Home } from './home.ts';

type Fill = (home: Home) => Promise<void>;

const text =
  (answers: Record<string, string>): Fill =>
  async ({ scope, hand }) => {
    for (const [id, answer] of Object.entries(answers)) await hand.type(scope.locator(`#${id}`), answer);
  };
const chosen =
  (...values: string[]): Fill =>
  async ({ scope, hand }) => {
    for (const value of values) await hand.choose(scope.locator(`input[value=${value}]`));
  };

/** The element searches while one types; our own pages have a button for it. */
export const organisation: Fill = async (home) => {
  const { scope, hand, page, traveller } = home;
  await hand.type(scope.locator('#organisation'), 'cardiff vale');
  if (traveller.in === 'hosted') {
    await home.turn(() => hand.press(scope.locator('[name=organisation-search]')));
    await hand.choose(scope.locator('input[name=organisation-code]').first());
  } else {
    // The list opens by typing; filling the field in at once is typing too.
    await scope.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
};

/** The people of an organisation that joins. */
export const people = text({ people: 'Ngũgĩ, gofalwr\nSiân, ward manager' });

/** A page of the form: what shows that it is there, and how it is answered. */
export const pages: readonly [mark: string, ...fills: Fill[]][] = [
  [
    '#name',
    text({ name: 'Siân Ŵyn-Jones', 'job-title': "Improvement lead, O'Brien ward" }),
    ({ scope, hand, email }) => hand.type(scope.locator('#email'), email),
  ],
  ['#nation', chosen('wales', 'voluntary-and-community', 'across-organisations')],
  ['#organisation', organisation],
  [
    '#team-size',
    text({ 'team-size': '5' }),
    chosen('operations'),
    text({ 'other-organisations': 'The council and two charities.' }),
  ],
  [
    '#topics',
    chosen('fairer-care'),
    text({
      challenge: 'Going home takes too long.',
      'work-began-day': '31',
      'work-began-month': '1',
      'work-began-year': '2026',
      'involving-people': 'From the first week on.',
    }),
  ],
  ['#support', ({ scope, hand }) => hand.choose(scope.locator('#agreement'))],
];
