// The development mailbox, as the tests in a browser read it.
import { inject } from 'vitest';

/** The link of the latest email to an address, as the mailbox page has it. Waits for the email. */
export async function linkFor(address: string): Promise<string> {
  for (;;) {
    const text = await (await fetch(`${inject('baseURL')}/mailbox`)).text();
    const mail = text.split('<article').find((each) => each.includes(address) && each.includes('alsk_'));
    const link = /https?:\/\/[^\s<]*alsk_[\w-]{43}/.exec(mail ?? '')?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
