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
  'application-offered': ({ reference, programme, round, by, link, contact }) => ({
    subject: `You have been offered a place: ${reference}`,
    blocks: [
      `Your team has been offered a place.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What you need to do' },
      `Tell us by ${by} whether you accept it. After that, the place goes to another team.`,
      { link, text: 'Answer the offer' },
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-waitlisted': ({ reference, programme, round, link, contact }) => ({
    subject: `You are on the waiting list: ${reference}`,
    blocks: [
      `Your application is on the waiting list. We will write to you if a place becomes free.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What happens next' },
      `You do not need to do anything. If you no longer want a place, withdraw your application.`,
      { link, text: 'See your application' },
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-declined': ({ reference, programme, round, contact }) => ({
    subject: `We cannot offer you a place: ${reference}`,
    blocks: [
      `Thank you for applying. We are sorry that we cannot offer your team a place in this round.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-reopened': ({ reference, programme, round, by, link, contact }) => ({
    subject: `Please change some of your answers: ${reference}`,
    blocks: [
      `The organisers ask you to change some answers in your application.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What you need to do' },
      `Change them and submit your application again by ${by}. If you do not, your application stays as you sent it.`,
      { link, text: 'See what they ask for' },
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-withdrawn': ({ reference, programme, round, contact }) => ({
    subject: `You have withdrawn your application ${reference}`,
    blocks: [
      `Your application has been withdrawn. It will not be considered any further.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      `If you did not do this, tell us at ${contact}.`,
    ],
  }),
  'application-accepted': ({ reference, programme, round, startsOn, contact }) => ({
    subject: `You have accepted your place: ${reference}`,
    blocks: [
      `Your team has accepted its place.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What happens next' },
      `The programme starts on ${startsOn}. We will write to you before then.`,
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-lapsed': ({ reference, programme, round, contact }) => ({
    subject: `The offer of a place has ended: ${reference}`,
    blocks: [
      `You did not answer the offer of a place by its deadline, so the offer has ended.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      `If you have a question, write to ${contact} and quote your reference.`,
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
