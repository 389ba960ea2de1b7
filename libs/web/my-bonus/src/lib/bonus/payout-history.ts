import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rational } from '@premia/domain-kernel';
import { formatMoney } from '@premia/shared-format';
import { Sparkline } from '@premia/web-charts';
import { Card, Money } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { MyTotal } from '../my-bonus-client';

/** What the last cycles paid: the line, the last amount, and each cycle with a way to it. */
@Component({
  selector: 'premia-payout-history',
  imports: [Card, Money, RouterLink, Sparkline],
  template: `
    <premia-card [heading]="t('myBonus.history.title')" [hint]="range()">
      <premia-sparkline [values]="values()" [label]="words()" width="640" height="56" />
      <details>
        <summary class="small">{{ t('myBonus.history.each') }}</summary>
        <ul>
          @for (one of latestFirst(); track one.cycle.id) {
            <li>
              <a class="text-link" routerLink="." [queryParams]="{ cycle: one.cycle.id, plan: null }">{{
                one.cycle.name
              }}</a>
              <premia-money [value]="one.total" />
            </li>
          }
        </ul>
      </details>
    </premia-card>
  `,
  styles: `
    summary {
      cursor: pointer;
      padding: 8px 0 0;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      max-width: 420px;
      padding: 4px 0;
    }
  `,
})
export class PayoutHistory {
  /** The earliest first. */
  readonly model = input.required<readonly MyTotal[]>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly values = computed(() => this.model().map(({ total }) => total.amount));
  protected readonly latestFirst = computed(() => [...this.model()].reverse());
  protected readonly range = computed(() => {
    const sorted = this.model()
      .map(({ total }) => total)
      .sort((a, b) => Rational.parse(a.amount).compare(Rational.parse(b.amount)));
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined) return '';
    const show = (total: typeof low): string => formatMoney(total, this.#language());
    return this.t('myBonus.history.range', { low: show(low), high: show(high), count: sorted.length });
  });
  protected readonly words = computed(() => {
    const last = this.model().at(-1);
    if (last === undefined) return '';
    const total = formatMoney(last.total, this.#language());
    return this.t('myBonus.history.words', { cycle: last.cycle.name, total, range: this.range() });
  });
}
