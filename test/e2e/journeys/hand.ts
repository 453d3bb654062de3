// How a person works a page: with a mouse, or with a keyboard alone.
import type { Locator, Page } from 'playwright';

export interface Hand {
  press(control: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** Chooses a radio button or ticks a box. */
  choose(control: Locator): Promise<void>;
}

export const mouse: Hand = {
  press: (control) => control.click(),
  type: (field, text) => field.fill(text),
  choose: (control) => control.check(),
};

const isFocused = (control: Locator) =>
  control.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** Whether focus is on the control or, of radio buttons, on another of its group: Tab stops at one of them. */
const isNear = (control: Locator) =>
  control.evaluate((element) => {
    const { activeElement: at } = element.getRootNode() as Document | ShadowRoot;
    const [here, there] = [element as HTMLInputElement, at as HTMLInputElement | null];
    return at === element || (here.type === 'radio' && there?.type === 'radio' && there.name === here.name);
  });

/** The most stops of a page that are looked for a control. */
const stops = 120;

export function keyboardOf(page: Page): Hand {
  const tabTo = async (control: Locator, isThere = isFocused) => {
    await control.waitFor();
    for (let presses = 0; presses < stops; presses++) {
      if (await isThere(control)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${String(control)}.`);
  };
  return {
    async press(control) {
      await tabTo(control);
      await page.keyboard.press('Enter');
    },
    async type(field, text) {
      await tabTo(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async choose(control) {
      await tabTo(control, isNear);
      if (await isFocused(control)) await page.keyboard.press('Space');
      for (let presses = 0; presses < stops && !(await control.isChecked()); presses++)
        await page.keyboard.press('ArrowDown');
    },
  };
}
