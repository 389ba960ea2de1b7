import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { Combobox } from './combobox';
import { matchingOptions } from './combobox-match';
import type { ComboboxOption } from './combobox-option';

const KPIS: readonly ComboboxOption[] = [
  { value: 'cpl', label: 'CPL', detail: 'cost per lead' },
  { value: 'romi', label: 'ROMI', detail: 'profit on each rupee invested' },
  { value: 'leads', label: 'Leads' },
];

describe('matchingOptions', () => {
  it('finds by any word, also of the second line, those that begin with it first', () => {
    expect(matchingOptions(KPIS, 'lead').map(({ value }) => value)).toEqual(['leads', 'cpl']);
    expect(matchingOptions(KPIS, 'cost lead').map(({ value }) => value)).toEqual(['cpl']);
  });

  it('takes ё and е for one letter', () => {
    const people = [{ value: '1', label: 'Счётчик' }];
    expect(matchingOptions(people, 'счет')).toEqual(people);
  });

  it('shows a list that can be looked over', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ value: String(index), label: `KPI ${index}` }));
    expect(matchingOptions(many, 'kpi')).toHaveLength(50);
  });
});

@Component({
  selector: 'premia-host',
  imports: [Combobox, FormField],
  template: `<premia-combobox label="KPI" [options]="kpis" [formField]="assignment.kpi" />`,
})
class Host {
  protected readonly kpis = KPIS;
  readonly model = signal({ kpi: 'romi' });
  readonly assignment = form(this.model, (path) => {
    required(path.kpi);
  });
}

async function show(): Promise<{
  readonly input: HTMLInputElement;
  readonly host: Host;
  readonly element: HTMLElement;
  readonly whenStable: () => Promise<void>;
}> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const whenStable = async (): Promise<void> => {
    for (let round = 0; round < 5; round++) {
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  for (let round = 0; round < 20 && element.querySelector('input') === null; round++) await whenStable();
  await whenStable();
  const input = element.querySelector('input');
  if (input === null) throw new Error('The field did not arrive.');
  return { input, host: fixture.componentInstance, element, whenStable };
}

const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('mat-option')];

async function search(input: HTMLInputElement, text: string, whenStable: () => Promise<void>): Promise<void> {
  input.focus();
  input.dispatchEvent(new Event('focusin'));
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await whenStable();
}

describe('a combobox', () => {
  it('shows what is chosen', async () => {
    const { input } = await show();
    expect(input.value).toBe('ROMI');
  });

  it('finds by typing and gives the form the value', async () => {
    const { input, host, whenStable: settle } = await show();
    await search(input, 'cost', settle);
    expect(options().map((option) => option.querySelector('.premia-combobox-label')?.textContent)).toEqual(['CPL']);
    options()[0]?.click();
    await settle();
    expect([host.model().kpi, input.value]).toEqual(['cpl', 'CPL']);
  });

  it('says so when nothing is found', async () => {
    const { input, whenStable: settle } = await show();
    await search(input, 'zzz', settle);
    expect(options()[0]?.textContent?.trim()).toBe('Nothing found for “zzz”');
  });

  it('goes back to what was chosen when half a name is left behind', async () => {
    const { input, host, whenStable: settle } = await show();
    await search(input, 'le', settle);
    input.dispatchEvent(new Event('blur'));
    await settle();
    expect([host.model().kpi, input.value]).toEqual(['romi', 'ROMI']);
  });

  it('chooses nothing when it is emptied, and asks for something where that is needed', async () => {
    const { input, host, element, whenStable: settle } = await show();
    await search(input, '', settle);
    input.dispatchEvent(new Event('blur'));
    await settle();
    expect([host.model().kpi, element.querySelector('[role="alert"]')?.textContent]).toEqual(['', 'Fill this in.']);
  });

  it('gives axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
