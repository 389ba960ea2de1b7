import { describe, expect, it } from '@jest/globals';
import type { OwnerInCycle } from '../cycle/owners';
import { newDraft } from '../draft/assignment-draft';
import { CPL, LEADS } from '../testing/reviews-harness';
import type { GridRow } from './grid-cells';
import { clipboardBlock, columnsOf, filledDown, pasted, textIn, typedInto } from './grid-cells';

function aRow(name: string, ...kpis: readonly (typeof LEADS)[]): GridRow {
  const owner: OwnerInCycle = {
    ...{ kind: 'person', personId: name, teamId: null, key: `person:${name}`, name },
    ...{ position: null, teamName: null, assignments: [], isComplete: false },
  };
  return { owner, channels: [name], drafts: kpis.map((kpi) => newDraft(kpi, '50', [name])) };
}

const ROWS = [aRow('search', LEADS, CPL), aRow('social', CPL)];
const COLUMNS = columnsOf(ROWS, []);
const texts = (rows: readonly GridRow[]) => rows.map((row) => [0, 1, 2, 3].map((field) => textIn(row, COLUMNS, field)));

describe('The table of people and KPIs', () => {
  it('has the KPIs of most people first, twice where somebody has two slices, and those that were added', () => {
    const two = aRow('media', CPL, CPL);
    expect(columnsOf([...ROWS, two], [LEADS]).map(({ key }) => key)).toEqual(['cpl 0', 'leads 0', 'cpl 1']);
    expect(columnsOf([], [LEADS]).map(({ key }) => key)).toEqual(['leads 0']);
  });

  it('adds a KPI on the person’s own channel with the first number, and takes it away with the last', () => {
    const added = typedInto(aRow('social', CPL), COLUMNS, 2, '7000');
    expect(added.drafts[1]).toMatchObject({
      kpi: LEADS,
      channels: ['social'],
      weight: '',
      scoring: { target: '7000' },
    });
    expect(typedInto(added, COLUMNS, 2, '').drafts).toHaveLength(1);
    expect(typedInto(aRow('social', CPL), COLUMNS, 2, '').drafts).toHaveLength(1);
  });

  it('takes a block of a spreadsheet, with spaces, signs and decimal commas, and says what did not fit', () => {
    const block = clipboardBlock('480,5 ₹\t40 %\t7 000\t60\textra\r\n500\t100\r\nbelow\r\n');
    const { rows, leftOut } = pasted(ROWS, COLUMNS, { row: 0, field: 0 }, block);
    expect(texts(rows)).toEqual([
      ['480,5', '40', '7 000', '60'],
      ['500', '100', '', ''],
    ]);
    expect(leftOut).toBe(2);
  });

  it('fills down what stands in the first row', () => {
    const typed = ROWS.map((row, index) => (index === 0 ? typedInto(row, COLUMNS, 0, '480') : row));
    expect(texts(filledDown(typed, COLUMNS, { from: 0, to: 1, field: 0 })).map(([target]) => target)).toEqual([
      '480',
      '480',
    ]);
  });
});
