import { Component, computed, input, output } from '@angular/core';
import type { ChartUnit } from './chart-unit';
import { WaterfallDrawing } from './waterfall-drawing';
import type { WaterfallChartModel, WaterfallStep } from './waterfall-model';

/**
 * How an amount came about, or what changed between two. Each bar is a button (`stepChosen`); at narrow widths it becomes
 * a list of signed bars.
 */
@Component({
  selector: 'premia-waterfall-chart',
  imports: [WaterfallDrawing],
  template: `
    @defer (on immediate) {
      <premia-waterfall-drawing [chart]="chart()" (stepChosen)="stepChosen.emit($event)" />
    } @placeholder {
      <div [style.height.px]="height()"></div>
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class WaterfallChart {
  readonly steps = input.required<readonly WaterfallStep[]>();
  readonly unit = input.required<ChartUnit>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  /** Pixels. */
  readonly height = input(240);
  readonly stepChosen = output<string>();

  protected readonly chart = computed<WaterfallChartModel>(() => ({
    steps: this.steps(),
    unit: this.unit(),
    label: this.label(),
    sentence: this.sentence(),
    height: this.height(),
  }));
}
