import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { Cell } from './cell';
import { DataTable } from './data-table';
import type { TableColumn, TableSort } from './table-model';

interface Row {
  readonly name: string;
  readonly total: string;
}

@Component({
  selector: 'premia-host',
  imports: [Cell, DataTable],
  template: `
    <premia-data-table
      caption="Payouts"
      [columns]="columns"
      [rows]="rows()"
      [rowKey]="keyOf"
      [(sort)]="sort"
      opens
      (rowOpened)="opened.set($event.name)"
    >
      <ng-template premiaCell="note" [premiaCellOf]="rows()" let-row><a href="#{{ row.name }}">ask</a></ng-template>
      Nobody is paid in this run.
    </premia-data-table>
  `,
})
class Host {
  readonly rows = signal<readonly Row[]>([
    { name: 'Influencer specialist', total: '14177.34' },
    { name: 'Media specialist', total: '11360.04' },
    { name: 'Search specialist', total: '8907.06' },
  ]);
  readonly sort = signal<TableSort | null>(null);
  readonly opened = signal('');
  protected readonly keyOf = (row: Row): string => row.name;
  protected readonly columns: readonly TableColumn<Row>[] = [
    { key: 'name', label: 'Person', text: (row) => row.name, sortable: true, narrow: 'title' },
    { key: 'total', label: 'Payout', text: (row) => row.total, align: 'end', sortable: true, narrow: 'number' },
    { key: 'note', label: 'Note', text: () => '' },
    { key: 'remark', label: 'Remark', text: () => '' },
  ];
}

async function show(): Promise<{
  readonly element: HTMLElement;
  readonly host: Host;
  readonly whenStable: () => Promise<void>;
}> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  return {
    element: fixture.nativeElement as HTMLElement,
    host: fixture.componentInstance,
    whenStable: async () => {
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const cell = (element: HTMLElement, row: number, column: number): HTMLElement | null =>
  element.querySelector<HTMLElement>(`td[data-place="${row}-${column}"]`);

const press = (key: string): boolean | undefined =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a table', () => {
  it('gives axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is entered by Tab at one cell, and walked by the arrow keys', async () => {
    const { element, whenStable: settle } = await show();
    expect(element.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    cell(element, 0, 0)?.focus();
    press('ArrowDown');
    await settle();
    press('ArrowRight');
    await settle();
    expect(document.activeElement?.textContent?.trim()).toBe('11360.04');
    expect(element.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });

  it('opens a row by Enter, and by a press anywhere on it', async () => {
    const { element, host, whenStable: settle } = await show();
    cell(element, 1, 0)?.focus();
    await settle();
    press('Enter');
    expect(host.opened()).toBe('Media specialist');
    cell(element, 2, 1)?.click();
    expect(host.opened()).toBe('Search specialist');
  });

  it('leaves a link inside a cell its own meaning', async () => {
    const { element, host, whenStable: settle } = await show();
    cell(element, 0, 2)?.querySelector('a')?.click();
    expect(host.opened()).toBe('');
    cell(element, 0, 2)?.focus();
    await settle();
    press('Enter');
    expect(document.activeElement?.textContent).toBe('ask');
  });

  it('takes only a cell without text and without a template for blank', async () => {
    const { element } = await show();
    expect(cell(element, 0, 2)?.classList).not.toContain('is-blank');
    expect(cell(element, 0, 3)?.classList).toContain('is-blank');
    expect(cell(element, 0, 0)?.classList).not.toContain('is-blank');
  });

  it('tells how it is sorted and asks for another order', async () => {
    const { element, host, whenStable: settle } = await show();
    const heads = [...element.querySelectorAll('th')];
    expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual(['none', 'none', null, null]);
    heads[1]?.querySelector('button')?.click();
    await settle();
    expect(host.sort()).toEqual({ column: 'total', direction: 'descending' });
    expect(heads[1]?.getAttribute('aria-sort')).toBe('descending');
  });

  it('says why it is empty', async () => {
    const { element, host, whenStable: settle } = await show();
    expect(element.textContent).not.toContain('Nobody is paid');
    host.rows.set([]);
    await settle();
    expect(element.textContent).toContain('Nobody is paid in this run.');
  });

  it('draws only what is in sight of a long list, and counts all of it', async () => {
    const { element, host, whenStable: settle } = await show();
    host.rows.set(Array.from({ length: 5_000 }, (_, index) => ({ name: `Person ${index}`, total: '1.00' })));
    await settle();
    expect(element.querySelectorAll('tbody tr[role="row"]').length).toBeLessThan(60);
    expect(element.querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001');
  });
});
