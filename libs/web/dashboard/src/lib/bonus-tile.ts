import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MoneyText } from '@premia/shared-format';
import { formatMoneyCompact, formatMoneyInText, formatPercent } from '@premia/shared-format';
import { Card, Chip } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';

export interface BonusTileModel {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly payoutTotal: MoneyText;
  readonly targetTotal: MoneyText | null;
  readonly percentOfTarget: string | null;
}

/** What the period's latest run comes to. */
@Component({
  selector: 'premia-bonus-tile',
  imports: [Card, Chip, RouterLink],
  template: `
    <premia-card>
      <p class="label">{{ t('dashboard.bonus.title') }}</p>
      <p class="figure" [title]="exact()">{{ amount() }}</p>
      <p class="small detail">{{ detail() }}</p>
      <premia-chip>{{ t('dashboard.bonus.run', { number: model().number }) }}</premia-chip>
      <p>
        <a class="text-link small" [routerLink]="['/payouts', model().id]">{{ t('dashboard.bonus.open') }}</a>
      </p>
    </premia-card>
  `,
  styles: `
    :host {
      display: grid;
    }
    .detail {
      margin-bottom: 10px;
    }
    p:last-child {
      margin-top: 8px;
    }
  `,
})
export class BonusTile {
  readonly model = input.required<BonusTileModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly exact = computed(() => formatMoneyInText(this.model().payoutTotal, this.#language()));
  protected readonly amount = computed(() => formatMoneyCompact(this.model().payoutTotal, this.#language()));
  protected readonly detail = computed(() => {
    const { percentOfTarget, targetTotal } = this.model();
    if (percentOfTarget === null || targetTotal === null) return '';
    const target = formatMoneyInText(targetTotal, this.#language());
    return this.t('dashboard.bonus.ofTarget', {
      percent: formatPercent(percentOfTarget, this.#language(), { maximumDigits: 1 }),
      target,
    });
  });
}
