// Notices that a person came by the link of an email, once a page. The loader carries it, so it imports nothing.

let arrived = false;

/** Lets them open their application in the first element that can show it. Sends nothing. */
export function arriveOnce(): void {
  const token = /^#alongside=(alsk_[\w-]{43})$/.exec(location.hash)?.[1];
  const element = document.querySelector('alongside-programme:defined,alongside-apply:defined');
  if (!token || !element || arrived) return;
  arrived = true;
  import('./controllers/arrival.ts').then(({ arrive }) => arrive(element as never, token)).catch(() => {});
}
