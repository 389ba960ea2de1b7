import { Component, computed, input } from '@angular/core';
import type { TargetComponentInput } from '@premia/domain-bonus';
import type { MoneyText } from '@premia/shared-format';
import { DraggableCurve, isWeighted, kindOf, readPlan } from '@premia/web-plan-designer';
import type { PlanVersion } from '@premia/web-plans-client';
import { Money } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

export interface PlanPictureModel {
  readonly version: PlanVersion;
  /** What everybody together would get; empty for whoever may not see that. */
  readonly reach: readonly { readonly scenario: string; readonly cost: MoneyText }[];
}

/** A plan as a picture: what the bonus is made of, along which curve each part pays, and what everybody together can reach. */
@Component({
  selector: 'premia-plan-picture',
  imports: [DraggableCurve, Money],
  template: `
    @if (parts().length > 1) {
      <div class="shares" aria-hidden="true">
        @for (part of parts(); track part.key) {
          <span [style.flex-grow]="part.weight ?? '1'"></span>
        }
      </div>
    }
    <div class="parts">
      @for (part of parts(); track part.key) {
        <div>
          <p class="strong">
            {{ part.weight ? t('plans.overview.shareOf', { name: part.name, weight: part.weight }) : part.name }}
          </p>
          <premia-draggable-curve [model]="part.model" />
        </div>
      }
    </div>
    @if (model().reach.length > 0) {
      <dl>
        @for (row of model().reach; track row.scenario) {
          <div>
            <dt class="small">{{ t('plans.overview.reach.' + row.scenario) }}</dt>
            <dd><premia-money class="figure" [value]="row.cost" /></dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    .shares {
      display: flex;
      gap: 3px;
      height: 14px;
      margin-bottom: 20px;
    }
    .shares span {
      flex-basis: 0;
      border-radius: 3px;
      background: var(--s1);
    }
    .shares span:nth-child(2) {
      background: var(--s2);
    }
    .shares span:nth-child(3) {
      background: var(--s3);
    }
    .shares span:nth-child(n + 4) {
      background: var(--s4);
    }
    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
      gap: 20px 32px;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 40px;
      margin-top: 20px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    dd {
      margin: 0;
    }
  `,
})
export class PlanPicture {
  readonly model = input.required<PlanPictureModel>();
  protected readonly t = injectTranslate();
  protected readonly parts = computed(() =>
    (readPlan(this.model().version.definition)?.components ?? []).filter(isWeighted).map((component) => ({
      key: component.id,
      name: this.t(`plans.component.kinds.${kindOf(component)}`),
      weight: component.weight ?? null,
      model: chartModel(component),
    })),
  );
}

function chartModel({ curve, cap, floor }: TargetComponentInput) {
  return { curve, ...(cap === undefined ? {} : { cap }), ...(floor === undefined ? {} : { floor }), editable: false };
}
