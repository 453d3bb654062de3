// How long one try may take before it ends as a timeout.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Client, type ClientSettings, isTimeout } from '../../../sdk/index.ts';
import { failureOf, service } from './service.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** After how many milliseconds a call ends that gets no answer. */
async function limitOf(call: (client: Client) => Promise<unknown>, settings: Partial<ClientSettings> = {}) {
  const { client } = service(['never'], { retries: 0, ...settings });
  const start = Date.now();
  const ended = failureOf(call(client)).then((error) => isTimeout(error) && Date.now() - start);
  await vi.runAllTimersAsync();
  return ended;
}

const show = (timeout?: number) => (client: Client) => client.applications.show({ id: 'app_1' }, { timeout });
const download = (timeout?: number) => (client: Client) =>
  client.applications.file({ id: 'app_1', file: 'file_1' }, { timeout });

const sent = { question: 'letter', name: 'letter.pdf', content: 'JVBERi0=' };

test.each<[string, (client: Client) => Promise<unknown>]>([
  ['applications.upload', (client) => client.applications.upload({ id: 'app_1', ...sent })],
  ['applications.file', download()],
  ['sections.upload', (client) => client.sections.upload({ id: 'sec_1', ...sent })],
  ['sections.file', (client) => client.sections.file({ id: 'sec_1', file: 'file_1' })],
  ['staff.file', (client) => client.staff.file({ id: 'app_1', file: 'file_1' })],
])('%s may take two minutes', async (_, call) => {
  expect(await limitOf(call)).toBe(120_000);
});

test('every other call may take ten seconds, also when what it asks for is called files', async () => {
  expect(await limitOf(show())).toBe(10_000);
  expect(await limitOf((client) => client.programmes.show({ slug: 'files' }))).toBe(10_000);
});

test("a client's time limit wins over both defaults, and a call's over that", async () => {
  for (const call of [show, download]) {
    expect(await limitOf(call(), { timeout: 70 })).toBe(70);
    expect(await limitOf(call(9), { timeout: 70 })).toBe(9);
    expect(await limitOf(call(9))).toBe(9);
  }
});

test('a time limit that is given as undefined leaves the one below it', async () => {
  expect(await limitOf(show(undefined), { timeout: 70 })).toBe(70);
  expect(await limitOf(show(), { timeout: undefined })).toBe(10_000);
  expect(await limitOf(download(), { timeout: undefined })).toBe(120_000);
});

test('without a limit a try may take as long as a timer can', async () => {
  expect(await limitOf(show(Infinity))).toBe(2 ** 31 - 1);
  expect(await limitOf(show(), { timeout: 2 ** 31 })).toBe(2 ** 31 - 1);
});
