// What a contract is: the shapes that go in and come out of one operation, and who may call it.
import type * as z from 'zod';

/**
 * Who may call an operation. `applicant` is the holder of that application's token, `co-applicant` the holder of the token
 * of that section of a joint application; `staff` passed the access layer.
 */
export type Access = 'anyone' | 'applicant' | 'co-applicant' | 'staff';

/** The contract of one operation. Everything that is not named here is refused. */
export interface Operation {
  access: Access;
  /** One sentence for the reference. */
  summary: string;
  /** Path parameters. */
  params?: z.ZodType;
  /** Query parameters; all arrive as strings. */
  query?: z.ZodType;
  body?: z.ZodType;
  /** Most bytes of the body. Default 256 KB. */
  bytes?: number;
  /** Most members of the body in all. Default 2,000. */
  members?: number;
  /** The answer's body. Results are parsed through it on the way out. */
  answer: z.ZodType;
  /** Status of a success. Default 200. */
  status?: 200 | 201 | 202;
  /** `public`: the same for everyone, cached and revalidated by ETag. Default `never`. */
  cache?: 'public';
  /**
   * The caller must send `Idempotency-Key`; a repeat gets the first answer. `untold`: every answer is the same, and nothing
   * of the request is kept that could tell whether it came again with another body.
   */
  idempotent?: true | 'untold';
  /** The caller must send `If-Match` with the ETag that it read. */
  conditional?: true;
  /** The problem codes that this operation answers beyond those of every operation. */
  problems?: readonly string[];
}
