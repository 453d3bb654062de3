// Welsh: what a person is told when the form has changed under their draft.
import type { ChangesMessages } from '../en/changes.ts';

export const changes: ChangesMessages = {
  heading: 'Mae’r ffurflen wedi newid',
  intro:
    'Newidiodd y trefnwyr y ffurflen hon ar ôl i chi gadw ddiwethaf. Mae eich atebion eraill fel yr oeddent. Dyma beth sy’n wahanol:',
  happened: {
    removed: 'Nid yw hyn yn cael ei ofyn mwyach. Ni fydd eich ateb yn cael ei anfon.',
    'not-asked':
      'Nid yw hyn yn cael ei ofyn mwyach i bobl sy’n rhoi eich atebion eraill. Mae eich ateb wedi’i gadw, ond ni fydd yn cael ei anfon.',
    'asked-otherwise': 'Mae hyn yn cael ei ofyn mewn ffordd wahanol nawr. Atebwch ef eto.',
    'choice-gone': 'Nid yw rhywbeth a ddewisoch yn cael ei gynnig mwyach. Dewiswch eto.',
    'agree-again': 'Mae’r hyn y gofynnir i chi gytuno iddo wedi newid. Darllenwch ef a phenderfynwch eto.',
    'does-not-fit': 'Mae eich ateb wedi’i gadw, ond mae y tu hwnt i’r terfynau newydd. Newidiwch ef.',
    reworded:
      'Mae geiriad y cwestiwn hwn neu ei ddewisiadau yn wahanol nawr. Mae eich ateb wedi’i gadw: gwiriwch ei fod yn dal i ffitio.',
    needed: 'Gallech adael hwn heb ei ateb o’r blaen. Nawr mae angen ateb.',
    added: 'Mae’r cwestiwn hwn yn newydd.',
    returned: 'Mae hyn yn cael ei ofyn eto, ac mae eich ateb cynharach yn ôl. Gwiriwch ef.',
  },
  was: 'Ei enw o’r blaen:',
  answered: 'Eich ateb oedd:',
  notSaved: 'Nid yw’r hyn a deipioch ar y dudalen hon wedi’i gadw eto.',
  goOn: 'Mynd ymlaen â’r ffurflen',
  files: 'Ffeiliau',
  asideHeading: 'Atebion nad oes eu hangen mwyach',
  asideText:
    'Mae’r ffurflen wedi newid ac nid oes lle ynddi i’r atebion hyn. Ni fyddant yn cael eu hanfon, a byddant yn cael eu dileu pan fyddwch yn cyflwyno. Copïwch yr hyn yr ydych am ei gadw.',
};
