// Welsh: asking to be told when applications open.
import type { TellingMessages } from '../en/telling.ts';

export const telling: TellingMessages = {
  locale: 'cy',
  heading: 'Rhowch wybod i mi pan fydd ceisiadau’n agor',
  body: [
    'Byddwn yn anfon e-bost atoch pan gaiff rownd ei chyhoeddi a phan fydd yn agor. Yn gyntaf byddwn yn gofyn i chi gadarnhau eich cyfeiriad.',
  ],
  hint: 'Rydym yn ei ddefnyddio i roi gwybod i chi pan fydd ceisiadau’n agor, ac i ddim byd arall. Gallwch roi’r gorau iddo ar unrhyw adeg.',
  topics: 'Rhowch wybod i mi hefyd am raglenni eraill ar y pynciau hyn (dewisol)',
  send: 'Rhoi gwybod i mi',
  notNow: 'Nid oedd modd anfon hyn ar hyn o bryd. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni',
  asked: 'Edrychwch ar eich e-bost',
  askedBody: [
    'Rydym wedi anfon e-bost atoch gyda dolen. Defnyddiwch hi o fewn 7 diwrnod i gadarnhau eich cyfeiriad: hyd hynny ni fyddwn yn ysgrifennu atoch eto am hyn.',
    'Os nad oes dim wedi cyrraedd ymhen ychydig funudau, edrychwch yn eich ffolder sbwriel a gwiriwch y cyfeiriad.',
  ],
};
