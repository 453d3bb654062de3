// Welsh: the equality questions after an application has gone in.
import type { EqualityMessages } from '../en/equality.ts';

export const equality: EqualityMessages = {
  locale: 'cy',
  title: 'Cwestiynau cydraddoldeb',
  offer: 'Helpwch ni i weld pwy rydym yn eu cyrraedd',
  offerText:
    'Atebwch ychydig o gwestiynau dewisol amdanoch chi eich hun. Dim ond cyfrif eich atebion a wnawn: nid ydynt yn cael eu storio gyda’ch cais, ac nid oes neb sy’n penderfynu arno yn eu gweld.',
  open: 'Ateb y cwestiynau cydraddoldeb',
  before:
    'Nid oes rhaid i chi ateb yr un o’r cwestiynau hyn. Rydym yn cyfrif pob ateb gydag atebion pawb arall, ac nid ydym yn cadw dim a allai arwain atoch chi nac at eich cais.',
  send: 'Anfon fy atebion',
  thanks: 'Diolch',
  thanksText: 'Mae eich atebion wedi’u cyfrif. Ni all neb ddweud pa rai yw eich rhai chi.',
  failed: 'Ni allem gyfrif eich atebion. Rhowch gynnig arall arni ymhen ychydig funudau.',
};
