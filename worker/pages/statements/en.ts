// English: the accessibility, privacy and cookie statements.
import type { Statements } from './statement.ts';

export const en: Statements = {
  accessibility: {
    title: 'Accessibility statement',
    summary: 'How accessible Alongside is, how we test it, and what to do when something gets in your way.',
    sections: [
      {
        heading: 'What you can do here',
        text: ['We want everyone who could apply to be able to. On every page you should be able to:'],
        points: [
          'use only a keyboard, or speech, or a screen reader',
          'zoom in up to 400% without text running off the screen',
          'change colours, contrast and spacing with your own settings, including forced colours',
          'use every page with scripts turned off',
          'read everything in English or Welsh, and change the language at any step without losing answers',
        ],
      },
      {
        heading: 'How accessible it is',
        text: [
          'We build these pages to meet level AA of the Web Content Accessibility Guidelines (WCAG) version 2.2. We know of nothing that fails it.',
          'Every page and every state of it, errors included, is tested with automatic checks (axe-core) in both languages before each release. Automatic checks find only some problems, and this version has not been audited by an outside body yet.',
        ],
      },
      {
        heading: 'Content in one language only',
        text: [
          'Where an organiser has published something in English only, the Welsh page shows the English, says so, and marks it as English for screen readers.',
        ],
      },
      {
        heading: 'If something gets in your way',
        text: [
          'Write to the contact address of the programme, which is on its page. Say what you tried to do, on which page and with what. If you need the form in another format, such as large print, easy read or on paper, ask there too.',
          'If you are not happy with the answer, contact the Equality Advisory and Support Service in England, Scotland and Wales, or the Equality Commission for Northern Ireland.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    summary: 'What is kept when you apply, why, for how long and who sees it.',
    sections: [
      {
        heading: 'Before you start an application',
        text: [
          'We keep nothing about you when you read these pages. There is no tracking and no third party: everything that you see comes from this address.',
        ],
      },
      {
        heading: 'When you apply',
        text: [
          'We keep what you type in the form, from the moment that you save a page, also one that is not finished. A file that you choose is sent and kept at once, with what you have typed on its page. If you have answered the short check of whether a round is for you, we keep those answers that the form asks for too when you start your application; we never keep the others. The bodies that run the programme are named on its page; they decide how it is used, and they use it to choose teams, to put teams together and to write to you.',
          'Names, email addresses and everything else that you type are encrypted where they are stored. Until you submit, the organisers see that an application was started, and nothing that you typed. After that only the staff who run programmes on this service can read them, and each time that they do is recorded.',
        ],
        points: [
          'Your email address is used to remind you of a draft before the round closes, which you can stop, to confirm your application and to tell you the decision.',
          'If you save for later, we also keep the address that you give for it and the page that you were on, encrypted, as long as the application, and write to it only when a link is asked for.',
          'If you apply with other organisations, the email that invites each of them names your organisation. Each is also written to, at the address that was given for it, when the application has been submitted or withdrawn. If you enter a code to join, we count wrong ones by a keyed hash of your network address, for two hours at most.',
          'If you came from another organisation’s site, we note the address of that site, but nothing about you there.',
          'Files that you upload are encrypted in the same way and are deleted with your application.',
          'If you answer equality questions afterwards, we add your answers to counts. We keep nothing that says who answered, or what one person answered.',
          'We do not sell what you tell us, or use it for advertising.',
        ],
      },
      {
        heading: 'When you ask to be told that applications open',
        text: [
          'We keep the email address that you give, encrypted, with what you asked to hear about and the language. We write to it once to have it confirmed, then when a round is announced and when it opens, and for nothing else.',
          'Every such message has a link that stops them. Organisers see how many people follow a programme, and not who.',
        ],
      },
      {
        heading: 'How long we keep it',
        text: ['We keep it for these times. Then it is destroyed, together with the key that it was encrypted with.'],
        points: [
          'An application that you did not submit: 28 days after the round closes.',
          'An application that you submitted: two years after the round ends.',
          'An address to be told at: until you stop it; 7 days if you do not confirm it; two years after the last message at most.',
        ],
      },
      {
        heading: 'Your rights',
        text: [
          'You can ask for a copy of what is kept about you, ask to have it corrected or erased, or object to how it is used. Write to the contact address on the page of the programme and give your reference.',
          'If you are not happy with the answer, you can complain to the Information Commissioner’s Office at ico.org.uk.',
        ],
      },
    ],
  },
  cookies: {
    title: 'Cookies',
    summary: 'The only cookies that this site sets, and when.',
    sections: [
      {
        heading: 'While you read',
        text: ['These pages set no cookies, and pages of other sites that show our programmes get none from us.'],
      },
      {
        heading: 'When you start an application on this site',
        text: [
          'We then set one cookie, named after your application. It holds the key that opens the application, so that you can go from page to page, and find it again where you would start another. The service cannot work without it, so we do not ask for your consent.',
          'It is sent only to this site, cannot be read by scripts, and is deleted when you close the browser.',
          'The same cookie is set when you open an application by the link in an email. If you join another organisation’s application with a code, or hand yours over to another organisation, one is set in the same way for your organisation’s section.',
        ],
      },
      {
        heading: 'For organisers',
        text: ['The console for organisers sets a cookie when a member of staff signs in.'],
      },
    ],
  },
};
