import { Component, computed, input } from '@angular/core';
import { typedDecimal } from '@premia/shared-format';
import { StateGlyph } from '@premia/web-ui';
import { injectTranslate, screenPosition } from '@premia/web-util';
import type { AssignmentDraft } from '../draft/assignment-draft';
import type { WeightTotal } from '../draft/weights';

export interface WeightSummaryModel {
  readonly drafts: readonly AssignmentDraft[];
  readonly totals: readonly WeightTotal[];
}

/** Whether the weights come to 100, and what is missing: a bar of the shares and a sentence for each list. */
@Component({
  selector: 'premia-weight-summary',
  imports: [StateGlyph],
  template: `
    @for (list of lists(); track list.component) {
      <div class="list">
        <div class="bar" aria-hidden="true">
          @for (share of list.shares; track share.key) {
            <span [style.width.%]="share.width"></span>
          }
        </div>
        <p role="status" [class.is-open]="!list.isComplete">
          <premia-state-glyph [state]="list.isComplete ? 'done' : 'at-risk'" />
          @if (list.component !== null) {
            {{ list.component }}:
          }
          {{ list.words }}
        </p>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .list {
      display: grid;
      gap: 6px;
    }
    .bar {
      display: flex;
      gap: 2px;
      height: 8px;
      overflow: hidden;
      border-radius: 4px;
      background: var(--sunken);
    }
    .bar span {
      flex: none;
      background: var(--accent);
    }
    .bar span:nth-child(even) {
      opacity: 0.7;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      color: var(--good);
      font-weight: 500;
    }
    p.is-open {
      color: var(--warn);
    }
  `,
})
export class WeightSummary {
  readonly model = input.required<WeightSummaryModel>();
  protected readonly t = injectTranslate();

  protected readonly lists = computed(() =>
    this.model().totals.map((total) => ({
      ...total,
      words: this.#wordsOf(total),
      shares: this.model()
        .drafts.filter(({ component }) => component === total.component)
        .map(({ key, weight }) => ({ key, width: widthOf(weight) })),
    })),
  );

  #wordsOf({ isComplete, missing, total }: WeightTotal): string {
    if (total === null || missing === null) return this.t('reviews.weights.notANumber');
    if (isComplete) return this.t('reviews.weights.complete');
    return missing.startsWith('-')
      ? this.t('reviews.weights.tooMuch', { total, over: missing.slice(1) })
      : this.t('reviews.weights.missing', { total, missing });
  }
}

/** Percent of the bar; what is no number yet, or makes no sense, takes no room. */
function widthOf(weight: string): number {
  const typed = typedDecimal(weight);
  return typed === null ? 0 : Math.min(100, Math.max(0, screenPosition(typed)));
}
