import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language, formatPercent, injectTranslate } from '@premia/web-util';

export interface SpreadBin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** How many people come to how much of their target: a small picture, each bar with its words. */
@Component({
  selector: 'premia-spread-chart',
  template: `
    <figure>
      <figcaption class="label">{{ label() }}</figcaption>
      <ul>
        @for (bar of bars(); track bar.words) {
          <li [title]="bar.words">
            <span class="visually-hidden">{{ bar.words }}</span>
            <span class="bar" [class.is-empty]="bar.count === 0" [style.height.%]="bar.height" aria-hidden="true"></span>
          </li>
        }
      </ul>
      <div class="ends num" aria-hidden="true"><span>{{ first() }}</span><span>{{ last() }}</span></div>
    </figure>
  `,
  styles: `
    ul {
      display: flex;
      align-items: flex-end;
      gap: 2px;
      height: 72px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex: 1;
      align-items: flex-end;
      height: 100%;
    }
    .bar {
      width: 100%;
      min-height: 2px;
      border-radius: 2px 2px 0 0;
      background: var(--s1);
    }
    .is-empty {
      background: var(--line);
    }
    .ends {
      display: flex;
      justify-content: space-between;
      padding-top: 4px;
      border-top: 1px solid var(--line-strong);
      color: var(--ink-3);
      font: var(--t-label);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpreadChart {
  readonly bins = input.required<readonly SpreadBin[]>();
  readonly label = input.required<string>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly bars = computed(() => {
    const bins = this.bins();
    const most = Math.max(1, ...bins.map(({ count }) => count));
    return bins.map(({ from, to, count }) => ({
      count,
      height: (count / most) * 100,
      words: this.t('plans.preview.bin', { from: this.#percent(from), to: this.#percent(to), count }),
    }));
  });
  protected readonly first = computed(() => this.#edge(this.bins()[0]?.from));
  protected readonly last = computed(() => this.#edge(this.bins().at(-1)?.to));

  #percent(value: string): string {
    return formatPercent(value, this.#language());
  }

  #edge(value: string | undefined): string {
    return value === undefined ? '' : this.#percent(value);
  }
}
