import { Component, computed, input, model } from '@angular/core';
import { injectTranslate } from '@premia/web-util';

/**
 * Makes a drawing reachable by keyboard: it takes the focus, arrow keys move from point to point, and each point's words
 * are spoken. What the tooltip says to a mouse, this says to everyone.
 */
@Component({
  selector: 'premia-chart-walk',
  template: `
    <div
      class="plot"
      role="slider"
      tabindex="0"
      aria-orientation="horizontal"
      aria-valuemin="0"
      [attr.aria-valuemax]="words().length - 1"
      [attr.aria-valuenow]="point() ?? 0"
      [attr.aria-valuetext]="spoken()"
      [attr.aria-label]="t('ui.chart.walk', { chart: label() })"
      (keydown)="walk($event)"
      (focus)="start($event)"
      (blur)="point.set(null)"
    >
      <ng-content />
    </div>
  `,
  styles: `
    .plot {
      border-radius: var(--r-s);
    }
  `,
})
export class ChartWalk {
  readonly label = input.required<string>();
  /** What is said at each point, in order. */
  readonly words = input.required<readonly string[]>();
  readonly point = model<number | null>(null);
  protected readonly t = injectTranslate();
  protected readonly spoken = computed(() => this.words()[this.point() ?? 0] ?? '');

  /** Only for the keyboard: a mouse shows its own point. */
  protected start(event: FocusEvent): void {
    if (event.target instanceof Element && event.target.matches(':focus-visible'))
      this.point.set(this.words().length - 1);
  }

  protected walk(event: KeyboardEvent): void {
    const last = this.words().length - 1;
    const from = this.point() ?? last;
    const to: Readonly<Record<string, number>> = {
      ArrowRight: from + 1,
      ArrowLeft: from - 1,
      PageUp: from + 7,
      PageDown: from - 7,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') {
      this.point.set(null);
      return;
    }
    const wished = to[event.key];
    if (wished === undefined) return;
    event.preventDefault();
    this.point.set(Math.max(0, Math.min(last, wished)));
  }
}
