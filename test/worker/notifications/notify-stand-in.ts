// A stand-in for GOV.UK Notify: the calls that we make, the checks that it makes of them, and its errors. Written from
// Notify's documentation; test/contract/notify.test.ts holds it, and us, against Notify's own client.
import { jwtVerify } from 'jose';

export const key = {
  name: 'alongside-test',
  service: '26785a09-ab16-4eb0-8407-a37497a57506',
  secret: '3d844edf-8d35-48ac-975b-e847b4f122b0',
};
export const apiKey = `${key.name}-${key.service}-${key.secret}`;

/** An email that the stand-in has taken. */
export interface Taken {
  id: string;
  reference: string;
  to: string;
  template: string;
  personalisation: Record<string, string>;
  sanitised: string[];
  unsubscribe: string | undefined;
}

type Fault = [status: number, error: string, message: string];

export const faults = {
  rate: [429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds'],
  day: [429, 'TooManyRequestsError', 'Exceeded send limits (250,000) for today'],
  down: [500, 'Exception', 'Internal server error'],
  key: [403, 'AuthError', 'Invalid token: API key not found'],
  trial: [400, 'BadRequestError', 'Can’t send to this recipient when service is in trial mode'],
} as const satisfies Record<string, Fault>;

/** A service at Notify with the templates that it holds. `now` is Notify's clock. */
export function notifyStandIn(templates: readonly string[], now: () => Date) {
  const taken: Taken[] = [];
  const asked: { method: string; path: string; body: unknown; authorization: string }[] = [];
  const ids = new Map(templates.map((name, at) => [name, `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`]));
  let fault: ((path: string) => Fault | null) | null = null;

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = `${url.pathname}${url.search}`;
    const body = request.method === 'POST' ? ((await request.json()) as Record<string, unknown>) : undefined;
    const authorization = request.headers.get('authorization') ?? '';
    asked.push({ method: request.method, path, body, authorization });
    const refused = (await faultOfToken(authorization, now())) ?? fault?.(path);
    if (refused) return faulty(refused);
    if (request.method === 'GET' && url.pathname === '/v2/templates')
      return Response.json({ templates: [...ids].map(([name, id]) => ({ id, name, type: 'email' })) });
    if (request.method === 'GET' && url.pathname === '/v2/notifications') {
      const found = taken.filter(({ reference }) => reference === url.searchParams.get('reference'));
      return Response.json({
        notifications: found.map(({ id, reference }) => ({ id, reference, type: 'email', status: 'sending' })),
        links: { current: url.href },
      });
    }
    if (request.method === 'POST' && url.pathname === '/v2/notifications/email') return take(body as never);
    return faulty([404, 'NoResultFound', 'No result found']);
  }

  function take(body: {
    template_id: string;
    email_address: string;
    personalisation: Record<string, string>;
    reference: string;
    sanitise_content_for?: string[];
    one_click_unsubscribe_url?: string;
  }): Response {
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(body.email_address))
      return faulty([400, 'ValidationError', 'email_address Not a valid email address']);
    const template = [...ids].find(([, id]) => id === body.template_id)?.[0];
    if (!template) return faulty([400, 'BadRequestError', 'Template not found']);
    const id = crypto.randomUUID();
    taken.push({
      id,
      reference: body.reference,
      to: body.email_address,
      template,
      personalisation: body.personalisation,
      sanitised: body.sanitise_content_for ?? [],
      unsubscribe: body.one_click_unsubscribe_url,
    });
    return Response.json({ id, reference: body.reference }, { status: 201 });
  }

  return {
    taken,
    asked,
    answer,
    /** Refuses every call, or those that `which` says, until told otherwise. */
    refuse(next: Fault | null | ((path: string) => Fault | null)) {
      fault = typeof next === 'function' ? next : next && (() => next);
    },
  };
}

const faulty = ([status, error, message]: Fault): Response =>
  Response.json({ status_code: status, errors: [{ error, message }] }, { status });

/** Notify's check of a token: the service's key, and a clock that is at most 30 seconds off. */
async function faultOfToken(authorization: string, now: Date): Promise<Fault | null> {
  const [, token = ''] = /^Bearer (\S+)$/.exec(authorization) ?? [];
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(key.secret), {
      algorithms: ['HS256'],
      currentDate: now,
    });
    if (payload.iss !== key.service) return [403, 'AuthError', 'Invalid token: service not found'];
    if (Math.abs((payload.iat ?? 0) - now.getTime() / 1000) > 30)
      return [403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds'];
    return null;
  } catch {
    return [403, 'AuthError', 'Invalid token: signature, api token not found'];
  }
}
