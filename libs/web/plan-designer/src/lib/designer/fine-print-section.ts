import { Component, computed, input, output } from '@angular/core';
import type {
  NoDataPolicy,
  PlanInput,
  ProrationBasis,
  ProrationInput,
  RoundingInput,
  TotalRoundingMode,
} from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import { Card, DecimalField, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PlanEditing } from './plan-editing';
import { withPart } from './plan-editing';

const BASES: readonly ProrationBasis[] = ['calendar-days', '30/360', 'whole-months', 'none'];
const MODES: readonly TotalRoundingMode[] = ['half-up', 'half-even', 'down', 'up'];
const NO_DATA: readonly NoDataPolicy[] = ['error', 'zero', 'exclude'];

/** Days worked, rounding, missing data: small choices that decide the last unit. */
@Component({
  selector: 'premia-fine-print-section',
  imports: [Card, DecimalField, Select],
  templateUrl: './fine-print-section.html',
  styles: `
    .choice {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: var(--touch);
    }
  `,
})
export class FinePrintSection {
  readonly model = input.required<PlanEditing>();
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();
  protected readonly currency = computed(() => currencySymbol(this.model().plan.currency));

  protected readonly bases = computed(() => optionsOf(BASES, (basis) => this.t(`plans.proration.bases.${basis}`)));
  protected readonly modes = computed(() => optionsOf(MODES, (mode) => this.t(`plans.rounding.modes.${mode}`)));
  protected readonly noData = computed(() => optionsOf(NO_DATA, (rule) => this.t(`plans.noData.${rule}`)));
  protected readonly withPart = withPart;
  protected readonly minimumDays = computed(() => String(this.model().plan.proration?.minimumDays ?? ''));
  protected readonly canRecover = computed(
    () => this.model().plan.pool === undefined && this.model().plan.budget === undefined,
  );

  protected prorate<Part extends keyof ProrationInput>(part: Part, value: ProrationInput[Part] | undefined): void {
    const { plan } = this.model();
    this.changed.emit({ ...plan, proration: withPart(plan.proration ?? {}, part, value) });
  }

  protected round<Part extends keyof RoundingInput>(part: Part, value: RoundingInput[Part] | undefined): void {
    const { plan } = this.model();
    this.changed.emit({ ...plan, rounding: withPart(plan.rounding ?? {}, part, value) });
  }

  /** Days are whole numbers; anything else waits in the field until it is one. */
  protected setMinimumDays(text: string): void {
    if (text === '' || /^\d{1,4}$/.test(text)) this.prorate('minimumDays', text === '' ? undefined : Number(text));
  }
}
