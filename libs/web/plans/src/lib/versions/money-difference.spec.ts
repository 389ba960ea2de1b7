import { describe, expect, it } from '@jest/globals';
import { person, somePreview } from '@premia/web-plan-designer/testing';
import { rupees } from '@premia/web-testing';
import { differenceBetween } from './money-difference';

describe('Two versions in money', () => {
  it('differ person by person and in sum, to the last unit', () => {
    const before = somePreview({
      cost: rupees('23084.40'),
      people: [person('search', '8907.06'), person('media', '14177.34')],
    });
    const after = somePreview({
      cost: rupees('23184.39'),
      people: [person('search', '8907.05'), person('media', '14277.34')],
    });
    const difference = differenceBetween(before, after);
    expect(difference.change?.amount).toBe('99.99');
    expect(difference.rows.map(({ personId, change }) => [personId, change?.amount])).toEqual([
      ['media', '100.00'],
      ['search', '-0.01'],
    ]);
  });

  it('show who joins the plan and who leaves it', () => {
    const before = somePreview({ cost: rupees('10.00'), people: [person('search', '10.00')] });
    const after = somePreview({ cost: rupees('20.00'), people: [person('media', '20.00')] });
    expect(differenceBetween(before, after).rows).toMatchObject([
      { personId: 'media', before: null, after: { amount: '20.00' }, change: { amount: '20.00' } },
      { personId: 'search', before: { amount: '10.00' }, after: null, change: { amount: '-10.00' } },
    ]);
  });
});
