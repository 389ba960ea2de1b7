import { describe, expect, it } from '@jest/globals';
import type { BonusHeaderInput, MeasureInput, ParticipantInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { headerChanges, participantChanges } from './input-changes';

const LEADS: MeasureInput = {
  id: 'leads',
  weight: '100',
  actual: '90',
  scoring: { kind: 'ratio', direction: 'higher', target: '100' },
};
const SEGMENT = { from: '2021-02-01', to: '2021-02-28', targetAmount: '6000' };
const BEFORE: ParticipantInput = { id: 'p', segments: [SEGMENT], measures: { own: [LEADS] } };

function withLeads(changed: Partial<MeasureInput>): ParticipantInput {
  return { ...BEFORE, measures: { own: [{ ...LEADS, ...changed }] } };
}

describe('what of a calculation has changed', () => {
  it.each<readonly [string, ParticipantInput | null, readonly string[]]>([
    ['nothing', BEFORE, []],
    ['an actual', withLeads({ actual: '95' }), ['data']],
    ['data that is gone', withLeads({ actual: null, status: 'no_data' }), ['data']],
    ['a target', withLeads({ scoring: { kind: 'ratio', direction: 'higher', target: '80' } }), ['kpis']],
    ['a KPI that is gone', { ...BEFORE, measures: {} }, ['kpis']],
    ['pay', { ...BEFORE, segments: [{ ...SEGMENT, targetAmount: '7000' }] }, ['terms']],
    ['days of absence', { ...BEFORE, segments: [{ ...SEGMENT, absentDays: 3 }] }, ['inputs']],
    ['a factor', { ...BEFORE, modifiers: { grade: '1.1' } }, ['inputs']],
    ['what was paid before', { ...BEFORE, previouslyPaid: '10' }, ['inputs']],
    ['somebody who takes no part any more', null, ['people']],
  ])('tells %s', (_, now, changes) => {
    expect([...participantChanges(BEFORE, now)]).toEqual(changes);
  });

  it('tells of teams only those that are asked about, and of the plan', () => {
    const header = (actual: string): BonusHeaderInput => ({
      schema: 1,
      period: { from: '2021-02-01', to: '2021-02-28' },
      plan: SEVENTY_THIRTY,
      teams: { mine: { team: [LEADS] }, other: { team: [{ ...LEADS, actual }] } },
    });
    expect([...headerChanges(header('90'), header('95'), new Set(['mine']))]).toEqual([]);
    expect([...headerChanges(header('90'), header('95'), new Set(['other']))]).toEqual(['data']);
    const capped = { ...header('90'), plan: { ...SEVENTY_THIRTY, combination: 'multiplicative' as const } };
    expect([...headerChanges(header('90'), capped, new Set())]).toEqual(['plan']);
  });
});
