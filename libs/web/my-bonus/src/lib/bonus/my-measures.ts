import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Rational } from '@premia/domain-kernel';
import { Card, Chip } from '@premia/web-ui';
import { Language, formatKpiValue, formatMoney, formatPercent, injectTranslate, screenPosition } from '@premia/web-util';
import type { MyMeasure } from '../my-bonus-client';
import { MeasureRow } from './measure-row';

export interface MyMeasuresModel {
  readonly measures: readonly MyMeasure[];
  readonly teamMeasures: readonly MyMeasure[];
  readonly currency: string;
  readonly total: string | null;
  /** What the others' results gave or cost. */
  readonly teamEffect: string | null;
}

/** My KPIs one by one, then the team's with what it gave or cost. */
@Component({
  selector: 'premia-my-measures',
  imports: [Card, Chip, MeasureRow],
  template: `
    <premia-card [heading]="t('myBonus.kpis.title')">
      @for (measure of model().measures; track measure.measureId) {
        <premia-measure-row [model]="{ measure, currency: model().currency }" />
      } @empty {
        <p class="quiet">{{ t('myBonus.kpis.none') }}</p>
      }
      @for (team of team(); track team.id) {
        <div class="team">
          <div>
            <p class="strong">{{ team.name }}</p>
            <p class="small">{{ team.detail }}</p>
          </div>
          <premia-chip [state]="team.state">{{ team.attainment }}</premia-chip>
        </div>
      }
      @if (without(); as without) {
        <p class="small without">{{ without }}</p>
      }
    </premia-card>
  `,
  styles: `
    .team {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      align-items: center;
      padding: 16px 0 4px;
      border-top: 1px solid var(--line);
    }
    .without {
      padding-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyMeasures {
  readonly model = input.required<MyMeasuresModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly team = computed(() =>
    this.model().teamMeasures.map((measure) => {
      const { measureId, kpi, actual, target, attainment, weight } = measure;
      const values = [actual, target].filter((value) => value !== null).map((value) => formatKpiValue(value, kpi, this.model().currency, this.#language()));
      const language = this.#language();
      return {
        id: measureId,
        name: this.t('myBonus.kpis.team', { name: kpi.name }),
        detail: [values.length === 2 ? this.t('myBonus.kpis.ofTarget', { actual: values[0], target: values[1] }) : values[0], this.t('myBonus.kpis.weight', { weight })]
          .filter((part) => part !== undefined)
          .join(' · '),
        state: attainment === null ? ('no-data' as const) : screenPosition(attainment) >= 100 ? ('on-track' as const) : ('at-risk' as const),
        attainment: attainment === null ? this.t('myBonus.kpis.noData') : formatPercent(attainment, language, { maximumDigits: 1 }),
      };
    }),
  );
  protected readonly without = computed(() => {
    const { total, teamEffect, currency } = this.model();
    if (total === null || teamEffect === null || Rational.parse(teamEffect).isZero) return null;
    const amount = Rational.parse(total).minus(Rational.parse(teamEffect)).toFixed(total.split('.')[1]?.length ?? 0);
    return this.t('myBonus.kpis.without', { amount: formatMoney(amount, currency, this.#language()) });
  });
}
