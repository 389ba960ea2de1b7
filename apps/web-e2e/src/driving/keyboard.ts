import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from './visitor';

/** More presses than any page has controls before its main action. */
const MAX_PRESSES = 60;
const LOOK_EVERY_MS = 25;
const MAX_LOOKS = 80;

/** Somebody who has no mouse. */
export class Keyboard {
  constructor(private readonly visitor: Visitor) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.visitor.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.visitor.page.keyboard.type(text);
  }

  /** Presses Tab until the control of the name has the focus; throws with what was met where it never does. */
  async tabTo(name: string): Promise<void> {
    const met: string[] = [];
    for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
      await this.press('Tab');
      const focused = await this.focused();
      if (focused.name === name) {
        if (!focused.isVisible) throw new Error(`“${name}” has the focus, but the page does not show it`);
        return;
      }
      met.push(focused.name);
    }
    throw new Error(`Tab does not reach “${name}”. It met: ${met.join(', ')}`);
  }

  /** Waits until the focus is on the control of the name: a page draws before it moves the focus. */
  async isOn(name: string): Promise<void> {
    let on = '';
    for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
      on = (await this.focused()).name;
      if (on === name) return;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`The focus is on “${on}”, not on “${name}”`);
  }

  /** The name of what has the focus, and whether one can see that it has. */
  async focused(): Promise<{ readonly name: string; readonly isVisible: boolean }> {
    return this.visitor.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return { name: '', isVisible: false };
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      const words = element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? element.innerText;
      // A hidden control under a drawn one shows its focus on the label around it.
      const shown = [element, element.closest('label')].filter((candidate) => candidate !== null);
      const isVisible = shown.some((candidate) => {
        const { boxShadow, outlineStyle } = getComputedStyle(candidate);
        return boxShadow !== 'none' || outlineStyle !== 'none';
      });
      return { name: words.replace(/\s+/g, ' ').trim(), isVisible };
    });
  }
}
