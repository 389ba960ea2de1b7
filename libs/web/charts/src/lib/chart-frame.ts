import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import type { MenuItem } from '@premia/web-ui';
import { Card, Icon, Menu } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { ChartTable } from './chart-table';
import { tableAsCsv } from './chart-table';
import { ChartTableView } from './chart-table-view';
import { FileSaver } from './file-saver';

/**
 * What every chart has around its drawing: the sentence over it, a description for who does not see it, and in the corner
 * the table behind it and the files.
 */
@Component({
  selector: 'premia-chart-frame',
  imports: [ChartTableView, Icon, Menu, NgTemplateOutlet],
  template: `
    <ng-template #corner>
      <premia-menu
        class="corner not-printed"
        kind="quiet"
        small
        iconOnly
        align="end"
        [label]="t('ui.chart.menu', { chart: label() })"
        [items]="items()"
        (chosen)="choose($event)"
      >
        <premia-icon name="more" [size]="18" />
      </premia-menu>
    </ng-template>
    <figure [attr.aria-label]="label()">
      @if (sentence() || !isCornerInCard()) {
        <div class="head">
          @if (sentence()) {
            <figcaption>{{ sentence() }}</figcaption>
          }
          @if (!isCornerInCard()) {
            <ng-container [ngTemplateOutlet]="corner" />
          }
        </div>
      }
      @if (isTable()) {
        <premia-chart-table-view [table]="table()" [caption]="label()" />
      } @else {
        <ng-content />
      }
    </figure>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    figure {
      position: relative;
    }
    .head {
      display: flex;
      gap: 12px;
      align-items: flex-start;
      margin-bottom: 10px;
    }
    figcaption {
      flex: 1;
      color: var(--ink-2);
    }
    .corner {
      margin: -4px -6px -4px 0;
    }
  `,
})
export class ChartFrame {
  /** What the chart shows, in a few words: “Revenue in February, by day”. Also the name of the files. */
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  readonly table = input.required<ChartTable>();
  /** Whether the drawing can be shown at all; where not, the table stands in its place. */
  readonly canDraw = input(true);
  /** Gives the drawing as a PNG; null while there is none. */
  readonly picture = input<(() => string) | null>(null);

  readonly #files = inject(FileSaver);
  readonly #card = inject(Card, { optional: true });
  protected readonly cornerTemplate = viewChild.required('corner', { read: TemplateRef });
  /** The menu stands in the head of the card around it, where there is one and no other chart was first. */
  protected readonly isCornerInCard = computed(
    () => this.#card !== null && (this.#card.heading() ?? '') !== '' && this.#card.corner() === this.cornerTemplate(),
  );
  protected readonly t = injectTranslate();
  protected readonly wantsTable = signal(false);
  protected readonly isTable = computed(() => this.wantsTable() || !this.canDraw());
  protected readonly items = computed<readonly MenuItem[]>(() => [
    ...(this.canDraw()
      ? [
          this.wantsTable()
            ? { key: 'chart', label: this.t('ui.chart.asChart'), icon: 'chart' as const }
            : { key: 'table', label: this.t('ui.chart.asTable'), icon: 'table' as const },
        ]
      : []),
    ...(this.picture() === null || this.isTable()
      ? []
      : [{ key: 'png', label: this.t('ui.chart.savePicture'), icon: 'download' as const }]),
    { key: 'csv', label: this.t('ui.chart.saveCsv'), icon: 'download' },
  ]);

  constructor() {
    effect(() => {
      const corner = this.cornerTemplate();
      if (this.#card !== null && untracked(this.#card.corner) === null) this.#card.corner.set(corner);
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.#card?.corner() === this.cornerTemplate()) this.#card.corner.set(null);
    });
  }

  protected choose(key: string): void {
    if (key === 'table' || key === 'chart') this.wantsTable.set(key === 'table');
    else if (key === 'csv')
      this.#files.saveText(`${this.label()}.csv`, 'text/csv;charset=utf-8', tableAsCsv(this.table()));
    else {
      const picture = this.picture();
      if (picture !== null) this.#files.saveUrl(`${this.label()}.png`, picture());
    }
  }
}
