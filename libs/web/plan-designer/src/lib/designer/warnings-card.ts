import { Component, input } from '@angular/core';
import { Card, StateGlyph } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

interface Warning {
  readonly code: string;
  readonly message: string;
}

/** What the workspace's policy refuses, and no second look helps. */
const REFUSED = 'team-share-above-policy';

export function refusalOf(warnings: readonly Warning[]): string | null {
  return warnings.find(({ code }) => code === REFUSED)?.message ?? null;
}

export function hintsOf(warnings: readonly Warning[]): readonly Warning[] {
  return warnings.filter(({ code }) => code !== REFUSED);
}

export interface WarningsCardModel {
  readonly warnings: readonly Warning[];
  /** False while what is written is of an older draft. */
  readonly isCurrent: boolean;
}

/** What is worth a second look before a plan is published: cliffs, flat stretches, what nothing reaches. */
@Component({
  selector: 'premia-warnings-card',
  imports: [Card, StateGlyph],
  template: `
    <premia-card [heading]="t('plans.warnings.title')" [class.is-old]="!model().isCurrent">
      <ul>
        @for (warning of model().warnings; track $index) {
          <li><premia-state-glyph state="at-risk" />{{ warning.message }}</li>
        } @empty {
          <li class="quiet">{{ t('plans.warnings.none') }}</li>
        }
      </ul>
    </premia-card>
  `,
  styles: `
    ul {
      display: grid;
      gap: 10px;
      padding: 0;
      font: var(--t-small);
      list-style: none;
    }
    li {
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
})
export class WarningsCard {
  readonly model = input.required<WarningsCardModel>();
  protected readonly t = injectTranslate();
}
