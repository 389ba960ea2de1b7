import fc from 'fast-check';
import {
  type BonusInput,
  ENGINE_VERSION,
  type MeasureInput,
  type ParticipantInput,
  type PlanInput,
  streamPayouts,
} from '@premia/domain-bonus';
import { bonusInputs } from '@premia/domain-bonus/testing';
import { Rational } from '@premia/domain-kernel';
import { explainDifference, type FrozenLine } from './explain-difference';

/** The line of everybody, as a run freezes it; none where the run is refused. */
function linesOf({ participants, ...header }: BonusInput): readonly FrozenLine[] {
  const lines: FrozenLine[] = [];
  for (const streamed of streamPayouts(header, () => participants, ENGINE_VERSION)) {
    if (streamed.kind !== 'participant') continue;
    const input = participants[lines.length];
    if (input === undefined) throw new Error('There are more lines than people');
    const { result, allotment } = streamed;
    lines.push({ header, input, allotment, engineVersion: ENGINE_VERSION, total: result.total });
  }
  return lines;
}

/** Pairs of random runs, each of one to four people; more of them by `PREMIA_RUN_PAIRS`. */
const RUNS = Number(process.env['PREMIA_RUN_PAIRS'] ?? '200');

const total = (line: FrozenLine | null): Rational => Rational.parse(line?.total ?? '0');
const sum = (amounts: readonly { readonly amount: string }[]): Rational =>
  Rational.sum(amounts.map(({ amount }) => Rational.parse(amount)));

function expectExact(before: FrozenLine | null, after: FrozenLine | null): void {
  const reasons = explainDifference(before, after);
  expect(sum(reasons).toExactText()).toBe(total(after).minus(total(before)).toExactText());
  expect(reasons.filter(({ code }) => code === 'unexplained')).toEqual([]);
}

describe('The reasons of a difference', () => {
  it('add up to it to the last unit, with nothing unexplained, between any two calculations', () => {
    let pairs = 0;
    fc.assert(
      fc.property(bonusInputs(), bonusInputs(), (one, other) => {
        const [before, after] = [linesOf(one), linesOf(other)];
        for (const [index, line] of before.entries()) {
          expectExact(line, after[index] ?? null);
          pairs += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(pairs).toBeGreaterThan(RUNS);
  });

  it('add up between two calculations of one plan, and tell of nothing where nothing has changed', () => {
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), (input, seed) => {
        const after = changed(input, seed);
        const [from, to] = [linesOf(input), linesOf(after)];
        for (const [index, line] of from.entries()) {
          expect(explainDifference(line, line)).toEqual([]);
          if (to.length > 0) expectExact(line, to[index] ?? null);
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('hold an amount that the engine did not come to against whoever wrote it, alone', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        for (const line of linesOf(input)) {
          const forged = { ...line, total: total(line).plus(Rational.parse('0.01')).toExactText() };
          expect(explainDifference(line, forged)).toEqual([{ code: 'unexplained', of: null, amount: '0.01' }]);
        }
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

/** Another actual of every second own measure, half the pay, and another day count. */
function changed(input: BonusInput, seed: number): BonusInput {
  const other = (measure: MeasureInput, index: number): MeasureInput =>
    (index + seed) % 2 === 0 && measure.actual !== null && measure.scoring?.kind !== 'rated' && measure.actual !== '0'
      ? { ...measure, actual: String((seed % 90) + 1) }
      : measure;
  return {
    ...input,
    participants: input.participants.map((own) => ({
      ...own,
      measures: Object.fromEntries(Object.entries(own.measures ?? {}).map(([id, list]) => [id, list.map(other)])),
      segments: own.segments.map((segment) =>
        segment.targetAmount === undefined ? segment : { ...segment, targetAmount: String((seed % 5000) + 100) },
      ),
    })),
  };
}

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [
    { id: 'own', scope: 'individual', weight: '60', curve: { kind: 'linear' } },
    { id: 'team', scope: 'team', weight: '40', curve: { kind: 'linear' } },
  ],
};
const measure = (id: string, actual: string, target = '100'): MeasureInput => ({
  id,
  weight: '100',
  actual,
  scoring: { kind: 'ratio', direction: 'higher', target },
});
const PERSON: ParticipantInput = {
  id: 'p',
  segments: [{ from: '2021-01-01', to: '2021-01-31', targetAmount: '10000', team: 'digital' }],
  measures: { own: [measure('leads', '100')] },
};
const JANUARY: BonusInput = {
  schema: 1,
  period: { from: '2021-01-01', to: '2021-01-31' },
  plan: PLAN,
  teams: { digital: { team: [measure('revenue', '100')] }, brand: { team: [measure('revenue', '50')] } },
  company: {},
  participants: [PERSON],
};
const FEBRUARY: BonusInput = {
  ...JANUARY,
  period: { from: '2021-02-01', to: '2021-02-28' },
  participants: [
    { ...PERSON, segments: [{ from: '2021-02-01', to: '2021-02-28', targetAmount: '10000', team: 'digital' }] },
  ],
};

function toldOf(before: BonusInput | null, after: BonusInput | null): readonly string[] {
  const line = (input: BonusInput | null): FrozenLine | null => (input === null ? null : (linesOf(input)[0] ?? null));
  return explainDifference(line(before), line(after)).map(
    ({ code, of, amount }) => `${code}${of === null ? '' : ` ${of.scope} ${of.measure}`} ${amount}`,
  );
}

const person = (changes: Partial<ParticipantInput>, input = FEBRUARY): BonusInput => ({
  ...input,
  participants: input.participants.map((own) => ({ ...own, ...changes })),
});
const segment = (changes: object): BonusInput =>
  person({
    segments: FEBRUARY.participants.flatMap(({ segments }) => segments.map((one) => ({ ...one, ...changes }))),
  });

describe('A story of a month', () => {
  it.each([
    ['nothing but the month', FEBRUARY, []],
    ['another result', person({ measures: { own: [measure('leads', '80')] } }), ['attainment own leads -1200']],
    [
      'a result of the team',
      { ...FEBRUARY, teams: { ...FEBRUARY.teams, digital: { team: [measure('revenue', '110')] } } },
      ['attainment team revenue 400'],
    ],
    ['another target', person({ measures: { own: [measure('leads', '100', '80')] } }), ['target 1500']],
    ['a rise', segment({ targetAmount: '12000' }), ['terms 2000']],
    ['another team', segment({ team: 'brand' }), ['team -2000']],
    ['absence', segment({ absentDays: 14 }), ['proration -5000']],
    ['another curve', { ...FEBRUARY, plan: { ...PLAN, cap: { percentOfTarget: '90' } } }, ['plan -1000']],
    [
      'another result that misses a gate',
      person(
        { measures: { own: [measure('leads', '50')] } },
        {
          ...FEBRUARY,
          plan: {
            ...PLAN,
            gates: [
              {
                id: 'g',
                when: { scope: 'individual', measure: 'leads', value: 'attainment', op: '>=', than: '60' },
                otherwise: { effect: 'zero' },
                appliesTo: 'total',
              },
            ],
          },
        },
      ),
      ['attainment own leads -3000', 'gate -7000'],
    ],
    ['a leaver', null, ['leaver -10000']],
  ] as const)('tells of %s', (_, after, reasons) => {
    expect(toldOf(JANUARY, after)).toEqual(reasons);
  });

  it('tells of a joiner, and of a restatement where the month is the same', () => {
    expect(toldOf(null, JANUARY)).toEqual(['joiner 10000']);
    const restated = person({ measures: { own: [measure('leads', '90')] } }, JANUARY);
    expect(toldOf(JANUARY, restated)).toEqual(['restatement own leads -600']);
  });
});
