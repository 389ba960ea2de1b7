import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import type { EditableRowsModel } from './editable-rows';
import { EditableRows } from './editable-rows';

const TIERS: EditableRowsModel = {
  caption: 'Tiers',
  columns: [
    { key: 'name', label: 'Name', isText: true },
    { key: 'upTo', label: 'Up to', unit: '%', head: { value: '80', removeLabel: 'Remove the column' } },
  ],
  rows: [
    { name: 'first', upTo: '1000.5' },
    { name: 'last', upTo: null },
  ],
  editable: true,
  addLabel: 'Add a tier',
  removeLabel: (row) => `Remove tier ${row + 1}`,
  endless: 'without end',
};

async function show(model: EditableRowsModel) {
  TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(EditableRows);
  fixture.componentRef.setInput('model', model);
  const described: unknown[] = [];
  const { added, changed, columnRemoved, headChanged, removed } = fixture.componentInstance;
  changed.subscribe((change) => described.push(change));
  headChanged.subscribe((change) => described.push(['head', change]));
  added.subscribe(() => described.push('added'));
  removed.subscribe((row) => described.push(['removed', row]));
  columnRemoved.subscribe((column) => described.push(['column removed', column]));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const field = (label: string): HTMLInputElement | null => element.querySelector(`input[aria-label="${label}"]`);
  const type = (label: string, text: string, event: string): void => {
    const input = field(label);
    if (input === null) throw new Error(`There is no field ${label}`);
    input.value = text;
    input.dispatchEvent(new Event(event));
  };
  return { element, field, told: described, type };
}

describe('rows to type in', () => {
  it('say each change with its place: numbers as decimals, words once the field is left', async () => {
    const { element, told: described, type } = await show(TIERS);
    type('Up to, 1', '1 200,25', 'input');
    type('Name, 2', 'rest', 'change');
    type('Up to', '90', 'input');
    expect(described).toEqual([
      { row: 0, column: 'upTo', text: '1200.25' },
      { row: 1, column: 'name', text: 'rest' },
      ['head', { column: 1, text: '90' }],
    ]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('have no field where a cell cannot be filled', async () => {
    const { element, field } = await show(TIERS);
    expect(field('Up to, 2')).toBeNull();
    expect(element.textContent).toContain('without end');
  });

  it('offer a row more and a row less, a column less, and keep the last row', async () => {
    const { element, told: described } = await show(TIERS);
    const press = (label: string): void => element.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    press('Remove tier 2');
    press('Remove the column');
    [...element.querySelectorAll('button')].at(-1)?.click();
    expect(described).toEqual([['removed', 1], ['column removed', 1], 'added']);
    TestBed.resetTestingModule();
    const single = await show({ ...TIERS, rows: TIERS.rows.slice(0, 1) });
    expect(single.element.querySelector('[aria-label="Remove tier 1"]')?.hasAttribute('disabled')).toBe(true);
  });

  it('are only read where nothing may be changed', async () => {
    const { element } = await show({ ...TIERS, editable: false });
    expect(element.querySelectorAll('button')).toHaveLength(0);
    expect([...element.querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
  });
});
