// English: programmes and their rounds, in each phase.
import { showDate, showTime } from '../dates.ts';
import { count } from '../plural.ts';
import type { Locale, Nation } from '../../form/types.ts';

const when = (at: string) => `${showDate(at, 'en')} at ${showTime(at, 'en')}`;
const nations: Record<Nation, string> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
};

export const programme = {
  locale: 'en' as Locale,
  nation: (nation: Nation) => nations[nation],
  phase: {
    announced: 'Opening soon',
    open: 'Open for applications',
    assessing: 'Closed: being assessed',
    cohort: 'Places offered',
    running: 'Under way',
    concluded: 'Finished',
  },
  opens: (at: string) => `Applications open on ${when(at)}.`,
  closes: (at: string) => `Applications close on ${when(at)}.`,
  closed: (at: string) => `Applications closed on ${when(at)}.`,
  decided: (at: string) => `Applicants hear whether they have a place by ${showDate(at, 'en')}.`,
  selected: (at: string) => `Teams were offered places on ${showDate(at, 'en')}.`,
  starts: (at: string) => `The programme starts on ${showDate(at, 'en')}.`,
  started: (at: string) => `The programme started on ${showDate(at, 'en')}.`,
  ends: (at: string) => `It runs until ${showDate(at, 'en')}.`,
  ended: (at: string) => `This round finished on ${showDate(at, 'en')}.`,
  timeLeft: (days: number, at: string) =>
    days > 0
      ? `${count('en', days, { one: 'day', other: 'days' })} left to apply`
      : `Closes today at ${showTime(at, 'en')}`,
  places: (places: number) => count('en', places, { one: 'place for a team', other: 'places for teams' }),
  apply: 'Apply now',
  tell: 'Tell me when applications open',
  yours: 'See your application',
  whoCanApply: 'Who can apply',
  whatYouGet: 'What a team gets and gives',
  topics: 'Priority topics',
  whatNext: 'What happens next',
  nextRound: 'Next round',
  noRound: 'No round has been announced yet.',
  runBy: (names: string[]) => `Run by ${new Intl.ListFormat('en-GB').format(names)}`,
  questions: 'Questions about the programme?',
  programmes: 'Programmes',
  all: 'See all programmes',
  none: 'There are no programmes to show at the moment.',
  assessing: 'Every application is read and scored. You do not need to do anything.',
  cohort: 'Teams that were offered a place are confirming it. Places that fall free go to the waiting list.',
  running: 'Teams are meeting, trying changes and recording their progress.',
  concluded: 'What the teams learned is shared openly, so that others can use it.',
};

export type ProgrammeMessages = typeof programme;
