import { Component, computed, inject, input } from '@angular/core';
import type { MoneyText } from '@premia/shared-format';
import { formatDecimal, formatMoney, formatMoneyInText } from '@premia/shared-format';
import type { ScaleMark } from '@premia/web-charts';
import { Scale } from '@premia/web-charts';
import { Card, Money, Skeleton } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';

export interface BonusHeroModel {
  /** What the amount is: paid out, or what it would be today. */
  readonly label: string;
  readonly amount: MoneyText;
  /** What made it so, in a sentence of the server's. */
  readonly sentence: string;
  /** With every KPI at its target, and at the end of its curve; null where the bonus follows from others' results as well. */
  readonly milestones: { readonly target: string; readonly maximum: string | null } | 'loading' | null;
}

/** The answer: how much, why in a sentence, and where it lies between nothing and the most there is. */
@Component({
  selector: 'premia-bonus-hero',
  imports: [Card, Money, Scale, Skeleton],
  template: `
    <premia-card>
      <div class="hero">
        <div>
          <p class="label">{{ model().label }}</p>
          <premia-money class="amount" [value]="model().amount" />
          <p class="quiet sentence">{{ model().sentence }}</p>
        </div>
        @if (model().milestones === 'loading') {
          <premia-skeleton lines="2" />
        } @else if (marks().length > 0) {
          <premia-scale
            [value]="model().amount.amount"
            [valueText]="amountText()"
            [marks]="marks()"
            [label]="words()"
          />
        }
      </div>
    </premia-card>
  `,
  styles: `
    .hero {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px 40px;
      align-items: center;
    }
    .amount {
      font: var(--t-hero);
      font-feature-settings: 'tnum', 'lnum';
    }
    .sentence {
      margin-top: 6px;
      max-width: 46ch;
    }
    @media (min-width: 900px) {
      .hero {
        grid-template-columns: minmax(300px, 5fr) minmax(0, 7fr);
      }
    }
  `,
})
export class BonusHero {
  readonly model = input.required<BonusHeroModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly amountText = computed(() => formatMoney(this.model().amount, this.#language()));
  protected readonly marks = computed((): readonly ScaleMark[] => {
    const { milestones } = this.model();
    if (milestones === null || milestones === 'loading') return [];
    const mark = (name: 'target' | 'maximum', value: string | null): readonly ScaleMark[] =>
      value === null
        ? []
        : [
            {
              value,
              label: this.t(`myBonus.milestone.${name}`),
              text: formatDecimal(value, this.#language(), { maximumDigits: 0 }),
              isTarget: name === 'target',
            },
          ];
    return [...mark('target', milestones.target), ...mark('maximum', milestones.maximum)];
  });
  protected readonly words = computed(() =>
    [
      this.amountText(),
      ...this.marks().map(
        ({ label, value }) =>
          `${label} ${formatMoneyInText({ amount: value, currency: this.model().amount.currency }, this.#language())}`,
      ),
    ].join(', '),
  );
}
