// English: what surrounds the hosted pages, and their error pages.
import type { Locale } from '../../form/types.ts';

export const site = {
  locale: 'en' as Locale,
  name: 'Alongside',
  skip: 'Skip to main content',
  otherLanguage: 'Cymraeg',
  programmes: 'Programmes',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  notFound: 'Page not found',
  notFoundBody: 'If you typed the address, check that it is correct. If you followed a link, it may be out of date.',
  failed: 'Sorry, there is a problem with the service',
  failedBody: 'Try again later. Answers that you saved are still there.',
  refused: 'Sorry, we could not accept that',
  refusedBody: 'Go back to the page and try again.',
  request: (id: string) => `If you contact us, quote ${id}.`,
};

export type SiteMessages = typeof site;
