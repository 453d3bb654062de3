// English: what the hosted pages say around the views. Its type is the contract of every other language.

export const en = {
  service: 'Alongside',
  strapline: 'Open calls for people who improve health and care together',
  skip: 'Skip to main content',
  siteNav: 'Site',
  /** The name of the other language, in that language. */
  otherLanguage: 'Cymraeg',
  error: 'Error: ',
  onlyInEnglish: 'This part is not available in Welsh yet.',
  nav: { programmes: 'Programmes', docs: 'API reference' },
  footer: {
    label: 'About this service',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    cookies: 'Cookies',
    docs: 'API reference',
    licence: 'Organisation names and codes: Open Government Licence v3.0. Councils: mySociety, CC BY 4.0.',
  },
  home: {
    title: 'Learn with others who improve care across organisations',
    intro:
      'Alongside runs open calls for teams in every part of the UK who work across health and care, in the NHS and beyond it. Apply as a team, learn with teams that face the same problem, and share what you find out.',
    programmes: 'Programmes',
    all: 'All programmes',
    forPartners: 'Show a programme on your own site',
    forPartnersText:
      'One tag shows the right thing in every phase, in your site’s own look, with no cookies. Read how to put it on a page.',
    forPartnersLink: 'How to embed a programme',
  },
  list: {
    title: 'Find a programme',
    filters: 'Filter programmes',
    phase: 'Phase',
    topic: 'Priority topic',
    nation: 'Nation',
    any: 'Any',
    show: 'Show programmes',
    clear: 'Show all programmes',
    none: 'No programme matches these filters.',
    next: 'Next page',
  },
  applying: {
    cookie:
      'When you select Start, this site sets one cookie. It opens your application in this browser and is deleted when you close the browser.',
    cannotStart: 'You cannot apply at the moment',
    backToProgramme: 'Back to the programme',
    changed: 'Your application was changed in another window',
    changedText:
      'What you typed on this page is below and has not been saved. What is stored now is shown first. Continue to save what you typed.',
    storedNow: 'What is stored now',
    changedCheck: 'Check your answers again: they have changed since you opened this page.',
    closed: 'This round has closed',
    offerOver: (at: string) => `You had to answer the offer by ${at}. That time has passed.`,
  },
  /** To a browser that holds an application already, where one starts another. */
  held: {
    started: 'You have already started an application',
    applied: 'You have already applied',
    lastSaved: (at: string) => `Last saved at ${at}.`,
    goOn: 'Continue your application',
    until: 'This browser can open what is shown here until you close the browser.',
    another: 'Start another application',
  },
  /** The page of a link from an email, where it was begun on a partner's page: on to that host, or here. */
  choice: {
    begun: (host: string) =>
      `This application was begun on ${host}, which is not one of our sites. Only go there if you know it. You can go on here just as well.`,
    sectionBegun: (host: string) =>
      `This section was begun on ${host}, which is not one of our sites. Only go there if you know it. You can go on here just as well.`,
    there: (host: string) => `Go on at ${host}`,
    here: 'Go on here',
  },
  /** Above what was typed on a page that could no longer be saved. */
  notSaved: {
    copy: 'Copy what you want to keep: it is shown here only once.',
    decided: 'Your application can no longer be changed',
    decidedText: 'It has moved on since you opened this page.',
    notAsked: 'This page is no longer asked',
    notAskedText: 'What it depends on has changed since you opened it.',
    noLonger: 'This is no longer asked, and has not been saved.',
    removed: 'Your organisation is no longer part of this application',
    removedText:
      'The organisation that leads the application has removed it, and what it had filled in is deleted. To take part again, ask them for a new code.',
  },
  problems: {
    'token-missing': [
      'This application cannot be opened here',
      'A browser can open an application until you close the browser, if it accepts cookies. You may have closed it since, or be using another one.',
      'Go to the page of the programme, select Apply now, and ask for a link to your application by email.',
    ],
    'token-of-section': [
      'You no longer lead this application',
      'You have handed it over. What you have now is the section of your own organisation.',
    ],
    'section-not-found': ['That organisation is not there', 'It may have been removed. Open the page again.'],
    'not-joint': [
      'This application is for one organisation',
      'The form of this round has no part for other organisations.',
    ],
    'not-found': [
      'Page not found',
      'If you typed the address, check that it is right. If you followed a link, it may be out of date.',
    ],
    'method-not-allowed': ['This page cannot be used like that', 'Open the page again and use its links and buttons.'],
    'wrong-origin': [
      'We could not accept that form',
      'It seems to come from another site. Open the page here and send it again.',
    ],
    'too-large': [
      'That is too much to send at once',
      'Go back, shorten your answers or choose a smaller file, and send the page again.',
    ],
    'unsupported-media-type': ['We could not read that form', 'Open the page again and send it from there.'],
    'bad-request': ['We could not read that', 'Open the page again and send it from there.'],
    'changed-meanwhile': ['This was changed meanwhile', 'Open the page again to see what is stored now.'],
    'round-not-open': [
      'This round is not open',
      'Applications can only be started, changed and submitted while the round is open.',
    ],
    'already-submitted': ['This application has been submitted', 'Its answers can no longer be changed.'],
    'answers-invalid': ['Some answers need your attention', 'Go back to the page and correct them.'],
    'too-many-requests': ['Too many requests', 'Wait a minute, then try again.'],
    internal: [
      'Sorry, something went wrong',
      'It is our fault, and we have been told. Try again later. Answers that you saved are still stored.',
    ],
    unavailable: [
      'Sorry, the service is not available just now',
      'Try again in a few seconds. Answers that you saved are still stored.',
    ],
  } as Record<string, readonly [title: string, ...what: string[]]>,
  mailbox: {
    title: 'Mailbox',
    what: 'What this service would have sent by email. This page exists only on the machine that the service is developed on.',
    empty: 'No messages yet. Submit an application, then reload this page.',
    to: 'To',
    at: 'Received',
  },
  toStart: 'Go to the start page',
  requestId: (id: string) => `If you contact us about this, quote ${id}.`,
};

export type ChromeMessages = typeof en;
