import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { aCurvePlan, anInput, aParticipant, given, onCurve } from '../../spec/small-inputs';
import type { BonusInput, CurveInput, GateInput, MeasureInput, ModifierInput, PlanInput } from '../input';
import { isRefusal } from '../result';
import type { Solution } from '../solve';
import { solve } from '../solve';
import { Evaluator } from './evaluator';

const LINEAR: CurveInput = { kind: 'linear' };
/** Earns 200 − a of an attainment a. */
const FALLING: CurveInput = {
  kind: 'points',
  points: [
    ['0', '200'],
    ['200', '0'],
  ],
};
/** Earns 100 − a of an attainment a up to 100. */
const SPARING: CurveInput = {
  kind: 'points',
  points: [
    ['0', '100'],
    ['100', '0'],
  ],
};
/** The largest actual that an input can hold: 30 nines. */
const LARGEST = '9'.repeat(30);

/** The solution for the measure of the first participant, whose target is 100 unless the input says otherwise. */
function solved(input: BonusInput, desired: string, decimals = 0, measureId = 'result'): Solution {
  const solution = solve(input, 'p1', measureId, desired, { decimals });
  if (isRefusal(solution)) throw new Error(`The input is refused: ${JSON.stringify(solution)}`);
  return solution;
}

function withOne(curve: CurveInput, measure: MeasureInput, plan: Partial<PlanInput> = {}, target = '100'): BonusInput {
  return anInput(aCurvePlan(curve, plan), [aParticipant({ own: [measure] }, { target })]);
}

function scored(scoring: MeasureInput['scoring'] & object, actual: string, rest: Partial<MeasureInput> = {}) {
  return given(actual, { scoring, ...rest });
}

/** Pays nothing unless the actual of the measure passes. */
function gate(op: GateInput['when']['op'], than: string): Partial<PlanInput> {
  const when = { scope: 'individual', measure: 'result', value: 'actual', op, than } as const;
  return { gates: [{ id: 'g', when, otherwise: { effect: 'zero' }, appliesTo: 'total' }] };
}

describe('the nearest actual that reaches', () => {
  /** 100 at 0 and at 100, nothing at 50. */
  const valley: CurveInput = {
    kind: 'points',
    points: [
      ['0', '100'],
      ['50', '0'],
      ['100', '100'],
    ],
  };

  it('lies below the present one or above, whichever is less far', () => {
    // 100 − 2a ≥ 40 up to 30, and 2a − 100 ≥ 40 from 70 on.
    expect(solved(onCurve(valley, '45'), '40')).toMatchObject({ reachable: true, actual: '30', change: '-15' });
    expect(solved(onCurve(valley, '55'), '40')).toMatchObject({ reachable: true, actual: '70', change: '15' });
  });

  it('lies below where both are equally far', () => {
    expect(solved(onCurve(valley, '50'), '40')).toMatchObject({ reachable: true, actual: '30', change: '-20' });
  });

  it('may be 0', () => {
    expect(solved(onCurve(valley, '40'), '100')).toMatchObject({ reachable: true, actual: '0', change: '-40' });
  });

  it('has as many decimals as were asked for', () => {
    expect(solved(onCurve(LINEAR, '90'), '92.35', 0)).toMatchObject({ actual: '93', total: '93.00' });
    expect(solved(onCurve(LINEAR, '90'), '92.35', 1)).toMatchObject({ actual: '92.4', total: '92.40' });
    expect(solved(onCurve(LINEAR, '90'), '92.35', 2)).toMatchObject({ actual: '92.35', total: '92.35' });
  });

  it('is the present one where that reaches already, also between two steps', () => {
    expect(solved(onCurve(LINEAR, '90.4'), '90')).toMatchObject({ actual: '90.4', change: '0', total: '90.40' });
    expect(solved(onCurve(LINEAR, '90.4'), '90.4')).toMatchObject({ actual: '90.4', change: '0' });
  });

  it('is sought from the step nearest to the present actual, and the change told from the actual itself', () => {
    expect(solved(onCurve(LINEAR, '90.5'), '91')).toMatchObject({ actual: '91', change: '0.5' });
    expect(solved(onCurve(LINEAR, '90.4'), '90.41')).toMatchObject({ actual: '91', change: '0.6' });
  });

  it('is found in the one step between two that are tried anyway', () => {
    // 91 stands beside the present actual, 93 beside the bend.
    const bent: CurveInput = {
      kind: 'points',
      points: [
        ['0', '0'],
        ['94', '94'],
        ['200', '200'],
      ],
    };
    expect(solved(onCurve(bent, '90'), '92')).toMatchObject({ actual: '92' });
  });

  it('is found just before a threshold beyond which nothing is paid', () => {
    expect(solved(onCurve(LINEAR, '50', gate('<', '95')), '90')).toMatchObject({ actual: '90', total: '90.00' });
    expect(solved(onCurve(LINEAR, '50', gate('<', '95')), '95')).toMatchObject({
      reachable: false,
      most: { total: '94.00', actual: '94' },
    });
  });

  it('is found just behind a threshold before which nothing is paid', () => {
    // 200 − 96 = 104 at the first actual that passes, and 101 three further.
    expect(solved(onCurve(FALLING, '50', gate('>', '95')), '102')).toMatchObject({ actual: '96', total: '104.00' });
  });
});

describe('the most that can be reached', () => {
  it('is told with the actual nearest to the present one', () => {
    const capped = onCurve(LINEAR, '90', { cap: { amount: '120' } });
    expect(solved(capped, '121')).toMatchObject({ reachable: false, most: { total: '120.00', actual: '120' } });
    const above = onCurve(FALLING, '150', { cap: { amount: '120' } });
    expect(solved(above, '121')).toMatchObject({ reachable: false, most: { total: '120.00', actual: '80' } });
  });

  it('is reached by the largest actual that an input can hold, whatever the decimals', () => {
    const input = onCurve(LINEAR, '90', {}, '1');
    expect(solved(input, LARGEST)).toMatchObject({ most: { total: `${'9'.repeat(28)}.99`, actual: LARGEST } });
    // Half a step of the actual less rounds to the same hundredth.
    expect(solved(input, LARGEST, 2)).toMatchObject({
      most: { total: `${'9'.repeat(28)}.99`, actual: `${'9'.repeat(29)}8.5` },
    });
  });

  it('lies within what an input can hold, also where a curve bends beyond it', () => {
    const bent: CurveInput = { kind: 'steps', steps: [['150', '150']] };
    const measure = scored({ kind: 'ratio', direction: 'higher', target: LARGEST }, '1');
    expect(solved(withOne(bent, measure), '150')).toMatchObject({ reachable: false, reason: 'no-influence' });
  });
});

describe('an actual below 0', () => {
  it('is tried where the present one lies there', () => {
    expect(solved(onCurve(LINEAR, '-20'), '0')).toMatchObject({ reachable: true, actual: '-20', change: '0' });
  });

  it('is not tried where no number of the measure lies there', () => {
    const mirror = scored({ kind: 'mirror', target: '100' }, '50');
    expect(solved(withOne(LINEAR, mirror), '201')).toMatchObject({
      reachable: false,
      most: { total: '200.00', actual: '0' },
    });
    const down = scored({ kind: 'progress', baseline: '100', target: '0' }, '60');
    expect(solved(withOne(LINEAR, down), '101')).toMatchObject({ reachable: false, most: { total: '100.00' } });
  });

  it('is tried where a progress begins or ends there', () => {
    const toBelow = scored({ kind: 'progress', baseline: '100', target: '-100' }, '10');
    // Halfway is 0, and 75 % is −50.
    expect(solved(withOne(LINEAR, toBelow), '75')).toMatchObject({ actual: '-50', change: '-60' });
    const fromBelow = scored({ kind: 'progress', baseline: '-100', target: '100' }, '10');
    // 100 − 20 = 80 is earned by 20 % of the way.
    expect(solved(withOne(SPARING, fromBelow), '80')).toMatchObject({ actual: '-60', change: '-70' });
  });

  it('is tried where the tolerance of a range goes there', () => {
    // Nothing is attained 30 below 10 or above 20, which pays 100.
    const wide = scored({ kind: 'range', low: '10', high: '20', tolerance: '30' }, '0');
    expect(solved(withOne(SPARING, wide), '100')).toMatchObject({ actual: '-20', change: '-20' });
    const narrow = scored({ kind: 'range', low: '10', high: '20', tolerance: '10' }, '12');
    expect(solved(withOne(SPARING, narrow), '100')).toMatchObject({ actual: '0', change: '-12' });
  });
});

describe('a cost of 0', () => {
  /** Pays only where the cost is less than 1, half of it for calls. */
  function costs(rest: Partial<MeasureInput>): BonusInput {
    const cost = scored({ kind: 'ratio', direction: 'lower', target: '10' }, '5', { weight: '50', ...rest });
    const calls = given('80', { id: 'calls', weight: '50' });
    return anInput(aCurvePlan(LINEAR, gate('<', '1')), [aParticipant({ own: [calls, cost] })]);
  }

  it('is not tried where its attainment has no bound', () => {
    expect(solved(costs({}), '1')).toMatchObject({ reachable: false, most: { total: '0.00' } });
  });

  it('is tried where it has one', () => {
    // Half of 150 and half of 80.
    expect(solved(costs({ attainmentMax: '150' }), '100')).toMatchObject({ actual: '0', total: '115.00' });
  });
});

describe('a run that its budget refuses', () => {
  it('pays nothing where the total is too high, below or above', () => {
    const falling = onCurve(FALLING, '0', { budget: { amount: '150', whenExceeded: 'error' } });
    // 200 − a is within the budget from 50 on.
    expect(solved(falling, '140')).toMatchObject({ reachable: true, actual: '50', total: '150.00' });
    const rising = onCurve(LINEAR, '10', { budget: { amount: '50', whenExceeded: 'error' } });
    expect(solved(rising, '50')).toMatchObject({ reachable: true, actual: '50', total: '50.00' });
    expect(solved(rising, '51')).toMatchObject({ reachable: false, most: { total: '50.00', actual: '50' } });
  });
});

describe('a measure that a modifier reads too', () => {
  const same: ModifierInput = { id: 'factor', kind: 'number', min: '0', max: '2', default: '1' };
  const reading = (curve: CurveInput, measure = 'result'): ModifierInput => ({
    id: 'again',
    kind: 'measure',
    scope: 'individual',
    measure,
    curve,
  });

  it('may reach between two turning points only', () => {
    // a · (1 − a / 100) is 20.16 at 72, and 19.71 at 73.
    const modifiers = [same, reading(SPARING)];
    expect(solved(onCurve(LINEAR, '90', { modifiers }), '20')).toMatchObject({ actual: '72', total: '20.16' });
  });

  it('may do so on a way of fewer steps than are tried on a long one', () => {
    // 53 · 0.47 = 24.91, and 54 · 0.46 = 24.84
    const input = onCurve(LINEAR, '60', { modifiers: [reading(SPARING)] });
    expect(solved(input, '24.9')).toMatchObject({ reachable: true, actual: '53', total: '24.91' });
    // 53.2 · 0.468 = 24.8976, which rounds to 24.90
    expect(solved(input, '24.9', 1)).toMatchObject({ reachable: true, actual: '53.2', total: '24.90' });
  });

  it('reaches on the very peak, however narrow, and no more than there', () => {
    // a · (1 − a / 100) of a million is 250 000 at 50 only.
    const input = onCurve(LINEAR, '90', { modifiers: [reading(SPARING)] }, '1000000');
    expect(solved(input, '250000', 2)).toMatchObject({ reachable: true, actual: '50', total: '250000.00' });
    expect(solved(input, '250000.01', 2)).toMatchObject({
      reachable: false,
      reason: 'beyond-maximum',
      most: { total: '250000.00', actual: '50' },
    });
  });

  it('may reach at the lowest actual only', () => {
    // (200 − a) · (1 − a / 100) is 200 at 0, and 197.01 at 1.
    const input = onCurve(FALLING, '90', { modifiers: [reading(SPARING)] });
    expect(solved(input, '200')).toMatchObject({ reachable: true, actual: '0', total: '200.00' });
  });

  it('may do so below 0', () => {
    // At a the attainment is (a + 200) / 2: 40 % at −120, which pays 40 · 0.6 = 24.
    const progress = scored({ kind: 'progress', baseline: '-200', target: '0' }, '-190');
    const input = withOne(LINEAR, progress, { modifiers: [reading(SPARING)] });
    expect(solved(input, '24')).toMatchObject({ actual: '-120', change: '70', total: '24.00' });
  });

  it('is tried at the thresholds all the same', () => {
    // 95 · 0.05 = 4.75
    const exactly = onCurve(LINEAR, '90', { ...gate('==', '95'), modifiers: [reading(SPARING)] });
    expect(solved(exactly, '4')).toMatchObject({ actual: '95', total: '4.75' });
    // 79 · 0.79 = 62.41, and 78 · 0.78 = 60.84
    const below = onCurve(LINEAR, '90', { ...gate('<', '80'), modifiers: [reading(LINEAR)] });
    expect(solved(below, '62')).toMatchObject({ actual: '79', total: '62.41' });
  });

  describe('takes many tries', () => {
    afterEach(() => {
      jest.restoreAllMocks();
    });

    /** The actuals that a search tries, one by one; the first is the present one, for its settlement. */
    function triesOf(plan: Partial<PlanInput>): readonly string[] {
      const spy = jest.spyOn(Evaluator.prototype, 'under');
      const other = given('50', { id: 'other', weight: '0' });
      const input = anInput(aCurvePlan(LINEAR, plan), [aParticipant({ own: [given('90'), other] })]);
      expect(solved(input, '500').reachable).toBe(true);
      return spy.mock.calls.map(([, value]) => (value.kind === 'number' ? value.actual.toExactText() : value.rating));
    }

    it('of which none is made twice', () => {
      const [settled, ...tries] = triesOf({ budget: { amount: '1000', whenExceeded: 'error' } });
      expect(settled).toBe('90');
      expect(new Set(tries).size).toBe(tries.length);
    });

    it('only where it is read', () => {
      expect(triesOf({ modifiers: [reading(LINEAR)] }).length).toBeGreaterThan(128);
      jest.restoreAllMocks();
      // The modifier is 0.5, so that 1000 is needed: found by halving some 2^100 actuals.
      const spared = triesOf({ modifiers: [same, reading(LINEAR, 'other')] });
      expect(spared.length).toBeLessThan(128);
    });
  });
});

describe('ratings', () => {
  const rated = (ratings: Readonly<Record<string, string>>, actual: string, rest: Partial<MeasureInput> = {}) =>
    scored({ kind: 'rated', ratings }, actual, rest);
  /** 100 at 50 % and at 120 %, nothing at 100 %. */
  const valley: CurveInput = {
    kind: 'points',
    points: [
      ['50', '100'],
      ['100', '0'],
      ['120', '100'],
    ],
  };

  it('are tried by how near their attainments are to the present one', () => {
    const input = withOne(valley, rated({ weak: '50', solid: '100', strong: '120' }, 'solid'));
    expect(solved(input, '100')).toMatchObject({ reachable: true, actual: 'strong', change: null, total: '100.00' });
    const weaker = withOne(valley, rated({ strong: '120', solid: '70', weak: '50' }, 'solid'));
    expect(solved(weaker, '100')).toMatchObject({ reachable: true, actual: 'weak' });
  });

  it('stay as they are where another has the same attainment', () => {
    const input = withOne(LINEAR, rated({ fine: '100', solid: '100' }, 'solid'));
    expect(solved(input, '100')).toMatchObject({ reachable: true, actual: 'solid' });
  });

  it('of which none reaches tell the most', () => {
    const input = withOne(LINEAR, rated({ weak: '50', superb: '150', strong: '120' }, 'weak'));
    expect(solved(input, '151')).toMatchObject({
      reachable: false,
      reason: 'beyond-maximum',
      most: { total: '150.00', actual: 'superb' },
    });
  });

  it('may have no influence', () => {
    const spare = rated({ weak: '50', strong: '120' }, 'strong', { id: 'spare', weight: '0' });
    const input = anInput(aCurvePlan(LINEAR), [aParticipant({ own: [given('90'), spare] })]);
    expect(solved(input, '91', 0, 'spare')).toMatchObject({
      reachable: false,
      reason: 'no-influence',
      most: { total: '90.00', actual: 'strong' },
    });
  });

  it('that a budget refuses pay nothing', () => {
    const measure = rated({ weak: '50', solid: '90', superb: '150' }, 'weak');
    const input = withOne(LINEAR, measure, { budget: { amount: '100', whenExceeded: 'error' } });
    expect(solved(input, '95')).toMatchObject({ reachable: false, most: { total: '90.00', actual: 'solid' } });
  });
});

describe('a question that cannot be asked', () => {
  const long = 'x'.repeat(50);
  const cut = 'x'.repeat(40);

  it.each<[string, () => ReturnType<typeof solve>, object]>([
    [
      'for what is no amount',
      () => solve(onCurve(LINEAR, '50'), 'p1', 'result', long),
      { code: 'not-a-decimal', path: '/desiredTotal', message: `"${cut}" is no amount to reach.` },
    ],
    [
      'of a measure that is not there',
      () => solve(onCurve(LINEAR, '50'), 'p1', long, '50'),
      { code: 'unknown-reference', path: '/participants', message: `No measure "${cut}" bears on the bonus of "p1".` },
    ],
    [
      'of a measure that is not there, by somebody of a long name',
      () => {
        const { participants, ...rest } = onCurve(LINEAR, '50');
        return solve({ ...rest, participants: participants.map((own) => ({ ...own, id: long })) }, long, 'x', '50');
      },
      { code: 'unknown-reference', path: '/participants', message: `No measure "x" bears on the bonus of "${cut}".` },
    ],
    [
      'for somebody who is not there',
      () => solve(onCurve(LINEAR, '50'), long, 'result', '50'),
      {
        code: 'unknown-reference',
        path: '/participants',
        message: `There is no participant "${cut}" in this input; name one of its participants.`,
      },
    ],
  ])('is refused: %s', (_, ask, error) => {
    expect(ask()).toEqual({ errors: [error] });
  });

  it('names the team whose measure was solved for, and none for one’s own', () => {
    const plan = { components: [{ id: 'team', scope: 'team', weight: '100', curve: LINEAR }] } as const;
    const segment = { from: '2026-01-01', to: '2026-12-31', targetAmount: '100', team: 'digital' };
    const input = anInput(aCurvePlan(LINEAR, plan), [aParticipant({}, { segments: [segment] })], {
      teams: { digital: { team: [given('50')] } },
    });
    expect(solved(input, '60')).toMatchObject({ measure: { scope: 'team', team: 'digital', componentId: 'team' } });
    expect(solved(onCurve(LINEAR, '50'), '60').measure).not.toHaveProperty('team');
  });
});
