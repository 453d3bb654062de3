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
  'section-invitation': ({ programme, round, code, link, until, contact }) => ({
    subject: `You are invited to apply together: ${programme}`,
    blocks: [
      `A team is applying with several organisations, and asks yours to take part.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      { heading: 'How to join' },
      `Your code: ${code}`,
      `Enter the code on our page, or on the programme’s page on your own site. It works once, until ${until}.`,
      { link, text: 'Join with a code' },
      `You then fill in your organisation’s section and consent to it. You can take your consent back until the application has been submitted.`,
      `If you did not expect this message, you need to do nothing. If you have a question, write to ${contact}.`,
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
