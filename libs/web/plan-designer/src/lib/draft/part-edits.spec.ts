import { describe, expect, it } from '@jest/globals';
import type { BonusInput, GateInput, PerUnitComponentInput, PlanInput } from '@premia/domain-bonus';
import { calculate, isRefusal } from '@premia/domain-bonus';
import { kindOf, withCombination, withComponentId, withNewComponent } from './component-edits';
import { curveOfKind } from './curve-edits';
import type { LookupModifier } from './lookup-edits';
import { lookupRows, withLookupDefault, withLookupRow, withLookupRowAdded, withoutLookupRow } from './lookup-edits';
import { withFrom, withLineAdded, withoutLine, withRate } from './matrix-edits';
import { moneyRuleOf, withMoneyRule } from './money-edits';
import { withoutPerUnitTier, withPerUnitMode, withPerUnitTierAdded } from './per-unit-edits';
import { planGaps, withoutGaps } from './plan-gaps';
import { PLAN_TEMPLATES, planFromTemplate } from './plan-templates';
import { newModifier, withNewGate, withNewModifier } from './rule-edits';
import { withoutTier, withTierAdded } from './tier-edits';
import { isWeighted } from './weight-edits';

const seventyThirty = planFromTemplate('individual-and-team', 'INR');

/** One person with one KPI on target for every component of the plan. */
function inputFor(plan: PlanInput): BonusInput {
  const onTarget = { id: 'kpi', actual: '100', weight: '100', scoring: { kind: 'given' } } as const;
  const lists = (scope: string) =>
    Object.fromEntries(
      plan.components
        .filter((component) => component.scope === scope)
        .map((component) => [component.id, [isWeighted(component) ? onTarget : { id: 'kpi', actual: '100' }]]),
    );
  return {
    schema: 1,
    period: { from: '2021-02-01', to: '2021-02-28' },
    plan,
    participants: [
      {
        id: 'person',
        segments: [
          { from: '2021-02-01', to: '2021-02-28', eligiblePay: '60000', targetPercent: '20', team: 'digital' },
        ],
        measures: lists('individual'),
      },
    ],
    teams: { digital: lists('team') },
    company: lists('company'),
  };
}

describe('Templates', () => {
  it.each(PLAN_TEMPLATES)('make %s a plan that the engine calculates as it is', (template) => {
    expect(calculate(inputFor(planFromTemplate(template, 'INR')))).not.toHaveProperty('errors');
  });

  it('pay the whole target to whoever is exactly on it', () => {
    const result = calculate(inputFor(seventyThirty));
    expect(isRefusal(result) ? result.errors : result.participants[0]?.total).toBe('12000.00');
  });
});

describe('Every way of joining components', () => {
  it.each(['additive', 'multiplicative', 'matrix'] as const)(
    'gives a plan that the engine calculates: %s',
    (combination) => {
      expect(calculate(inputFor(withCombination(seventyThirty, combination)))).not.toHaveProperty('errors');
    },
  );

  it.each(['multiplicative', 'matrix'] as const)(
    'takes along what it can hold, and nothing else: %s',
    (combination) => {
      const gate = (id: string, appliesTo: string, component: string): GateInput => ({
        id,
        when: { scope: 'individual', component, value: 'rate', op: '>=', than: '50' },
        otherwise: { effect: 'zero' },
        appliesTo,
      });
      const rich: PlanInput = {
        ...seventyThirty,
        components: [
          ...seventyThirty.components,
          { id: 'leads', scope: 'individual', kind: 'per-unit', mode: 'marginal', tiers: [{ from: '0', rate: '1' }] },
        ],
        protectIndividual: { percent: '80' },
        gates: [gate('kept', 'total', 'own'), gate('on-what-goes', 'leads', 'own')],
      };
      expect(calculate(inputFor(rich))).not.toHaveProperty('errors');
      const joined = withCombination(rich, combination);
      expect(calculate(inputFor(joined))).not.toHaveProperty('errors');
      expect(joined.gates?.map(({ id }) => id)).toEqual(['kept']);
    },
  );
});

describe('A grid', () => {
  const { matrix } = withCombination(seventyThirty, 'matrix');
  if (matrix === undefined) throw new Error('A matrix plan has a grid.');

  it('grows and shrinks with as many rates as it has cells', () => {
    const grown = withLineAdded(withLineAdded(matrix, 'rows'), 'columns');
    expect(grown.rows.from).toEqual(['80', '100', '120', '130']);
    expect(grown.rates.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    const shrunk = withoutLine(withoutLine(grown, 'rows', 0), 'columns', 2);
    expect(shrunk.rates).toEqual([
      ['75', '100'],
      ['110', '150'],
      ['110', '150'],
    ]);
  });

  it('changes one cell or one edge', () => {
    expect(withRate(matrix, 1, 0, '80').rates[1]).toEqual(['80', '100']);
    expect(withFrom(matrix, 'columns', 1, '95').columns.from).toEqual(['90', '95']);
  });
});

describe('Pool and budget', () => {
  it('exclude each other and keep the amount', () => {
    const pool = withMoneyRule({ ...seventyThirty, recover: true }, 'pool');
    expect(pool).toMatchObject({ pool: { amount: '100000', share: 'score' } });
    expect(pool).not.toHaveProperty('recover');
    const budget = withMoneyRule({ ...pool, pool: { amount: '5000', share: 'target' } }, 'budget');
    expect(budget.budget).toEqual({ amount: '5000', whenExceeded: 'scale' });
    expect(budget).not.toHaveProperty('pool');
    expect(moneyRuleOf(withMoneyRule(budget, 'none'))).toBe('none');
  });
});

describe('Pay per unit', () => {
  const [, component] = planFromTemplate('pay-per-lead', 'INR').components;
  const perUnit = component as PerUnitComponentInput;

  it('keeps where tiers begin when they become sums', () => {
    expect(kindOf(perUnit)).toBe('per-unit');
    expect(withPerUnitMode(perUnit, 'amount').tiers).toEqual([
      { from: '0', to: '1000', amount: '1000' },
      { from: '1000', to: '1100', amount: '1000' },
    ]);
  });

  it('is called by the KPI whose units it pays, and asks for one till then', () => {
    const added = withNewComponent(withNewComponent(seventyThirty, 'per-unit'), 'per-unit');
    expect(planGaps(added).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'perUnit /components/2',
      'perUnit /components/3',
    ]);
    expect(withoutGaps(added).components).toEqual(seventyThirty.components);
    expect(planGaps(withComponentId(added, 'per-unit', 'nps')).map(({ path }) => path)).toEqual(['/components/3']);
    expect(planGaps(planFromTemplate('pay-per-lead', 'INR'))).toEqual([]);
  });

  it('adds a tier beyond the last and keeps one', () => {
    expect(withPerUnitTierAdded(perUnit).tiers.at(-1)).toEqual({ from: '1100', rate: '7' });
    const one = withoutPerUnitTier(perUnit, 1);
    expect(withoutPerUnitTier(one, 0)).toBe(one);
  });
});

describe('Tiers of a curve', () => {
  const tiers = curveOfKind('tiers', { kind: 'linear' });
  if (tiers.kind !== 'tiers') throw new Error('These are tiers.');

  it('go before an endless last one', () => {
    expect(withTierAdded(tiers).tiers.map(({ upTo }) => upTo)).toEqual(['100', '150', '200', null]);
    expect(withoutTier(tiers, 2).tiers).toHaveLength(2);
  });
});

describe('A factor by rating', () => {
  const rating = newModifier('lookup', 'rating') as LookupModifier;

  it('follows a new name of the usual rating', () => {
    const renamed = withLookupRow(rating, 1, { key: 'good', factor: '1' });
    expect(renamed.default).toBe('good');
    expect(lookupRows(renamed).map(({ key }) => key)).toEqual(['below', 'good', 'exceeds']);
  });

  it('refuses a name that is taken, and forgets the usual one when it goes', () => {
    expect(lookupRows(withLookupRow(rating, 1, { key: 'below', factor: '1' }))[1]?.key).toBe('meets');
    expect(withoutLookupRow(rating, 1)).not.toHaveProperty('default');
    expect(withLookupDefault(rating, '')).not.toHaveProperty('default');
    expect(lookupRows(withLookupRowAdded(rating, 'meets')).at(-1)).toEqual({ key: 'meets-2', factor: '1' });
  });
});

describe('What is still open in a plan', () => {
  const open = withNewModifier(withNewGate(withMoneyRule(seventyThirty, 'funded-pool')), 'measure');

  it('is named with its place', () => {
    expect(planGaps(open).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'condition /gates/0/when',
      'factor /modifiers/0',
      'funding /pool/funding',
    ]);
    expect(planGaps(seventyThirty)).toEqual([]);
  });

  it('is left out of the preview', () => {
    expect(withoutGaps(open)).toEqual({ ...seventyThirty, gates: [], modifiers: [] });
    expect(withoutGaps(seventyThirty)).toBe(seventyThirty);
  });
});
