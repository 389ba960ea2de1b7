import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import { aCurvePlan, anInput, aParticipant, given, perUnit } from '../../spec/small-inputs';
import { payoutOf } from '../calculate';
import type {
  BonusInput,
  CurveInput,
  GateInput,
  MeasureInput,
  ModifierInput,
  PlanInput,
  TargetComponentInput,
} from '../input';
import { scoreShared } from '../shared-scores';
import { checkInput } from '../validate/input';
import { measuresOf } from './locate';
import { turningPoints } from './turning-points';

/** The turning points of the first participant's measure, each once, ascending; of its first list, or of the one named. */
function turnsOf(input: BonusInput, measureId: string, listId?: string): readonly string[] {
  const checked = checkInput(input);
  if (!checked.ok) throw new Error(`The input is refused: ${JSON.stringify(checked.error)}`);
  const { plan, participants, teams, company } = checked.value;
  const [participant] = participants;
  if (participant === undefined) throw new Error('The input has no participant');
  const place = measuresOf(checked.value, participant).find(
    (own) => own.measure.id === measureId && (listId === undefined || own.listId === listId),
  );
  if (place === undefined) throw new Error(`There is no measure ${measureId}`);
  const points = turningPoints(plan, payoutOf(plan, participant, scoreShared(plan, teams, company)), place);
  const ascending = [...points].sort((a, b) => a.compare(b)).map((point) => point.toExactText());
  return [...new Set(ascending)];
}

/** A measure with a target of 200: an attainment of a percent is an actual of 2 · a. */
function sales(overrides: Partial<MeasureInput> = {}): MeasureInput {
  const scoring = { kind: 'ratio', direction: 'higher', target: '200' } as const;
  return { id: 'sales', weight: '100', actual: '150', scoring, ...overrides };
}

/** What every such measure turns at: 0, the 1 of milestones, and the actual of 100 %. */
const ALWAYS = ['0', '1', '200'];
const alsoAt = (...actuals: readonly string[]) =>
  [...new Set([...ALWAYS, ...actuals])].sort((a, b) => Rational.parse(a).compare(Rational.parse(b)));

const LINEAR: CurveInput = { kind: 'linear' };
/** 2 per percent from 80 to 100 (0 at 60), 1 per percent from 100 to 120 (0 at 20): bends at actuals of 160, 200, 240. */
const POINTS: CurveInput = {
  kind: 'points',
  points: [
    ['80', '40'],
    ['100', '80'],
    ['120', '100'],
  ],
};
const AT_POINTS = ['40', '120', '160', '240'];
/** A rate twice the attainment. */
const DOUBLE: CurveInput = { kind: 'tiers', tiers: [{ upTo: null, slope: '2' }] };
const STEPS: CurveInput = { kind: 'steps', steps: [['90', '50']] };

function own(overrides: Partial<TargetComponentInput> = {}): TargetComponentInput {
  return { id: 'own', scope: 'individual', weight: '100', curve: LINEAR, ...overrides };
}

function inOwn(measures: readonly MeasureInput[], overrides: Partial<TargetComponentInput> = {}): BonusInput {
  return anInput(aCurvePlan(LINEAR, { components: [own(overrides)] }), [aParticipant({ own: measures })]);
}

function gate(when: Partial<GateInput['when']>, id = 'g'): GateInput {
  return {
    id,
    when: { scope: 'individual', value: 'rate', op: '>=', than: '70', ...when },
    otherwise: { effect: 'zero' },
    appliesTo: 'total',
  };
}

describe('the turning points of a measure alone in its component', () => {
  it.each<[string, Partial<TargetComponentInput>, Partial<MeasureInput>, readonly string[]]>([
    ['on a straight line', {}, {}, alsoAt()],
    ['on a curve of points', { curve: POINTS }, {}, alsoAt(...AT_POINTS)],
    [
      'on steps',
      {
        curve: {
          kind: 'steps',
          steps: [
            ['90', '50'],
            ['110', '100'],
          ],
        },
      },
      {},
      alsoAt('180', '220'),
    ],
    // The second tier, 100 + 2 · (a − 100), is at 0 at 50; the last, 200 + 0.5 · (a − 150), at −250.
    [
      'on tiers',
      {
        curve: {
          kind: 'tiers',
          tiers: [
            { upTo: '100', slope: '1' },
            { upTo: '150', slope: '2' },
            { upTo: null, slope: '0.5' },
          ],
        },
      },
      {},
      alsoAt('-500', '100', '300'),
    ],
    ['on a curve of its own', { curve: STEPS }, { curve: POINTS }, alsoAt(...AT_POINTS)],
    ['at the highest attainment', {}, { attainmentMax: '130' }, alsoAt('260')],
    ['at the floor of the component', { floor: '40' }, {}, alsoAt('80')],
    ['at the cap of the component', { cap: '120' }, {}, alsoAt('240')],
    ['at both', { floor: '40', cap: '120' }, {}, alsoAt('80', '240')],
    ['at a cap of its own', {}, { cap: '110' }, alsoAt('220')],
    // 90 is passed at 105 by the first slope and at 110 by the second.
    ['at a cap that a curve carries back', { curve: POINTS, cap: '90' }, {}, alsoAt(...AT_POINTS, '210', '220')],
    ['under a curve on the component', { curve: POINTS, curveOn: 'component' }, {}, alsoAt(...AT_POINTS)],
    [
      'under a curve on the component, with a cap',
      { curve: POINTS, curveOn: 'component', cap: '90' },
      {},
      alsoAt(...AT_POINTS, '210', '220'),
    ],
    // 0 % at 20 and 80, 100 % at 40 and 60; 75 % is a quarter of the tolerance outside either end.
    [
      'on either side of a range',
      { cap: '75' },
      { scoring: { kind: 'range', low: '40', high: '60', tolerance: '20' } },
      ['0', '1', '20', '35', '40', '60', '65', '80'],
    ],
  ])('lie %s', (_, component, measure, expected) => {
    expect(turnsOf(inOwn([sales(measure)], component), 'sales')).toEqual(expected);
  });
});

describe('the turning points of a measure beside others', () => {
  it('leave room for what the other earns: 75 % of 80 is 60, and of the rest of a cap of 90 a quarter is its own', () => {
    const measures = [given('80', { id: 'calls', weight: '75' }), sales({ weight: '25' })];
    // (90 − 60) / 0.25 = 120 %, and (70 − 60) / 0.25 = 40 %.
    expect(turnsOf(inOwn(measures, { floor: '70', cap: '90' }), 'sales')).toEqual(alsoAt('80', '240'));
  });

  it('take rates and attainments of the other apart', () => {
    const input = inOwn([given('80', { id: 'calls', weight: '75', curve: DOUBLE }), sales({ weight: '25' })]);
    const gates = [
      // The rate of calls is 160, of which 75 % are 120: (140 − 120) / 0.25 = 80 %.
      gate({ component: 'own', value: 'rate', than: '140' }, 'rate'),
      // The attainment of calls is 80, of which 75 % are 60: (90 − 60) / 0.25 = 120 %.
      gate({ component: 'own', value: 'attainment', than: '90' }, 'attainment'),
    ];
    expect(turnsOf({ ...input, plan: { ...input.plan, gates } }, 'sales')).toEqual(alsoAt('160', '240'));
  });

  it('lie where the mean of the attainments turns, under a curve on the component', () => {
    const measures = [given('60', { id: 'calls', weight: '50' }), sales({ weight: '50' })];
    // The mean is 30 + a / 2, so that 20, 60, 80, 100, 120 are a = −20, 60, 100, 140, 180.
    const input = inOwn(measures, { curve: POINTS, curveOn: 'component', cap: '90' });
    // The cap is passed at means of 105 and 110: a = 150 and 160.
    expect(turnsOf(input, 'sales')).toEqual(alsoAt('-40', '120', '280', '360', '300', '320'));
    const gates = [gate({ component: 'own', value: 'attainment', than: '55' })];
    expect(turnsOf({ ...input, plan: { ...input.plan, gates } }, 'sales')).toEqual(
      alsoAt('-40', '100', '120', '280', '360', '300', '320'),
    );
  });

  it('take no notice of a pilot and of one without data', () => {
    const excluded = given('80', { id: 'calls', weight: '50', status: 'no_data', noData: 'exclude' });
    expect(turnsOf(inOwn([excluded, sales({ weight: '50' })], { cap: '90' }), 'sales')).toEqual(alsoAt('180'));
    const pilot = given('80', { id: 'calls', weight: '50', pilot: true });
    expect(turnsOf(inOwn([sales({ weight: '50' }), pilot], { cap: '90' }), 'sales')).toEqual(alsoAt('180'));
  });

  it('are those of its curve only where it does not bear on the component', () => {
    const calls = given('80', { id: 'calls', weight: '50' });
    const pilot = sales({ weight: '50', pilot: true, curve: POINTS });
    expect(turnsOf(inOwn([calls, pilot], { cap: '110' }), 'sales')).toEqual(alsoAt(...AT_POINTS));
    const weightless = sales({ weight: '0', curve: POINTS });
    expect(turnsOf(inOwn([given('80'), weightless], { cap: '110' }), 'sales')).toEqual(alsoAt(...AT_POINTS));
  });
});

/** Two components, named like each other’s measures: `own` holds `calls` and `sales`, `sales` holds `own`. */
function crossed(overrides: Partial<PlanInput>, component: Partial<TargetComponentInput> = {}): BonusInput {
  const components = [own({ weight: '50', curve: DOUBLE, ...component }), own({ id: 'sales', weight: '50' })];
  return anInput(aCurvePlan(LINEAR, { components, ...overrides }), [
    aParticipant({
      own: [given('0', { id: 'calls', weight: '0' }), sales()],
      sales: [given('80', { id: 'own' })],
    }),
  ]);
}

describe('the turning points of a measure under gates', () => {
  it.each<[string, Partial<GateInput['when']>, readonly string[]]>([
    // A rate of 70 is an attainment of 35.
    ['the rate of its component', { component: 'own', value: 'rate', than: '70' }, ['70']],
    ['the attainment of its component', { component: 'own', value: 'attainment', than: '70' }, ['140']],
    ['the rate of another component', { component: 'sales', value: 'rate', than: '70' }, []],
    ['the attainment of another component', { component: 'sales', value: 'attainment', than: '70' }, []],
    // A threshold of a measure is tried as an attainment whatever is read: a point too many does no harm.
    ['its actual', { measure: 'sales', value: 'actual', than: '70' }, ['70', '140']],
    ['its attainment', { measure: 'sales', value: 'attainment', than: '90' }, ['180']],
    ['its rate', { measure: 'sales', value: 'rate', than: '90' }, ['90', '180']],
    ['the actual of another measure', { measure: 'own', value: 'actual', than: '70' }, []],
    ['the attainment of another measure', { measure: 'own', value: 'attainment', than: '70' }, []],
    ['the rate of another measure', { measure: 'own', value: 'rate', than: '70' }, []],
    ['the rate of another measure of its component', { measure: 'calls', value: 'rate', than: '70' }, []],
  ])('heed a gate on %s', (_, when, expected) => {
    expect(turnsOf(crossed({ gates: [gate(when)] }), 'sales')).toEqual(alsoAt(...expected));
  });

  it('heed a gate on the rate of a component whose curve lies on it', () => {
    const gates = [gate({ component: 'own', value: 'rate', than: '90' })];
    expect(turnsOf(crossed({ gates }, { curve: POINTS, curveOn: 'component' }), 'sales')).toEqual(
      alsoAt(...AT_POINTS, '210', '220'),
    );
  });
});

describe('the turning points of a measure that a modifier reads', () => {
  const reading = (measure: string): ModifierInput => ({
    id: 'quality',
    kind: 'measure',
    scope: 'individual',
    measure,
    curve: POINTS,
  });
  const factor: ModifierInput = { id: 'sales', kind: 'number', min: '0', max: '2', default: '1' };

  it('are also those of the modifier’s curve', () => {
    expect(turnsOf(crossed({ modifiers: [factor, reading('sales')] }), 'sales')).toEqual(alsoAt(...AT_POINTS));
  });

  it('are not those of a modifier that reads another measure, or none', () => {
    expect(turnsOf(crossed({ modifiers: [factor, reading('own')] }), 'sales')).toEqual(ALWAYS);
  });
});

describe('the turning points of a measure in a matrix', () => {
  const plan: PlanInput = {
    currency: 'USD',
    combination: 'matrix',
    components: ['own', 'quality'].map((id) => ({ id, scope: 'individual', curve: LINEAR })),
    matrix: {
      rows: { component: 'own', from: ['0', '60'] },
      columns: { component: 'quality', from: ['0', '85', '95'] },
      rates: [
        ['0', '50', '60'],
        ['80', '90', '100'],
      ],
    },
  };
  const input = anInput(plan, [aParticipant({ own: [sales()], quality: [sales({ id: 'nps' })] })]);

  it('are where its row or its column begins, not the other’s', () => {
    expect(turnsOf(input, 'sales')).toEqual(alsoAt('120'));
    expect(turnsOf(input, 'nps')).toEqual(alsoAt('170', '190'));
  });
});

describe('the turning points of a measure paid per unit', () => {
  const rates = [
    { from: '50', rate: '1' },
    { from: '100', rate: '2' },
  ];
  const amounts = [
    { from: '10', to: '100', amount: '5' },
    { from: '100', to: '200', amount: '9' },
  ];

  it('are where its tiers begin and end', () => {
    expect(turnsOf(perUnit('marginal', rates, ['30']), 'sold')).toEqual(['0', '1', '50', '100']);
    expect(turnsOf(perUnit('amount', amounts, ['30']), 'sold')).toEqual(['0', '1', '10', '100', '200']);
  });

  it('are those of its own tiers where it has them', () => {
    const input = perUnit('whole', rates, ['30']);
    const participant = aParticipant({ units: [{ id: 'sold', actual: '30', tiers: [{ from: '70', rate: '3' }] }] });
    expect(turnsOf({ ...input, participants: [participant] }, 'sold')).toEqual(['0', '1', '70']);
  });
});

describe('the turning points of a team’s measure', () => {
  /** Half a year in each of two teams, by targets of 3 to 1 unless others are given. */
  function moved(plan: Partial<PlanInput>, component: Partial<TargetComponentInput>, targets = ['3000', '1000']) {
    const [first = '', second = ''] = targets;
    const segments = [
      { from: '2026-01-01', to: '2026-06-30', targetAmount: first, team: 'alpha' },
      { from: '2026-07-01', to: '2026-12-31', targetAmount: second, team: 'beta' },
    ];
    const components = [own({ id: 'team', scope: 'team', curve: LINEAR, ...component })];
    const proration = { basis: '30/360' } as const;
    return anInput(aCurvePlan(LINEAR, { components, proration, ...plan }), [aParticipant({}, { segments })], {
      teams: {
        alpha: { team: [sales()] },
        beta: { team: [given('80', { id: 'deals', curve: DOUBLE })] },
      },
    });
  }

  it('are as an individual’s where there is one team', () => {
    const segments = [{ from: '2026-01-01', to: '2026-12-31', targetAmount: '100', team: 'alpha' }];
    const components = [own({ id: 'team', scope: 'team', cap: '120' })];
    const gates = [gate({ scope: 'team', component: 'team', than: '70' })];
    const input = anInput(aCurvePlan(LINEAR, { components, gates }), [aParticipant({}, { segments })], {
      teams: { alpha: { team: [sales()] } },
    });
    expect(turnsOf(input, 'sales')).toEqual(alsoAt('140', '240'));
  });

  it('are at the limits of the team itself', () => {
    expect(turnsOf(moved({}, { floor: '40', cap: '180' }), 'sales')).toEqual(alsoAt('80', '360'));
    expect(turnsOf(moved({}, { floor: '40', cap: '180' }), 'deals')).toEqual(['0', '1', '20', '90', '100']);
  });

  it('carry gates on the participant’s component back to the team’s share of it', () => {
    const gates = [
      // Beta’s rate is 160, of which a quarter are 40: (106 − 40) / 0.75 = 88 %.
      gate({ scope: 'team', component: 'team', value: 'rate', than: '106' }, 'rate'),
      // Beta’s attainment is 80, of which a quarter are 20: (110 − 20) / 0.75 = 120 %.
      gate({ scope: 'team', component: 'team', value: 'attainment', than: '110' }, 'attainment'),
    ];
    expect(turnsOf(moved({ gates }, {}), 'sales')).toEqual(alsoAt('176', '240'));
    // Alpha earns 75 % in both, of which three quarters are 56.25: (106 − 56.25) / 0.25 = 199 = 2 · 99.5, and
    // (110 − 56.25) / 0.25 = 215.
    expect(turnsOf(moved({ gates }, {}), 'deals')).toEqual(['0', '1', '99.5', '100', '215']);
  });

  it('are those of its curve only where the team has no share', () => {
    const input = moved({}, { curve: POINTS, cap: '90' }, ['0', '1000']);
    expect(turnsOf(input, 'sales')).toEqual(alsoAt(...AT_POINTS));
  });
});

describe('the turning points of a company’s measure', () => {
  const { weight: _weight, ...unweighed } = sales();
  const company = {
    measures: [
      { ...unweighed, id: 'nps' },
      { ...unweighed, id: 'profit' },
    ],
  };
  const sharing = (pool: PlanInput['pool']): BonusInput =>
    anInput(aCurvePlan(LINEAR, pool && { pool }), [aParticipant({ own: [given('80')] })], { company });
  const funded = (measure: string): BonusInput =>
    sharing({ share: 'score', funding: { scope: 'company', measure, curve: POINTS } });

  it('are those of the curve by which it funds a pool', () => {
    expect(turnsOf(funded('profit'), 'profit')).toEqual(alsoAt(...AT_POINTS));
    expect(turnsOf(funded('nps'), 'profit')).toEqual(ALWAYS);
  });

  it('have nothing to do with a fixed pool, or with none', () => {
    expect(turnsOf(sharing({ share: 'score', amount: '100' }), 'profit')).toEqual(ALWAYS);
    expect(turnsOf(sharing(undefined), 'profit')).toEqual(ALWAYS);
  });
});

describe('the turning points of a measure in one of two lists', () => {
  it('leave aside the measure of the same id in the other', () => {
    const components = [own({ weight: '50', cap: '120' }), own({ id: 'other', weight: '50', cap: '90' })];
    const input = anInput(aCurvePlan(LINEAR, { components }), [aParticipant({ own: [sales()], other: [sales()] })]);
    expect(turnsOf(input, 'sales', 'own')).toEqual(alsoAt('240'));
    expect(turnsOf(input, 'sales', 'other')).toEqual(alsoAt('180'));
  });
});
