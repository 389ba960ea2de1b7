import { Component, computed, inject, input } from '@angular/core';
import { moneyDifference, Rational } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';
import { attainmentDigits, formatKpiValue, formatMoney, formatPercent } from '@premia/shared-format';
import { Card, Chip, Money, standingState, standingWords } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { MyMeasure } from '../my-bonus-client';
import { MeasureRow } from './measure-row';

export interface MyMeasuresModel {
  readonly measures: readonly MyMeasure[];
  readonly teamMeasures: readonly MyMeasure[];
  /** The workspace's, in which KPIs are measured. */
  readonly currency: string;
  readonly total: MoneyText | null;
  /** What the others' results gave or cost. */
  readonly teamEffect: MoneyText | null;
}

/** My KPIs one by one, then the team's with what it gave or cost. */
@Component({
  selector: 'premia-my-measures',
  imports: [Card, Chip, MeasureRow, Money],
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
          <div class="outcome">
            <premia-chip [state]="team.state" [title]="team.words"
              >{{ team.attainment }}<span class="visually-hidden"> {{ team.words }}</span></premia-chip
            >
            @if (team.effect !== null) {
              <premia-money class="small" signed [value]="team.effect" />
            }
          </div>
        </div>
      }
      @if (together(); as effect) {
        <div class="team">
          <p class="strong">{{ t('myBonus.kpis.together') }}</p>
          <premia-money class="small" signed [value]="effect" />
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
    .outcome {
      display: grid;
      justify-items: end;
      gap: 4px;
    }
    .without {
      padding-top: 4px;
    }
  `,
})
export class MyMeasures {
  readonly model = input.required<MyMeasuresModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly team = computed(() => this.model().teamMeasures.map((measure) => this.#teamLine(measure)));
  /** Several measures of others have one effect between them, which none of their rows can name. */
  protected readonly together = computed(() => {
    const { teamMeasures, teamEffect } = this.model();
    return teamMeasures.length > 1 && teamMeasures.every(({ amountEffect }) => amountEffect === null)
      ? teamEffect
      : null;
  });
  protected readonly without = computed(() => {
    const { total, teamEffect } = this.model();
    if (total === null || teamEffect === null || Rational.parse(teamEffect.amount).isZero) return null;
    const without = moneyDifference(total, teamEffect);
    return without === null ? null : this.t('myBonus.kpis.without', { amount: formatMoney(without, this.#language()) });
  });

  #teamLine({ measureId, kpi, actual, target, attainment, weight, amountEffect, standing: kpiStanding }: MyMeasure) {
    const language = this.#language();
    const { currency } = this.model();
    const show = (value: string, against: string | null = null): string =>
      formatKpiValue(value, kpi, { language, currency, form: 'brief', against });
    const standing =
      actual === null || target === null
        ? null
        : this.t('myBonus.kpis.ofTarget', { actual: show(actual, target), target: show(target) });
    // A lone measure weighs 100 in its list: nothing to say.
    const weighs = Rational.parse(weight).equals(Rational.HUNDRED) ? null : this.t('myBonus.kpis.weight', { weight });
    return {
      id: measureId,
      name: this.t('myBonus.kpis.team', { name: kpi.shortName }),
      detail: [standing, weighs].filter((part) => part !== null).join(' · '),
      state: standingState(kpiStanding),
      words: standingWords(kpiStanding, this.t, language),
      attainment:
        attainment === null ? this.t('myBonus.kpis.noData') : formatPercent(attainment, language, attainmentDigits(1)),
      effect: amountEffect,
    };
  }
}
