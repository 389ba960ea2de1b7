import { DOCUMENT } from '@angular/common';
import { Component, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import type { ECharts } from 'echarts/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import type { ChartOption } from './chart-option';
import { CHART_FONT } from './chart-option';

const NOTHING_YET: ChartOption = {};

/**
 * The drawing itself. New data moves what is there instead of starting over, so that a live page does not jump; for who
 * wants no motion nothing moves at all. Not for pages: each kind of chart has a component of its own.
 */
@Component({
  selector: 'premia-chart-canvas',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: () => import('./echarts-parts') })],
  template: `<div echarts class="canvas" [options]="first" (chartInit)="chart.set($event)"></div>`,
  styles: `
    :host,
    .canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `,
})
export class ChartCanvas {
  readonly option = input.required<ChartOption>();
  /** The point that the keyboard stands on; its tooltip is shown. */
  readonly point = input<number | null>(null);
  readonly pointPressed = output<number>();
  /** The drawing as a picture, once there is one. */
  readonly drawn = output<() => string>();

  protected readonly first = NOTHING_YET;
  protected readonly chart = signal<ECharts | null>(null);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const isStill = window?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
    const fonts = inject(DOCUMENT).fonts as FontFaceSet | undefined;

    effect(() => {
      const chart = this.chart();
      const option = this.option();
      if (chart === null || chart.isDisposed()) return;
      chart.setOption(
        {
          animation: !isStill,
          animationDuration: 300,
          animationDurationUpdate: 250,
          textStyle: { fontFamily: CHART_FONT },
          ...option,
        },
        { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid'] },
      );
    });
    effect(() => {
      const point = this.point();
      const chart = this.chart();
      if (chart === null || chart.isDisposed()) return;
      if (point === null) chart.dispatchAction({ type: 'hideTip' });
      else chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: point });
    });
    effect((onCleanup) => {
      const chart = this.chart();
      if (chart === null) return;
      chart.on('click', (event) => {
        this.pointPressed.emit(event.dataIndex);
      });
      this.drawn.emit(() =>
        chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: getBackground(chart.getDom()) }),
      );
      // Words drawn before the face arrived keep the wrong widths.
      let isGone = false;
      void fonts?.ready.then(() => {
        if (!isGone && !chart.isDisposed()) chart.resize();
      });
      onCleanup(() => {
        isGone = true;
      });
    });
    inject(DestroyRef).onDestroy(() => {
      this.chart.set(null);
    });
  }
}

/** The paper the chart lies on: a transparent picture would be unreadable in a dark viewer. */
function getBackground(element: HTMLElement): string {
  const card = element.closest('premia-card') ?? element.ownerDocument.body;
  return getComputedStyle(card).backgroundColor;
}
