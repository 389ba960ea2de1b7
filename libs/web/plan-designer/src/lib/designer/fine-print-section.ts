import { Component, computed, input, output } from '@angular/core';
import type { NoDataPolicy, PlanInput, ProrationBasis, TotalRoundingMode } from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import { Card, DecimalInput, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PlanEditing } from './plan-editing';
import { withPart } from './plan-editing';

/** The names of choices in the texts. */
const BASES: readonly { readonly value: ProrationBasis; readonly key: string }[] = [
  { value: 'calendar-days', key: 'calendarDays' },
  { value: '30/360', key: 'thirty360' },
  { value: 'whole-months', key: 'wholeMonths' },
  { value: 'none', key: 'none' },
];
const MODES: readonly { readonly value: TotalRoundingMode; readonly key: string }[] = [
  { value: 'half-up', key: 'halfUp' },
  { value: 'half-even', key: 'halfEven' },
  { value: 'down', key: 'down' },
  { value: 'up', key: 'up' },
];
const NO_DATA: readonly NoDataPolicy[] = ['error', 'zero', 'exclude'];

/** Days worked, rounding, missing data: small choices that decide the last unit. */
@Component({
  selector: 'premia-fine-print-section',
  imports: [Card, DecimalInput, Select],
  templateUrl: './fine-print-section.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(250px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
    .field {
      display: grid;
      gap: 6px;
      align-content: start;
    }
    .field > span {
      font: 500 14px/20px var(--font);
    }
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

  protected readonly bases = computed(() =>
    BASES.map(({ value, key }) => ({ value, label: this.t(`plans.proration.bases.${key}`) })),
  );
  protected readonly modes = computed(() =>
    MODES.map(({ value, key }) => ({ value, label: this.t(`plans.rounding.modes.${key}`) })),
  );
  protected readonly noData = computed(() =>
    NO_DATA.map((value) => ({ value, label: this.t(`plans.noData.${value}`) })),
  );
  protected readonly minimumDays = computed(() => String(this.model().plan.proration?.minimumDays ?? ''));
  protected readonly canRecover = computed(
    () => this.model().plan.pool === undefined && this.model().plan.budget === undefined,
  );

  protected chooseBasis(value: string): void {
    const found = BASES.find((known) => known.value === value);
    if (found !== undefined)
      this.changed.emit({ ...this.model().plan, proration: { ...this.model().plan.proration, basis: found.value } });
  }

  /** Days are whole numbers; anything else waits in the field until it is one. */
  protected setMinimumDays(text: string): void {
    const { plan } = this.model();
    if (text !== '' && !/^\d{1,4}$/.test(text)) return;
    this.changed.emit({
      ...plan,
      proration: withPart(plan.proration ?? {}, 'minimumDays', text === '' ? undefined : Number(text)),
    });
  }

  protected chooseMode(value: string): void {
    const found = MODES.find((known) => known.value === value);
    if (found !== undefined)
      this.changed.emit({ ...this.model().plan, rounding: { ...this.model().plan.rounding, mode: found.value } });
  }

  protected setUnit(unit: string): void {
    const { plan } = this.model();
    this.changed.emit({ ...plan, rounding: withPart(plan.rounding ?? {}, 'unit', unit === '' ? undefined : unit) });
  }

  protected chooseNoData(value: string): void {
    const noData = NO_DATA.find((known) => known === value);
    if (noData !== undefined) this.changed.emit({ ...this.model().plan, noData });
  }

  protected setRecover(event: Event): void {
    if (event.target instanceof HTMLInputElement)
      this.changed.emit(withPart(this.model().plan, 'recover', event.target.checked ? true : undefined));
  }
}
