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
  /** The longest row of requests that waited for each other after the HTML, until the first field. */
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
    const depths = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ request, initiator, type }) => {
      if (type === 'Document' || request.url.endsWith('favicon.ico')) return void depths.set(request.url, 0);
      const from = initiator.stack?.callFrames[0]?.url ?? initiator.url ?? '';
      depths.set(request.url, (depths.get(from) ?? 0) + 1);
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
    const depth = Math.max(...depths.values());
    await page.waitForTimeout(2_000);
    const seen = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return { ...(globalThis as unknown as { recorder: Recorder }).recorder, html: navigation?.responseEnd ?? 0 };
    });
    return {
      firstField: seen.field - seen.html,
      blocked: seen.blocked,
      shift: seen.shift,
      depth,
    };
  } finally {
    await context.close();
  }
}
