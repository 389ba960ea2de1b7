import { describe, expect, it } from '@jest/globals';
import type { AssignmentActual } from '@premia/api-data-access';
import { attainmentsOf, scoringIssues } from './attainments';

const ROMI = { kind: 'progress', baseline: '-50', target: '25' };

function measured(value: string): AssignmentActual {
  return { value, status: 'ok', reason: null };
}

describe('Attainments of assignments', () => {
  it('are those of the engine, cut at the maximum', () => {
    const attainments = attainmentsOf(
      [
        { id: 'romi', scoring: ROMI, attainmentMax: '200' },
        { id: 'capped', scoring: ROMI, attainmentMax: '200' },
        { id: 'cpl', scoring: { kind: 'ratio', direction: 'lower', target: '480' }, attainmentMax: null },
      ],
      new Map([
        ['romi', measured('7.070422535211')],
        ['capped', measured('1000')],
        ['cpl', measured('600')],
      ]),
    );
    // 100 · (7.0704… + 50) / 75; cut at 200; 100 · 480 / 600 (bonus calculation §1).
    expect([...attainments]).toEqual([
      ['romi', '76.093897'],
      ['capped', '200'],
      ['cpl', '80'],
    ]);
  });

  it('are 0 where money was spent without a result, and absent without data', () => {
    const attainments = attainmentsOf(
      [
        { id: 'worst', scoring: ROMI, attainmentMax: null },
        { id: 'none', scoring: ROMI, attainmentMax: null },
      ],
      new Map<string, AssignmentActual>([
        ['worst', { value: null, status: 'undefined_worst', reason: null }],
        ['none', { value: null, status: 'no_data', reason: null }],
      ]),
    );
    expect([...attainments]).toEqual([['worst', '0']]);
  });

  it('are given for the others where the engine refuses one', () => {
    const unbounded = {
      id: 'unbounded',
      scoring: { kind: 'ratio', direction: 'lower', target: '480' },
      attainmentMax: null,
    };
    const attainments = attainmentsOf(
      [unbounded, { id: 'romi', scoring: ROMI, attainmentMax: null }],
      new Map([
        ['unbounded', measured('0')],
        ['romi', measured('25')],
      ]),
    );
    expect([...attainments]).toEqual([['romi', '100']]);
  });
});

describe('Findings about scorings', () => {
  it('are the engine’s, with the field they are about, all at once', () => {
    const issues = scoringIssues([
      { scoring: ROMI, attainmentMax: '200' },
      { scoring: { kind: 'ratio', direction: 'higher', target: '0' }, attainmentMax: null },
      { scoring: { kind: 'progress', baseline: '5', target: '5' }, attainmentMax: '-1' },
      { scoring: { kind: 'guess' }, attainmentMax: null },
      { scoring: 'nonsense', attainmentMax: null },
    ]);
    expect(issues.map(({ index, field, code }) => `${index} ${field} ${code}`).sort()).toEqual([
      '1 scoring.target target-not-positive',
      '2 attainmentMax negative-amount',
      '2 scoring.target target-equals-baseline',
      '3 scoring.kind unknown-kind',
      '4 scoring wrong-type',
    ]);
  });

  it('are none for a list without assignments', () => {
    expect(scoringIssues([])).toEqual([]);
  });
});
