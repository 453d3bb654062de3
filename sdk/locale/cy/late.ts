// Welsh: what is said of an application that came too late.
import type { LateMessages } from '../en/late.ts';

export const late: LateMessages = {
  readOnly: 'Gallwch ddarllen yr atebion a gadwyd gennych, ond ni allwch eu newid na’u cyflwyno mwyach.',
  youTyped: 'Yr hyn a deipioch',
  meanwhile: 'Newidiodd y cais tra oedd y dudalen hon ar agor gennych.',
  notSaved: 'Nid yw’r hyn a deipioch ar y dudalen hon wedi’i gadw.',
};
