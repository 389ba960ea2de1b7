import { Component, computed, input, output } from '@angular/core';
import type { Combination, PlanInput } from '@premia/domain-bonus';
import { Button, Card, Icon, Notice, optionsOf, Segmented } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { ComponentKind } from '../draft/component-edits';
import {
  withCombination,
  withComponent,
  withComponentId,
  withNewComponent,
  withoutComponent,
} from '../draft/component-edits';
import { isWeighted, needsWeights, weightTotal, withWeight, withWeightsTo100 } from '../draft/weight-edits';
import type { ComponentCardModel } from './component-card';
import { ComponentCard } from './component-card';
import { MatrixEditor } from './matrix-editor';
import type { PlanEditing } from './plan-editing';

const COMBINATIONS: readonly Combination[] = ['additive', 'multiplicative', 'matrix'];
const KINDS: readonly ComponentKind[] = ['individual', 'team', 'company', 'per-unit'];

/** What the bonus is made of, and how the parts join. */
@Component({
  selector: 'premia-components-section',
  imports: [Button, Card, ComponentCard, Icon, MatrixEditor, Notice, Segmented],
  templateUrl: './components-section.html',
  styles: `
    premia-segmented {
      justify-self: start;
    }
    .lead {
      display: grid;
      gap: 8px;
      padding-bottom: 16px;
    }
    .total {
      display: flex;
      align-items: center;
      gap: 12px;
      flex-wrap: wrap;
    }
    .add {
      display: flex;
      gap: 8px;
      flex-wrap: wrap;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class ComponentsSection {
  readonly model = input.required<PlanEditing>();
  /** Why the workspace's policy would refuse these weights; null where it would not. */
  readonly refusal = input<string | null>(null);
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();

  protected readonly combinations = computed(() =>
    optionsOf(COMBINATIONS, (combination) => this.t(`plans.combination.${combination}`)),
  );
  protected readonly weights = computed(() => {
    const { plan } = this.model();
    return needsWeights(plan) ? { total: weightTotal(plan) } : null;
  });
  /** What is paid per unit is no share of the target bonus. */
  protected readonly hint = computed(() => {
    const { combination, components } = this.model().plan;
    const weighted = components.filter(isWeighted);
    if (weighted.length === components.length) return this.t(`plans.combination.hints.${combination}`);
    return this.t(weighted.length === 0 ? 'plans.combination.onlyPerUnit' : 'plans.combination.withPerUnit');
  });
  protected readonly kinds = computed(() => {
    const { combination } = this.model().plan;
    if (combination === 'matrix') return [];
    return combination === 'additive' ? KINDS : KINDS.filter((kind) => kind !== 'per-unit');
  });
  protected readonly cards = computed((): readonly ComponentCardModel[] => {
    const { plan, editable, measures, problemAt } = this.model();
    return plan.components.map((component, index) => ({
      component,
      pointer: `/components/${index}`,
      currency: plan.currency,
      kpis: measures.map((kpi) => ({
        ...kpi,
        disabled: kpi.value !== component.id && plan.components.some(({ id }) => id === kpi.value),
      })),
      editable,
      hasWeight: plan.combination === 'additive',
      removable: plan.components.length > 1 && plan.combination !== 'matrix',
      problemAt,
    }));
  });
  protected readonly problem = computed(() => {
    const { problemAt } = this.model();
    const own = problemAt('/components');
    return own !== null && this.cards().every(({ pointer }) => problemAt(pointer) !== own) ? own : null;
  });

  protected readonly withCombination = withCombination;
  protected readonly withComponent = withComponent;
  protected readonly withComponentId = withComponentId;
  protected readonly withNewComponent = withNewComponent;
  protected readonly withoutComponent = withoutComponent;
  protected readonly withWeight = withWeight;
  protected readonly withWeightsTo100 = withWeightsTo100;
}
