// Notify's delivery callbacks: what became of a message after it was taken. They come twice, late and out of order.
import * as z from 'zod';
import { readJson } from '../../http/body.ts';
import type { Context } from '../../http/context.ts';
import { limitWrites } from '../../http/limit.ts';
import { Problem } from '../../http/problem.ts';
import { isSame } from '../../access/signed-value.ts';
import { deliveries } from '../delivery.ts';
import { markDelivery } from '../store.ts';

// Notify may send more than we read, the address among it; nothing of that is kept.
const receipt = z.object({
  id: z.string().max(100),
  reference: z.string().max(100).nullable(),
  status: z.string().max(50),
});

/** Takes one callback. Throws a Problem: 404 where there is no secret to know Notify by, 401 when it is wrong. */
export async function notifyCallback(context: Context): Promise<Response> {
  const { request, settings, source } = context;
  const { mail } = settings;
  if (mail?.adapter !== 'notify' || !mail.callbackToken) throw new Problem('not-found');
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!(await isSame(given, mail.callbackToken))) {
    await limitWrites(context);
    throw new Problem('callback-refused', 'Send the token that was agreed for callbacks.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const read = receipt.safeParse(await readJson(request));
  if (!read.success) throw new Problem('invalid-body');
  const { id, reference, status } = read.data;
  const delivery = deliveries.find((known) => known === status);
  // An unknown message, or news that ends nothing, is no fault of Notify's: any other answer would make it try again.
  if (delivery && reference)
    await context.commit({ statements: [markDelivery(reference, delivery, id, source.now())] });
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
