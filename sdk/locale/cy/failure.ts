// Welsh: when something cannot be shown or done, and what to do instead.
import type { FailureMessages } from '../en/failure.ts';

export const failure: FailureMessages = {
  locale: 'cy',
  loading: 'Yn llwytho…',
  unavailable: 'Ni allwn ddangos hyn ar hyn o bryd',
  unavailableBody: 'Rhowch gynnig arall arni mewn ychydig funudau. Gallwch hefyd ddefnyddio ein tudalen ni.',
  ownPage: 'Mynd i’n tudalen ni',
  notFound: 'Ni allwn ddod o hyd i’r rhaglen hon',
  notFoundBody: 'Efallai fod y cyfeiriad ar y dudalen hon yn anghywir, neu fod y rhaglen wedi’i thynnu.',
  tryAgain: 'Rhoi cynnig arall arni',
};
