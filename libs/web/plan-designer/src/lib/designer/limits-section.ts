import { Component, computed, input, output } from '@angular/core';
import type { LimitInput, PlanInput } from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import { Card, DecimalField } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PlanEditing } from './plan-editing';
import { withPart } from './plan-editing';

type Limit = 'cap' | 'floor';
type LimitPart = keyof LimitInput;

/** The most and the least that the whole bonus can come to, and how much of their own result people keep whatever the team does. */
@Component({
  selector: 'premia-limits-section',
  imports: [Card, DecimalField],
  template: `
    <premia-card [heading]="t('plans.section.limits')" [hint]="t('plans.limits.sectionHint')">
      <div class="field-grid">
        @for (field of fields(); track field.key) {
          <premia-decimal-field
            [unit]="field.part === 'percentOfTarget' ? '%' : ''"
            [label]="field.label"
            [problem]="field.problem"
            [value]="field.value"
            [disabled]="!model().editable"
            (changed)="set(field.limit, field.part, $event)"
          />
        }
        @if (model().plan.combination === 'additive') {
          <premia-decimal-field
            unit="%"
            [label]="t('plans.limits.protect')"
            [hint]="t('plans.limits.protectHint')"
            [problem]="model().problemAt('/protectIndividual')"
            [value]="model().plan.protectIndividual?.percent ?? ''"
            [disabled]="!model().editable"
            (changed)="protect($event)"
          />
        }
      </div>
    </premia-card>
  `,
})
export class LimitsSection {
  readonly model = input.required<PlanEditing>();
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();

  protected readonly fields = computed(() => {
    const { plan, problemAt } = this.model();
    const field = (limit: Limit, part: LimitPart) => ({
      key: `${limit}/${part}`,
      limit,
      part,
      label: this.t(`plans.limits.${limit}.${part}`, { currency: currencySymbol(plan.currency) }),
      value: plan[limit]?.[part] ?? '',
      problem: problemAt(`/${limit}/${part}`),
    });
    return [
      field('cap', 'percentOfTarget'),
      field('cap', 'amount'),
      field('floor', 'percentOfTarget'),
      field('floor', 'amount'),
    ];
  });

  protected set(limit: Limit, part: LimitPart, text: string): void {
    const { plan } = this.model();
    const changed = withPart(plan[limit] ?? {}, part, text === '' ? undefined : text);
    this.changed.emit(withPart(plan, limit, Object.keys(changed).length === 0 ? undefined : changed));
  }

  protected protect(text: string): void {
    this.changed.emit(withPart(this.model().plan, 'protectIndividual', text === '' ? undefined : { percent: text }));
  }
}
