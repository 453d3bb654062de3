// Owns asking a server as fast as it answers: a few kept-alive connections, one request each at a time, raw HTTP/1.1, so
// that the asking costs little beside the answering. Any answer that is not the expected one ends the measurement.
import { connect, type Socket } from 'node:net';

/** What one connection sends next; nothing when it is done. `answer` is the body of the answer before, empty at first. */
export type Ask = (answer: string) => Buffer | undefined;

export interface Load {
  origin: URL;
  /** One entry a connection. */
  asks: readonly Ask[];
  /** Default: until every connection is done. */
  milliseconds?: number;
  /** What each answer must be; 200 unless told otherwise. */
  status?: number;
}

/** A request as bytes, to be built once where it never changes. */
export function requestBytes(method: string, url: URL, headers: Record<string, string> = {}, body = ''): Buffer {
  const bytes = Buffer.from(body);
  const all = { host: url.host, ...headers, ...(body && { 'content-length': String(bytes.length) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`),
    bytes,
  ]);
}

/** Runs the load and gives answers per second. Throws with the first answer of another status. */
export async function answersPerSecond({ origin, asks, milliseconds = Infinity, status = 200 }: Load): Promise<number> {
  const began = performance.now();
  const until = began + milliseconds;
  const counts = await Promise.all(asks.map((ask) => askUntil(until, origin, ask, status)));
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - began);
}

function askUntil(until: number, { hostname, port }: URL, ask: Ask, status: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let kept: Buffer = Buffer.alloc(0);
    const end = (error?: Error) => {
      socket.destroy();
      if (error) reject(error);
      else resolve(count);
    };
    const take = (chunk: Buffer) => {
      kept = kept.length ? Buffer.concat([kept, chunk]) : chunk;
      const answer = wholeAnswer(kept);
      if (!answer) {
        if (kept === chunk) kept = Buffer.from(chunk); // the next read is written over it
        return;
      }
      if (answer.status !== status) return end(new Error(`The server answered ${kept.toString('utf8').slice(0, 600)}`));
      kept = kept.subarray(answer.length);
      count += 1;
      const next = performance.now() < until && ask(answer.body());
      if (!next) return end();
      socket.write(next);
    };
    // Read into one buffer: a new one for each read made a long answer cost the asker six times as much as a short one.
    const buffer = Buffer.alloc(65_536);
    const onread = { buffer, callback: (length: number) => (take(buffer.subarray(0, length)), true) };
    const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
    socket.once('error', end);
    socket.once('connect', () => {
      const first = ask('');
      if (first) socket.write(first);
      else end();
    });
  });
}

interface Answer {
  status: number;
  /** Bytes of head and body. */
  length: number;
  body: () => string;
}

/** The first answer in what has arrived; undefined while it is not all there. */
function wholeAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const start = end + 4;
  const stated = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (stated !== undefined) {
    const length = start + Number(stated);
    return bytes.length < length ? undefined : { status, length, body: () => bytes.toString('utf8', start, length) };
  }
  const last = bytes.indexOf('\r\n0\r\n\r\n', end + 2);
  return last < 0 ? undefined : { status, length: last + 7, body: () => unchunk(bytes.subarray(start, last + 2)) };
}

function unchunk(bytes: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts).toString('utf8');
}
