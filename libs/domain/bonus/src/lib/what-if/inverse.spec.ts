import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import type { Curve } from '../curve/curve';
import type { Scoring } from '../scoring/scoring';
import { actualsAt } from '../scoring/scoring';
import { attainmentsAt, bendsOf } from './inverse';

const of = (text: string) => Rational.parse(text);
const textOf = (values: readonly Rational[]) => values.map((value) => value.toExactText());
const pointOf = ([attainment, rate]: readonly [string, string]) => ({ attainment: of(attainment), rate: of(rate) });

function points(...pairs: readonly (readonly [string, string])[]): Curve {
  return { kind: 'points', points: pairs.map(pointOf), below: 'zero', above: 'flat' };
}

function steps(...pairs: readonly (readonly [string, string])[]): Curve {
  return { kind: 'steps', steps: pairs.map(pointOf), reach: 'at' };
}

function tiers(...pairs: readonly (readonly [string | null, string])[]): Curve {
  return {
    kind: 'tiers',
    tiers: pairs.map(([upTo, slope]) => ({ upTo: upTo === null ? null : of(upTo), slope: of(slope) })),
  };
}

const LINEAR: Curve = { kind: 'linear' };

describe('actualsAt', () => {
  const higher: Scoring = { kind: 'ratio', direction: 'higher', target: of('200') };
  const lower: Scoring = { kind: 'ratio', direction: 'lower', target: of('200') };
  const mirror: Scoring = { kind: 'mirror', target: of('200') };
  const up: Scoring = { kind: 'progress', baseline: of('50'), target: of('250') };
  const down: Scoring = { kind: 'progress', baseline: of('10'), target: of('-30') };
  const range: Scoring = { kind: 'range', low: of('40'), high: of('60'), tolerance: of('20') };

  it.each<[string, Scoring, string, readonly string[]]>([
    ['80 % of a target of 200', higher, '80', ['160']],
    ['0 % of a target', higher, '0', ['0']],
    ['a cost at 80 %: 200 / 0.8', lower, '80', ['250']],
    ['a cost at 125 %: 200 / 1.25', lower, '125', ['160']],
    ['a cost at 0 %, which no actual gives: the boundary of what can be divided by', lower, '0', ['0']],
    ['a cost below 0 %', lower, '-50', ['0']],
    ['a mirrored target at 80 %: as far above it as 80 lies below 100', mirror, '80', ['240']],
    ['a mirrored target at 200 %', mirror, '200', ['0']],
    ['80 % of the way from 50 to 250', up, '80', ['210']],
    ['125 % of the way from 10 down to −30', down, '125', ['-40']],
    ['a range at 75 %: a quarter of the tolerance outside either end', range, '75', ['35', '65']],
    ['a range at 100 %: its ends', range, '100', ['40', '60']],
    ['a range at 0 %: the whole tolerance outside', range, '0', ['20', '80']],
    ['the actual itself where it is given', { kind: 'given' }, '80', ['80']],
    ['a milestone, met from 1 on', { kind: 'milestone' }, '80', ['1']],
    ['no number where it is a rating', { kind: 'rated', ratings: new Map([['good', of('80')]]) }, '80', []],
  ])('gives %s', (_, scoring, attainment, expected) => {
    expect(textOf(actualsAt(scoring, of(attainment)))).toEqual(expected);
  });
});

describe('bendsOf', () => {
  it.each<[string, Curve, readonly string[]]>([
    ['none of a straight line', LINEAR, []],
    ['the points', points(['80', '50'], ['100', '100']), ['80', '100']],
    ['the steps', steps(['90', '50'], ['110', '100']), ['90', '110']],
    ['the ends of tiers, of which the last has none', tiers(['100', '1'], ['150', '2'], [null, '0.5']), ['100', '150']],
    ['the end of a last tier that has one', tiers(['100', '1'], ['150', '2']), ['100', '150']],
  ])('gives %s', (_, curve, expected) => {
    expect(textOf(bendsOf(curve))).toEqual(expected);
  });
});

describe('attainmentsAt', () => {
  it.each<[string, Curve, string, readonly string[]]>([
    ['the rate itself on a straight line', LINEAR, '70', ['70']],
    ['nothing on steps, which are level', steps(['90', '50'], ['110', '100']), '50', []],
    ['nothing on a single point', points(['80', '50']), '50', []],
    // 50 at 80 and 100 at 100: 2.5 per percent, so that 75 is passed 10 above 80.
    ['where a slope passes a rate', points(['80', '50'], ['100', '100']), '75', ['90']],
    ['where a slope would pass it beyond its ends', points(['80', '50'], ['100', '100']), '0', ['60']],
    // 2 per percent from 80 to 100, and 1 from 100 to 120.
    ['each slope by its own line', points(['80', '40'], ['100', '80'], ['120', '100']), '90', ['105', '110']],
    ['a falling slope', points(['100', '80'], ['120', '40']), '60', ['110']],
    ['nothing on a level stretch, at its rate', points(['80', '50'], ['100', '50']), '50', []],
    ['nothing on a level stretch, at another rate', points(['80', '50'], ['100', '50']), '60', []],
    ['nothing on a jump', points(['100', '50'], ['100', '80']), '60', []],
    [
      // The level stretch 80–100, the jump at 100 and the slope of 1 from 100 to 120, which meets 60 at 80.
      'only the slope beside a level stretch and a jump',
      points(['80', '50'], ['100', '50'], ['100', '80'], ['120', '100']),
      '60',
      ['80'],
    ],
    // 90 = 1 · 90 in the first tier; 100 + 2 · (95 − 100) in the second; 200 + 0.5 · (−70 − 150) in the third.
    ['each tier by its own line', tiers(['100', '1'], ['150', '2'], [null, '0.5']), '90', ['90', '95', '-70']],
    ['nothing on a tier that earns nothing', tiers(['80', '0'], [null, '2']), '30', ['95']],
    ['the slopes around such a tier', tiers(['80', '1'], ['100', '0'], ['150', '2']), '90', ['90', '105']],
    ['the first tier alone where it has no end', tiers([null, '2']), '90', ['45']],
  ])('gives %s', (_, curve, rate, expected) => {
    expect(textOf(attainmentsAt(curve, of(rate)))).toEqual(expected);
  });
});
