import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { formatDecimal, formatMoney, formatPercent } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Button, Card, CopyButton, DataTable } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { MyStep } from '../my-bonus-client';
import { stepsOfBar } from './steps-of-bar';

export interface CalculationStepsModel {
  readonly steps: readonly MyStep[];
  readonly currency: string;
  /** The bar whose steps are asked for; null: all of them. */
  readonly bar: { readonly key: string; readonly label: string } | null;
  /** Null: no run has calculated it, so that there is none. */
  readonly receiptHash: string | null;
  /** Name and version. */
  readonly plan: string;
}

/** The calculation, step by step: what was put into which formula, and what came out. */
@Component({
  selector: 'premia-calculation-steps',
  imports: [Button, Card, CopyButton, DataTable],
  template: `
    <premia-card
      flush
      [heading]="t('myBonus.steps.title')"
      [hint]="model().bar ? t('myBonus.steps.only', { name: model().bar?.label ?? '' }) : null"
    >
      @if (model().bar) {
        <ng-container ngProjectAs="[premiaActions]">
          <button premiaButton small type="button" (click)="allAsked.emit()">{{ t('myBonus.steps.all') }}</button>
        </ng-container>
      }
      <premia-data-table [caption]="t('myBonus.steps.title')" [columns]="columns()" [rows]="steps()" [rowKey]="keyOf" />
      <p class="small receipt">
        @if (model().receiptHash; as hash) {
          {{ t('myBonus.steps.receipt', { hash: shortened(hash), plan: model().plan }) }}
          <premia-copy-button [text]="hash" [label]="t('myBonus.steps.copy')" />
        } @else {
          {{ model().plan }}
        }
      </p>
    </premia-card>
  `,
  styles: `
    .receipt {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalculationSteps {
  readonly model = input.required<CalculationStepsModel>();
  readonly allAsked = output();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly keyOf = (step: MyStep): string => String(step.number);

  protected readonly steps = computed(() => {
    const { steps, bar } = this.model();
    return bar === null ? steps : stepsOfBar(steps, bar.key);
  });
  protected readonly columns = computed((): readonly TableColumn<MyStep>[] => [
    {
      key: 'number',
      label: this.t('myBonus.steps.number'),
      text: ({ number }) => String(number),
      width: '44px',
      narrow: 'hidden',
    },
    { key: 'title', label: this.t('myBonus.steps.step'), text: ({ title }) => title, narrow: 'title', strong: true },
    { key: 'formula', label: this.t('myBonus.steps.formula'), text: ({ substituted }) => substituted, narrow: 'line' },
    {
      key: 'result',
      label: this.t('myBonus.steps.result'),
      text: (step) => this.#result(step),
      align: 'end',
      narrow: 'number',
    },
  ]);

  protected shortened(hash: string): string {
    return hash.length <= 12 ? hash : `${hash.slice(0, 4)}…${hash.slice(-4)}`;
  }

  #result({ result, unit }: MyStep): string {
    const language = this.#language();
    if (unit === 'money') return formatMoney(result, this.model().currency, language);
    if (unit === 'percent') return formatPercent(result, language);
    if (unit === 'flag') return this.t(result === '0' ? 'myBonus.steps.no' : 'myBonus.steps.yes');
    return formatDecimal(result, language);
  }
}
