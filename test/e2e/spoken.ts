// What a screen reader is told of a page: the accessibility tree that Chromium gives to it, shadow roots included.
import type { Page } from 'playwright';

/** One thing that is told. `description` is what `aria-describedby` points to; `invalid` what `aria-invalid` says. */
export interface Spoken {
  role: string;
  name: string;
  description: string;
  invalid: boolean;
}

/** Everything of these roles on the page, in its order. */
export async function spoken(page: Page, roles: readonly string[]): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? '').trim(),
      description: String(description?.value ?? '').trim(),
      invalid: properties?.some((each) => each.name === 'invalid' && each.value.value === 'true') ?? false,
    }));
}
