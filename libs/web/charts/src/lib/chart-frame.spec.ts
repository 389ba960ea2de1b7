import { ApplicationInitStatus, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Card } from '@premia/web-ui';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { Bullet } from './bullet';
import { FileSaver } from './file-saver';
import { Scale } from './scale';
import { Sparkline } from './sparkline';
import { TrendChart } from './trend-chart';
import { WaterfallChart } from './waterfall-chart';

@Component({
  selector: 'premia-host',
  imports: [Bullet, Card, Scale, Sparkline, TrendChart, WaterfallChart],
  template: `
    <premia-card heading="How the amount came about">
      <premia-waterfall-chart
        label="Bonus in February"
        sentence="ROMI gave the most."
        [unit]="{ kind: 'money', currency: 'INR' }"
        [steps]="[
          {
            key: 'target',
            label: 'Target',
            detail: '20 % of 60 000',
            kind: 'base',
            from: '0',
            to: '12000.00',
            delta: '12000.00',
          },
          { key: 'romi', label: 'ROMI', kind: 'change', from: '12000.00', to: '13680.00', delta: '1680.00' },
          { key: 'payout', label: 'Payout', kind: 'total', from: '0', to: '13680.00', delta: '13680.00' },
        ]"
      />
    </premia-card>
    <premia-trend-chart
      label="ROMI by channel"
      target="25"
      [days]="['2021-02-01', '2021-02-02']"
      [series]="[{ key: 'search', name: 'Search', values: ['7.070423', null] }]"
      [unit]="{ kind: 'percent', digits: 1 }"
    />
    <premia-bullet value="97.9" state="at-risk" label="Cost per lead: 97.9 % of target" />
    <premia-sparkline [values]="['1', null, '3']" target="2" label="Cost per lead, rising" />
    <premia-scale
      value="14177.34"
      valueText="14 177.34"
      label="14 177.34 of 16 920"
      [marks]="[{ value: '12000', label: 'target', text: '12 000', isTarget: true }]"
    />
  `,
})
class Host {}

async function show(): Promise<{
  readonly element: HTMLElement;
  readonly saved: string[][];
  readonly whenStable: () => Promise<void>;
}> {
  const saved: string[][] = [];
  TestBed.configureTestingModule({
    providers: [
      provideMessages('ui'),
      { provide: FileSaver, useValue: { saveText: (...file: string[]) => saved.push(file) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  const whenStable = async (): Promise<void> => {
    for (let round = 0; round < 5; round++) {
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await whenStable();
  return { element: fixture.nativeElement as HTMLElement, saved, whenStable };
}

const rowsOf = (table: Element | null | undefined): string[][] =>
  [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').trim().replaceAll('\u00a0', '_')),
  );

describe('a chart', () => {
  it('stands as its table where it cannot be drawn, every number in full', async () => {
    const { element } = await show();
    expect(rowsOf(element.querySelector('premia-waterfall-chart table'))).toEqual([
      ['Step', 'Change', 'Reached'],
      ['Target (20 % of 60 000)', '12_000.00_₹', '12_000.00_₹'],
      ['ROMI', '+1_680.00_₹', '13_680.00_₹'],
      ['Payout', '13_680.00_₹', '13_680.00_₹'],
    ]);
  });

  it('shows a day without a value as such, and the target of each day', async () => {
    const { element } = await show();
    expect(rowsOf(element.querySelector('premia-trend-chart table'))).toEqual([
      ['Day', 'Search', 'Target'],
      ['1_February', '7.1_%', '25.0_%'],
      ['2_February', '—', '25.0_%'],
    ]);
  });

  it('carries the sentence that a person would say', async () => {
    const { element } = await show();
    expect(element.querySelector('premia-waterfall-chart figcaption')?.textContent).toBe('ROMI gave the most.');
  });

  it('puts its menu into the head of the card around it', async () => {
    const { element } = await show();
    expect(element.querySelector('premia-card .head premia-menu')).not.toBeNull();
    expect(element.querySelector('premia-waterfall-chart premia-menu')).toBeNull();
    expect(element.querySelector('premia-trend-chart premia-menu')).not.toBeNull();
  });

  it('saves the exact numbers as CSV under its own name', async () => {
    const { element, saved, whenStable: settle } = await show();
    element.querySelector<HTMLButtonElement>('premia-trend-chart premia-menu button')?.click();
    await settle();
    const save = [...element.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((item) =>
      item.textContent?.includes('CSV'),
    );
    save?.click();
    expect(saved).toEqual([
      [
        'ROMI by channel.csv',
        'text/csv;charset=utf-8',
        '\ufeffDay,Search,Target\r\n2021-02-01,7.070423,25\r\n2021-02-02,,25\r\n',
      ],
    ]);
  });

  it('gives axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
