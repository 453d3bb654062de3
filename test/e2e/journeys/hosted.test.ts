// Complete journeys of one organisation alone on our own pages with scripts off, from the page where one applies to the end:
// in both languages, by mouse, by keyboard alone and on the narrowest phone.
import { goOnJourneys } from './journey.ts';
import { alone } from './table.ts';

goOnJourneys(alone.filter(({ by }) => by.in === 'hosted'));
