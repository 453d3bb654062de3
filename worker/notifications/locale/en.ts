// English: every letter that we send.
import type { ApplicantLetters, StaffLetters } from '../catalogue.ts';

export const en: ApplicantLetters & StaffLetters = {
  'application-confirmation': ({ reference, programme, round, decisionsOn, contact }) => ({
    subject: `We have received your application ${reference}`,
    blocks: [
      `Thank you for applying.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What happens next' },
      `We read every application. We will write to you at this address by ${decisionsOn} to tell you the outcome.`,
      `If you have a question, write to ${contact} and quote your reference.`,
      `You get this message because your address was given in an application. If you did not apply, tell us at ${contact}.`,
    ],
  }),
  'application-reminder': ({ programme, round, closesOn, closesAt, link, contact, stop }) => ({
    subject: `Your draft application: the round closes on ${closesOn}`,
    blocks: [
      `You started an application and have not submitted it.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `The round closes at ${closesAt} on ${closesOn}. After that a draft cannot be submitted.`,
      { heading: 'What to do next' },
      `Go back to the page where you started, in the same browser, and submit your application. This is the programme’s page:`,
      { link, text: 'Read about the programme' },
      `If you have a question, write to ${contact}.`,
      `We remind you once. If you do not want to be reminded about this draft, you can stop it here:`,
      { link: stop, text: 'Stop reminders' },
    ],
  }),
  'save-link': ({ programme, round, contact, link, expiresOn, closesOn }) => ({
    subject: `Your link to go on with your application to ${programme}`,
    blocks: [
      `You asked for a link to your application.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      { link, text: 'Open your application' },
      `The link works once, until ${expiresOn}. When it no longer works, it leads to a page where you can ask for a new one.`,
      `If you have not submitted your application yet, do so before the round closes on ${closesOn}.`,
      `Anyone who has this link can read and change the application, so do not forward this message. If you did not ask for it, you can ignore it. If you have a question, write to ${contact}.`,
    ],
  }),
  'application-notice': ({ reference, programme, round, link }) => ({
    subject: `New application ${reference}`,
    blocks: [
      `An application has been submitted.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Reference: ${reference}`,
      { link, text: 'Read it in the console' },
    ],
  }),
};
