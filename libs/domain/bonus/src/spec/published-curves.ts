import type { CurveInput } from '../lib/input';
import type { PublishedCalculation, PublishedCase } from './published-case';
import { attainment, onlyTotal, payout, rates, totals } from './published-case';
import { aCurvePlan, anInput, aParticipant, given, onCurve } from './small-inputs';

const RECOVERY: CurveInput = {
  kind: 'points',
  points: [
    ['6.9', '10'],
    ['9.9', '50'],
    ['14.9', '100'],
    ['19.9', '200'],
  ],
};

/** By recovery rate: the payouts of salaries of 141, 118 and 90 thousand, and their sum; in thousands. */
const RECOVERY_TABLE: readonly (readonly string[])[] = [
  ['6.9', '14.1', '11.8', '9.0', '34.9'],
  ['7.9', '32.9', '27.5', '21.0', '81.4'],
  ['8.9', '51.7', '43.3', '33.0', '128.0'],
  ['9.9', '70.5', '59.0', '45.0', '174.5'],
  ['10.9', '84.6', '70.8', '54.0', '209.4'],
  ['11.9', '98.7', '82.6', '63.0', '244.3'],
  ['12.9', '112.8', '94.4', '72.0', '279.2'],
  ['13.9', '126.9', '106.2', '81.0', '314.1'],
  ['14.9', '141.0', '118.0', '90.0', '349.0'],
  ['15.9', '169.2', '141.6', '108.0', '418.8'],
  ['16.9', '197.4', '165.2', '126.0', '488.6'],
  ['17.9', '225.6', '188.8', '144.0', '558.4'],
  ['18.9', '253.8', '212.4', '162.0', '628.2'],
  ['19.9', '282.0', '236.0', '180.0', '698.0'],
];

const RECOVERY_PERCENTS = [
  '10.0',
  '23.3',
  '36.7',
  '50.0',
  '60.0',
  '70.0',
  '80.0',
  '90.0',
  '100.0',
  '120.0',
  '140.0',
  '160.0',
  '180.0',
  '200.0',
];

function recovery([rate = '', first = '', second = '', third = '', sum = '']: readonly string[]): PublishedCalculation {
  return {
    input: anInput(
      aCurvePlan(RECOVERY, { rounding: { unit: '0.1' } }),
      ['141', '118', '90'].map((target, index) =>
        aParticipant({ own: [given(rate)] }, { id: `p${index + 1}`, target }),
      ),
    ),
    expected: { p1: first, p2: second, p3: third, payout: sum },
    figures: (result) => ({ ...totals(result), ...payout(result) }),
  };
}

function recoveryPercent(percent: string, index: number): PublishedCalculation {
  const rate = RECOVERY_TABLE[index]?.[0] ?? '';
  return {
    input: onCurve(RECOVERY, rate, { rounding: { unit: '0.1' } }),
    expected: { total: percent },
    figures: onlyTotal,
  };
}

/** Scorings and payout curves, as they were published. */
export const PUBLISHED_CURVES: readonly PublishedCase[] = [
  {
    id: 'sap-stm-achievement-score',
    title: 'actual as a percentage of target',
    source: 'https://help.sap.com/saphelp_stm75/helpdata/en/79/e2458916994fb89a795dee6965d622/content.htm',
    calculations: [
      attainment({ kind: 'ratio', direction: 'higher', target: '50' }, '45', '90'),
      attainment({ kind: 'ratio', direction: 'higher', target: '50' }, '75', '150'),
      attainment({ kind: 'ratio', direction: 'higher', target: '50' }, '40', '80'),
    ],
  },
  {
    id: 'sap-stm-absolute-score',
    title: 'the target is best, and deviation in either direction costs',
    source: 'https://help.sap.com/saphelp_stm75/helpdata/en/17/2746dd324c46afbdcd80cf9b1738ae/content.htm',
    note: 'A range of one point whose tolerance is the target.',
    calculations: ['55', '50', '45'].map((actual) =>
      attainment({ kind: 'range', low: '50', high: '50', tolerance: '50' }, actual, actual === '50' ? '100' : '90'),
    ),
  },
  {
    id: 'infor-decreasing-value',
    title: 'lower is better, with negative and zero targets',
    source:
      'https://docs.infor.com/cpm/10.4.x/en-us/useradminlib/infor_cpm_strategy_management_user_guide/keo1582886726559.html',
    note: 'Progress from twice the target (from 0 below it, from 1 for a target of 0); below 0 an attainment is 0, where the source prints −100 and −200.',
    calculations: [
      ...[
        ['50', '100'],
        ['100', '0'],
        ['200', '0'],
        ['0', '200'],
      ].map(([actual = '', expected = '']) =>
        attainment({ kind: 'progress', baseline: '100', target: '50' }, actual, expected),
      ),
      ...[
        ['50', '100'],
        ['100', '0'],
        ['200', '0'],
        ['0', '200'],
      ].map(([actual = '', expected = '']) => attainment({ kind: 'mirror', target: '50' }, actual, expected)),
      ...[
        ['-50', '100'],
        ['-100', '200'],
        ['0', '0'],
        ['50', '0'],
      ].map(([actual = '', expected = '']) =>
        attainment({ kind: 'progress', baseline: '0', target: '-50' }, actual, expected),
      ),
      ...[
        ['0', '100'],
        ['1', '0'],
        ['-1', '200'],
        ['-2', '300'],
        ['2', '0'],
      ].map(([actual = '', expected = '']) =>
        attainment({ kind: 'progress', baseline: '1', target: '0' }, actual, expected),
      ),
    ],
  },
  {
    id: 'sec-1046327-ebitda-linear',
    title: 'the attainment is the payout',
    source: 'https://www.sec.gov/Archives/edgar/data/1046327/000095013409004088/v51166exv10w26.htm',
    calculations: rates({ kind: 'linear' }, { '49.50': '49.5', '130': '130', '185': '185' }),
  },
  {
    id: 'sec-1066134-linear-table',
    title: 'a linear curve printed in whole percents',
    source: 'https://www.sec.gov/Archives/edgar/data/1066134/000129993306005740/exhibit2.htm',
    calculations: [
      ['130', '200'],
      ['125', '183'],
      ['120', '167'],
      ['115', '150'],
      ['110', '133'],
    ].map(([at = '', total = '']) => ({
      input: onCurve(
        {
          kind: 'points',
          points: [
            ['100', '100'],
            ['130', '200'],
          ],
        },
        at,
        { rounding: { unit: '1' } },
      ),
      expected: { total },
      figures: onlyTotal,
    })),
  },
  {
    id: 'sec-30908-recovery-bonus-table',
    title: 'three salaries on three slopes at fourteen levels',
    source: 'https://www.sec.gov/Archives/edgar/data/30908/000110465904004462/a04-2506_1ex99d6.htm',
    calculations: [...RECOVERY_TABLE.map(recovery), ...RECOVERY_PERCENTS.map(recoveryPercent)],
  },
  {
    id: 'justia-672667-five-times',
    title: 'every point of variance moves the bonus five points',
    source: 'https://contracts.justia.com/companies/agiliti-health-inc-7569/contract/672667',
    calculations: rates(
      {
        kind: 'points',
        points: [
          ['93', '65'],
          ['110', '150'],
        ],
      },
      {
        110: '150',
        105: '125',
        100: '100',
        99: '95',
        98: '90',
        97: '85',
        96: '80',
        95: '75',
        94: '70',
        93: '65',
        92: '0',
      },
    ),
  },
  {
    id: 'bamsec-1318246-sliding',
    title: 'a sliding scale with a money column',
    source: 'https://bamsec.com/companies/1318246/edgen-murray-corp/material-contracts',
    calculations: [
      ['50', '0'],
      ['51', '50'],
      ['60', '500'],
      ['70', '1000'],
      ['80', '1500'],
      ['90', '2000'],
      ['100', '2500'],
      ['110', '2750'],
      ['120', '3000'],
    ].map(([at = '', amount = '']) => ({
      input: onCurve(
        {
          kind: 'points',
          points: [
            ['50', '0'],
            ['100', '100'],
            ['120', '120'],
          ],
        },
        at,
        {},
        '2500',
      ),
      expected: { total: `${amount}.00` },
      figures: onlyTotal,
    })),
  },
  {
    id: 'sec-1593548-levels',
    title: 'a quarter of the target at 85, twice the target at 120, at four levels',
    source: 'https://www.sec.gov/Archives/edgar/data/1593548/000162828015002062/a2014123110kex101.htm',
    calculations: [
      ['50', '12.500', '100.000'],
      ['20', '5.000', '40.000'],
      ['15', '3.750', '30.000'],
      ['7.5', '1.875', '15.000'],
    ].flatMap(([target = '', least = '', most = '']) =>
      [
        ['85', least],
        ['120', most],
      ].map(([at = '', total = '']) => ({
        input: onCurve(
          {
            kind: 'points',
            points: [
              ['85', '25'],
              ['100', '100'],
              ['120', '200'],
            ],
          },
          at,
          { rounding: { unit: '0.001' } },
          target,
        ),
        expected: { total },
        figures: onlyTotal,
      })),
    ),
  },
  {
    id: 'sec-1506439-slopes',
    title: 'slopes below and above target that meet the cap',
    source: 'https://www.sec.gov/Archives/edgar/data/1506439/000165495421001831/shsp_ex10-1.htm',
    calculations: rates(
      {
        kind: 'points',
        points: [
          ['90', '90'],
          ['100', '100'],
          ['120', '150'],
        ],
      },
      { 90: '90', 120: '150' },
    ),
  },
  {
    id: 'mrexcel-1090920-ramp',
    title: 'a ramp from 95 to 100',
    source: 'https://www.mrexcel.com/board/threads/pay-out-increasing-calculation.1090920/',
    calculations: rates(
      {
        kind: 'points',
        points: [
          ['95', '0'],
          ['100', '100'],
        ],
      },
      { '95.1': '2', 110: '100', 75: '0', 100: '100' },
    ),
  },
  {
    id: 'excelforum-895987-rating-scale',
    title: 'a rating between two anchors',
    source:
      'https://www.excelforum.com/excel-formulas-and-functions/895987-how-to-determine-commission-payout-based-on-rating-scale.html',
    note: 'The source says 1 247; its own formula gives 1 234.',
    calculations: [
      {
        input: onCurve(
          {
            kind: 'points',
            points: [
              ['2', '70'],
              ['3', '100'],
              ['4', '130'],
            ],
          },
          '2.8',
          { rounding: { unit: '1' } },
          '1313',
        ),
        expected: { total: '1234' },
        figures: onlyTotal,
      },
    ],
  },
];
