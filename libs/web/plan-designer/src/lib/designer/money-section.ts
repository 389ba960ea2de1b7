import { Component, computed, input, output } from '@angular/core';
import type { PlanInput, PoolInput } from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import { Card, DecimalField, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { MONEY_RULES, moneyRuleOf, withMoneyRule } from '../draft/money-edits';
import { CurveEditor } from './curve-editor';
import type { PlanEditing } from './plan-editing';

/** The money over everybody: a pool that is shared out to the last unit, or a budget that is not exceeded. */
@Component({
  selector: 'premia-money-section',
  imports: [Card, CurveEditor, DecimalField, Select],
  templateUrl: './money-section.html',
  styles: `
    .field-grid {
      margin-bottom: 16px;
    }
  `,
})
export class MoneySection {
  readonly model = input.required<PlanEditing>();
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();
  protected readonly currency = computed(() => currencySymbol(this.model().plan.currency));

  protected readonly rule = computed(() => moneyRuleOf(this.model().plan));
  protected readonly rules = computed(() => optionsOf(MONEY_RULES, (rule) => this.t(`plans.money.rules.${rule}`)));
  protected readonly pool = computed(() => this.model().plan.pool ?? null);
  protected readonly budget = computed(() => this.model().plan.budget ?? null);
  protected readonly shares = computed(() =>
    optionsOf(['score', 'target'], (share) => this.t(`plans.money.shares.${share}`)),
  );
  protected readonly exceeded = computed(() =>
    optionsOf(['scale', 'error'], (then) => this.t(`plans.money.exceededs.${then}`)),
  );
  /** What is wrong with the money, where no field says it. */
  protected readonly problem = computed(() => {
    const { problemAt } = this.model();
    const found = problemAt('/pool') ?? problemAt('/budget');
    return found === (problemAt('/pool/amount') ?? problemAt('/budget/amount')) ? null : found;
  });
  protected readonly withMoneyRule = withMoneyRule;

  protected setPool(pool: PoolInput): void {
    this.changed.emit({ ...this.model().plan, pool });
  }
}
