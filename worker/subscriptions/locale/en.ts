// English: the hosted pages of following a programme or a topic. Its type is the contract of every other language.

export const en = {
  topicBody: 'We will tell you of every programme on this topic.',
  openNow: 'A round is open for applications now. We will tell you when the next one opens.',
  confirm: 'Confirm that you want to hear when applications open',
  confirmBody:
    'We will write to the address that this link was sent to, when a round is announced and when it opens, for:',
  confirmButton: 'Yes, tell me',
  confirmed: 'We will tell you when applications open',
  confirmedBody: 'You will hear from us when a round is announced and when it opens, for:',
  everyMessage: 'Every message has a link to stop them. You can also stop them here.',
  stopOne: (name: string) => `Stop messages about ${name}`,
  stopTopic: (name: string) => `Stop messages about programmes on the topic ${name}`,
  topic: (name: string) => `programmes on the topic ${name}`,
  gone: 'This link no longer works',
  goneBody:
    'It was not used within 7 days, or you have stopped these messages since. To hear when applications open, go to the page of the programme and ask again.',
  stop: 'Stop these messages',
  stopBody: (name: string) => `We will no longer tell you when applications open for ${name}.`,
  stopButton: 'Stop them',
  also: 'You also hear from us about',
  stopAll: 'Stop all messages about open applications',
  stopped: 'You will no longer get these messages',
  stoppedBody: 'You can ask for them again on the page of a programme.',
  still: 'You still hear from us about other things',
};

export type SubscriptionWords = typeof en;
