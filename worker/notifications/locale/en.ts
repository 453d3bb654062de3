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
