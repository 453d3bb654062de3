// Complete journeys of one organisation alone in the element of a partner's page, from the page where one applies to the end:
// in both languages, by mouse, by keyboard alone and on the narrowest phone.
import { goOnJourneys } from './journey.ts';
import { alone } from './table.ts';

goOnJourneys(alone.filter(({ by }) => by.in === 'widget'));
