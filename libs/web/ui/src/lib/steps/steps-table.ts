import { Component, computed, inject, input, signal } from '@angular/core';
import { formatDecimal, formatMoney, formatPercent } from '@premia/shared-format';
import { injectTranslate, Language } from '@premia/web-util';
import { Button } from '../controls/button';
import { DataTable } from '../table/data-table';
import type { TableColumn } from '../table/table-model';
import type { CalculationStep } from './calculation-steps';
import { formulaText } from './calculation-steps';

/** Steps of a calculation: what was put into which formula, and what came out; all digits on demand. */
@Component({
  selector: 'premia-steps-table',
  imports: [Button, DataTable],
  template: `
    <premia-data-table [caption]="caption()" [columns]="columns()" [rows]="steps()" [rowKey]="keyOf" />
    @if (hasMore()) {
      <p class="digits">
        <button premiaButton="quiet" small type="button" [attr.aria-pressed]="isFull()" (click)="isFull.set(!isFull())">
          {{ t('ui.steps.allDigits') }}
        </button>
      </p>
    }
  `,
  styles: `
    .digits {
      padding: 10px 10px 0;
    }
  `,
})
export class StepsTable {
  readonly steps = input.required<readonly CalculationStep[]>();
  /** What the table shows, for screen readers. */
  readonly caption = input.required<string>();

  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly isFull = signal(false);
  protected readonly hasMore = computed(() => this.steps().some(({ full }) => full !== null));
  protected readonly keyOf = (step: CalculationStep): string => String(step.number);
  protected readonly columns = computed((): readonly TableColumn<CalculationStep>[] => [
    {
      key: 'number',
      label: this.t('ui.steps.number'),
      text: ({ number }) => String(number),
      width: '44px',
      narrow: 'hidden',
    },
    { key: 'title', label: this.t('ui.steps.step'), text: ({ title }) => title, narrow: 'title', strong: true },
    {
      key: 'formula',
      label: this.t('ui.steps.formula'),
      text: (step) => formulaText(step, this.isFull()),
      narrow: 'line',
    },
    {
      key: 'result',
      label: this.t('ui.steps.result'),
      text: (step) => this.#result(step),
      align: 'end',
      narrow: 'number',
    },
  ]);

  #result({ result, amount, unit }: CalculationStep): string {
    const language = this.#language();
    if (amount !== null) return formatMoney(amount, language);
    if (result === null) return '—';
    if (unit === 'percent') return formatPercent(result, language, { minimumDigits: 2 });
    if (unit === 'flag') return this.t(result === '0' ? 'ui.steps.notMet' : 'ui.steps.met');
    return formatDecimal(result, language);
  }
}
