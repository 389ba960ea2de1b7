import { describe, expect, it } from '@jest/globals';
import { MATRIX, SOUND } from '../../spec/sound-input';
import { isRefusal } from '../result';
import { calculate } from '../run';
import type { PartChange } from '../what-if/changes';
import { applyChanges } from '../what-if/changes';
import { show } from './issues';
import { Place } from './place';
import { readList } from './record';

type Change = readonly [path: string, value?: unknown];
type Case = readonly [what: string, changes: readonly Change[], told: readonly string[]];

/** Code, place and words of everything that the sound input is told after some changes. */
function describedOf(changes: readonly Change[], before: readonly PartChange[] = []): readonly string[] {
  const changed = applyChanges(SOUND, [...before, ...changes.map(([path, value]) => ({ path, value }))]);
  if (!changed.ok) throw new Error('The case changes what is not there: ' + JSON.stringify(changed.error));
  const result = calculate(changed.value);
  return isRefusal(result) ? result.errors.map(({ code, path, message }) => code + ' ' + path + ' | ' + message) : [];
}

const CASES: readonly Case[] = [
  [
    'a lookup modifier with a range',
    [['/plan/modifiers/0/min', '1']],
    ['unknown-field /plan/modifiers/0/min | A lookup modifier has no field "min"; remove it.'],
  ],
  [
    'a number modifier with values',
    [['/plan/modifiers/1/values', {}]],
    ['unknown-field /plan/modifiers/1/values | A number modifier has no field "values"; remove it.'],
  ],
  [
    'a measure modifier with a range',
    [['/plan/modifiers/2/min', '1']],
    ['unknown-field /plan/modifiers/2/min | A measure modifier has no field "min"; remove it.'],
  ],
  [
    'a scoring with a field that nobody knows',
    [['/teams/digital/team/0/scoring/goal', '1']],
    [
      'unknown-field /teams/digital/team/0/scoring/goal | There is no field "goal" here; remove it or check its spelling.',
    ],
  ],
  [
    'a scoring of no known kind, with a field that nobody knows',
    [
      ['/teams/digital/team/0/scoring/kind', 'guess'],
      ['/teams/digital/team/0/scoring/goal', '1'],
    ],
    [
      'unknown-kind /teams/digital/team/0/scoring/kind | "guess" is not known here; it must be one of ratio, mirror, progress, range, milestone, rated, given.',
      'unknown-field /teams/digital/team/0/scoring/goal | There is no field "goal" here; remove it or check its spelling.',
    ],
  ],
  [
    'a mirror with a baseline',
    [['/teams/digital/team/0/scoring/baseline', '1']],
    ['unknown-field /teams/digital/team/0/scoring/baseline | A mirror scoring has no field "baseline"; remove it.'],
  ],
  [
    'progress with a range',
    [['/participants/0/measures/own/1/scoring/low', '1']],
    ['unknown-field /participants/0/measures/own/1/scoring/low | A progress scoring has no field "low"; remove it.'],
  ],
  [
    'a range with a target',
    [['/participants/1/measures/own/0/scoring/target', '1']],
    ['unknown-field /participants/1/measures/own/0/scoring/target | A range scoring has no field "target"; remove it.'],
  ],
  [
    'ratings with a target',
    [['/participants/1/measures/own/1/scoring/target', '1']],
    ['unknown-field /participants/1/measures/own/1/scoring/target | A rated scoring has no field "target"; remove it.'],
  ],
  [
    'a milestone with a target',
    [['/company/measures/1/scoring/target', '1']],
    ['unknown-field /company/measures/1/scoring/target | A milestone scoring has no field "target"; remove it.'],
  ],
  [
    'a given attainment with a target',
    [['/company/measures/0/scoring/target', '1']],
    ['unknown-field /company/measures/0/scoring/target | A given scoring has no field "target"; remove it.'],
  ],
  [
    'a curve of tiers with points',
    [['/participants/0/measures/own/1/curve/points', []]],
    ['unknown-field /participants/0/measures/own/1/curve/points | A curve of tiers has no field "points"; remove it.'],
  ],
  [
    'a curve of steps under the name of points',
    [
      [
        '/plan/components/0/curve',
        {
          kind: 'steps',
          points: [
            ['80', '50'],
            ['100', '100'],
          ],
        },
      ],
    ],
    [],
  ],
  [
    'a curve of steps with points beside them',
    [['/plan/components/0/curve', { kind: 'steps', points: [['80', '50']], steps: [['80', '50']] }]],
    ['unknown-field /plan/components/0/curve/points | A curve of steps has no field "points"; remove it.'],
  ],
  [
    'a curve of steps without any',
    [['/plan/components/0/curve', { kind: 'steps' }]],
    ['missing-field /plan/components/0/curve/steps | This field is missing; it must be a list.'],
  ],
  [
    'a rating that is none of eleven',
    [
      [
        '/participants/1/measures/own/1/scoring/ratings',
        { a: '0', b: '1', c: '2', d: '3', e: '4', f: '5', g: '6', h: '7', i: '8', j: '9', k: '10' },
      ],
    ],
    [
      'unknown-rating /participants/1/measures/own/1/actual | "good" is no rating of this measure; it knows a, b, c, d, e, f, g, h, i, j.',
    ],
  ],
  [
    'a rating where there are none',
    [['/participants/1/measures/own/1/scoring/ratings', {}]],
    ['unknown-rating /participants/1/measures/own/1/actual | "good" is no rating of this measure; it knows none.'],
  ],
  [
    'pay per unit in a multiplicative plan',
    [
      ['/plan/combination', 'multiplicative'],
      ['/plan/components/0/weight'],
      ['/plan/components/1/weight'],
      ['/plan/protectIndividual'],
    ],
    ['unknown-kind /plan/components/2/kind | A multiplicative plan has no per-unit components; they add to the claim.'],
  ],
  [
    'pay per unit of a team',
    [['/plan/components/2/scope', 'team']],
    [
      'unknown-kind /plan/components/2/scope | A per-unit component counts a measure of the participant; its scope must be individual, not team.',
      'missing-field /teams/digital/leads | This field is missing; it must be a list.',
      'unknown-reference /participants/0/measures/leads | The plan has no individual component "leads"; remove the list or add the component.',
      'unknown-reference /participants/1/measures/leads | The plan has no individual component "leads"; remove the list or add the component.',
    ],
  ],
  [
    'pay per unit of the company',
    [['/plan/components/2/scope', 'company']],
    [
      'unknown-kind /plan/components/2/scope | A per-unit component counts a measure of the participant; its scope must be individual, not company.',
      'missing-field /company/leads | This field is missing; it must be a list.',
      'unknown-reference /participants/0/measures/leads | The plan has no individual component "leads"; remove the list or add the component.',
      'unknown-reference /participants/1/measures/leads | The plan has no individual component "leads"; remove the list or add the component.',
    ],
  ],
  [
    'protection in a multiplicative plan',
    [
      ['/plan/combination', 'multiplicative'],
      ['/plan/components/0/weight'],
      ['/plan/components/1/weight'],
      ['/plan/components/2'],
      ['/plan/gates/2'],
      ['/participants/0/measures/leads'],
      ['/participants/1/measures/leads'],
    ],
    [
      "unknown-field /plan/protectIndividual | In a multiplicative plan the individual part is no sum of its own, so that it can't be protected.",
    ],
  ],
  [
    'funding by a measure left out',
    [
      ['/plan/budget'],
      ['/plan/pool', { share: 'score', funding: { scope: 'company', measure: 'nps', curve: { kind: 'linear' } } }],
      ['/company/measures/0/status', 'no_data'],
      ['/company/measures/0/noData', 'exclude'],
    ],
    ['actual-missing /plan/pool/funding/measure | The measure "nps" has no data, so that it can\'t fund the pool.'],
  ],
  [
    'funding by a measure that is not applicable',
    [
      ['/plan/budget'],
      ['/plan/pool', { share: 'score', funding: { scope: 'company', measure: 'nps', curve: { kind: 'linear' } } }],
      ['/company/measures/0/status', 'not_applicable'],
    ],
    ['actual-missing /plan/pool/funding/measure | The measure "nps" has no data, so that it can\'t fund the pool.'],
  ],
  [
    'funding by a measure that counts 0',
    [
      ['/plan/budget'],
      ['/plan/pool', { share: 'score', funding: { scope: 'company', measure: 'nps', curve: { kind: 'linear' } } }],
      ['/company/measures/0/status', 'undefined_worst'],
    ],
    [],
  ],
  [
    'a factor by a measure that counts 0, without default',
    [['/plan/modifiers/2/default'], ['/company/measures/1/status', 'undefined_worst']],
    [],
  ],
  [
    'a factor by a measure without data, without default',
    [['/plan/modifiers/2/default'], ['/company/measures/1/status', 'no_data'], ['/company/measures/1/noData', 'zero']],
    [
      'modifier-missing /plan/modifiers/2/measure | The measure "growth" of the company has no data, and the modifier "growth" has no default.',
    ],
  ],
  [
    'a factor by a measure that is not applicable, without default',
    [['/plan/modifiers/2/default'], ['/company/measures/1/status', 'not_applicable']],
    [
      'modifier-missing /plan/modifiers/2/measure | The measure "growth" of the company has no data, and the modifier "growth" has no default.',
    ],
  ],
  [
    'no teams',
    [['/teams']],
    [
      'missing-field /teams | This field is missing; it must be an object.',
      'unknown-reference /participants/0/segments/0/team | There is no team "digital" under teams; add its results or correct the name.',
      'unknown-reference /participants/0/segments/1/team | There is no team "digital" under teams; add its results or correct the name.',
      'unknown-reference /participants/1/segments/0/team | There is no team "digital" under teams; add its results or correct the name.',
    ],
  ],
  [
    'teams of nobody',
    [['/teams', {}]],
    [
      'unknown-reference /participants/0/segments/0/team | There is no team "digital" under teams; add its results or correct the name.',
      'unknown-reference /participants/0/segments/1/team | There is no team "digital" under teams; add its results or correct the name.',
      'unknown-reference /participants/1/segments/0/team | There is no team "digital" under teams; add its results or correct the name.',
    ],
  ],
  ['teams that are a number', [['/teams', 5]], ['wrong-type /teams | 5 stands where an object is expected.']],
  ['teams that are a list', [['/teams', []]], ['wrong-type /teams | a list stands where an object is expected.']],
  ['the longest minimum service', [['/plan/proration/minimumDays', 1000000]], []],
  [
    'a minimum service beyond every period',
    [['/plan/proration/minimumDays', 1000001]],
    ['number-too-large /plan/proration/minimumDays | 1000001 is too large; the most here is 1000000.'],
  ],
  [
    'the company’s list among a team’s',
    [['/teams/digital/measures', []]],
    [
      'unknown-reference /teams/digital/measures | The plan has no team component "measures"; remove the list or add the component.',
    ],
  ],
  [
    'a curve to extend from one point',
    [['/plan/components/0/curve', { kind: 'points', points: [['80', '50']], above: 'extend' }]],
    [
      'curve-not-ascending /plan/components/0/curve/points | To extend a curve, its last two points must differ in attainment.',
    ],
  ],
  [
    'a curve to extend from a jump',
    [
      [
        '/plan/components/0/curve',
        {
          kind: 'points',
          points: [
            ['80', '50'],
            ['90', '60'],
            ['90', '70'],
          ],
          above: 'extend',
        },
      ],
    ],
    [
      'curve-not-ascending /plan/components/0/curve/points | To extend a curve, its last two points must differ in attainment.',
    ],
  ],
  [
    'a gate on the rate of a component of no known kind',
    [
      ['/plan/components/2/kind', 'per-click'],
      ['/plan/gates/1/appliesTo', 'leads'],
    ],
    ['unknown-kind /plan/components/2/kind | "per-click" is not known here; it must be one of per-unit.'],
  ],
];

const IN_MATRIX: readonly Case[] = [
  ['no matrix', [['/plan/matrix']], ['missing-field /plan/matrix | This field is missing; it must be an object.']],
  [
    'three components',
    [
      ['/plan/components/-', { id: 'third', scope: 'company', curve: { kind: 'linear' } }],
      ['/company/third', [{ id: 'a', weight: '100', actual: '1', scoring: { kind: 'given' } }]],
    ],
    [
      'matrix-shape /plan/components | A matrix plan has exactly two components, one for the rows and one for the columns; this has 3.',
    ],
  ],
  [
    'a row too few',
    [['/plan/matrix/rates/1']],
    ['matrix-shape /plan/matrix/rates | There are 1 rows of rates for 2 row thresholds; there must be one each.'],
  ],
  [
    'a column too many',
    [['/plan/matrix/rates/0/-', '60']],
    [
      'matrix-shape /plan/matrix/rates/0 | There are 3 columns of rates for 2 column thresholds; there must be one each.',
    ],
  ],
  [
    'the same component on both sides',
    [['/plan/matrix/columns/component', 'own']],
    ['matrix-shape /plan/matrix/columns/component | "own" stands on both sides; rows and columns are two components.'],
  ],
  [
    'an unknown component',
    [['/plan/matrix/rows/component', 'x']],
    ['unknown-reference /plan/matrix/rows/component | The plan has no component "x"; name one of its two.'],
  ],
  [
    'thresholds that do not ascend',
    [['/plan/matrix/rows/from/1', '80']],
    ['curve-not-ascending /plan/matrix/rows/from/1 | Thresholds must ascend: 80 stands after 80.'],
  ],
  [
    'no thresholds',
    [['/plan/matrix/rows/from', []]],
    ['matrix-shape /plan/matrix/rows/from | A side of the matrix needs at least one threshold.'],
  ],
  [
    'protection',
    [['/plan/protectIndividual', { percent: '80' }]],
    [
      "unknown-field /plan/protectIndividual | In a matrix plan the individual part is no sum of its own, so that it can't be protected.",
    ],
  ],
  [
    'pay per unit',
    [
      [
        '/plan/components/1',
        { id: 'team', scope: 'individual', kind: 'per-unit', mode: 'marginal', tiers: [{ from: '0', rate: '1' }] },
      ],
      ['/teams'],
      ['/participants/0/measures/team', [{ id: 'q', actual: '1' }]],
      ['/participants/1/measures/team', [{ id: 'q', actual: '1' }]],
    ],
    ['unknown-kind /plan/components/1/kind | A matrix plan has no per-unit components; they add to the claim.'],
  ],
  [
    'an unknown axis beside an unreadable component',
    [
      ['/plan/matrix/rows/component', 'x'],
      ['/plan/components/0/scope', 'department'],
    ],
    [
      'unknown-kind /plan/components/0/scope | "department" is not known here; it must be one of individual, team, company.',
    ],
  ],
];

describe('what is told', () => {
  it.each(CASES)('of %s', (_, changes, described) => {
    expect(describedOf(changes)).toEqual(described);
  });

  it.each(IN_MATRIX)('in a matrix plan of %s', (_, changes, described) => {
    expect(describedOf(changes, MATRIX)).toEqual(described);
  });

  it('of another kind’s field that holds nothing counts as left out: nothing', () => {
    const points = { kind: 'linear', points: undefined };
    const scoring = { kind: 'ratio', direction: 'higher', target: '100', low: undefined };
    expect(describedOf([['/plan/components/0/curve', points]])).toEqual([]);
    expect(describedOf([['/teams/digital/team/0/scoring', scoring]])).toEqual([]);
  });

  it('of a list with more entries than are compared one by one is the same', () => {
    const measures = (last: string) =>
      Array.from({ length: 9 }, (_, index) => ({
        id: index === 8 ? last : 'm' + String(index),
        weight: index === 0 ? '92' : '1',
        actual: '1',
        scoring: { kind: 'given' },
      }));
    const duplicates = (last: string) =>
      describedOf([['/participants/1/measures/own', measures(last)]]).filter((words) =>
        words.startsWith('duplicate-id'),
      );
    expect(duplicates('m8')).toEqual([]);
    expect(duplicates('m0')).toEqual([
      'duplicate-id /participants/1/measures/own/8/id | "m0" is the id of an earlier entry of this list; ids must differ.',
    ]);
  });

  it('of a list is nothing up to a million entries, and one thing above', () => {
    const place = Place.root();
    expect(readList(new Array(1_000_000), place)).toHaveLength(1_000_000);
    expect(place.issues.errors).toEqual([]);
    expect(readList(new Array(1_000_001), place)).toBeNull();
    expect(place.issues.errors).toEqual([
      {
        code: 'list-too-long',
        path: '',
        message: 'A list of 1000001 entries is too long; the most is 1000000. Feed more participants as a stream.',
      },
    ]);
  });
});

describe('a refused value', () => {
  const forty = 'x'.repeat(40);

  it.each<readonly [unknown, string]>([
    ['a "quoted" word', '"a \\"quoted\\" word"'],
    [forty, '"' + forty + '"'],
    [forty + 'x', '"' + forty + '…"'],
    [1.5, '1.5'],
    [true, 'true'],
    [10n ** 39n, '1' + '0'.repeat(39)],
    [10n ** 40n, '1' + '0'.repeat(39) + '…'],
    [undefined, 'nothing'],
    [null, 'null'],
    [[1], 'a list'],
    [{ a: 1 }, 'an object'],
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
  ])('is repeated, short and safe (%#)', (value, shown) => {
    expect(show(value)).toBe(shown);
  });
});
