import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { bonusInputs } from '../spec/arbitrary-input';
import { Draw } from '../spec/arbitrary-measures';
import { aCurvePlan, anInput, aParticipant, given, onCurve, perUnit, sharingPool } from '../spec/small-inputs';
import type { BonusInput, MeasureInput, MeasureListsInput, Scope } from './input';
import { isRefusal } from './result';
import { forecast } from './simulate';
import type { Solution, SolveOptions } from './solve';
import { solve } from './solve';

interface Chosen {
  readonly scope: Scope;
  readonly team: string | null;
  readonly componentId: string;
  readonly measure: MeasureInput;
}

/** The measure that an id means for a participant: own first, then of the teams, then of the company. */
function chosenMeasure(input: BonusInput, measureId: string): Chosen | null {
  const [participant] = input.participants;
  const segments = [...(participant?.segments ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
  const teams = [...new Set(segments.map(({ team = '' }) => team))];
  const inLists = (scope: Scope, team: string | null, lists: MeasureListsInput | undefined): readonly Chosen[] =>
    [...input.plan.components.filter((own) => own.scope === scope).map(({ id }) => id), 'measures'].flatMap(
      (componentId) => (lists?.[componentId] ?? []).map((measure) => ({ scope, team, componentId, measure })),
    );
  const all = [
    ...inLists('individual', null, participant?.measures),
    ...teams.flatMap((team) => inLists('team', team, input.teams?.[team])),
    ...inLists('company', null, input.company),
  ];
  return all.find(({ measure }) => measure.id === measureId) ?? null;
}

/** The participant's total with the chosen measure's actual replaced; null where its budget refuses the run. */
function totalWith(input: BonusInput, { scope, team, componentId, measure }: Chosen, actual: string): Rational | null {
  const owner = scope === 'individual' ? { participantId: 'p0' } : team === null ? {} : { team };
  const result = forecast(input, [{ scope, ...owner, componentId, measureId: measure.id, actual }]);
  if (!isRefusal(result)) return Rational.parse(result.participants[0]?.total ?? '');
  expect(result.errors.map(({ code }) => code)).toEqual(['budget-exceeded']);
  return null;
}

function solved(input: BonusInput, measureId: string, desired: string, options?: SolveOptions): Solution {
  const [participant] = input.participants;
  const solution = solve(input, participant?.id ?? '', measureId, desired, options);
  if (isRefusal(solution)) throw new Error(`The input is refused: ${JSON.stringify(solution)}`);
  return solution;
}

const LINEAR = { kind: 'linear' } as const;
const POINTS = {
  kind: 'points',
  points: [
    ['80', '50'],
    ['100', '100'],
    ['120', '150'],
  ],
} as const;

describe('solve', () => {
  it('gives an actual that, put back in, reaches the desired total, and a hair less does not', () => {
    let reached = 0;
    let unreachable = 0;
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), (input, seed) => {
        const draw = new Draw(seed);
        const measureId = draw.one(['m0', 'm1', 'nps', 'units', 'reach']);
        const chosen = chosenMeasure(input, measureId);
        if (chosen === null) return;
        const desired = draw.decimal(0, 60_000);
        const solution = solve(input, 'p0', measureId, desired, { decimals: 4 });
        if (isRefusal(solution)) {
          expect(solution.errors.map(({ code }) => code)).toEqual(['budget-exceeded']);
          return;
        }
        const goal = Rational.parse(desired);
        if (!solution.reachable) {
          unreachable += 1;
          expect(goal.isGreaterThan(Rational.parse(solution.most.total))).toBe(true);
          const most = totalWith(input, chosen, solution.most.actual);
          expect((most ?? Rational.ZERO).equals(Rational.parse(solution.most.total))).toBe(true);
          return;
        }
        reached += 1;
        const total = totalWith(input, chosen, solution.actual);
        expect(total?.equals(Rational.parse(solution.total))).toBe(true);
        expect(Rational.parse(solution.total).isLessThan(goal)).toBe(false);
        if (solution.change === null || chosen.measure.scoring?.kind === 'rated') return;
        const change = Rational.parse(solution.change);
        if (change.isZero || chosen.measure.status !== undefined) return;
        const hair = Rational.parse(change.isNegative ? '-0.0001' : '0.0001');
        const nearer = Rational.parse(solution.actual).minus(hair).toExactText();
        // The present actual may lie between two steps; nearer than one step there is nothing to try.
        if (change.abs().isLessThan(Rational.parse('0.0001'))) return;
        expect(totalWith(input, chosen, nearer)?.isLessThan(goal) ?? true).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(reached, unreachable)).toBeGreaterThan(0);
  });

  it('leaves no nearer actual that reaches: none of many tried does', () => {
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), (drawn, seed) => {
        const { pool: _pool, budget: _budget, ...plan } = drawn.plan;
        const input = { ...drawn, plan };
        const draw = new Draw(seed);
        const chosen = chosenMeasure(input, 'm0');
        if (chosen === null || chosen.measure.actual === null || chosen.measure.scoring?.kind === 'rated') return;
        // Without data there is no present actual to be near to.
        if (chosen.measure.status !== undefined) return;
        const desired = draw.decimal(0, 60_000);
        const goal = Rational.parse(desired);
        const solution = solved(input, 'm0', desired, { decimals: 2 });
        // The present actual reaches it already, and is no step of two decimals.
        if (solution.reachable && solution.change === '0') return;
        const now = Rational.parse(chosen.measure.actual).round(2);
        const reach = solution.reachable ? Rational.parse(solution.actual).minus(now).abs() : Rational.parse('5000');
        for (let tries = 0; tries < 20; tries += 1) {
          const part = Rational.parse(draw.decimal(0, 1)).times(reach).round(2, 'down');
          if (!part.isLessThan(reach)) continue;
          const tried = draw.chance(50) ? now.plus(part) : now.minus(part);
          if (tried.isNegative && !now.isNegative) continue;
          const isLower = chosen.measure.scoring?.kind === 'ratio' && chosen.measure.scoring.direction === 'lower';
          if (isLower && !tried.isPositive) continue;
          expect(totalWith(input, chosen, tried.toExactText())?.isLessThan(goal)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds what is needed on a curve, to the last of its decimals', () => {
    const input = onCurve(POINTS, '90', {}, '10000');
    expect(solved(input, 'result', '12500')).toMatchObject({
      reachable: true,
      // 12 499.995 rounds to the desired total.
      actual: '109.99998',
      change: '19.99998',
      total: '12500.00',
    });
    expect(solved(input, 'result', '10000.01')).toMatchObject({ reachable: true, actual: '100.00002' });
    expect(solved(input, 'result', '10000.01', { decimals: 0 })).toMatchObject({ actual: '101', total: '10250.00' });
  });

  it('asks for no change where the total is reached already', () => {
    expect(solved(onCurve(POINTS, '90', {}, '10000'), 'result', '7500')).toEqual({
      reachable: true,
      measure: { scope: 'individual', componentId: 'own', measureId: 'result' },
      actual: '90',
      change: '0',
      total: '7500.00',
    });
  });

  it('goes down where lower is better', () => {
    const measure: MeasureInput = {
      id: 'cac',
      weight: '100',
      actual: '2500',
      scoring: { kind: 'ratio', direction: 'lower', target: '2000' },
    };
    const input = anInput(aCurvePlan(LINEAR), [aParticipant({ own: [measure] }, { target: '1000' })]);
    expect(solved(input, 'cac', '1250', { decimals: 2 })).toMatchObject({
      reachable: true,
      actual: '1600',
      change: '-900',
      total: '1250.00',
    });
    // Without a maximum there is always a cost low enough, but never one of 0.
    expect(solved(input, 'cac', '100000000', { decimals: 2 })).toMatchObject({ actual: '0.02', total: '100000000.00' });
    expect(solved(input, 'cac', '1000000000', { decimals: 2 })).toMatchObject({
      reachable: false,
      most: { actual: '0.01' },
    });
  });

  it('says what the most is where a cap stands in the way', () => {
    expect(solved(onCurve(POINTS, '90', {}, '10000'), 'result', '15000.01')).toMatchObject({
      reachable: false,
      reason: 'beyond-maximum',
      most: { total: '15000.00', actual: '119.99998' },
    });
  });

  it('says where a measure has no influence, is a pilot, or nobody is eligible', () => {
    const weightless = [given('90'), given('50', { id: 'spare', weight: '0' })];
    const input = anInput(aCurvePlan(LINEAR), [aParticipant({ own: weightless })]);
    expect(solved(input, 'spare', '100')).toMatchObject({
      reachable: false,
      reason: 'no-influence',
      most: { total: '90.00' },
    });
    const pilot = anInput(aCurvePlan(LINEAR), [
      aParticipant({ own: [given('90'), given('50', { id: 'spare', weight: '0', pilot: true })] }),
    ]);
    expect(solved(pilot, 'spare', '100')).toMatchObject({ reachable: false, reason: 'not-counted' });
    const brief = onCurve(LINEAR, '90', { proration: { minimumDays: 400 } });
    expect(solved(brief, 'result', '1')).toMatchObject({ reachable: false, reason: 'not-eligible' });
  });

  it('steps over a gate, a jump and a threshold of units', () => {
    const gated = onCurve(LINEAR, '90', {
      gates: [
        {
          id: 'g',
          when: { scope: 'individual', measure: 'result', value: 'actual', op: '>', than: '95' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
    });
    expect(solved(gated, 'result', '10', { decimals: 3 })).toMatchObject({
      reachable: true,
      actual: '95.001',
      change: '5.001',
      total: '95.00',
    });
    const steps = onCurve(
      {
        kind: 'steps',
        steps: [
          ['80', '50'],
          ['100', '100'],
        ],
        reach: 'above',
      },
      '80',
    );
    expect(solved(steps, 'result', '50', { decimals: 1 })).toMatchObject({ actual: '80.1' });
    const units = perUnit(
      'whole',
      [
        { from: '0', rate: '1' },
        { from: '100', rate: '2' },
      ],
      ['10'],
    );
    expect(solved(units, 'sold', '150', { decimals: 0 })).toMatchObject({ actual: '100', total: '200.00' });
  });

  it('finds the nearer end of a range, from either side', () => {
    const measure = (actual: string): MeasureInput => ({
      id: 'fill',
      weight: '100',
      actual,
      scoring: { kind: 'range', low: '40', high: '60', tolerance: '20' },
    });
    const input = (actual: string) => anInput(aCurvePlan(LINEAR), [aParticipant({ own: [measure(actual)] })]);
    expect(solved(input('10'), 'fill', '75', { decimals: 0 })).toMatchObject({ actual: '35' });
    expect(solved(input('90'), 'fill', '75', { decimals: 0 })).toMatchObject({ actual: '65' });
    expect(solved(input('90'), 'fill', '101')).toMatchObject({ reachable: false, reason: 'beyond-maximum' });
  });

  it('chooses among ratings the nearest that reaches', () => {
    const measure: MeasureInput = {
      id: 'review',
      weight: '100',
      actual: 'solid',
      scoring: { kind: 'rated', ratings: { weak: '50', solid: '100', strong: '120', superb: '150' } },
    };
    const input = anInput(aCurvePlan(LINEAR), [aParticipant({ own: [measure] })]);
    expect(solved(input, 'review', '110')).toMatchObject({
      reachable: true,
      actual: 'strong',
      change: null,
      total: '120.00',
    });
    expect(solved(input, 'review', '100')).toMatchObject({ actual: 'solid' });
    expect(solved(input, 'review', '151')).toMatchObject({
      reachable: false,
      reason: 'beyond-maximum',
      most: { total: '150.00', actual: 'superb' },
    });
  });

  it('goes below 0 only where the numbers of the measure do', () => {
    const progress: MeasureInput = {
      id: 'romi',
      weight: '100',
      actual: '-20',
      scoring: { kind: 'progress', baseline: '0', target: '-100' },
    };
    const input = anInput(aCurvePlan(LINEAR), [aParticipant({ own: [progress] })]);
    expect(solved(input, 'romi', '150', { decimals: 0 })).toMatchObject({ actual: '-150', change: '-130' });
    const mirror: MeasureInput = {
      id: 'cost',
      weight: '100',
      actual: '50',
      scoring: { kind: 'mirror', target: '100' },
    };
    const costs = anInput(aCurvePlan(LINEAR), [aParticipant({ own: [mirror] })]);
    expect(solved(costs, 'cost', '250')).toMatchObject({
      reachable: false,
      most: { total: '200.00', actual: '0.005' },
    });
  });

  it('starts from nothing where there is no data yet', () => {
    const input = anInput(aCurvePlan(LINEAR, { noData: 'zero' }), [
      aParticipant({ own: [given('90', { actual: null })] }),
    ]);
    expect(solved(input, 'result', '80', { decimals: 0 })).toMatchObject({
      reachable: true,
      actual: '80',
      change: null,
      total: '80.00',
    });
  });

  it('counts with the others in a pool', () => {
    const input = sharingPool('100.00', ['50', '50']);
    expect(solved(input, 'result', '60', { decimals: 0 })).toMatchObject({
      reachable: true,
      actual: '150',
      total: '60.00',
    });
    expect(solved(input, 'result', '100.01', { decimals: 0 })).toMatchObject({
      reachable: false,
      reason: 'beyond-maximum',
      most: { total: '100.00' },
    });
  });

  it('takes a run that its budget refuses for nothing', () => {
    const input = onCurve(LINEAR, '90', { budget: { amount: '95', whenExceeded: 'error' } });
    expect(solved(input, 'result', '96', { decimals: 0 })).toMatchObject({
      reachable: false,
      most: { total: '95.00', actual: '95' },
    });
  });

  it('names what it can not understand', () => {
    const input = onCurve(LINEAR, '90');
    expect(solve(input, 'nobody', 'result', '1')).toMatchObject({
      errors: [{ code: 'unknown-reference', path: '/participants' }],
    });
    expect(solve(input, 'p1', 'nothing', '1')).toMatchObject({
      errors: [{ code: 'unknown-reference', path: '/participants' }],
    });
    expect(solve(input, 'p1', 'result', '15 000')).toMatchObject({
      errors: [{ code: 'not-a-decimal', path: '/desiredTotal' }],
    });
    expect(solve({}, 'p1', 'result', '1')).toHaveProperty('errors');
  });
});
