import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import type { MenuItem } from './menu';
import { Menu } from './menu';
import { StepperBar } from './stepper-bar';
import { Tabs } from './tabs';

@Component({
  selector: 'premia-host',
  imports: [Menu, StepperBar, Tabs],
  template: `
    <premia-menu [items]="items" (chosen)="chosen.set($event)">Export</premia-menu>
    <premia-stepper-bar
      label="Where the run stands"
      [steps]="[
        { key: 'calculated', label: 'Calculated', detail: '3 March', state: 'done' },
        { key: 'approval', label: 'Your approval', state: 'now' },
        { key: 'locked', label: 'Locked', state: 'later' },
      ]"
    />
    <premia-tabs
      label="People"
      [tabs]="[
        { label: 'People', link: '/people', count: 4 },
        { label: 'Teams', link: '/people/teams' },
      ]"
    />
  `,
})
class Host {
  protected readonly items: readonly MenuItem[] = [
    { key: 'csv', label: 'CSV' },
    { key: 'pdf', label: 'PDF', disabled: true },
    { key: 'xlsx', label: 'XLSX' },
    { key: 'en', label: 'English', checked: true, group: 'Language' },
    { key: 'ru', label: 'Русский', checked: false, group: 'Language' },
  ];
  readonly chosen = signal('');
}

async function show(): Promise<{
  readonly element: HTMLElement;
  readonly host: Host;
  readonly whenStable: () => Promise<void>;
}> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui'), provideRouter([])] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  return {
    element: fixture.nativeElement as HTMLElement,
    host: fixture.componentInstance,
    whenStable: () => fixture.whenStable().then(() => undefined),
  };
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, keyCode: KEY_CODES[key] ?? 0 }),
  );
}

/** What the CDK's key manager reads. */
const KEY_CODES: Readonly<Record<string, number>> = { ArrowDown: 40, ArrowUp: 38, Home: 36, End: 35 };

const trigger = (element: HTMLElement): HTMLButtonElement =>
  element.querySelector('premia-menu > button') as HTMLButtonElement;
const focused = (): string => document.activeElement?.textContent?.trim() ?? '';

describe('a menu', () => {
  it('opens on its first line, and the arrow keys move round', async () => {
    const { element, whenStable: settle } = await show();
    trigger(element).click();
    await settle();
    expect([focused(), trigger(element).getAttribute('aria-expanded')]).toEqual(['CSV', 'true']);
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).toBe('XLSX');
    press('End');
    expect(focused()).toBe('Русский');
    press('ArrowDown');
    expect(focused()).toBe('CSV');
  });

  it('opens on its last line by the arrow up', async () => {
    const { element, whenStable: settle } = await show();
    trigger(element).focus();
    press('ArrowUp');
    await settle();
    expect(focused()).toBe('Русский');
  });

  it('tells what was chosen, closes, and gives the focus back', async () => {
    const { element, host, whenStable: settle } = await show();
    trigger(element).click();
    await settle();
    (document.activeElement as HTMLElement).click();
    await settle();
    expect([host.chosen(), element.querySelector('[role="menu"]'), document.activeElement]).toEqual([
      'csv',
      null,
      trigger(element),
    ]);
  });

  it('does nothing for a line that cannot be chosen now', async () => {
    const { element, host, whenStable: settle } = await show();
    trigger(element).click();
    await settle();
    [...element.querySelectorAll<HTMLElement>('[role="menuitem"]')][1]?.click();
    expect(host.chosen()).toBe('');
  });

  it('closes on Escape without choosing', async () => {
    const { element, host, whenStable: settle } = await show();
    trigger(element).click();
    await settle();
    press('Escape');
    await settle();
    expect([host.chosen(), element.querySelector('[role="menu"]')]).toEqual(['', null]);
  });

  it('marks the chosen one of several', async () => {
    const { element, whenStable: settle } = await show();
    trigger(element).click();
    await settle();
    const radios = [...element.querySelectorAll('[role="menuitemradio"]')];
    expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['true', 'false']);
  });

  it('gives axe nothing to find, open or closed', async () => {
    const { element, whenStable: settle } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
    trigger(element).click();
    await settle();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

describe('a stepper bar', () => {
  it('tells where things stand in words, too', async () => {
    const { element } = await show();
    const steps = [...element.querySelectorAll('premia-stepper-bar li')];
    expect(steps[0]?.textContent).toContain('Done:');
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  });
});
