// The baseline of requests: what Hono and the runtime take to answer at all.
import { Hono } from 'hono';

const app = new Hono();
app.get('*', (c) => c.text('ok'));

export default app;
