// English: applying together with other organisations, for the lead and for those who join.
import type { ApplicationState } from '../../types.ts';
import type { Locale } from '../../form/types.ts';
import { showDate, showTime } from '../dates.ts';

export const joint = {
  locale: 'en' as Locale,
  haveCode: 'I have a code to join an application',
  toTasks: 'All parts of your application',
  handed: 'Another organisation leads this application now',
  handedBody: 'You handed over the lead in another window. What you typed here has not been saved:',
  toSection: 'Go on with your organisation’s section',
  leads: 'Your organisation leads this application now',
  leadsBody: 'It was made the lead while you had this page open. What you typed here has not been saved:',
  leadsBelow:
    'It was made the lead while you had this page open. What you typed stands below. It has not been saved: check it, then select Continue.',
  leadsStored: 'What is stored for this page now:',
  toApplication: 'Go on with the application',
  joinHeading: 'Join an application',
  joinIntro:
    'Another organisation has asked yours to apply together. Enter the code from its email. You then fill in your organisation’s section.',
  join: 'Join',
  codeInvalid: 'That code does not work',
  codeInvalidBody:
    'Check it, or ask the organisation that invited you for a new one. A code works once. If you have joined already, go to the programme’s page, select Apply now, and ask for a link by email.',
  codesTried: 'Too many codes have been tried from your network',
  codesTriedBody: 'Wait an hour, then try again.',
  finish: 'Submit',
  together: 'Applying with other organisations',
  alone: 'You can apply together with other organisations. Each fills in a section about itself.',
  manage: 'Organisations that apply with you',
  whoHasDoneWhat: 'Who has done what',
  lead: 'Leads the application',
  unnamed: 'The organisation that leads',
  unnamedOther: 'An organisation without a name',
  you: 'you',
  state: {
    invited: 'Invited, has not joined yet',
    joined: 'Filling in its section',
    done: 'Done, and has given its consent',
    removed: 'Removed',
  },
  saved: (saved: number, pages: number) => `${saved} of ${pages} ${pages === 1 ? 'page' : 'pages'} saved`,
  codeUntil: (at: string) => `This code to join works once, until ${showDate(at, 'en')}. We have sent it by email too.`,
  codeMailed: (at: string) =>
    `We have sent a new code to this address. It works once, until ${showDate(at, 'en')}. You do not see it, because it opens what has been filled in.`,
  add: 'Invite an organisation',
  addIntro:
    'We send its contact an email with a code. They can enter it on our page, or on the programme’s page on their own site.',
  invite: 'Send the invitation',
  reinvite: 'Send a new code',
  remove: 'Remove',
  fixed: 'The application has been submitted. Organisations can no longer be added, removed or made the lead.',
  removeAsk: (organisation: string) => `Do you want to remove ${organisation}?`,
  removeInvited: 'Its code stops working. You can invite it again.',
  removeJoined:
    'All that it has filled in is deleted, its files too, and it can no longer open its section. You cannot undo this.',
  removeUntold: 'We do not tell it. Tell it yourself.',
  removeOne: (organisation: string) => `Remove ${organisation}`,
  removedOne: (organisation: string) => `${organisation} has been removed`,
  handOver: 'Make it the lead',
  handOverAsk: (organisation: string) => `Do you want to make ${organisation} the lead?`,
  handOverText:
    'It then manages and submits the application, with what has been answered for the team. You keep the section of your own organisation, and give its consent there. What you said about yourself is taken out of the application, and the new lead is asked for theirs.',
  handOverBack: 'You cannot undo this: only the new lead can give the lead back to you.',
  handOverOne: (organisation: string) => `Make ${organisation} the lead`,
  leadsOne: (organisation: string) => `${organisation} leads the application now`,
  leadsBodyOne: 'You have the section of your own organisation.',
  goBack: 'Go back without changing anything',
  /** What a card of an organisation holds, folded away. */
  more: (organisation: string, hasJoined: boolean) =>
    hasJoined
      ? `Send a new code to ${organisation}, make it the lead or remove it`
      : `Send a new code to ${organisation} or remove it`,
  tasks: 'Your application',
  taskDone: 'Completed',
  taskOpen: 'Not completed',
  answerFor: 'About the team and your organisation',
  checkAndSubmit: 'Check your answers and submit',
  incomplete: 'You cannot submit yet',
  incompleteBody: 'These organisations still have something to do:',
  lack: {
    'not-joined': 'has not joined',
    incomplete: 'has not answered everything',
    'no-consent': 'has not given its consent',
  } as Record<string, string>,
  sectionOf: (organisation: string) => `Section of ${organisation}`,
  sectionFor: (programme: string) => `Your organisation’s section of an application to ${programme}`,
  joinedNow: 'You have joined the application',
  /** `lead` is empty where the lead has not said which organisation it is. */
  asksYou: (lead: string, programme: string) =>
    `${lead || 'Another organisation'} asks your organisation to apply together with it to ${programme}.`,
  asksBy: (at: string) =>
    `Fill in this section, then give your organisation’s consent. The lead submits the whole application by ${showTime(at, 'en')} on ${showDate(at, 'en')}.`,
  checkHeading: 'Check your organisation’s section',
  copy: 'See a copy of your organisation’s section',
  copyTitle: 'A copy of your organisation’s section',
  consentHeading: 'Consent',
  consentText:
    'By giving consent you agree, for your organisation, to what this section says and to its being sent as part of this application. You can take consent back until the lead submits.',
  consent: 'Give consent',
  consented: 'Your organisation has given its consent',
  consentedBody:
    'You need to do nothing more. The lead submits the application. If you change an answer, give consent again.',
  revoke: 'Take consent back',
  /** Of an organisation's section: where the application that it belongs to stands. */
  standsAs: {
    draft: 'The application has not been submitted yet',
    submitted: 'The application has been submitted',
    reopened: 'The organisers have asked the lead for changes',
    withdrawn: 'The lead has withdrawn the application',
    offered: 'The application has been offered a place',
    waitlisted: 'The application is on the waiting list',
    declined: 'The application was not offered a place',
    accepted: 'The lead has accepted a place',
    'turned-down': 'The lead has turned down the place',
    deferred: 'The place is deferred to the next round',
    lapsed: 'The offer of a place has ended',
  } satisfies Record<ApplicationState, string> as Record<ApplicationState, string>,
  submittedBody: 'The lead submitted it with your section, which can no longer be changed.',
  /** The same where the application has come to an end. */
  endedBody: {
    withdrawn:
      'It will not be considered any further. You need to do nothing more. If you did not expect this, ask the organisation that leads the application.',
    declined: 'The organisers have told the lead. You need to do nothing more.',
    'turned-down': 'Your organisation does not take part in this round. You need to do nothing more.',
    lapsed: 'The lead did not answer it in time. You need to do nothing more.',
    deferred: 'The organisers write to the lead when there is one. You need to do nothing more.',
  } as Partial<Record<ApplicationState, string>>,
  removed: 'Your organisation is no longer part of this application',
  removedBody:
    'It was removed while you had this page open. If you think that this is a mistake, contact the organisation that leads the application.',
  changed: 'This section has changed since you opened the page. Check it again.',
  full: 'No more organisations can be added.',
  mailed:
    'That organisation has been sent as many codes as it can be. Remove it and add it again, or tell it its code.',
  mailedHour: 'Three emails have gone to that address within an hour. Wait an hour, then try again.',
  hasJoined: 'Somebody has joined for that organisation. To invite somebody else, remove it and add it again.',
  notJoined: 'Only an organisation that has joined can become the lead.',
};

export type JointMessages = typeof joint;
