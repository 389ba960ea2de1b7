import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Language, provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { Chip } from './chip';
import { EmptyState } from './empty-state';
import { ErrorState } from './error-state';
import { Progress, Skeleton } from './loading';
import { Notice } from './notice';
import type { StateName } from './state-glyph';
import { ToastOutlet, Toasts } from './toasts';

const STATES: readonly StateName[] = [
  'on-track',
  'at-risk',
  'off-track',
  'no-data',
  'pilot',
  'on-hold',
  'changed',
  'anomaly',
  'done',
  'neutral',
];

@Component({
  selector: 'premia-host',
  imports: [Chip, EmptyState, ErrorState, Notice, Progress, Skeleton],
  template: `
    @for (state of states; track state) {
      <premia-chip [state]="state">{{ state }}</premia-chip>
    }
    <premia-empty-state heading="Nobody here yet" text="Add people."
      ><button type="button">Import people</button></premia-empty-state
    >
    <premia-error-state text="The server did not answer." retryable (retry)="retries.set(retries() + 1)" />
    <premia-notice tone="warn">Weights add up to 99.</premia-notice>
    <premia-progress label="Reading rows" [value]="62" />
    <premia-progress label="Waiting" [value]="null" />
    <premia-skeleton lines="3" />
  `,
})
class Host {
  protected readonly states = STATES;
  readonly retries = signal(0);
}

async function show(): Promise<{ readonly element: HTMLElement; readonly host: Host }> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  return { element: fixture.nativeElement as HTMLElement, host: fixture.componentInstance };
}

describe('states', () => {
  it('each carry a glyph of their own beside their words, so that colour alone says nothing', async () => {
    const { element } = await show();
    const chips = [...element.querySelectorAll('premia-chip')];
    const glyphs = chips.map((chip) => chip.querySelector('path')?.getAttribute('d') ?? null);
    expect(chips.map((chip) => chip.textContent?.trim())).toEqual(STATES);
    expect(glyphs.filter((glyph) => glyph !== null)).toHaveLength(STATES.length - 1);
    expect(new Set(glyphs).size).toBe(STATES.length);
  });

  it('give axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('offer to try again where that can help', async () => {
    const { element, host } = await show();
    element.querySelector<HTMLButtonElement>('premia-error-state button')?.click();
    expect(host.retries()).toBe(1);
  });

  it('say how far a work has come, and say nothing of it while unknown', async () => {
    const { element } = await show();
    const bars = [...element.querySelectorAll('[role="progressbar"]')];
    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['62', null]);
  });

  it('speak the reader’s language, also after it changes', async () => {
    const { element } = await show();
    const retry = element.querySelector('premia-error-state button');
    expect(retry?.textContent).toBe('Try again');
    await TestBed.inject(Language).use('ru');
    await TestBed.inject(ApplicationInitStatus).donePromise;
    TestBed.tick();
    expect(retry?.textContent).toBe('Попробовать ещё раз');
    await TestBed.inject(Language).use('en');
  });
});

describe('Toasts', () => {
  async function showOutlet(): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    const fixture = TestBed.createComponent(ToastOutlet);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('say what happened to who listens and who looks', async () => {
    const element = await showOutlet();
    TestBed.inject(Toasts).say('The import was undone.');
    TestBed.tick();
    expect(element.querySelector('[role="status"]')?.textContent).toContain('The import was undone.');
  });

  it('offer the step back once, and go when it is taken', async () => {
    const element = await showOutlet();
    let undone = 0;
    TestBed.inject(Toasts).say('Removed.', {
      label: 'Undo',
      run: () => {
        undone++;
      },
    });
    TestBed.tick();
    const [action] = [...element.querySelectorAll('button')];
    action?.click();
    TestBed.tick();
    expect(undone).toBe(1);
    expect(element.querySelectorAll('.toast')).toHaveLength(0);
  });

  it('keep the last three, so that a burst does not fill the page', async () => {
    const element = await showOutlet();
    for (const text of ['1', '2', '3', '4']) TestBed.inject(Toasts).say(text);
    TestBed.tick();
    expect([...element.querySelectorAll('.toast > span')].map((toast) => toast.textContent)).toEqual(['2', '3', '4']);
  });
});
