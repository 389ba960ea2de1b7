import { Component, computed, input, output } from '@angular/core';
import type { CurveInput, PlanInput } from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import { Card, DecimalInput, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { MONEY_RULES, moneyRuleOf, withMoneyRule } from '../draft/money-edits';
import { CurveEditor } from './curve-editor';
import type { PlanEditing } from './plan-editing';

/** The money over everybody: a pool that is shared out to the last unit, or a budget that is not exceeded. */
@Component({
  selector: 'premia-money-section',
  imports: [Card, CurveEditor, DecimalInput, Select],
  templateUrl: './money-section.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 16px;
      align-items: start;
      margin-bottom: 16px;
    }
    .field {
      display: grid;
      gap: 6px;
      align-content: start;
    }
    .field > span {
      font: 500 14px/20px var(--font);
    }
    .problem {
      color: var(--bad);
      font: var(--t-small);
    }
  `,
})
export class MoneySection {
  readonly model = input.required<PlanEditing>();
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();
  protected readonly currency = computed(() => currencySymbol(this.model().plan.currency));

  protected readonly rule = computed(() => moneyRuleOf(this.model().plan));
  protected readonly rules = computed(() =>
    MONEY_RULES.map((rule) => ({ value: rule, label: this.t(`plans.money.rules.${rule}`) })),
  );
  protected readonly pool = computed(() => this.model().plan.pool ?? null);
  protected readonly budget = computed(() => this.model().plan.budget ?? null);
  protected readonly shares = computed(() => [
    { value: 'score', label: this.t('plans.money.shareScore') },
    { value: 'target', label: this.t('plans.money.shareTarget') },
  ]);
  protected readonly exceeded = computed(() => [
    { value: 'scale', label: this.t('plans.money.exceededScale') },
    { value: 'error', label: this.t('plans.money.exceededError') },
  ]);
  protected readonly problem = computed(() => this.model().problemAt('/pool') ?? this.model().problemAt('/budget'));

  protected chooseRule(value: string): void {
    const rule = MONEY_RULES.find((known) => known === value);
    if (rule !== undefined) this.changed.emit(withMoneyRule(this.model().plan, rule));
  }

  protected setPoolAmount(amount: string): void {
    const pool = this.pool();
    if (pool !== null) this.changed.emit({ ...this.model().plan, pool: { ...pool, amount } });
  }

  protected chooseShare(share: string): void {
    const pool = this.pool();
    if (pool !== null && (share === 'score' || share === 'target'))
      this.changed.emit({ ...this.model().plan, pool: { ...pool, share } });
  }

  protected chooseFunding(measure: string): void {
    const pool = this.pool();
    if (pool?.funding !== undefined)
      this.changed.emit({ ...this.model().plan, pool: { ...pool, funding: { ...pool.funding, measure } } });
  }

  protected setFundingCurve(curve: CurveInput): void {
    const pool = this.pool();
    if (pool?.funding !== undefined)
      this.changed.emit({ ...this.model().plan, pool: { ...pool, funding: { ...pool.funding, curve } } });
  }

  protected setBudgetAmount(amount: string): void {
    const budget = this.budget();
    if (budget !== null) this.changed.emit({ ...this.model().plan, budget: { ...budget, amount } });
  }

  protected chooseExceeded(whenExceeded: string): void {
    const budget = this.budget();
    if (budget !== null && (whenExceeded === 'scale' || whenExceeded === 'error'))
      this.changed.emit({ ...this.model().plan, budget: { ...budget, whenExceeded } });
  }
}
