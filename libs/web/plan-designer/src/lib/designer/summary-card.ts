import { Component, input } from '@angular/core';
import { Card } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

export interface SummaryCardModel {
  readonly summary: readonly string[];
  /** False while what is written is of an older draft. */
  readonly isCurrent: boolean;
}

/** The choices a plan rests on, in words: which side a boundary falls, what comes first, what missing data counts as. */
@Component({
  selector: 'premia-summary-card',
  imports: [Card],
  template: `
    <premia-card [heading]="t('plans.choices.title')" [class.is-old]="!model().isCurrent">
      <ol>
        @for (choice of model().summary; track $index) {
          <li>{{ choice }}</li>
        } @empty {
          <li class="quiet">{{ t('plans.choices.pending') }}</li>
        }
      </ol>
    </premia-card>
  `,
  styles: `
    ol {
      display: grid;
      gap: 8px;
      max-width: 78ch;
      padding-inline-start: 22px;
    }
    .is-old {
      opacity: 0.55;
    }
  `,
})
export class SummaryCard {
  readonly model = input.required<SummaryCardModel>();
  protected readonly t = injectTranslate();
}
