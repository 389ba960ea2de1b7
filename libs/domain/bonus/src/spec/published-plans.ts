import type { CurveInput, MeasureInput } from '../lib/input';
import type { BonusPayouts } from '../lib/result';
import type { PublishedCalculation, PublishedCase } from './published-case';
import { firstTarget, onlyTotal, payout, totals } from './published-case';
import { aCurvePlan, anInput, aParticipant, given, sharingPool } from './small-inputs';

/** Levels as attainments: 0 below, 80 at threshold, 100 at target, 120 superior. */
function gatedGoals(netIncome: string, others: string, total: string): PublishedCalculation {
  const levels: CurveInput = {
    kind: 'steps',
    steps: [
      ['80', '50'],
      ['100', '100'],
      ['120', '200'],
    ],
  };
  const strategic: CurveInput = {
    kind: 'steps',
    steps: [
      ['100', '100'],
      ['120', '200'],
    ],
  };
  const when = { scope: 'individual', component: 'net-income', value: 'rate', op: '>', than: '0' } as const;
  return {
    input: anInput(
      {
        currency: 'USD',
        combination: 'additive',
        components: [
          { id: 'net-income', scope: 'individual', weight: '50', curve: levels },
          { id: 'cash-flow', scope: 'individual', weight: '25', curve: levels },
          { id: 'strategic', scope: 'individual', weight: '25', curve: strategic },
        ],
        gates: [{ id: 'threshold', when, otherwise: { effect: 'zero' }, appliesTo: 'strategic' }],
        rounding: { unit: '0.1' },
      },
      [aParticipant({ 'net-income': [given(netIncome)], 'cash-flow': [given(others)], strategic: [given(others)] })],
    ),
    expected: { total },
    figures: onlyTotal,
  };
}

function scorecard(): PublishedCalculation {
  const measure = (
    id: string,
    weight: string,
    target: string,
    actual: string,
    direction: 'higher' | 'lower',
  ): MeasureInput => ({
    id,
    weight,
    actual,
    cap: '120',
    scoring: { kind: 'ratio', direction, target },
  });
  const own = [
    measure('roa', '40', '18.5', '22', 'higher'),
    measure('satisfaction', '30', '85', '90', 'higher'),
    measure('discount', '15', '5', '4.5', 'lower'),
    measure('new-products', '15', '20', '26', 'higher'),
  ];
  return {
    input: anInput(
      aCurvePlan(
        { kind: 'linear' },
        {
          rounding: { unit: '0.1' },
          gates: own.map(({ id }) => ({
            id,
            when: { scope: 'individual', measure: id, value: 'attainment', op: '>=', than: '90' },
            otherwise: { effect: 'zero' },
            appliesTo: 'total',
          })),
        },
      ),
      [aParticipant({ own }, { target: '30' })],
    ),
    expected: {
      roa: '118.918919',
      satisfaction: '105.882353',
      discount: '111.111111',
      'new-products': '130',
      rate: '113.998940',
      total: '34.2',
    },
    figures: (result) => ({
      ...Object.fromEntries(firstTarget(result).measures.map(({ id, attainment: own }) => [id, own ?? ''])),
      rate: firstTarget(result).rate.padEnd(10, '0'),
      ...onlyTotal(result),
    }),
  };
}

/** A bonus of 20 000 for a part of the year 2019, with a factor of three decimals. */
function partOf2019(from: string, to: string, total: string): PublishedCalculation {
  const year = { from: '2019-01-01', to: '2019-12-31' };
  return {
    input: anInput(
      aCurvePlan({ kind: 'linear' }, { proration: { factorDecimals: 3 } }),
      [{ id: 'p1', segments: [{ from, to, targetAmount: '20000' }], measures: { own: [given('100')] } }],
      { period: year },
    ),
    expected: { total },
    figures: onlyTotal,
  };
}

function inMarch(
  target: { readonly targetAmount: string } | { readonly eligiblePay: string; readonly targetPercent: string },
  total: string,
): PublishedCalculation {
  const march = { from: '2026-03-01', to: '2026-03-31' };
  return {
    input: anInput(
      aCurvePlan({ kind: 'linear' }, { currency: 'INR', rounding: { unit: '1' } }),
      [{ id: 'p1', segments: [{ ...march, ...target, absentDays: 3 }], measures: { own: [given('100')] } }],
      { period: march },
    ),
    expected: { total },
    figures: onlyTotal,
  };
}

/** A pool of a tenth of the revenue of 4.0 of 5.0 million, all of it or three quarters, behind a threshold of 80 %. */
function fundedPool(points: readonly [string, string][], expected: string): PublishedCalculation {
  return {
    input: anInput(
      aCurvePlan(
        { kind: 'linear' },
        {
          pool: {
            share: 'target',
            funding: { scope: 'company', measure: 'revenue', curve: { kind: 'points', points, above: 'extend' } },
          },
        },
      ),
      [aParticipant({ own: [given('100')] }, { target: '500000' })],
      {
        company: {
          measures: [
            { id: 'revenue', actual: '4000000', scoring: { kind: 'ratio', direction: 'higher', target: '5000000' } },
          ],
        },
      },
    ),
    expected: { payout: expected },
    figures: payout,
  };
}

function raise(salary: string, room: string, toBase: string, lump: string): readonly PublishedCalculation[] {
  const plan = (amount?: string) => aCurvePlan({ kind: 'linear' }, amount === undefined ? {} : { cap: { amount } });
  const segments = [{ from: '2026-01-01', to: '2026-12-31', eligiblePay: salary, targetPercent: '2' }];
  const measures = { own: [given('100')] };
  return [
    { input: anInput(plan(room), [{ id: 'p1', segments, measures }]), expected: { total: toBase }, figures: onlyTotal },
    {
      input: anInput(plan(), [{ id: 'p1', segments, measures, previouslyPaid: toBase }]),
      expected: { total: lump },
      figures: onlyTotal,
    },
  ];
}

function weightedRating(ratings: readonly (readonly [string, string])[], expected: string): PublishedCalculation {
  const own = ratings.map(([rating, weight], index) => given(rating, { id: `goal${index}`, weight }));
  return {
    input: anInput(aCurvePlan({ kind: 'linear' }, { rounding: { unit: '0.1' } }), [aParticipant({ own })]),
    expected: { total: expected },
    figures: onlyTotal,
  };
}

function meanTotal(result: BonusPayouts): string {
  const cents = result.participants.reduce((sum, { total }) => sum + BigInt(total.replace('.', '')), 0n);
  const count = BigInt(result.participants.length);
  const hundredths = (cents * 2n + count) / (count * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Whole plans: gates, weights, proration, pools, as they were published. */
export const PUBLISHED_PLANS: readonly PublishedCase[] = [
  {
    id: 'sec-66756-weighted-gated',
    title: 'weighted goals with a gate on the main one',
    source: 'https://www.sec.gov/Archives/edgar/data/66756/000006675609000015/exhibit_10h7.htm',
    calculations: [
      gatedGoals('0', '0', '0.0'),
      gatedGoals('80', '80', '37.5'),
      gatedGoals('100', '100', '100.0'),
      gatedGoals('120', '120', '200.0'),
      gatedGoals('0', '80', '12.5'),
      gatedGoals('0', '100', '25.0'),
      gatedGoals('0', '120', '50.0'),
    ],
  },
  {
    id: 'ellig-p387-composite-rating',
    title: 'weighted ratings at two levels',
    source:
      'https://digilib.universitaspertamina.ac.id/ebook/The%20Complete%20Guide%20to%20Executive%20Compensation/files/basic-html/page401.html',
    note: 'The contract rounds once, so that the rounded first level is put into the second by hand.',
    calculations: [
      weightedRating(
        [
          ['4.25', '40'],
          ['3.65', '30'],
          ['4.0', '10'],
          ['5.8', '20'],
        ],
        '4.4',
      ),
      weightedRating(
        [
          ['4.5', '25'],
          ['3.0', '25'],
          ['4.4', '50'],
        ],
        '4.1',
      ),
    ],
  },
  {
    id: 'quesba-balanced-scorecard',
    title: 'a scorecard with a reverse-coded item, a floor of 90 and a cap of 120',
    source:
      'https://quesba.com/questions/linking-bsc-compensation-lo5-joan-s-fabrics-maintaining-balanced-scorecard-385823',
    note: 'The source prints 110.00 for the discount and 110.83 in sum; exact arithmetic gives 111.11 and 114.00, on which its 34.2 % rests.',
    calculations: [scorecard()],
  },
  {
    id: 'salary-com-proration',
    title: 'proration for a start and for a termination date',
    source: 'https://salary.com/blog/calculating-prorated-bonuses-and-13th-month-bonuses',
    note: 'The source counts one end of the interval, the contract both: the segment begins the day after the start, and ends the day before the termination.',
    calculations: [
      partOf2019('2019-10-01', '2019-12-31', '5040.00'),
      partOf2019('2019-01-01', '2019-06-29', '9860.00'),
    ],
  },
  {
    id: 'citehr-59893-capped-base',
    title: 'a capped base, reduced for unpaid days',
    source: 'https://www.citehr.com/amp.php?t=59893',
    note: 'The cap on pay is applied before the calculation, and the rounded base is a calculation of its own.',
    calculations: [
      inMarch({ targetAmount: '3500' }, '3161'),
      inMarch({ eligiblePay: '3500', targetPercent: '8.33' }, '263'),
    ],
  },
  {
    id: 'moneyphp-allocate',
    title: 'cents split by ratio, with ties to the earlier',
    source: 'moneyphp/money, doc/features/allocation.rst at 43296ac48d1830e14701c0046e7e52900a5c79e4',
    calculations: [
      { input: sharingPool('0.05', ['70', '30']), expected: { p1: '0.04', p2: '0.01' }, figures: totals },
      { input: sharingPool('0.05', ['30', '70']), expected: { p1: '0.02', p2: '0.03' }, figures: totals },
      {
        input: sharingPool('8.00', ['1', '1', '1']),
        expected: { p1: '2.67', p2: '2.67', p3: '2.66' },
        figures: totals,
      },
    ],
  },
  {
    id: 'brainmass-pool',
    title: 'a pool behind a threshold, with a reserve',
    source:
      'https://brainmass.com/business/motivation-in-organizations/group-incentive-bonus-calculations-robert-rizzos-bonus-339293',
    note: 'The reserve is a lower curve of the funded pool.',
    calculations: [
      fundedPool(
        [
          ['80', '80'],
          ['100', '100'],
        ],
        '400000.00',
      ),
      fundedPool(
        [
          ['80', '60'],
          ['100', '75'],
        ],
        '300000.00',
      ),
    ],
  },
  {
    id: 'fednews-award-pool',
    title: 'a pool split between rating groups',
    source: 'forum fednews, 1mp7r5z: analysis of new performance award amounts based on a memo of the OPM',
    note: 'A pool for each group; the printed 0.62 is the mean of payouts of 0.61 and 0.62.',
    calculations: [
      {
        input: sharingPool(
          '60',
          Array.from({ length: 30 }, () => '1'),
        ),
        expected: { mean: '2.00' },
        figures: (result) => ({ mean: meanTotal(result) }),
      },
      {
        input: sharingPool(
          '40',
          Array.from({ length: 65 }, () => '1'),
        ),
        expected: { mean: '0.62' },
        figures: (result) => ({ mean: meanTotal(result) }),
      },
    ],
  },
  {
    id: 'indiana-range-cap-overflow',
    title: 'a raise capped at the range maximum, the overflow paid once',
    source: 'https://www.in.gov/spd/2394.htm',
    note: 'What goes into base pay is the capped amount; the lump sum is the whole less what was given already.',
    calculations: [...raise('32000', '422', '422.00', '218.00'), ...raise('75000', '0', '0.00', '1500.00')],
  },
];
