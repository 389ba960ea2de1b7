import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Card, StateGlyph } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

export interface WordsPanelModel {
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly choices: readonly string[];
  /** False while what is written is of an older draft. */
  readonly isCurrent: boolean;
}

/** The plan in words: what is worth a second look, and the choices it rests on. */
@Component({
  selector: 'premia-words-panel',
  imports: [Card, StateGlyph],
  template: `
    <premia-card [heading]="t('plans.warnings.title')" [class.is-old]="!model().isCurrent">
      <ul class="warnings">
        @for (warning of model().warnings; track $index) {
          <li><premia-state-glyph state="at-risk" />{{ warning.message }}</li>
        } @empty {
          <li class="quiet">{{ t('plans.warnings.none') }}</li>
        }
      </ul>
    </premia-card>
    <premia-card [heading]="t('plans.choices.title')" [class.is-old]="!model().isCurrent">
      <ol>
        @for (choice of model().choices; track $index) {
          <li>{{ choice }}</li>
        } @empty {
          <li class="quiet">{{ t('plans.choices.pending') }}</li>
        }
      </ol>
    </premia-card>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
    }
    ul,
    ol {
      display: grid;
      gap: 10px;
      padding: 0;
      font: var(--t-small);
    }
    ol {
      padding-inline-start: 20px;
    }
    .warnings {
      list-style: none;
    }
    .warnings li {
      display: flex;
      gap: 8px;
    }
    premia-state-glyph {
      margin-top: 4px;
      color: var(--warn);
    }
    .is-old {
      opacity: 0.55;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordsPanel {
  readonly model = input.required<WordsPanelModel>();
  protected readonly t = injectTranslate();
}
