// Our page of a link, where it was asked for on a partner's page: it names that site, leads there or goes on here, and works
// once, at whichever of the two.
import { describe, expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { day } from '../world.ts';
import { linkIn, saved, tokenIn } from './letters.ts';
import { exchange, savedSection } from './section-letters.ts';

const partner = 'https://www.trust.example';
const pathIn = (mail: { text: string; html: string }) => new URL(linkIn(mail)).pathname;
const atPartners = (given: Parameters<typeof saved>[0] = {}) =>
  saved({ origin: partner, returnTo: `${partner}/apply?a=1&b="2"`, ...given });

const languages = [
  {
    locale: 'en',
    begun:
      'This application was begun on www.trust.example, which is not one of our sites. Only go there if you know it.',
    section: 'This section was begun on partner1.example, which is not one of our sites. Only go there if you know it.',
    there: 'Go on at www.trust.example',
    here: 'Go on here',
  },
  {
    locale: 'cy',
    begun:
      'Cafodd y cais hwn ei ddechrau ar www.trust.example, nad yw’n un o’n gwefannau ni. Ewch yno dim ond os ydych yn ei hadnabod.',
    section:
      'Cafodd yr adran hon ei dechrau ar partner1.example, nad yw’n un o’n gwefannau ni. Ewch yno dim ond os ydych yn ei hadnabod.',
    there: 'Mynd ymlaen ar www.trust.example',
    here: 'Mynd ymlaen yma',
  },
] as const;

describe.each(languages)('in $locale', ({ locale, begun, section, there, here }) => {
  it('names the site, and leads there by a link that tells it no referrer, with the token in the fragment', async () => {
    const { world, mail } = await atPartners({ locale });
    const { html, headers } = await aVisitor(world).get(pathIn(mail));
    expect(html).toContain(begun);
    const [, href, rel, text] =
      /<a href="(https:[^"]+)" rel="([^"]+)">([^<]+)/.exec(html.replaceAll(/<!--.*?-->/g, '')) ?? [];
    expect(href).toBe(`${partner}/apply?a=1&amp;b=%222%22#alongside=${tokenIn(mail)}`);
    expect([rel, text, headers.get('referrer-policy')]).toEqual(['noreferrer', there, 'no-referrer']);
    expect(html.indexOf(there)).toBeLessThan(html.indexOf(here));
  });

  it('names the site that a section was joined on', async () => {
    const { world, mail } = await savedSection({ locale, returnTo: 'https://partner1.example/join' });
    expect((await aVisitor(world).get(pathIn(mail))).html).toContain(section);
  });
});

it('goes on here with a press, and then opens at the partner’s no more', async () => {
  const { world, me, mail } = await atPartners();
  expect((await aVisitor(world).post(pathIn(mail), {})).location).toBe(`/apply/${me.id}`);
  expect((await exchange(world, tokenIn(mail))).body.code).toBe('link-gone');
});

it('opens at the partner’s, and then here no more, where no site is named either', async () => {
  const { world, me, mail } = await atPartners();
  expect((await exchange(world, tokenIn(mail))).body.application!.id).toBe(me.id);
  for (const { status, html } of [
    await aVisitor(world).get(pathIn(mail)),
    await aVisitor(world).post(pathIn(mail), {}),
  ]) {
    expect([status, html.includes('Email me a new link'), html.includes('trust.example')]).toEqual([410, true, false]);
  }
});

it('names no site once the round has closed, nor to who comes from there', async () => {
  const { world, mail } = await atPartners();
  const visitor = aVisitor(world);
  for (const [path, wait] of [
    [`${pathIn(mail)}?here`, 0],
    [pathIn(mail), 11 * day],
  ] as const) {
    world.pass(wait);
    const { status, html } = await visitor.get(path);
    expect([status, html.includes('Go on with your application'), html.includes('trust.example')]).toEqual([
      200,
      true,
      false,
    ]);
  }
});

it('shows the name of a site whose letters look like others as it is sent over the wire', async () => {
  const look = 'https://trust.ехample';
  const { world, mail } = await saved({ origin: new URL(look).origin, returnTo: look });
  const { html } = await aVisitor(world).get(pathIn(mail));
  expect(html).toContain('Go on at trust.xn--');
  expect(html).not.toContain('ехample');
});
