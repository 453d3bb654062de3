// Welsh: the hosted pages of following a programme or a topic.
import type { SubscriptionWords } from './en.ts';

export const cy: SubscriptionWords = {
  topicBody: 'Byddwn yn rhoi gwybod i chi am bob rhaglen ar y pwnc hwn.',
  openNow: 'Mae rownd ar agor i geisiadau nawr. Byddwn yn rhoi gwybod i chi pan fydd yr un nesaf yn agor.',
  confirm: 'Cadarnhewch eich bod am glywed pan fydd ceisiadau’n agor',
  confirmBody:
    'Byddwn yn ysgrifennu i’r cyfeiriad yr anfonwyd y ddolen hon iddo, pan gaiff rownd ei chyhoeddi a phan fydd yn agor, ar gyfer:',
  confirmButton: 'Ie, rhowch wybod i mi',
  confirmed: 'Byddwn yn rhoi gwybod i chi pan fydd ceisiadau’n agor',
  confirmedBody: 'Byddwch yn clywed gennym pan gaiff rownd ei chyhoeddi a phan fydd yn agor, ar gyfer:',
  everyMessage: 'Mae dolen ym mhob neges i roi’r gorau iddynt. Gallwch hefyd roi’r gorau iddynt yma.',
  stopOne: (name) => `Rhoi’r gorau i negeseuon am ${name}`,
  stopTopic: (name) => `Rhoi’r gorau i negeseuon am raglenni ar y pwnc ${name}`,
  topic: (name) => `rhaglenni ar y pwnc ${name}`,
  gone: 'Nid yw’r ddolen hon yn gweithio mwyach',
  goneBody:
    'Ni chafodd ei defnyddio o fewn 7 diwrnod, neu rydych wedi rhoi’r gorau i’r negeseuon hyn ers hynny. I glywed pan fydd ceisiadau’n agor, ewch i dudalen y rhaglen a gofynnwch eto.',
  stop: 'Rhoi’r gorau i’r negeseuon hyn',
  stopBody: (name) => `Ni fyddwn yn rhoi gwybod i chi mwyach pan fydd ceisiadau’n agor ar gyfer ${name}.`,
  stopButton: 'Rhoi’r gorau iddynt',
  also: 'Rydych hefyd yn clywed gennym am',
  stopAll: 'Rhoi’r gorau i bob neges am geisiadau sydd ar agor',
  stopped: 'Ni fyddwch yn cael y negeseuon hyn mwyach',
  stoppedBody: 'Gallwch ofyn amdanynt eto ar dudalen rhaglen.',
  still: 'Rydych yn dal i glywed gennym am bethau eraill',
};
