import { Component, computed, input, numberAttribute } from '@angular/core';
import { screenPosition } from '@premia/web-util';
import { sparklineShape } from './sparkline-shape';

/** The way a number has come, with its target as a dashed line; the number itself stands beside it in words. */
@Component({
  selector: 'premia-sparkline',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + width() + ' ' + height()"
      [attr.width]="width()"
      [attr.height]="height()"
      role="img"
      [attr.aria-label]="label()"
    >
      @if (shape().target; as y) {
        <line class="target" x1="0" [attr.x2]="width()" [attr.y1]="y" [attr.y2]="y" />
      }
      @for (line of shape().lines; track $index) {
        <polyline [attr.points]="line" />
      }
      @if (shape().last; as last) {
        <circle [attr.cx]="last.x" [attr.cy]="last.y" r="3" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      max-width: 100%;
    }
    svg {
      display: block;
      max-width: 100%;
    }
    polyline {
      fill: none;
      stroke: var(--s1);
      stroke-linejoin: round;
      stroke-width: 2;
    }
    circle {
      fill: var(--s1);
    }
    .target {
      stroke: var(--ink-3);
      stroke-dasharray: 3 3;
    }
  `,
})
export class Sparkline {
  /** In order of time; null where nothing was measured: the line breaks there. */
  readonly values = input.required<readonly (string | null)[]>();
  readonly label = input.required<string>();
  readonly target = input<string | null>(null);
  readonly width = input(150, { transform: numberAttribute });
  readonly height = input(36, { transform: numberAttribute });

  protected readonly shape = computed(() => {
    const target = this.target();
    return sparklineShape(
      this.values().map((value) => (value === null ? null : screenPosition(value))),
      target === null ? null : screenPosition(target),
      { width: this.width(), height: this.height() },
    );
  });
}
