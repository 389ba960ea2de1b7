import type { PlanInput } from '@premia/domain-bonus';
import { withCombination, withComponentId, withNewComponent, withoutComponent } from './component-edits';
import { planFromTemplate } from './plan-templates';
import { isWeighted, needsWeights, weightTotal, withWeight, withWeightsTo100 } from './weight-edits';

const seventyThirty = planFromTemplate('individual-and-team', 'INR');
const three = withNewComponent(seventyThirty, 'company');

function weightsOf(plan: PlanInput): readonly (string | undefined)[] {
  return plan.components.filter(isWeighted).map(({ weight }) => weight);
}

describe('weights of a plan', () => {
  it('gives the other of two components the rest', () => {
    expect(weightsOf(withWeight(seventyThirty, 'own', '62.5'))).toEqual(['62.5', '37.5']);
  });

  it('leaves the other alone while what is typed is no share', () => {
    expect(weightsOf(withWeight(seventyThirty, 'own', ''))).toEqual(['', '30']);
    expect(weightsOf(withWeight(seventyThirty, 'own', '120'))).toEqual(['120', '30']);
  });

  it('moves nobody unasked among three', () => {
    expect(weightsOf(withWeight(three, 'company', '10'))).toEqual(['70', '30', '10']);
  });

  it('adds up exactly, and says nothing while a weight is no number', () => {
    expect(weightTotal(withWeight(three, 'company', '0.1'))).toBe('100.1');
    expect(weightTotal(withWeight(three, 'company', 'x'))).toBeNull();
  });

  it.each([
    { from: ['70', '30', '10'], to: ['64', '27', '9'] },
    { from: ['0', '0', '0'], to: ['34', '33', '33'] },
  ])('brings $from to 100 as $to', ({ from, to }) => {
    const uneven = {
      ...three,
      components: three.components.map((component, index) => ({ ...component, weight: from[index] })),
    };
    expect(weightsOf(withWeightsTo100(uneven as PlanInput))).toEqual(to);
  });

  it('needs weights only where components share a target and add up', () => {
    expect(needsWeights(seventyThirty)).toBe(true);
    const perLead = planFromTemplate('pay-per-lead', 'INR');
    expect(needsWeights({ ...perLead, components: perLead.components.slice(1) })).toBe(false);
    expect(needsWeights(planFromTemplate('company-factor', 'INR'))).toBe(false);
  });
});

describe('components of a plan', () => {
  it('gives a second component of a kind a name of its own', () => {
    expect(withNewComponent(seventyThirty, 'individual').components.map(({ id }) => id)).toEqual([
      'own',
      'team',
      'own-2',
    ]);
  });

  it('takes away the conditions on a component together with it', () => {
    const gated: PlanInput = {
      ...seventyThirty,
      gates: [
        {
          id: 'a',
          appliesTo: 'team',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
        },
        {
          id: 'b',
          appliesTo: 'total',
          when: { scope: 'team', component: 'team', value: 'rate', op: '>=', than: '50' },
          otherwise: { effect: 'zero' },
        },
        {
          id: 'c',
          appliesTo: 'own',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
        },
      ],
    };
    expect(withoutComponent(gated, 'team').gates?.map(({ id }) => id)).toEqual(['c']);
  });

  it('follows a new name through conditions and grid', () => {
    const matrix = withCombination(seventyThirty, 'matrix');
    const renamed = withComponentId(matrix, 'own', 'campaigns');
    expect(renamed.components[0]?.id).toBe('campaigns');
    expect(renamed.matrix?.rows.component).toBe('campaigns');
  });

  it('refuses a name that is taken', () => {
    expect(withComponentId(seventyThirty, 'own', 'team')).toBe(seventyThirty);
  });

  it('drops what multiplying can not hold and brings weights back for adding up', () => {
    const product = withCombination(
      {
        ...seventyThirty,
        components: [...seventyThirty.components, ...planFromTemplate('pay-per-lead', 'INR').components.slice(1)],
      },
      'multiplicative',
    );
    expect(product.components.map((component) => [component.id, 'weight' in component])).toEqual([
      ['own', false],
      ['team', false],
    ]);
    expect(weightsOf(withCombination(product, 'additive'))).toEqual(['100', '0']);
  });

  it('makes a grid of exactly two components', () => {
    const matrix = withCombination(planFromTemplate('individual-only', 'INR'), 'matrix');
    expect(matrix.components).toHaveLength(2);
    expect(matrix.matrix?.rates).toHaveLength(3);
    expect(withCombination(matrix, 'additive')).not.toHaveProperty('matrix');
  });
});
