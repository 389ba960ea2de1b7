import { Component, computed, input } from '@angular/core';
import type { StateName } from '@premia/web-ui';
import { toneOf } from '@premia/web-ui';
import { screenPosition } from '@premia/web-util';
import { bulletShape } from './bullet-shape';

/**
 * Attainment against threshold, target and maximum, all in percent as decimal strings; a forecast is a pale band. The
 * words for who does not see it are the page's: it knows what the number means.
 */
@Component({
  selector: 'premia-bullet',
  template: `
    <svg width="100%" height="34" role="img" [attr.aria-label]="label()">
      <rect class="track" x="0" y="13" width="100%" height="8" rx="4" />
      <rect
        class="payable"
        [attr.x]="shape().threshold + '%'"
        y="13"
        [attr.width]="100 - shape().threshold + '%'"
        height="8"
        rx="4"
      />
      @if (shape().forecast; as band) {
        <rect
          class="band"
          [attr.x]="band.from + '%'"
          y="9"
          [attr.width]="band.to - band.from + '%'"
          height="16"
          rx="4"
        />
      }
      <rect class="bar" x="0" y="13" [attr.width]="shape().value + '%'" height="8" rx="4" />
      <line class="target" [attr.x1]="shape().target + '%'" [attr.x2]="shape().target + '%'" y1="7" y2="27" />
    </svg>
  `,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    svg {
      display: block;
      overflow: visible;
    }
    .track {
      fill: var(--sunken);
    }
    .payable {
      fill: var(--line);
    }
    .bar {
      fill: var(--base-bar);
    }
    .band {
      fill: var(--base-bar);
      opacity: 0.3;
    }
    :host(.good) :is(.bar, .band) {
      fill: var(--good-bar);
    }
    :host(.warn) :is(.bar, .band) {
      fill: var(--warn-bar);
    }
    :host(.bad) :is(.bar, .band) {
      fill: var(--bad-bar);
    }
    :host(.pilot) :is(.bar, .band) {
      fill: var(--pilot);
    }
    .target {
      stroke: var(--ink);
      stroke-width: 2;
    }
  `,
})
export class Bullet {
  /** Attainment in percent; null shows the empty scale. */
  readonly value = input.required<string | null>();
  readonly label = input.required<string>();
  readonly threshold = input('0');
  readonly target = input('100');
  /** Where the scale ends; a longer bar is cut there, so say the number beside it. */
  readonly maximum = input('200');
  readonly forecast = input<{ readonly low: string; readonly high: string } | null>(null);
  readonly state = input<StateName>('neutral');

  protected readonly tone = computed(() => toneOf(this.state()));
  protected readonly shape = computed(() => {
    const forecast = this.forecast();
    return bulletShape({
      value: screenPosition(this.value() ?? '0'),
      threshold: screenPosition(this.threshold()),
      target: screenPosition(this.target()),
      maximum: screenPosition(this.maximum()),
      forecast: forecast === null ? null : { low: screenPosition(forecast.low), high: screenPosition(forecast.high) },
    });
  });
}
