// Owns one visit in Chromium on a slow telephone: a processor a quarter as fast, and slow 4G as Lighthouse has it
// (150 ms a round trip, 1.6 Mbit/s). Every visit is a first one: new context, no cache.
import type { Browser } from 'playwright';

export interface Visit {
  /** Milliseconds from the page's HTML, which holds the tag, to a field that can be typed in. */
  firstField: number;
  /** Milliseconds by which tasks were longer than 50, until two seconds after the first field. */
  blocked: number;
  /** Layout shift of the whole visit, without unit. */
  shift: number;
  /** The longest row of requests that waited for each other after the HTML, of those that had ended at the first field. */
  depth: number;
}

interface Recorder {
  field: number;
  blocked: number;
  shift: number;
}

/** Runs in the page: watches for the first field, in shadow roots too, once in every frame that is drawn. */
function record(): void {
  const recorder: Recorder = { field: 0, blocked: 0, shift: 0 };
  (globalThis as unknown as { recorder: Recorder }).recorder = recorder;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) recorder.blocked += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) recorder.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const usable = (root: Document | ShadowRoot): boolean =>
    [...root.querySelectorAll('*')].some((element) => {
      if (element.shadowRoot && usable(element.shadowRoot)) return true;
      if (!(element instanceof HTMLInputElement) || element.type === 'hidden' || element.disabled) return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
    });
  const look = () => {
    if (document.body && usable(document)) recorder.field = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Visits once. Throws when no field appears within 30 seconds. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(record);
    const session = await context.newCDPSession(page);
    const requests = new Map<string, { url: string; depth: number; finished: number }>();
    let began = 0;
    session.on('Network.requestWillBeSent', ({ requestId, request, initiator, type, timestamp }) => {
      if (type === 'Document') began = timestamp;
      const from = initiator.stack?.callFrames[0]?.url ?? initiator.url ?? '';
      const before = [...requests.values()].find(({ url }) => url === from)?.depth ?? 0;
      requests.set(requestId, { url: request.url, depth: type === 'Document' ? 0 : before + 1, finished: Infinity });
    });
    session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
      const request = requests.get(requestId);
      if (request) request.finished = (timestamp - began) * 1000;
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => (globalThis as unknown as { recorder: Recorder }).recorder.field > 0, undefined, {
      timeout: 30_000,
    });
    await page.waitForTimeout(2_000);
    const seen = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return { ...(globalThis as unknown as { recorder: Recorder }).recorder, html: navigation?.responseEnd ?? 0 };
    });
    const waitedFor = [...requests.values()].filter(({ finished }) => finished < seen.field);
    return {
      firstField: seen.field - seen.html,
      blocked: seen.blocked,
      shift: seen.shift,
      depth: Math.max(...waitedFor.map(({ depth }) => depth)),
    };
  } finally {
    await context.close();
  }
}
