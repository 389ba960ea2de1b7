import { describe, expect, it } from '@jest/globals';
import type { BonusHeaderInput, MeasureInput } from '@premia/domain-bonus';
import { type AssembledPerson, type Finding, findingMessage } from '@premia/domain-payouts';
import { describeText } from '@premia/shared-messages';
import type { PreparedRun } from '../run-input/assemble-run';
import { PeopleCalculation } from './calculate-people';

const when = { scope: 'individual', measure: 'leads-2', value: 'attainment', op: '>=', than: '80' } as const;
const own = { scope: 'individual', weight: '50', curve: { kind: 'linear' } } as const;
const HEADER: BonusHeaderInput = {
  schema: 1,
  period: { from: '2021-02-01', to: '2021-02-28' },
  plan: {
    currency: 'RUB',
    combination: 'additive',
    components: [
      { ...own, id: 'a' },
      { ...own, id: 'b' },
    ],
    gates: [{ id: 'g', when, otherwise: { effect: 'zero' }, appliesTo: 'total' }],
  },
};

function refusals(measure: Partial<MeasureInput>): readonly string[] {
  const list = [{ id: 'leads-2', weight: '100', actual: '5', scoring: { kind: 'given' }, ...measure }];
  const segments = [{ ...HEADER.period, targetAmount: '1000' }];
  const assembled = {
    kind: 'participant',
    person: { id: 'p1', name: 'Anna' },
    participant: { id: 'p1', segments, measures: { a: list, b: list } },
    sources: [{ component: 'a', measure: 'leads-2', kpi: 'leads' }],
    issues: [],
  } as unknown as AssembledPerson;
  const run = { header: HEADER, shared: { issues: [] }, teamNames: new Map() } as unknown as PreparedRun;
  const found: Finding[] = [];
  const listener = {
    add: () => undefined,
    note: (issues: readonly Finding[]) => found.push(...issues),
    isBlocked: false,
  };
  new PeopleCalculation(run, listener).pay(assembled);
  return found.map((issue) => describeText('en', findingMessage(issue)));
}

describe('what the calculation refuses of a person', () => {
  it('names the person and the KPI, in a gate and in a list, not their ids', () => {
    expect(refusals({})).toEqual(['Anna, Leads: This name is taken already. Choose another one.']);
    expect(refusals({ actual: 'five' })).toEqual([
      'Anna, Leads: This must be a number, such as 12.5.',
      'Anna, Leads: This must be a number, such as 12.5.',
    ]);
  });
});
