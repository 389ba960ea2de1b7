import { ComponentHarness } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { Type } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { By } from '@angular/platform-browser';

/** So many times answers and what they lead to may follow each other before a page has come to rest. */
const ROUNDS = 3;
const TURNS = 10;

/** A page as a person meets it: its words, its fields by their labels, its buttons by what stands on them. */
export class PageHarness extends ComponentHarness {
  static readonly hostSelector = '*';
  #fixture: ComponentFixture<unknown> | undefined;

  static async of(fixture: ComponentFixture<unknown>): Promise<PageHarness> {
    const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, PageHarness);
    harness.#fixture = fixture;
    await harness.whenStable();
    return harness;
  }

  get fixture(): ComponentFixture<unknown> {
    if (this.#fixture === undefined) throw new Error('This harness was not made by PageHarness.of');
    return this.#fixture;
  }

  get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** All words in sight, with single spaces. */
  async text(): Promise<string> {
    await this.fixture.whenStable();
    return wordsOf(this.element);
  }

  /** The first element that a selector names. */
  get<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.element.querySelector<E>(selector);
    if (found === null) throw new Error(`There is no ${selector}`);
    return found;
  }

  /** The page's own component, for what the router asks of it. */
  instanceOf<Page>(page: Type<Page>): Page {
    return this.fixture.debugElement.query(By.directive(page)).componentInstance as Page;
  }

  /** The one element of a kind whose words or label hold `words`. */
  find<E extends HTMLElement = HTMLElement>(selector: string, words: string, within: ParentNode = this.element): E {
    const found = [...within.querySelectorAll<E>(selector)].filter((element) =>
      `${wordsOf(element)} ${element.getAttribute('aria-label') ?? ''}`.includes(words),
    );
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${selector} “${words}”`);
    return only;
  }

  /** The control that a label names. */
  field<E extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(
    label: string,
    within: ParentNode = this.element,
  ): E {
    const labels = [...within.querySelectorAll('label')].filter(({ textContent }) =>
      textContent.trim().startsWith(label),
    );
    const control = within.querySelector<E>(`[id="${labels[0]?.htmlFor ?? ''}"]`);
    if (labels.length !== 1 || control === null) throw new Error(`${labels.length} fields “${label}”`);
    return control;
  }

  /** Types into a field, or chooses in a list; the field is given by its label or itself. */
  async type(field: string | HTMLInputElement | HTMLSelectElement, text: string): Promise<void> {
    const control = typeof field === 'string' ? this.field<HTMLInputElement | HTMLSelectElement>(field) : field;
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.whenStable();
  }

  /** As `type`, for a control that takes its value when it is left. */
  async change(control: HTMLInputElement, text: string): Promise<void> {
    control.value = text;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.whenStable();
  }

  /** Gives the file drop a file, as choosing one does. */
  async drop(file: File): Promise<void> {
    const input = this.element.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('There is no place for a file');
    Object.defineProperty(input, 'files', { value: { item: () => file, length: 1 }, configurable: true });
    input.dispatchEvent(new Event('change'));
    await this.whenStable();
  }

  /** Presses a button, given by what stands on it or itself. */
  async press(button: string | HTMLElement): Promise<void> {
    (typeof button === 'string' ? this.find('button', button) : button).click();
    await this.whenStable();
  }

  async pressKey(element: HTMLElement, key: string): Promise<void> {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await this.whenStable();
  }

  /** The last dialog that opened; it arrives with a file of its own. */
  async dialog(): Promise<HTMLElement> {
    const frames = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('premia-dialog-frame')];
    for (let turn = 0; turn < 50 && frames().length === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.whenStable();
    }
    const last = frames().at(-1);
    if (last === undefined) throw new Error('There is no dialog');
    return last;
  }

  /** Lets answers of the played server arrive and the page follow; by microtasks, so that no time passes. */
  async whenStable(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
      await this.fixture.whenStable();
    }
  }
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ');
}
