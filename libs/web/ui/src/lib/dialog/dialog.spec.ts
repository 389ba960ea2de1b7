import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { Confirmations } from './confirmations';
import { Dialog } from './dialog';

@Component({
  selector: 'premia-host',
  imports: [Dialog],
  template: `
    <button type="button" id="opener" (click)="isOpen.set(true)">Check in</button>
    <premia-dialog heading="Check in" [(open)]="isOpen">
      <label>Confidence <input /></label>
      <ng-container ngProjectAs="[premiaActions]"><button type="button">Save</button></ng-container>
    </premia-dialog>
  `,
})
class Host {
  readonly isOpen = signal(false);
}

/** The dialog's parts arrive by themselves; waits until the page shows what it should, or gives up. */
async function until<T>(look: () => T | null | undefined): Promise<T> {
  for (let round = 0; round < 100; round++) {
    TestBed.tick();
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not show within a second.');
}

const dialog = (): HTMLElement | null => document.querySelector('[role="dialog"], [role="alertdialog"]');
const gone = (): true | null => (dialog() === null ? true : null);
const buttonOf = (name: string): HTMLButtonElement | undefined =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.trim() === name);

async function start(): Promise<Host> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  return fixture.componentInstance;
}

describe('a dialog', () => {
  it('opens with its name, its content and its actions', async () => {
    const host = await start();
    host.isOpen.set(true);
    const shown = await until(dialog);
    const name = document.getElementById(shown.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent).toBe('Check in');
    expect(shown.textContent).toContain('Confidence');
    expect(buttonOf('Save')).toBeDefined();
    expect(await accessibilityProblems(shown)).toEqual([]);
  });

  it('begins at its first field, and is modal', async () => {
    const host = await start();
    host.isOpen.set(true);
    const shown = await until(dialog);
    expect(shown.getAttribute('aria-modal')).toBe('true');
    await until(() => (document.activeElement === shown.querySelector('input') ? true : null));
  });

  it('closes by its cross, and the page knows', async () => {
    const host = await start();
    host.isOpen.set(true);
    await until(dialog);
    dialog()?.querySelector<HTMLButtonElement>('[aria-label="Close"]')?.click();
    await until(gone);
    expect(host.isOpen()).toBe(false);
  });

  it('closes by Escape, and can be opened again', async () => {
    const host = await start();
    host.isOpen.set(true);
    await until(dialog);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await until(gone);
    expect(host.isOpen()).toBe(false);
    host.isOpen.set(true);
    await until(dialog);
  });

  it('closes when the page says so, and goes with it', async () => {
    const host = await start();
    host.isOpen.set(true);
    await until(dialog);
    host.isOpen.set(false);
    await until(gone);
    host.isOpen.set(true);
    await until(dialog);
    TestBed.resetTestingModule();
    expect(dialog()).toBeNull();
  });
});

describe('Confirmations', () => {
  const question = { heading: 'Undo the import', text: '308 rows go.', confirmLabel: 'Undo it', isDangerous: true };

  it('ask with the consequence in words, and answer when confirmed', async () => {
    await start();
    const answer = TestBed.inject(Confirmations).ask(question);
    const shown = await until(dialog);
    expect(shown.textContent).toContain('308 rows go.');
    buttonOf('Undo it')?.click();
    await expect(answer).resolves.toEqual({ reason: '' });
  });

  it('answer null when the person thinks better of it', async () => {
    await start();
    const answer = TestBed.inject(Confirmations).ask(question);
    await until(dialog);
    buttonOf('Cancel')?.click();
    await expect(answer).resolves.toBeNull();
  });

  it('wait for a reason where one is needed', async () => {
    await start();
    const answer = TestBed.inject(Confirmations).ask({ ...question, reasonLabel: 'Reason' });
    await until(dialog);
    expect(buttonOf('Undo it')?.disabled).toBe(true);
    const field = dialog()?.querySelector('textarea');
    if (field) field.value = 'wrong month';
    field?.dispatchEvent(new Event('input'));
    await until(() => (buttonOf('Undo it')?.disabled === false ? true : null));
    buttonOf('Undo it')?.click();
    await expect(answer).resolves.toEqual({ reason: 'wrong month' });
  });
});
