// What is left of a body once its answer is known. A server that answers and closes before all has arrived can lose its caller
// the answer: what is still on its way resets the connection (RFC 9112 §9.6). So the rest is read and thrown away.

/** The most that is read, in bytes, and for how long, in milliseconds: a caller that sends on and on gets no more of us. */
const most = { bytes: 32_000_000, time: 10_000 };

/** The answer, once what nobody read of the request's body has arrived, or enough of it. Never throws for what it reads. */
export async function readOut(request: Request, answer: Response | Promise<Response>): Promise<Response> {
  const response = await answer;
  if (request.bodyUsed || !request.body) return response;
  const reader = request.body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => {}), most.time);
  try {
    for (let size = 0; size <= most.bytes;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += (value as Uint8Array).length;
    }
  } catch {
    // The caller hung up: there is nobody to answer.
  } finally {
    clearTimeout(timer);
    await reader.cancel().catch(() => {});
  }
  return response;
}
