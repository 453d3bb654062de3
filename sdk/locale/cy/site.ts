// Welsh: what surrounds the hosted pages, and their error pages.
import type { SiteMessages } from '../en/site.ts';

export const site: SiteMessages = {
  locale: 'cy',
  name: 'Alongside',
  skip: 'Neidio i’r prif gynnwys',
  otherLanguage: 'English',
  programmes: 'Rhaglenni',
  privacy: 'Preifatrwydd',
  accessibility: 'Datganiad hygyrchedd',
  notFound: 'Heb ddod o hyd i’r dudalen',
  notFoundBody: 'Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ddilyn dolen, efallai ei bod yn hen.',
  failed: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
  failedBody: 'Rhowch gynnig arall arni yn nes ymlaen. Mae’r atebion a gadwoch yno o hyd.',
  refused: 'Mae’n ddrwg gennym, ni allem dderbyn hynny',
  refusedBody: 'Ewch yn ôl i’r dudalen a rhowch gynnig arall arni.',
  request: (id) => `Os byddwch yn cysylltu â ni, dyfynnwch ${id}.`,
};
