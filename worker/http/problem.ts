// Everything that can go wrong, as one closed table, and its form on the wire (RFC 9457).
// Edges throw Problem; http/errors.ts turns any failure into an answer. The outside never sees an internal message.

/** Code → status and title. `detail` says what to do about it and is given where it is thrown. */
export const problems = {
  'bad-request': [400, 'The request could not be read'],
  'invalid-json': [400, 'The body is not JSON'],
  'invalid-query': [400, 'A query parameter is not allowed'],
  'idempotency-key-missing': [400, 'An Idempotency-Key header is needed'],
  'token-missing': [401, 'A token is needed'],
  'token-invalid': [401, 'The token does not open this application'],
  'token-of-section': [401, 'The token opens a section of this application'],
  'token-of-lead': [401, 'The token opens the application itself'],
  'sign-in-needed': [401, 'Sign in as a member of staff'],
  'callback-refused': [401, 'The callback was not authenticated'],
  'wrong-origin': [403, 'The form was sent from another site'],
  'not-found': [404, 'Not found'],
  'round-not-found': [404, 'No such round'],
  'page-not-found': [404, 'No such page of the form'],
  'method-not-allowed': [405, 'That method is not allowed here'],
  'section-not-found': [404, 'No such section'],
  'code-invalid': [404, 'That code does not work'],
  'round-not-open': [409, 'The round is not open'],
  'move-not-allowed': [409, 'That cannot be done with the application as it stands'],
  'deadline-passed': [409, 'The deadline has passed'],
  'question-not-asked': [409, 'That question is not open for changes'],
  'date-fixed': [409, 'That date can no longer be changed'],
  'form-changed': [409, 'The form has changed since you saw it'],
  'already-submitted': [409, 'The application has been submitted'],
  'link-gone': [410, 'The link opens nothing, or no longer'],
  'not-joint': [409, 'This form is for one organisation'],
  'section-not-joined': [409, 'Nobody has joined that section'],
  'section-joined': [409, 'Somebody has joined that section'],
  'too-many-sections': [409, 'No more organisations can be added'],
  'too-many-files': [409, 'The application holds too many files'],
  'changed-meanwhile': [412, 'It has changed since you read it'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The body has a media type or an encoding that is not taken here'],
  'invalid-body': [422, 'The body is not as the contract says'],
  'answers-invalid': [422, 'Some answers need attention'],
  'sections-incomplete': [422, 'Some organisations are not done'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  'dates-out-of-order': [422, 'The dates are not in order'],
  'rounds-overlap': [422, 'Another round of the programme is open then'],
  'eligibility-invalid': [422, 'The eligibility check cannot be used'],
  'form-invalid': [422, 'The form cannot be published'],
  'welsh-missing': [422, 'The form is not complete in Welsh'],
  'monitoring-invalid': [422, 'The equality questions cannot be used'],
  'form-not-found': [422, 'No such form'],
  'deadline-in-past': [422, 'The deadline is not in the future'],
  'question-not-found': [422, 'The form has no such question'],
  'if-match-missing': [428, 'An If-Match header is needed'],
  'too-many-emails': [429, 'Too many emails to one address'],
  'too-many-invitations': [429, 'Too many invitations'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The service cannot answer just now'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

/** One fault of the input: where, what, and a sentence in English for the developer. */
export interface ProblemIssue {
  path: (string | number)[];
  code: string;
  message: string;
  [more: string]: unknown;
}

/** A failure that the caller may be told about. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string;
  readonly issues: ProblemIssue[] | undefined;
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail?: string,
    more: { issues?: ProblemIssue[]; headers?: Record<string, string> } = {},
  ) {
    super(code);
    this.code = code;
    this.detail = detail ?? `${problems[code][1]}.`;
    this.issues = more.issues;
    this.headers = more.headers ?? {};
  }

  get status(): number {
    return problems[this.code][0];
  }
}

/** Two rounds of a programme would be open at once; `round` is the other one where it is known. */
export function roundsOverlap(round?: { id: string; opensAt: string; closesAt: string }): Problem {
  const message = round
    ? `${round.id} is open from ${round.opensAt} to ${round.closesAt}.`
    : 'Another round of the programme is open at some time of it.';
  const issue = { path: ['opensAt'], code: 'overlaps', message, ...(round && { round: round.id }) };
  return new Problem('rounds-overlap', 'A programme has one open round at a time.', { issues: [issue] });
}

/** For a `catch`: null where the caller was refused. Throws every other failure again. */
export function nullIfRefused(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

/** The problem as an `application/problem+json` answer. */
export function problemResponse(problem: Problem, origin: string, path: string): Response {
  const body = {
    type: `${origin}/docs#problem-${problem.code}`,
    title: problems[problem.code][1],
    status: problem.status,
    detail: problem.detail,
    code: problem.code,
    instance: path,
    ...(problem.issues && { issues: problem.issues }),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...problem.headers },
  });
}
