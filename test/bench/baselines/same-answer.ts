// The baseline of a public read's answer: a Hono handler that does nothing but give the answer it was handed before.
import { Hono } from 'hono';

let body = new Uint8Array();
let head = new Response();

const app = new Hono();
app.put('*', async (c) => {
  body = new Uint8Array(await c.req.arrayBuffer());
  head = new Response(null, { headers: JSON.parse(c.req.query('headers') ?? '{}') as Record<string, string> });
  return c.text('ok');
});
app.get('*', () => new Response(body, head));

export default app;
