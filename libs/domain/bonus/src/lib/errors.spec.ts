import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { MATRIX, SOUND } from '../spec/sound-input';
import type { BonusError } from './errors';
import { BONUS_ERROR_CODES } from './errors';
import { isRefusal } from './result';
import { calculate } from './run';
import type { PartChange } from './what-if/changes';
import { applyChanges } from './what-if/changes';

function errorsAfter(...changes: readonly (readonly [path: string, value?: unknown])[]): readonly string[] {
  return errorsOf(changes.map(([path, value]) => ({ path, value })));
}

function errorsOf(changes: readonly PartChange[]): readonly string[] {
  return faultsOf(changes).map(({ code, path }) => `${code} ${path}`);
}

function faultsOf(changes: readonly PartChange[]): readonly BonusError[] {
  const changed = applyChanges(SOUND, changes);
  if (!changed.ok) throw new Error(`The case changes what is not there: ${JSON.stringify(changed.error)}`);
  const result = calculate(changed.value);
  if (!isRefusal(result)) return [];
  return result.errors;
}

/** What each case is told, word for word: people read it, and clients show it where they have no words of their own. */
const WORDS = JSON.parse(
  readFileSync(fileURLToPath(new URL('../spec/error-words.json', import.meta.url)), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

const AMOUNT_TIERS = [
  { from: '0', to: '50', amount: '10' },
  { from: '50', to: '100', amount: '20' },
];
const OWN = '/participants/0/measures/own';
const LEADS = '/participants/0/measures/leads';
const POINTS = '/plan/components/0/curve/points';

describe('the sound input', () => {
  it('has no fault, nor has its matrix', () => {
    expect(errorsAfter()).toEqual([]);
    expect(errorsOf(MATRIX)).toEqual([]);
  });
});

type Case = readonly [what: string, changes: readonly (readonly [string, unknown?])[], expected: readonly string[]];

const CASES: readonly Case[] = [
  // The frame
  ['no schema', [['/schema']], ['missing-field /schema']],
  ['another schema', [['/schema', '1']], ['unknown-kind /schema']],
  ['no period', [['/period']], ['missing-field /period']],
  ['a period of another type', [['/period', 'Q1']], ['wrong-type /period']],
  ['a day that the calendar lacks', [['/period/to', '2026-02-30']], ['not-a-date /period/to']],
  ['a date that is a number', [['/period/from', 20260101]], ['wrong-type /period/from']],
  ['a period that ends before it begins', [['/period/to', '2025-12-31']], ['period-empty /period']],
  ['an unknown field at the top', [['/name', 'Q1']], ['unknown-field /name']],
  ['no plan', [['/plan']], ['missing-field /plan']],
  ['a plan that is a list', [['/plan', []]], ['wrong-type /plan']],
  ['no participants', [['/participants']], ['missing-field /participants']],
  ['participants that are an object', [['/participants', {}]], ['wrong-type /participants']],
  ['a participant that is null', [['/participants/1', null]], ['wrong-type /participants/1']],
  ['fields whose names need escaping', [['/plan/a~1b~0c', 1]], ['unknown-field /plan/a~1b~0c']],
  // The plan
  ['no currency', [['/plan/currency']], ['missing-field /plan/currency']],
  ['an unknown currency', [['/plan/currency', 'RUR']], ['unknown-kind /plan/currency']],
  [
    'a currency without minor unit, and no unit',
    [['/plan/currency', 'XAU'], ['/plan/rounding/unit']],
    ['missing-field /plan/rounding/unit'],
  ],
  ['no combination', [['/plan/combination']], ['missing-field /plan/combination']],
  ['an unknown combination', [['/plan/combination', 'sum']], ['unknown-kind /plan/combination']],
  ['no components', [['/plan/components']], ['missing-field /plan/components']],
  [
    'an empty list of components',
    [['/plan/components', []], ['/plan/gates'], ['/participants', []], ['/teams']],
    ['missing-field /plan/components/0'],
  ],
  ['a component without id', [['/plan/components/0/id']], ['missing-field /plan/components/0/id']],
  [
    'a component with the id of another',
    [
      ['/plan/components/1/id', 'leads'],
      ['/plan/gates/2/when/component', 'leads'],
      ['/teams/digital', { leads: [] }],
    ],
    ['duplicate-id /plan/components/2/id', 'weights-not-100 /teams/digital/leads'],
  ],
  [
    'a component called measures',
    [
      ['/plan/components/1/id', 'measures'],
      ['/plan/gates/2/when/component', 'measures'],
      ['/teams/digital', { measures: SOUND.teams.digital.team }],
    ],
    ['duplicate-id /plan/components/1/id'],
  ],
  ['an unknown scope', [['/plan/components/0/scope', 'department']], ['unknown-kind /plan/components/0/scope']],
  [
    'an unknown kind of component',
    [['/plan/components/2/kind', 'per-click']],
    ['unknown-kind /plan/components/2/kind'],
  ],
  ['weights below 100', [['/plan/components/0/weight', '69.999999']], ['weights-not-100 /plan/components']],
  ['a component without weight', [['/plan/components/0/weight']], ['missing-field /plan/components/0/weight']],
  [
    'a weight below 0',
    [['/plan/components/0/weight', '-70']],
    ['negative-amount /plan/components/0/weight', 'weights-not-100 /plan/components'],
  ],
  [
    'a weight in a multiplicative plan',
    [['/plan/combination', 'multiplicative']],
    [
      'unknown-field /plan/components/0/weight',
      'unknown-field /plan/components/1/weight',
      'unknown-kind /plan/components/2/kind',
      'unknown-field /plan/protectIndividual',
    ],
  ],
  ['no curve', [['/plan/components/0/curve']], ['missing-field /plan/components/0/curve']],
  ['an unknown curveOn', [['/plan/components/0/curveOn', 'total']], ['unknown-kind /plan/components/0/curveOn']],
  ['a cap below 0', [['/plan/components/0/cap', '-1']], ['negative-amount /plan/components/0/cap']],
  ['a cap that is a number', [['/plan/components/0/cap', 150]], ['not-a-decimal /plan/components/0/cap']],
  [
    'tiers on a component of the target',
    [['/plan/components/0/tiers', []]],
    ['unknown-field /plan/components/0/tiers'],
  ],
  // Curves
  ['an unknown curve', [['/plan/components/0/curve/kind', 'spline']], ['unknown-kind /plan/components/0/curve/kind']],
  [
    'a linear curve with points',
    [['/plan/components/1/curve/points', []]],
    ['unknown-field /plan/components/1/curve/points'],
  ],
  ['a curve without points', [[POINTS, []]], ['curve-empty /plan/components/0/curve/points']],
  ['a curve whose points are missing', [[POINTS]], ['missing-field /plan/components/0/curve/points']],
  ['descending attainments', [[`${POINTS}/2/0`, '99.9']], ['curve-not-ascending /plan/components/0/curve/points/2']],
  ['a point of three', [[`${POINTS}/1`, ['100', '100', '1']]], ['wrong-type /plan/components/0/curve/points/1']],
  [
    'a point of numbers',
    [[`${POINTS}/1`, [100, '1e2']]],
    ['not-a-decimal /plan/components/0/curve/points/1/0', 'not-a-decimal /plan/components/0/curve/points/1/1'],
  ],
  [
    'an unknown continuation',
    [['/plan/components/0/curve/above', 'rise']],
    ['unknown-kind /plan/components/0/curve/above'],
  ],
  [
    'extending a jump',
    [
      [`${POINTS}/2/0`, '100'],
      ['/plan/components/0/curve/above', 'extend'],
    ],
    ['curve-not-ascending /plan/components/0/curve/points'],
  ],
  [
    'extending one point',
    [
      [POINTS, [['80', '50']]],
      ['/plan/components/0/curve/above', 'extend'],
    ],
    ['curve-not-ascending /plan/components/0/curve/points'],
  ],
  ['a reach on points', [['/plan/components/0/curve/reach', 'at']], ['unknown-field /plan/components/0/curve/reach']],
  [
    'steps of the same attainment',
    [['/plan/modifiers/2/curve/steps/1/0', '0']],
    ['curve-not-ascending /plan/modifiers/2/curve/steps/1'],
  ],
  [
    'steps with a wrong reach',
    [['/plan/modifiers/2/curve/reach', 'over']],
    ['unknown-kind /plan/modifiers/2/curve/reach'],
  ],
  [
    'steps and points together',
    [['/plan/modifiers/2/curve/points', []]],
    ['unknown-field /plan/modifiers/2/curve/points'],
  ],
  ['no tiers', [[`${OWN}/1/curve/tiers`, []]], [`curve-empty ${OWN}/1/curve/tiers`]],
  ['tiers that descend', [[`${OWN}/1/curve/tiers/1/upTo`, '100']], [`curve-not-ascending ${OWN}/1/curve/tiers/1/upTo`]],
  ['a first tier up to 0', [[`${OWN}/1/curve/tiers/0/upTo`, '0']], [`curve-not-ascending ${OWN}/1/curve/tiers/0/upTo`]],
  [
    'an endless tier that is not the last',
    [[`${OWN}/1/curve/tiers/0/upTo`, null]],
    [`curve-not-ascending ${OWN}/1/curve/tiers/1/upTo`],
  ],
  ['a tier without end or null', [[`${OWN}/1/curve/tiers/1/upTo`]], [`missing-field ${OWN}/1/curve/tiers/1/upTo`]],
  ['a tier without slope', [[`${OWN}/1/curve/tiers/1/slope`]], [`missing-field ${OWN}/1/curve/tiers/1/slope`]],
  ['a tier with another field', [[`${OWN}/1/curve/tiers/1/rate`, '1']], [`unknown-field ${OWN}/1/curve/tiers/1/rate`]],
  // Per unit
  ['no mode', [['/plan/components/2/mode']], ['missing-field /plan/components/2/mode']],
  ['an unknown mode', [['/plan/components/2/mode', 'steps']], ['unknown-kind /plan/components/2/mode']],
  ['a weight per unit', [['/plan/components/2/weight', '0']], ['unknown-field /plan/components/2/weight']],
  [
    'a reach where tiers are marginal',
    [['/plan/components/2/mode', 'marginal']],
    ['unknown-field /plan/components/2/reach'],
  ],
  [
    'a per-unit component of a team',
    [
      ['/plan/components/2/scope', 'team'],
      ['/plan/gates/2'],
      ['/teams/digital/leads', [{ id: 'x', actual: '1' }]],
      [LEADS],
      ['/participants/1/measures/leads'],
    ],
    ['unknown-kind /plan/components/2/scope'],
  ],
  ['no tiers per unit', [['/plan/components/2/tiers', []]], ['curve-empty /plan/components/2/tiers']],
  [
    'a tier from below 0',
    [['/plan/components/2/tiers/0/from', '-1']],
    ['negative-amount /plan/components/2/tiers/0/from'],
  ],
  [
    'tiers per unit that do not ascend',
    [['/plan/components/2/tiers/1/from', '0']],
    ['curve-not-ascending /plan/components/2/tiers/1/from'],
  ],
  [
    'tiers of another mode',
    [['/plan/components/2/mode', 'amount'], ['/plan/components/2/reach'], ['/participants/1/measures/leads/0/tiers']],
    [
      'unknown-field /plan/components/2/tiers/0/rate',
      'missing-field /plan/components/2/tiers/0/to',
      'missing-field /plan/components/2/tiers/0/amount',
      'unknown-field /plan/components/2/tiers/1/rate',
      'missing-field /plan/components/2/tiers/1/to',
      'missing-field /plan/components/2/tiers/1/amount',
    ],
  ],
  [
    'amount tiers with a gap',
    [
      ['/plan/components/2/mode', 'amount'],
      ['/plan/components/2/reach'],
      ['/plan/components/2/tiers', [AMOUNT_TIERS[0], { from: '60', to: '100', amount: '20' }]],
      ['/participants/1/measures/leads/0/tiers'],
    ],
    ['tiers-not-contiguous /plan/components/2/tiers/1/from'],
  ],
  [
    'an amount tier that ends where it begins',
    [
      ['/plan/components/2/mode', 'amount'],
      ['/plan/components/2/reach'],
      ['/plan/components/2/tiers', [{ from: '5', to: '5', amount: '1' }]],
      ['/participants/1/measures/leads/0/tiers', AMOUNT_TIERS],
    ],
    ['curve-not-ascending /plan/components/2/tiers/0/to'],
  ],
  ['no measure per unit', [[LEADS, []]], [`missing-field ${LEADS}/0`]],
  ['two measures per unit', [[`${LEADS}/-`, { id: 'more', actual: '1' }]], [`unknown-field ${LEADS}/1`]],
  [
    'weight, scoring and maximum of a measure per unit',
    [
      [`${LEADS}/0/weight`, '100'],
      [`${LEADS}/0/scoring`, { kind: 'given' }],
      [`${LEADS}/0/attainmentMax`, '1'],
      [`${LEADS}/0/curve`, { kind: 'linear' }],
      [`${LEADS}/0/cap`, '1'],
    ],
    ['weight', 'scoring', 'attainmentMax', 'curve', 'cap'].map((field) => `unknown-field ${LEADS}/0/${field}`),
  ],
  ['no data per unit under the policy error', [[`${LEADS}/0/actual`, null]], [`actual-missing ${LEADS}/0/actual`]],
  // Measures
  ['no list for a component', [[OWN]], [`missing-field ${OWN}`]],
  ['no measures at all', [['/participants/0/measures']], ['missing-field /participants/0/measures']],
  [
    'a list for no component',
    [['/participants/0/measures/other', []]],
    ['unknown-reference /participants/0/measures/other'],
  ],
  [
    'a list for a component of another scope',
    [['/participants/0/measures/team', []]],
    ['unknown-reference /participants/0/measures/team'],
  ],
  ['an empty list', [[OWN, []]], [`weights-not-100 ${OWN}`]],
  ['a list that is an object', [[OWN, {}]], [`wrong-type ${OWN}`]],
  [
    'weights of measures above 100',
    [[`${OWN}/0/weight`, '60.000000000000000000000000000001']],
    [`weights-not-100 ${OWN}`],
  ],
  ['two measures of one id', [[`${OWN}/1/id`, 'cac']], [`duplicate-id ${OWN}/1/id`]],
  ['a measure without id', [[`${OWN}/1/id`]], [`missing-field ${OWN}/1/id`]],
  ['a measure without actual', [[`${OWN}/1/actual`]], [`actual-missing ${OWN}/1/actual`]],
  ['no data under the policy error', [[`${OWN}/1/actual`, null]], [`actual-missing ${OWN}/1/actual`]],
  ['no data by status, whatever the actual', [[`${OWN}/1/status`, 'no_data']], [`actual-missing ${OWN}/1/actual`]],
  ['data in error', [[`${OWN}/1/status`, 'data_error']], [`data-error ${OWN}/1/status`]],
  ['an unknown status', [[`${OWN}/1/status`, 'late']], [`unknown-kind ${OWN}/1/status`]],
  [
    'an unknown policy',
    [
      [`${OWN}/1/noData`, 'guess'],
      ['/plan/noData', 'guess'],
    ],
    ['unknown-kind /plan/noData', `unknown-kind ${OWN}/1/noData`],
  ],
  ['a pilot in words', [[`${OWN}/1/pilot`, 'yes']], [`wrong-type ${OWN}/1/pilot`]],
  [
    'only pilots',
    [
      [`${OWN}/0/pilot`, true],
      [`${OWN}/1/pilot`, true],
    ],
    [`nothing-counted ${OWN}`],
  ],
  [
    'nothing left with data',
    [['/plan/noData', 'exclude'], [`${OWN}/0/actual`, null], [`${OWN}/1/status`, 'not_applicable'], ['/plan/gates/1']],
    [`nothing-counted ${OWN}`],
  ],
  [
    'a rest that weighs nothing',
    [
      ['/plan/noData', 'exclude'],
      [`${OWN}/0/weight`, '100'],
      [`${OWN}/1/weight`, '0'],
      [`${OWN}/0/actual`, null],
    ],
    [`nothing-counted ${OWN}`],
  ],
  ['no scoring', [[`${OWN}/0/scoring`]], [`missing-field ${OWN}/0/scoring`]],
  ['an unknown scoring', [[`${OWN}/0/scoring/kind`, 'magic']], [`unknown-kind ${OWN}/0/scoring/kind`]],
  ['a scoring with another field', [[`${OWN}/0/scoring/low`, '1']], [`unknown-field ${OWN}/0/scoring/low`]],
  ['an unknown direction', [[`${OWN}/0/scoring/direction`, 'up']], [`unknown-kind ${OWN}/0/scoring/direction`]],
  ['a target of 0', [[`${OWN}/0/scoring/target`, '0']], [`target-not-positive ${OWN}/0/scoring/target`]],
  [
    'a mirror without target',
    [['/teams/digital/team/0/scoring/target', '-1']],
    ['target-not-positive /teams/digital/team/0/scoring/target'],
  ],
  [
    'a target at the baseline',
    [[`${OWN}/1/scoring/target`, '-50.0']],
    [`target-equals-baseline ${OWN}/1/scoring/target`],
  ],
  ['no baseline', [[`${OWN}/1/scoring/baseline`]], [`missing-field ${OWN}/1/scoring/baseline`]],
  [
    'a range upside down',
    [['/participants/1/measures/own/0/scoring/high', '3.9']],
    ['curve-not-ascending /participants/1/measures/own/0/scoring/high'],
  ],
  [
    'a tolerance below 0',
    [['/participants/1/measures/own/0/scoring/tolerance', '-1']],
    ['negative-amount /participants/1/measures/own/0/scoring/tolerance'],
  ],
  ['a lower ratio at 0 without maximum', [[`${OWN}/0/actual`, '0']], [`attainment-unbounded ${OWN}/0/actual`]],
  [
    'an unknown rating',
    [['/participants/1/measures/own/1/actual', 'superb']],
    ['unknown-rating /participants/1/measures/own/1/actual'],
  ],
  [
    'a rating that every object has',
    [['/participants/1/measures/own/1/actual', 'constructor']],
    ['unknown-rating /participants/1/measures/own/1/actual'],
  ],
  [
    'ratings that are no decimals',
    [['/participants/1/measures/own/1/scoring/ratings/good', 'high']],
    ['not-a-decimal /participants/1/measures/own/1/scoring/ratings/good'],
  ],
  [
    'a rating that is a number',
    [['/participants/1/measures/own/1/actual', 3]],
    ['wrong-type /participants/1/measures/own/1/actual'],
  ],
  ['a maximum below 0', [[`${OWN}/1/attainmentMax`, '-1']], [`negative-amount ${OWN}/1/attainmentMax`]],
  [
    'curve and cap of a measure under a curve on the component',
    [
      ['/teams/digital/team/0/curve', { kind: 'linear' }],
      ['/teams/digital/team/0/cap', '1'],
    ],
    ['unknown-field /teams/digital/team/0/curve', 'unknown-field /teams/digital/team/0/cap'],
  ],
  ['tiers of a measure that is no per-unit one', [[`${OWN}/0/tiers`, []]], [`unknown-field ${OWN}/0/tiers`]],
  [
    'weight, curve, cap and tiers of a measure that only gates read',
    ['weight', 'curve', 'cap', 'tiers'].map((field) => [
      `/company/measures/0/${field}`,
      field === 'curve' ? { kind: 'linear' } : '1',
    ]),
    ['tiers', 'weight', 'curve', 'cap'].map((field) => `unknown-field /company/measures/0/${field}`),
  ],
  [
    'actuals that are numbers, or written with exponent or comma',
    [
      [`${OWN}/0/actual`, 1800],
      [`${OWN}/1/actual`, '1e5'],
      [`${LEADS}/0/actual`, '12,5'],
    ],
    [`not-a-decimal ${OWN}/0/actual`, `not-a-decimal ${OWN}/1/actual`, `not-a-decimal ${LEADS}/0/actual`],
  ],
  ['a number of ten thousand digits', [[`${OWN}/0/actual`, '1'.repeat(10_000)]], [`number-too-large ${OWN}/0/actual`]],
  ['31 decimals', [[`${OWN}/0/actual`, `1.${'1'.repeat(31)}`]], [`number-too-large ${OWN}/0/actual`]],
  // Teams and company
  [
    'no teams where a component needs them',
    [['/teams']],
    [
      'missing-field /teams',
      'unknown-reference /participants/0/segments/0/team',
      'unknown-reference /participants/0/segments/1/team',
      'unknown-reference /participants/1/segments/0/team',
    ],
  ],
  ['a team without its list', [['/teams/digital', {}]], ['missing-field /teams/digital/team']],
  ['a segment in no team', [['/participants/1/segments/0/team']], ['missing-field /participants/1/segments/0/team']],
  [
    'a segment in an unknown team',
    [['/participants/1/segments/0/team', 'brand']],
    ['unknown-reference /participants/1/segments/0/team'],
  ],
  [
    'a team named like what every object has',
    [['/participants/1/segments/0/team', 'toString']],
    ['unknown-reference /participants/1/segments/0/team'],
  ],
  ['a team that is a number', [['/participants/1/segments/0/team', 7]], ['wrong-type /participants/1/segments/0/team']],
  [
    'no company measures where a gate reads them',
    [['/company']],
    ['unknown-reference /plan/gates/0/when/measure', 'unknown-reference /plan/modifiers/2/measure'],
  ],
  ['a company list that is no list', [['/company/measures', {}]], ['wrong-type /company/measures']],
  // Segments
  ['no segments', [['/participants/1/segments']], ['missing-field /participants/1/segments']],
  ['an empty list of segments', [['/participants/1/segments', []]], ['missing-field /participants/1/segments/0']],
  [
    'a segment that ends before it begins',
    [['/participants/1/segments/0/to', '2025-12-31']],
    ['segment-empty /participants/1/segments/0'],
  ],
  [
    'a segment outside the period',
    [['/participants/1/segments/0/to', '2026-04-01']],
    ['segment-outside-period /participants/1/segments/0'],
  ],
  [
    'segments that overlap',
    [['/participants/0/segments/1/from', '2026-01-31']],
    ['segments-overlap /participants/0/segments/1'],
  ],
  [
    'no target',
    [['/participants/1/segments/0/targetAmount']],
    ['missing-field /participants/1/segments/0/eligiblePay', 'missing-field /participants/1/segments/0/targetPercent'],
  ],
  [
    'amounts below 0',
    [
      ['/participants/0/segments/0/eligiblePay', '-1'],
      ['/participants/0/segments/0/targetPercent', '-1'],
      ['/participants/0/segments/0/fte', '-1'],
      ['/participants/1/segments/0/targetAmount', '-0.01'],
      ['/participants/0/previouslyPaid', '-5'],
    ],
    [
      'negative-amount /participants/0/segments/0/eligiblePay',
      'negative-amount /participants/0/segments/0/targetPercent',
      'negative-amount /participants/0/segments/0/fte',
      'negative-amount /participants/0/previouslyPaid',
      'negative-amount /participants/1/segments/0/targetAmount',
    ],
  ],
  [
    'absent days that are no count',
    [
      ['/participants/0/segments/0/absentDays', 1.5],
      ['/participants/0/segments/1/absentDays', '3'],
      ['/participants/1/segments/0/absentDays', -1],
    ],
    [
      'not-an-integer /participants/0/segments/0/absentDays',
      'not-an-integer /participants/0/segments/1/absentDays',
      'negative-amount /participants/1/segments/0/absentDays',
    ],
  ],
  [
    'more absent days than days',
    [['/participants/0/segments/0/absentDays', 32]],
    ['negative-amount /participants/0/segments/0/absentDays'],
  ],
  [
    'more absent days than the calendar has, by 30/360',
    [
      ['/plan/proration/basis', '30/360'],
      ['/participants/0/segments/0/absentDays', 32],
    ],
    ['negative-amount /participants/0/segments/0/absentDays'],
  ],
  [
    'absent days by whole months',
    [
      ['/plan/proration/basis', 'whole-months'],
      ['/participants/0/segments/0/absentDays', 1],
    ],
    ['unknown-field /participants/0/segments/0/absentDays'],
  ],
  [
    'too many absent days',
    [['/participants/0/segments/0/absentDays', 1e9]],
    ['number-too-large /participants/0/segments/0/absentDays'],
  ],
  [
    'several segments without proration',
    [['/plan/proration/basis', 'none']],
    ['one-segment-needed /participants/0/segments'],
  ],
  [
    'whole months of a period that has none',
    [
      ['/plan/proration/basis', 'whole-months'],
      ['/period/to', '2026-03-30'],
      ['/participants/0/segments/1/to', '2026-03-30'],
      ['/participants/1/segments/0/to', '2026-03-30'],
    ],
    ['period-not-whole-months /plan/proration/basis'],
  ],
  ['an unknown basis', [['/plan/proration/basis', '365']], ['unknown-kind /plan/proration/basis']],
  [
    'decimals of the factor that are no count',
    [
      ['/plan/proration/factorDecimals', 31],
      ['/plan/proration/minimumDays', -1],
    ],
    ['negative-amount /plan/proration/minimumDays', 'number-too-large /plan/proration/factorDecimals'],
  ],
  // Modifiers
  [
    'an unknown kind of modifier',
    [
      ['/plan/modifiers/1/kind', 'bonus'],
      ['/participants/0/modifiers/discretion'],
      ['/participants/1/modifiers/discretion'],
    ],
    ['unknown-kind /plan/modifiers/1/kind'],
  ],
  [
    'two modifiers of one id',
    [['/plan/modifiers/1/id', 'rating'], ['/participants/0/modifiers'], ['/participants/1/modifiers']],
    [
      'duplicate-id /plan/modifiers/1/id',
      'modifier-missing /participants/0/modifiers/rating',
      'modifier-missing /participants/1/modifiers/rating',
    ],
  ],
  [
    'a default that is no key',
    [['/plan/modifiers/0/default', 'great']],
    ['unknown-reference /plan/modifiers/0/default'],
  ],
  [
    'a key that every object has',
    [['/participants/0/modifiers/rating', '__proto__']],
    ['unknown-reference /participants/0/modifiers/rating'],
  ],
  [
    'a factor below 0',
    [['/plan/modifiers/0/values/below', '-0.8']],
    ['negative-amount /plan/modifiers/0/values/below'],
  ],
  [
    'a range of factors upside down',
    [
      ['/plan/modifiers/1/max', '0.4'],
      ['/participants/0/modifiers/discretion', '0.45'],
      ['/participants/1/modifiers/discretion', '0.45'],
    ],
    [
      'modifier-out-of-range /plan/modifiers/1/max',
      'modifier-out-of-range /participants/0/modifiers/discretion',
      'modifier-out-of-range /participants/1/modifiers/discretion',
    ],
  ],
  ['a default out of range', [['/plan/modifiers/1/default', '2']], ['modifier-out-of-range /plan/modifiers/1/default']],
  [
    'a given factor out of range',
    [
      ['/participants/0/modifiers/discretion', '1.500001'],
      ['/participants/1/modifiers/discretion', '0.499999'],
    ],
    [
      'modifier-out-of-range /participants/0/modifiers/discretion',
      'modifier-out-of-range /participants/1/modifiers/discretion',
    ],
  ],
  [
    'no factor and no default',
    [['/participants/0/modifiers']],
    ['modifier-missing /participants/0/modifiers/discretion'],
  ],
  [
    'a given modifier that is unknown',
    [['/participants/0/modifiers/luck', '1']],
    ['unknown-reference /participants/0/modifiers/luck'],
  ],
  [
    'a given modifier that reads a measure',
    [['/participants/0/modifiers/growth', '1']],
    ['unknown-field /participants/0/modifiers/growth'],
  ],
  [
    'a modifier of an unknown measure',
    [['/plan/modifiers/2/measure', 'nothing']],
    ['unknown-reference /plan/modifiers/2/measure'],
  ],
  [
    'a modifier of a measure without data or default',
    [['/plan/modifiers/2/default'], ['/company/measures/1/actual', null], ['/company/measures/1/noData', 'zero']],
    ['modifier-missing /plan/modifiers/2/measure'],
  ],
  [
    'a modifier that reads units',
    [
      ['/plan/modifiers/2/scope', 'individual'],
      ['/plan/modifiers/2/measure', 'qualified'],
    ],
    ['unknown-reference /plan/modifiers/2/measure', 'unknown-reference /plan/modifiers/2/measure'],
  ],
  // Gates
  ['two gates of one id', [['/plan/gates/1/id', 'nps']], ['duplicate-id /plan/gates/1/id']],
  ['a gate without condition', [['/plan/gates/0/when']], ['missing-field /plan/gates/0/when']],
  ['an unknown operator', [['/plan/gates/0/when/op', '=>']], ['unknown-kind /plan/gates/0/when/op']],
  ['an unknown value', [['/plan/gates/0/when/value', 'mood']], ['unknown-kind /plan/gates/0/when/value']],
  [
    'a gate on a measure and a component',
    [['/plan/gates/0/when/component', 'own']],
    ['unknown-field /plan/gates/0/when/component'],
  ],
  ['a gate on nothing', [['/plan/gates/0/when/measure']], ['missing-field /plan/gates/0/when/measure']],
  [
    'a gate on an unknown measure',
    [['/plan/gates/1/when/measure', 'ltv']],
    ['unknown-reference /plan/gates/1/when/measure', 'unknown-reference /plan/gates/1/when/measure'],
  ],
  [
    'a gate on a measure that only one has',
    [['/plan/gates/1/when/measure', 'romi']],
    ['unknown-reference /plan/gates/1/when/measure'],
  ],
  [
    'a gate on a measure of the team that has none',
    [['/plan/gates/1/when/scope', 'team']],
    ['unknown-reference /plan/gates/1/when/measure', 'unknown-reference /plan/gates/1/when/measure'],
  ],
  [
    'a gate on the actual of a rating',
    [
      ['/plan/gates/1/when/measure', 'culture'],
      ['/plan/gates/1/when/value', 'actual'],
      ['/participants/0', SOUND.participants[1]],
      ['/participants/0/id', 'p0'],
    ],
    ['unknown-reference /plan/gates/1/when/measure', 'unknown-reference /plan/gates/1/when/measure'],
  ],
  [
    'a gate on the rate of a measure under a curve on the component',
    [['/plan/gates/2/when', { scope: 'team', measure: 'revenue', value: 'rate', op: '>', than: '1' }]],
    ['unknown-reference /plan/gates/2/when/measure', 'unknown-reference /plan/gates/2/when/measure'],
  ],
  [
    'a gate on the attainment of units',
    [['/plan/gates/1/when/measure', 'qualified']],
    ['unknown-reference /plan/gates/1/when/measure', 'unknown-reference /plan/gates/1/when/measure'],
  ],
  [
    'a gate on an unknown component',
    [['/plan/gates/2/when/component', 'other']],
    ['unknown-reference /plan/gates/2/when/component'],
  ],
  [
    'a gate on a component of another scope',
    [['/plan/gates/2/when/scope', 'company']],
    ['unknown-reference /plan/gates/2/when/component'],
  ],
  [
    'a gate on the actual of a component',
    [['/plan/gates/2/when/value', 'actual']],
    ['unknown-reference /plan/gates/2/when/value'],
  ],
  [
    'a gate on a per-unit component',
    [['/plan/gates/2/when', { scope: 'individual', component: 'leads', value: 'rate', op: '>', than: '1' }]],
    ['unknown-reference /plan/gates/2/when/value'],
  ],
  [
    'a gate that applies to nothing known',
    [['/plan/gates/0/appliesTo', 'all']],
    ['unknown-reference /plan/gates/0/appliesTo'],
  ],
  [
    'a gate that caps a per-unit component',
    [['/plan/gates/1/appliesTo', 'leads']],
    ['unknown-kind /plan/gates/1/otherwise/effect'],
  ],
  ['an unknown effect', [['/plan/gates/0/otherwise/effect', 'halve']], ['unknown-kind /plan/gates/0/otherwise/effect']],
  ['a zero effect with a factor', [['/plan/gates/0/otherwise/by', '0']], ['unknown-field /plan/gates/0/otherwise/by']],
  ['a scale without factor', [['/plan/gates/2/otherwise/by']], ['missing-field /plan/gates/2/otherwise/by']],
  // Limits, rounding, pool and budget
  ['a limit with another field', [['/plan/cap/percent', '1']], ['unknown-field /plan/cap/percent']],
  ['a cap that is text', [['/plan/cap', '200']], ['wrong-type /plan/cap']],
  [
    'a limit below 0',
    [
      ['/plan/floor/percentOfTarget', '-1'],
      ['/plan/cap/amount', '-1'],
    ],
    ['negative-amount /plan/cap/amount', 'negative-amount /plan/floor/percentOfTarget'],
  ],
  ['an unknown rounding', [['/plan/rounding/mode', 'floor']], ['unknown-kind /plan/rounding/mode']],
  ['a unit of 0', [['/plan/rounding/unit', '0.00']], ['negative-amount /plan/rounding/unit']],
  [
    'a budget that is no multiple of the unit',
    [['/plan/budget/amount', '900000.005']],
    ['budget-not-multiple-of-unit /plan/budget/amount'],
  ],
  [
    'an unknown answer to an exceeded budget',
    [['/plan/budget/whenExceeded', 'cry']],
    ['unknown-kind /plan/budget/whenExceeded'],
  ],
  [
    'a budget that is exceeded and refuses',
    [['/plan/budget', { amount: '1', whenExceeded: 'error' }]],
    ['budget-exceeded /plan/budget/amount'],
  ],
  ['a pool and a budget', [['/plan/pool', { amount: '1', share: 'score' }]], ['pool-and-budget /plan/budget']],
  ['recovery with a budget', [['/plan/recover', true]], ['recover-with-pool /plan/recover']],
  [
    'recovery with a pool',
    [['/plan/recover', true], ['/plan/budget'], ['/plan/pool', { amount: '1', share: 'score' }]],
    ['recover-with-pool /plan/recover'],
  ],
  ['recovery in words', [['/plan/recover', 'yes'], ['/plan/budget']], ['wrong-type /plan/recover']],
  [
    'a pool that is no multiple of the unit',
    [['/plan/budget'], ['/plan/pool', { amount: '0.001', share: 'score' }]],
    ['pool-not-multiple-of-unit /plan/pool/amount'],
  ],
  ['a pool without share', [['/plan/budget'], ['/plan/pool', { amount: '1' }]], ['missing-field /plan/pool/share']],
  [
    'a pool without amount',
    [['/plan/budget'], ['/plan/pool', { share: 'target' }]],
    ['missing-field /plan/pool/amount'],
  ],
  [
    'a pool that is fixed and funded',
    [
      ['/plan/budget'],
      [
        '/plan/pool',
        { amount: '1', share: 'target', funding: { scope: 'company', measure: 'nps', curve: { kind: 'linear' } } },
      ],
    ],
    ['unknown-field /plan/pool/amount'],
  ],
  [
    'a pool funded by an unknown measure',
    [
      ['/plan/budget'],
      ['/plan/pool', { share: 'target', funding: { scope: 'company', measure: 'luck', curve: { kind: 'linear' } } }],
    ],
    ['unknown-reference /plan/pool/funding/measure'],
  ],
  [
    'a pool funded by a measure without data',
    [
      ['/plan/budget'],
      ['/company/measures/0/actual', null],
      ['/company/measures/0/noData', 'exclude'],
      ['/plan/pool', { share: 'target', funding: { scope: 'company', measure: 'nps', curve: { kind: 'linear' } } }],
    ],
    ['actual-missing /plan/pool/funding/measure'],
  ],
  [
    'a pool funded by a team',
    [
      ['/plan/budget'],
      ['/plan/pool', { share: 'target', funding: { scope: 'team', measure: 'nps', curve: { kind: 'linear' } } }],
    ],
    ['unknown-kind /plan/pool/funding/scope'],
  ],
  [
    'a protection below 0',
    [['/plan/protectIndividual/percent', '-1']],
    ['negative-amount /plan/protectIndividual/percent'],
  ],
  ['a matrix in an additive plan', [['/plan/matrix', {}]], ['unknown-field /plan/matrix']],
  // Participants
  ['two participants of one id', [['/participants/1/id', 'p1']], ['duplicate-id /participants/1/id']],
  ['a participant without id', [['/participants/1/id']], ['missing-field /participants/1/id']],
  ['a participant with another field', [['/participants/1/name', 'x']], ['unknown-field /participants/1/name']],
  [
    'a period without days by 30/360',
    [
      ['/period', { from: '2026-01-30', to: '2026-01-30' }],
      ['/plan/proration', { basis: '30/360' }],
      ['/participants', []],
    ],
    ['period-empty /plan/proration/basis'],
  ],
  // Faults that stand beside others, and are told all the same
  [
    'segments that overlap, one of them with a fault of its own',
    [
      ['/participants/0/segments/1/from', '2026-01-31'],
      ['/participants/0/segments/1/targetAmount', '-1'],
    ],
    ['negative-amount /participants/0/segments/1/targetAmount', 'segments-overlap /participants/0/segments/1'],
  ],
  [
    'a gate on an unknown measure of the company, another of which has a fault',
    [
      ['/plan/gates/0/when/measure', 'csat'],
      ['/company/measures/1/actual', '1e5'],
    ],
    ['not-a-decimal /company/measures/1/actual', 'unknown-reference /plan/gates/0/when/measure'],
  ],
  [
    'a gate on an unknown measure of participants, one of whom has a fault',
    [
      ['/plan/gates/1/when/measure', 'cpl'],
      ['/participants/1', { ...SOUND.participants[1], previouslyPaid: '12,5' }],
      ['/participants/0/measures/own/0/id', 'cpl'],
    ],
    ['not-a-decimal /participants/1/previouslyPaid', 'unknown-reference /plan/gates/1/when/measure'],
  ],
  [
    'a gate on a measure of participants whose list has a fault',
    [['/participants/1/measures/own/0/actual', '12,5']],
    ['not-a-decimal /participants/1/measures/own/0/actual'],
  ],
  [
    'a gate on a measure that may be the one without id',
    [
      ['/plan/gates/0/when/measure', 'csat'],
      ['/company/measures/0/id', 5],
    ],
    ['wrong-type /company/measures/0/id'],
  ],
  [
    'attainments that descend beside a rate with a fault',
    [
      [`${POINTS}/1/1`, 'x'],
      [`${POINTS}/2/0`, '90'],
    ],
    ['not-a-decimal /plan/components/0/curve/points/1/1', 'curve-not-ascending /plan/components/0/curve/points/2'],
  ],
  [
    'tiers that descend beside a slope with a fault',
    [
      [`${OWN}/1/curve/tiers/0/slope`, 'x'],
      [`${OWN}/1/curve/tiers/1/upTo`, '99'],
    ],
    [`not-a-decimal ${OWN}/1/curve/tiers/0/slope`, `curve-not-ascending ${OWN}/1/curve/tiers/1/upTo`],
  ],
  [
    'a tier behind one whose end has a fault',
    [[`${OWN}/1/curve/tiers/0/upTo`, 'x']],
    [`not-a-decimal ${OWN}/1/curve/tiers/0/upTo`],
  ],
  // Neighbours of the same name, and errors that hide others
  [
    'a component that is none, beside weights that would not add up without it',
    [['/plan/components/1', 'team']],
    ['wrong-type /plan/components/1'],
  ],
  [
    'a list of a participant that bears the name of the company’s measures',
    [['/participants/0/measures/measures', []]],
    ['unknown-reference /participants/0/measures/measures'],
  ],
  ['a scoring of no kind', [[`${OWN}/0/scoring`, { kind: 'guess' }]], [`unknown-kind ${OWN}/0/scoring/kind`]],
  [
    'pay beside a target amount that is no number',
    [['/participants/1/segments/0/eligiblePay', 'x']],
    ['not-a-decimal /participants/1/segments/0/eligiblePay'],
  ],
  [
    'a percent beside a target amount that is no number',
    [['/participants/1/segments/0/targetPercent', 'x']],
    ['not-a-decimal /participants/1/segments/0/targetPercent'],
  ],
  [
    'no teams, where only a gate reads one',
    [
      ['/teams'],
      ['/plan/components/1'],
      ['/plan/components/0/weight', '100'],
      ['/plan/gates/2/when', { scope: 'team', measure: 'revenue', value: 'actual', op: '>', than: '1' }],
    ],
    [
      'missing-field /teams',
      'unknown-reference /participants/0/segments/0/team',
      'unknown-reference /participants/0/segments/1/team',
      'unknown-reference /participants/1/segments/0/team',
    ],
  ],
  [
    'a floor above the cap of its component',
    [
      ['/plan/components/1/floor', '80.5'],
      ['/plan/components/1/cap', '80'],
    ],
    ['floor-above-cap /plan/components/1/floor'],
  ],
  ...['10/0', '1.5/3', '-1/3', '1', 10, null, `1/${'9'.repeat(31)}`].map((share): Case => [
    `a share of ${JSON.stringify(share)}`,
    [['/participants/0/segments/0/share', share]],
    ['not-a-fraction /participants/0/segments/0/share'],
  ]),
  [
    'weights that are neither percent nor relative',
    [['/plan/components/0/weights', 'percent']],
    ['unknown-kind /plan/components/0/weights'],
  ],
  [
    'a relative weight of nothing',
    [
      ['/plan/components/0/weights', 'relative'],
      [`${OWN}/0/weight`, '0'],
    ],
    [`negative-amount ${OWN}/0/weight`],
  ],
  [
    'a payment below 0 that no plan recovers',
    [['/participants/0/previouslyPaid', '-1']],
    ['negative-amount /participants/0/previouslyPaid'],
  ],
  // Told once, however often it is met
  ['an unknown field of a component', [['/plan/components/0/colour', 1]], ['unknown-field /plan/components/0/colour']],
];

describe('errors', () => {
  it.each(CASES)('%s', (title, changes, expected) => {
    expect(errorsAfter(...changes)).toEqual(expected);
    const faults = faultsOf(changes.map(([path, value]) => ({ path, value })));
    expect(faults.map(({ message }) => message)).toEqual(WORDS[title]);
  });

  const inMatrix: readonly Case[] = [
    ['no matrix', [['/plan/matrix']], ['missing-field /plan/matrix']],
    [
      'three components',
      [
        ['/plan/components/-', { id: 'third', scope: 'company', curve: { kind: 'linear' } }],
        ['/company/third', [{ id: 'a', weight: '100', actual: '1', scoring: { kind: 'given' } }]],
      ],
      ['matrix-shape /plan/components'],
    ],
    ['a row too few', [['/plan/matrix/rates/1']], ['matrix-shape /plan/matrix/rates']],
    ['a column too many', [['/plan/matrix/rates/0/-', '60']], ['matrix-shape /plan/matrix/rates/0']],
    ['a cell below 0', [['/plan/matrix/rates/0/0', '-25']], ['negative-amount /plan/matrix/rates/0/0']],
    [
      'the same component on both sides',
      [['/plan/matrix/columns/component', 'own']],
      ['matrix-shape /plan/matrix/columns/component'],
    ],
    ['an unknown component', [['/plan/matrix/rows/component', 'x']], ['unknown-reference /plan/matrix/rows/component']],
    [
      'thresholds that do not ascend',
      [['/plan/matrix/rows/from/1', '80']],
      ['curve-not-ascending /plan/matrix/rows/from/1'],
    ],
    ['no thresholds', [['/plan/matrix/rows/from', []]], ['matrix-shape /plan/matrix/rows/from']],
    ['a weight', [['/plan/components/0/weight', '100']], ['unknown-field /plan/components/0/weight']],
    [
      'weights that would not add up either',
      [
        ['/plan/components/0/weight', '60'],
        ['/plan/components/1/weight', '30'],
      ],
      ['unknown-field /plan/components/0/weight', 'unknown-field /plan/components/1/weight'],
    ],
    ['a list of the company for no component', [['/company/growth', []]], ['unknown-reference /company/growth']],
    ['rates that are no list', [['/plan/matrix/rates', '1']], ['wrong-type /plan/matrix/rates']],
  ];

  it.each(inMatrix)('in a matrix plan: %s', (_, changes, expected) => {
    expect(errorsOf([...MATRIX, ...changes.map(([path, value]) => ({ path, value }))])).toEqual(expected);
  });

  it('are all found at once, in the header and in every participant', () => {
    expect(
      errorsAfter(
        ['/plan/currency'],
        ['/plan/components/0/weight', '60'],
        [`${OWN}/0/actual`, 'x'],
        ['/participants/1/segments/0/fte', 1],
        ['/teams/digital/team/0/weight', '99'],
      ),
    ).toEqual([
      'weights-not-100 /plan/components',
      'missing-field /plan/currency',
      'weights-not-100 /teams/digital/team',
      `not-a-decimal ${OWN}/0/actual`,
      'not-a-decimal /participants/1/segments/0/fte',
    ]);
  });

  it('say what is wrong, which value, and what to do', () => {
    const result = calculate({ ...SOUND, schema: 'one'.repeat(30) });
    expect(result).toEqual({
      errors: [
        {
          code: 'unknown-kind',
          path: '/schema',
          message: '"oneoneoneoneoneoneoneoneoneoneoneoneoneo…" is no known schema of the input; it must be 1.',
        },
      ],
    });
  });

  it.each([undefined, null, 1, 'text', [], () => 1, Symbol('x'), 10n, true])(
    'name the whole input where it is %p',
    (input) => {
      const result = calculate(input);
      expect(isRefusal(result) && result.errors.map(({ path }) => path)).toEqual(['']);
    },
  );

  it('use every code of the list', () => {
    const used = new Set(
      [...CASES, ...inMatrix].flatMap(([, , expected]) => expected.map((error) => error.split(' ')[0])),
    );
    // A list too long would need a million entries; it has a test of its own.
    expect(BONUS_ERROR_CODES.filter((code) => !used.has(code))).toEqual(['list-too-long']);
  });

  it('refuse a list too long at once, without walking along it', () => {
    const result = calculate({ ...SOUND, participants: new Array<unknown>(4_000_000_000) });
    expect(isRefusal(result) && result.errors.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'list-too-long /participants',
    ]);
  });
});
