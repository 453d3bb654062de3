// The development mailbox, as the tests in a browser read it.
import { expect, inject } from 'vitest';

/**
 * The link of the latest email to an address that has one of a kind, as the mailbox page has it: one that opens an
 * application or, of letters about decisions, one that leads to a page. Waits for the email.
 */
export async function linkFor(address: string, kind = /https?:\/\/[^\s<"]*alsk_[\w-]{43}/): Promise<string> {
  let link: string | undefined;
  const look = async () => {
    const text = await (await fetch(`${inject('baseURL')}/mailbox`)).text();
    const mail = text.split('<article').find((each) => each.includes(address) && kind.test(each));
    return (link = kind.exec(mail ?? '')?.[0]);
  };
  await expect.poll(look, { message: `mail to ${address} with ${kind}`, interval: 200, timeout: 60_000 }).toBeTruthy();
  return link as unknown as string;
}

/** How many emails an address has got so far. */
export async function mailsTo(address: string): Promise<number> {
  const text = await (await fetch(`${inject('baseURL')}/mailbox`)).text();
  return text.split('<article').filter((each) => each.includes(address)).length;
}
