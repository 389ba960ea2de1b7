import { Component, computed, input } from '@angular/core';
import { injectElementWidth } from '@premia/web-ui';
import { screenPosition } from '@premia/web-util';
import { labelRows } from './label-rows';

export interface ScaleMark {
  readonly value: string;
  /** “threshold”, “target”, “maximum”. */
  readonly label: string;
  /** The value in words: `12 000`. */
  readonly text: string;
  /** The target is the dark tick; there is one. */
  readonly isTarget?: boolean;
}

/** One amount on the way from nothing to its maximum, with what lies on the way named: the answer as a picture. */
@Component({
  selector: 'premia-scale',
  template: `
    <div class="scale" role="img" [attr.aria-label]="label()">
      <div class="value num" [style.left.%]="valueLabelPlace()">{{ valueText() }}</div>
      <div class="pointer" [style.left.%]="place(value())"></div>
      <div class="track"><div class="bar" [style.width.%]="place(value())"></div></div>
      @for (mark of placedMarks(); track mark.label) {
        <div class="tick" [class.is-target]="mark.isTarget" [style.left.%]="mark.place"></div>
        <div class="mark" [style.left.px]="mark.left" [style.width.px]="mark.width" [style.top.px]="74 + mark.row * 38">
          <div>{{ mark.label }}</div>
          <div class="num amount">{{ mark.text }}</div>
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .scale {
      position: relative;
      min-height: 112px;
      font: var(--t-small);
    }
    :host(.has-two-rows) .scale {
      min-height: 150px;
    }
    .value {
      position: absolute;
      top: 0;
      font: 600 15px/20px var(--font);
      translate: -50% 0;
    }
    .pointer {
      position: absolute;
      top: 25px;
      border: 6px solid transparent;
      border-top: 8px solid var(--accent);
      border-bottom: 0;
      translate: -50% 0;
    }
    .track {
      position: absolute;
      top: 42px;
      width: 100%;
      height: 14px;
      overflow: hidden;
      border-radius: 7px;
      background: var(--sunken);
    }
    .bar {
      height: 100%;
      border-radius: 7px;
      background: var(--accent);
    }
    .tick {
      position: absolute;
      top: 37px;
      width: 1px;
      height: 24px;
      background: var(--ink-2);
      translate: -50% 0;
    }
    .tick.is-target {
      width: 2px;
      background: var(--ink);
    }
    .mark {
      position: absolute;
      top: 66px;
      text-align: center;
      white-space: nowrap;
    }
    .amount {
      color: var(--ink-3);
    }
  `,
  host: { '[class.has-two-rows]': 'hasTwoRows()' },
})
export class Scale {
  readonly value = input.required<string>();
  readonly valueText = input.required<string>();
  readonly marks = input.required<readonly ScaleMark[]>();
  /** Where the scale ends; the largest of value and marks, with a little room, if left out. */
  readonly maximum = input<string | null>(null);
  /** The whole picture in words. */
  readonly label = input.required<string>();

  readonly #width = injectElementWidth(520);
  protected readonly end = computed(() => {
    const maximum = this.maximum();
    const largest = Math.max(screenPosition(this.value()), ...this.marks().map((mark) => screenPosition(mark.value)));
    return maximum === null ? largest * 1.06 : screenPosition(maximum);
  });
  protected readonly placedMarks = computed(() => {
    const marks = this.marks();
    const places = marks.map((mark) => this.place(mark.value));
    const texts = marks.map((mark) => (mark.label.length > mark.text.length ? mark.label : mark.text));
    const rows = labelRows(places, texts, this.#width());
    return marks.map((mark, index) => ({
      ...mark,
      place: places[index] ?? 0,
      ...(rows[index] ?? { left: 0, width: 0, row: 0 }),
    }));
  });
  protected readonly hasTwoRows = computed(() => this.placedMarks().some((mark) => mark.row > 0));
  protected readonly valueLabelPlace = computed(() => {
    const half = (this.valueText().length * 4.6 * 100) / Math.max(1, this.#width());
    return Math.max(half, Math.min(100 - half, this.place(this.value())));
  });

  protected place(value: string): number {
    const end = this.end();
    return end <= 0 ? 0 : Math.max(0, Math.min(100, (screenPosition(value) / end) * 100));
  }
}
