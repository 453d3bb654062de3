// The data that views show, as the contract has it. Types only: the contract's library never reaches a browser.
import type * as z from 'zod';
import type { organisation } from '../../sdk/contract/organisations.ts';
import type { programme, programmeSummary, round } from '../../sdk/contract/programmes.ts';

export type Programme = z.infer<typeof programme>;
export type ProgrammeSummary = z.infer<typeof programmeSummary>;
export type Round = z.infer<typeof round>;
export type Organisation = z.infer<typeof organisation>;

/** A listener. Views have no logic of their own in listeners; what was pressed is said by `data-` attributes. */
export type Listener = (event: Event) => void;
