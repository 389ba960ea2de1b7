import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language, formatPercent, injectTranslate } from '@premia/web-util';
import type { BonusHeroModel } from '../bonus/bonus-hero';
import { BonusHero } from '../bonus/bonus-hero';
import { bonusOf, readInput } from './what-if';

export interface LiveBonusModel {
  readonly engineInput: unknown;
  readonly milestones: BonusHeroModel['milestones'];
  readonly currency: string;
}

/** What the bonus would be if the cycle ended today: the engine that pays, on the data of the moment, in the browser. */
@Component({
  selector: 'premia-live-bonus',
  imports: [BonusHero],
  template: `
    @if (hero(); as hero) {
      <premia-bonus-hero [model]="hero" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LiveBonus {
  readonly model = input.required<LiveBonusModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly hero = computed((): BonusHeroModel | null => {
    const { engineInput, milestones, currency } = this.model();
    const bonusInput = readInput(engineInput);
    const today = bonusInput === null ? null : bonusOf(bonusInput);
    if (today === null) return null;
    const percent =
      today.percentOfTarget === null
        ? null
        : formatPercent(today.percentOfTarget, this.#language(), { maximumDigits: 1 });
    const sentence =
      percent === null ? this.t('myBonus.live.text') : this.t('myBonus.live.textWithPercent', { percent });
    return { label: this.t('myBonus.live.label'), amount: today.total, currency, sentence, milestones };
  });
}
