// The form of the next round of the demo programme as an organiser fills it in: after all that the demo has.
import { env } from 'cloudflare:workers';

export const path = '/console/programmes/joined-up-care/rounds/new';

export const dates = {
  'opensAt-day': '2028-03-07',
  'opensAt-time': '10:00',
  'closesAt-day': '2028-05-04',
  'closesAt-time': '12:00',
  'decisionsAt-day': '2028-06-01',
  'decisionsAt-time': '10:00',
  'startsAt-day': '2028-07-04',
  'startsAt-time': '09:30',
  'endsAt-day': '2029-07-03',
  'endsAt-time': '17:00',
};
export const filled = {
  nameEn: 'Round 4, 2028',
  nameCy: 'Rownd 4, 2028',
  places: '40',
  form: '1@joined-up-care-team',
  ...dates,
};

/** Takes away what tests have created from it, so that the next one can take the same dates. */
export const clearRounds = () =>
  env.DB.prepare("DELETE FROM rounds WHERE opens_at > '2028' OR closes_at < '2021'").run();
