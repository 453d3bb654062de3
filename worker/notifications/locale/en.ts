// English: every letter that we send.
import type { ApplicantLetters, StaffLetters } from '../catalogue.ts';
import type { Letter } from '../letter.ts';

/** A message to organisers: what has happened to which application. */
const toOrganisers =
  (subject: (reference: string) => string, what: string): StaffLetters['application-notice'] =>
  ({ reference, programme, round, link }) => ({
    subject: subject(reference),
    blocks: [
      what,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Reference: ${reference}`,
      { link, text: 'Read it in the console' },
    ],
  });

/** An invitation to apply together: who asks whom, and how to join. */
const invitation = (
  { programme, round, code, link, until, contact }: Parameters<ApplicantLetters['section-invitation-no-names']>[0],
  asks: string,
): Letter => ({
  subject: `You are invited to apply together: ${programme}`,
  blocks: [
    asks,
    `Programme: ${programme}`,
    `Round: ${round}`,
    { heading: 'How to join' },
    `Your code: ${code}`,
    `Enter the code on our page, or on the programme’s page on your own site. It works once, until ${until}.`,
    { link, text: 'Join with a code' },
    `You then fill in your organisation’s section and consent to it. You can take your consent back until the application has been submitted.`,
    `If you did not expect this message, you need to do nothing. If you have a question, write to ${contact}.`,
  ],
});

/** To a co-applicant: it has been submitted, and what follows. */
const submittedTogether = (
  {
    reference,
    programme,
    round,
    decisionsOn,
    link,
    contact,
  }: Parameters<ApplicantLetters['section-submitted-no-lead']>[0],
  what: string,
): Letter => ({
  subject: `Your joint application has been submitted: ${reference}`,
  blocks: [
    what,
    `Programme: ${programme}`,
    `Round: ${round}`,
    `Reference of the application: ${reference}`,
    { heading: 'What happens next' },
    `You do not need to do anything. The organisers will write to the lead by ${decisionsOn} about the outcome.`,
    `Your organisation’s section can no longer be changed. You can still read it where you filled it in, or with a new link that you get by email:`,
    { link, text: 'Get a link to your section' },
    `If you have a question, write to ${contact} and quote the reference.`,
    `You get this message because your organisation takes part in an application with others, and this address was given for it. If it does not take part, tell us at ${contact}.`,
  ],
});

/** To a co-applicant: it has been withdrawn. */
const withdrawnTogether = (
  { reference, programme, round, link, contact }: Parameters<ApplicantLetters['section-withdrawn-no-lead']>[0],
  what: string,
): Letter => ({
  subject: `Your joint application has been withdrawn: ${reference}`,
  blocks: [
    what,
    `It will not be considered any further. You do not need to do anything.`,
    `Programme: ${programme}`,
    `Round: ${round}`,
    `Reference of the application: ${reference}`,
    `You can still read your organisation’s section where you filled it in, or with a new link that you get by email:`,
    { link, text: 'Get a link to your section' },
    `If you did not expect this, ask the organisation that led the application, or write to ${contact} and quote the reference.`,
    `You get this message because your organisation took part in an application with others, and this address was given for it.`,
  ],
});

export const en: ApplicantLetters & StaffLetters = {
  'application-confirmation': ({ reference, programme, round, decisionsOn, link, contact }) => ({
    subject: `We have received your application ${reference}`,
    blocks: [
      `Thank you for applying.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What happens next' },
      `We read every application. We will write to you at this address by ${decisionsOn} to tell you the outcome.`,
      `You can read your application and see where it stands. On another device, or when the page does not know your application, you get a link to it there by email:`,
      { link, text: 'See your application' },
      `If you have a question, write to ${contact} and quote your reference.`,
      `You get this message because your address was given in an application. If you did not apply, tell us at ${contact}.`,
    ],
  }),
  'section-invitation': (put) =>
    invitation(
      put,
      `${put.lead} is applying together with other organisations, and asks your organisation, ${put.organisation}, to take part.`,
    ),
  'section-invitation-no-lead': (put) =>
    invitation(
      put,
      `A team is applying with several organisations, and asks your organisation, ${put.organisation}, to take part.`,
    ),
  'section-invitation-no-names': (put) =>
    invitation(put, `A team is applying with several organisations, and asks yours to take part.`),
  'section-submitted': (put) =>
    submittedTogether(put, `${put.lead} has submitted the application that your organisation takes part in.`),
  'section-submitted-no-lead': (put) =>
    submittedTogether(put, `The application that your organisation takes part in has been submitted.`),
  'section-withdrawn': (put) =>
    withdrawnTogether(put, `${put.lead} has withdrawn the application that your organisation took part in.`),
  'section-withdrawn-no-lead': (put) =>
    withdrawnTogether(put, `The application that your organisation took part in has been withdrawn.`),
  'application-reminder': ({ programme, round, closesOn, closesAt, link, contact, stop }) => ({
    subject: `Your draft application: the round closes on ${closesOn}`,
    blocks: [
      `You started an application and have not submitted it.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `The round closes at ${closesAt} on ${closesOn}. After that a draft cannot be submitted.`,
      { heading: 'What to do next' },
      `Go on with your application and submit it. If you are on another device, or the page does not know your application, get a link to it here by email:`,
      { link, text: 'Get a link to your application' },
      `If you have a question, write to ${contact}.`,
      `We remind you again only if the round is to close at another time. If you do not want to be reminded about this draft, you can stop it here:`,
      { link: stop, text: 'Stop reminders' },
    ],
  }),
  'save-link': ({ programme, round, contact, link, expiresOn, closesOn, closesAt }) => ({
    subject: `Your link to go on with your application to ${programme}`,
    blocks: [
      `You asked for a link to your application.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      { link, text: 'Open your application' },
      `The link works once, until ${expiresOn}. When it no longer works, it leads to a page where you can ask for a new one.`,
      `If you have not submitted your application yet, do so before the round closes at ${closesAt} on ${closesOn}.`,
      `Anyone who has this link can read and change the application, so do not forward this message. If you did not ask for it, you can ignore it. If you have a question, write to ${contact}.`,
    ],
  }),
  'section-link': ({ programme, round, contact, link, expiresOn, closesOn, closesAt }) => ({
    subject: `Your link to go on with your organisation’s section: ${programme}`,
    blocks: [
      `You asked for a link to your organisation’s section of an application that several organisations make together.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      { link, text: 'Open your section' },
      `The link works once, until ${expiresOn}. When it no longer works, it leads to a page where you can ask for a new one.`,
      `If the application has not been submitted yet, complete your section and consent to it before the round closes at ${closesAt} on ${closesOn}.`,
      `Anyone who has this link can read and change the section, so do not forward this message. If you did not ask for it, you can ignore it. If you have a question, write to ${contact}.`,
    ],
  }),
  'subscription-confirm': ({ followed, link, until }) => ({
    subject: 'Confirm that you want to hear when applications open',
    blocks: [
      `Someone gave this address and asked us to write to it when applications open.`,
      `To hear about: ${followed}`,
      `If it was you, confirm it by ${until}. Until you do, we will not write to you again about this.`,
      { link, text: 'Confirm your email address' },
      `If it was not you, you do not need to do anything. Your address will be deleted.`,
    ],
  }),
  'round-announced': ({ programme, round, opensOn, opensAt, link, followed, contact, stop }) => ({
    subject: `A new round has been announced: ${programme}`,
    blocks: [
      `A new round has been announced. We will write to you again when it opens for applications.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `It opens at ${opensAt} on ${opensOn}.`,
      { link, text: 'Read about the programme' },
      `If you have a question, write to ${contact}.`,
      `You get this message because you asked to hear about: ${followed}`,
      `If you no longer want to, you can stop these messages here:`,
      { link: stop, text: 'Stop these messages' },
    ],
  }),
  'round-opened': ({ programme, round, closesOn, closesAt, link, followed, contact, stop }) => ({
    subject: `Applications are open: ${programme}`,
    blocks: [
      `You can apply now.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `The round closes at ${closesAt} on ${closesOn}.`,
      { link, text: 'Read about the programme and apply' },
      `If you have a question, write to ${contact}.`,
      `You get this message because you asked to hear about: ${followed}`,
      `If you no longer want to, you can stop these messages here:`,
      { link: stop, text: 'Stop these messages' },
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
      `Tell us by ${by} whether you accept it. After that, the offer ends.`,
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
  'application-resubmitted': ({ reference, programme, round, link, contact }) => ({
    subject: `You have submitted your application again: ${reference}`,
    blocks: [
      `You have submitted your application again, after the organisers asked you to change some answers. From now on we read it as you have just sent it.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What happens next' },
      `You do not need to do anything. We will write to you about the outcome.`,
      { link, text: 'See your application' },
      `If you have a question, or did not do this, write to ${contact} and quote your reference.`,
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
  'application-turned-down': ({ reference, programme, round, contact }) => ({
    subject: `You have turned down your place: ${reference}`,
    blocks: [
      `You have turned down the place that your team was offered. It goes to another team.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      `You do not need to do anything. If you did not do this, tell us at ${contact} as soon as you can.`,
    ],
  }),
  'application-deferred': ({ reference, programme, round, contact }) => ({
    subject: `Your place is deferred to the next round: ${reference}`,
    blocks: [
      `Your team does not take part in this round. Your place is deferred to the next one.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { heading: 'What happens next' },
      `We will write to you when the next round is planned. You do not need to do anything now.`,
      `If you have a question, or did not expect this, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-next-round': ({
    reference,
    programme,
    round,
    deferredFrom,
    opensOn,
    opensAt,
    closesOn,
    closesAt,
    link,
    contact,
  }) => ({
    subject: `The next round is planned: ${programme}`,
    blocks: [
      `Your place was deferred to a later round of this programme. The next round is now planned.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Opens for applications: ${opensOn} at ${opensAt}`,
      `Closes: ${closesOn} at ${closesAt}`,
      { heading: 'What you need to do' },
      `If you want to take part, apply to this round while it is open. You do that on the programme’s page.`,
      { link, text: 'Read about the programme and apply' },
      `The organisers still have your application to ${deferredFrom}, with the reference ${reference}. It is not entered into this round by itself.`,
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-returned': ({ reference, programme, round, link, contact }) => ({
    subject: `Your application counts as you sent it: ${reference}`,
    blocks: [
      `The organisers asked you to change some answers, and the deadline for it has passed. Your application counts as you had sent it. What you changed since has not been sent.`,
      `Programme: ${programme}`,
      `Round: ${round}`,
      `Your reference: ${reference}`,
      { link, text: 'See your application' },
      `If you have a question, write to ${contact} and quote your reference.`,
    ],
  }),
  'application-notice': toOrganisers(
    (reference) => `New application ${reference}`,
    'An application has been submitted.',
  ),
  'application-resubmitted-notice': toOrganisers(
    (reference) => `Submitted again: application ${reference}`,
    'You asked for changes to this application, and the applicant has submitted it again. The console shows which answers have changed.',
  ),
  'application-withdrawn-notice': toOrganisers(
    (reference) => `Withdrawn: application ${reference}`,
    'The applicant has withdrawn this application. The console shows why.',
  ),
  'application-accepted-notice': toOrganisers(
    (reference) => `Place accepted: application ${reference}`,
    'The team has accepted the place that it was offered.',
  ),
  'application-turned-down-notice': toOrganisers(
    (reference) => `Place turned down: application ${reference}`,
    'The team has turned down the place that it was offered, so it is free again. The console shows why.',
  ),
  'application-deferred-notice': toOrganisers(
    (reference) => `Place deferred: application ${reference}`,
    'The team has deferred its place to the next round, so its place in this one is free again.',
  ),
  'application-lapsed-notice': toOrganisers(
    (reference) => `Offer ended: application ${reference}`,
    'The team did not answer the offer of a place by the deadline, so the place is free again.',
  ),
  'application-returned-notice': toOrganisers(
    (reference) => `No changes sent: application ${reference}`,
    'The applicant did not send the changes that you asked for by the deadline. The application counts as it was sent before.',
  ),
};
