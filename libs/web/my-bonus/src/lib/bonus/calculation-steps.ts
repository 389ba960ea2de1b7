import { Component, computed, input, output } from '@angular/core';
import { Button, Card, CopyButton, stepsOf, StepsTable } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { MyBar, MyStep } from '../my-bonus-client';

export interface CalculationStepsModel {
  readonly steps: readonly MyStep[];
  /** The bar whose steps are asked for; null: all of them. */
  readonly bar: MyBar | null;
  /** Null: no run has calculated it, so that there is none. */
  readonly receiptHash: string | null;
  /** Name and version. */
  readonly plan: string;
}

/** The calculation, step by step: what was put into which formula, and what came out. */
@Component({
  selector: 'premia-calculation-steps',
  imports: [Button, Card, CopyButton, StepsTable],
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
      <premia-steps-table [caption]="t('myBonus.steps.title')" [steps]="steps()" />
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
})
export class CalculationSteps {
  readonly model = input.required<CalculationStepsModel>();
  readonly allAsked = output();
  protected readonly t = injectTranslate();
  protected readonly steps = computed(() => stepsOf(this.model().steps, this.model().bar));

  protected shortened(hash: string): string {
    return hash.length <= 12 ? hash : `${hash.slice(0, 4)}…${hash.slice(-4)}`;
  }
}
