import { describe, expect, it } from '@jest/globals';
import type { ComponentInput, CurveInput, PlanInput } from '@premia/domain-bonus';
import { describeText } from '@premia/shared-messages';
import { planWarnings } from './plan-warnings';
import { isTeamShareAllowed, teamShareOf } from './team-share';

function planOf(components: readonly ComponentInput[], rest: Partial<PlanInput> = {}): PlanInput {
  return { currency: 'RUB', combination: 'additive', components, ...rest };
}

function own(curve: CurveInput, rest: { readonly weight?: string; readonly cap?: string } = {}): ComponentInput {
  return { id: 'own', scope: 'individual', weight: '100', curve, ...rest };
}

function warningsOf(plan: PlanInput, teamShareLimit = '50') {
  return planWarnings(plan, { teamShareLimit }).map(({ code, path, message }) => ({
    code,
    path,
    message: describeText('en', message).replace(/\u00a0/g, ' '),
  }));
}

const LINEAR: CurveInput = { kind: 'linear' };

describe('the warnings of a plan', () => {
  it('are none for a plain linear plan', () => {
    expect(warningsOf(planOf([own(LINEAR)]))).toEqual([]);
  });

  it('say what the last step over a threshold is worth, of the target bonus', () => {
    const plan = planOf([
      own(
        {
          kind: 'points',
          points: [
            ['80', '50'],
            ['100', '100'],
          ],
        },
        { weight: '70' },
      ),
      { id: 'team', scope: 'team', weight: '30', curve: LINEAR },
    ]);
    expect(warningsOf(plan)).toEqual([
      {
        code: 'cliff',
        path: '/components/0/curve/points/0',
        message:
          'Own KPIs: a jump at 80 % of attainment, from 0 % to 50 %. The last step to it is worth up to 35 % of the target bonus.',
      },
    ]);
  });

  it('find every step and every jump between two points of one attainment', () => {
    const steps = planOf([
      own({
        kind: 'steps',
        steps: [
          ['90', '50'],
          ['100', '100'],
        ],
      }),
    ]);
    expect(warningsOf(steps).map(({ path }) => path)).toEqual([
      '/components/0/curve/steps/0',
      '/components/0/curve/steps/1',
    ]);
    const leap = planOf([
      own({
        kind: 'points',
        points: [
          ['0', '0'],
          ['100', '80'],
          ['100', '100'],
        ],
      }),
    ]);
    expect(warningsOf(leap)).toEqual([
      expect.objectContaining({ code: 'cliff', path: '/components/0/curve/points/2' }),
    ]);
  });

  it('find stretches over which more attainment earns nothing more', () => {
    const points = planOf([
      own({
        kind: 'points',
        points: [
          ['0', '0'],
          ['90', '80'],
          ['110', '80'],
          ['120', '150'],
        ],
      }),
    ]);
    expect(warningsOf(points)).toEqual([
      {
        code: 'flat-stretch',
        path: '/components/0/curve/points/2',
        message: 'Own KPIs: from 90 % to 110 % of attainment a better result adds nothing; it stays at 80 %.',
      },
    ]);
    const tiers = planOf([
      own({
        kind: 'tiers',
        tiers: [
          { upTo: '80', slope: '0' },
          { upTo: '120', slope: '1' },
        ],
      }),
    ]);
    expect(warningsOf(tiers)).toEqual([
      expect.objectContaining({ code: 'flat-stretch', path: '/components/0/curve/tiers/0' }),
    ]);
  });

  it('find a curve above its cap, a cap above its curve, and a total cap that nothing reaches', () => {
    const curve: CurveInput = {
      kind: 'points',
      points: [
        ['0', '0'],
        ['120', '150'],
      ],
    };
    expect(warningsOf(planOf([own(curve, { cap: '130' })])).map(({ path }) => path)).toEqual(['/components/0/curve']);
    expect(warningsOf(planOf([own(curve, { cap: '160' })])).map(({ path }) => path)).toEqual(['/components/0/cap']);
    expect(warningsOf(planOf([own(curve, { cap: '150' })]))).toEqual([]);
    expect(warningsOf(planOf([own(curve)], { cap: { percentOfTarget: '200' } }))).toEqual([
      {
        code: 'unreachable-maximum',
        path: '/cap/percentOfTarget',
        message: 'The cap of 200 % can never be reached: the components give at most 150 % of the target bonus.',
      },
    ]);
  });

  it('warn of a bonus that hangs on one measure', () => {
    const perUnit = planOf([
      { id: 'leads', scope: 'individual', kind: 'per-unit', mode: 'marginal', tiers: [{ from: '0', rate: '500' }] },
    ]);
    expect(warningsOf(perUnit).map(({ code }) => code)).toEqual(['one-measure']);
    const gated = planOf([own(LINEAR)], {
      gates: [
        {
          id: 'nps',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
    });
    expect(warningsOf(gated)).toEqual([expect.objectContaining({ code: 'one-measure', path: '/gates/0' })]);
  });

  it.each<readonly [string, CurveInput, string, string]>([
    [
      'between points, in one stretch',
      {
        kind: 'points',
        points: [
          ['0', '0'],
          ['100', '100'],
          ['110', '60'],
          ['120', '20'],
        ],
      },
      'points/2',
      'from 100 % to 120 % of attainment the rate falls from 100 % to 20 %',
    ],
    [
      'at a step',
      {
        kind: 'steps',
        steps: [
          ['0', '100'],
          ['120', '20'],
        ],
      },
      'steps/1',
      'at 120 % of attainment the rate falls from 100 % to 20 %',
    ],
    [
      'along a slope',
      {
        kind: 'tiers',
        tiers: [
          { upTo: '100', slope: '1' },
          { upTo: '120', slope: '-4' },
        ],
      },
      'tiers/1',
      'from 100 % to 120 % of attainment the rate falls from 100 % to 20 %',
    ],
    [
      'along a slope without end',
      {
        kind: 'tiers',
        tiers: [
          { upTo: '100', slope: '1' },
          { upTo: null, slope: '-1' },
        ],
      },
      'tiers/1',
      'above 100 % of attainment the rate falls from 100 %',
    ],
  ])('say where a curve falls %s, and call it no cliff', (_case, curve, path, words) => {
    const plan = planOf([own(curve)]);
    const falling = {
      code: 'falling-curve',
      path: `/components/0/curve/${path}`,
      message: `Own KPIs: ${words}: reaching more pays less.`,
    };
    expect(warningsOf(plan).filter(({ message }) => !message.includes('a jump at 0 %'))).toEqual([falling]);
    const [russian] = planWarnings(plan, { teamShareLimit: '50' }).filter(({ code }) => code === 'falling-curve');
    expect(describeText('ru', russian?.message ?? '')).toMatch(
      /^Свои показатели: .* ставка (снижается|падает) с\u00a0?/u,
    );
  });

  it('say nothing of a condition that reads nothing yet', () => {
    const open = planOf([own(LINEAR)], {
      gates: [
        {
          id: 'gate',
          when: { scope: 'company', measure: '', value: 'actual', op: '>=', than: '0' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
    });
    expect(warningsOf(open)).toEqual([]);
  });

  it('warn of a team share above the policy, and never allow the whole bonus to ride on others', () => {
    const shared = (team: string, ownShare: string) =>
      planOf([own(LINEAR, { weight: ownShare }), { id: 'team', scope: 'team', weight: team, curve: LINEAR }]);
    expect(isTeamShareAllowed(shared('50', '50'), '50')).toBe(true);
    expect(isTeamShareAllowed(shared('50.01', '49.99'), '50')).toBe(false);
    expect(warningsOf(shared('60', '40'))).toEqual([
      {
        code: 'team-share-above-policy',
        path: '/components',
        message:
          '60 % of the bonus depends on the results of others; the workspace allows at most 50 %, and never all of it. Give own KPIs more weight.',
      },
    ]);
    const onlyTeam = planOf([{ id: 'team', scope: 'team', weight: '100', curve: LINEAR }]);
    expect(isTeamShareAllowed(onlyTeam, '100')).toBe(false);
  });

  it('count the company’s components as the results of others, and plans without weights by whether anything is the person’s own', () => {
    const company = planOf([
      own(LINEAR, { weight: '60' }),
      { id: 'company', scope: 'company', weight: '40', curve: LINEAR },
    ]);
    expect(teamShareOf(company).toDecimal(2)).toBe('40');
    const product: PlanInput = {
      currency: 'RUB',
      combination: 'multiplicative',
      components: [
        { id: 'own', scope: 'individual', curve: LINEAR },
        { id: 'company', scope: 'company', curve: LINEAR },
      ],
    };
    expect(teamShareOf(product).toDecimal(2)).toBe('0');
    expect(teamShareOf({ ...product, components: product.components.slice(1) }).toDecimal(2)).toBe('100');
  });
});
