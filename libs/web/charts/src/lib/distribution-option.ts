import { axisLabelStyle, escapeHtml, tooltipStyle } from './axis-style';
import type { ChartColors } from './chart-colors';
import type { ChartOption } from './chart-option';

export interface DistributionInput {
  /** Edges of the bins: one more than there are counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** The place of the mark (100 % of target), in the unit of the edges; null for none, and none is drawn beyond them. */
  readonly mark: number | null;
  readonly markText: string;
  readonly edgeText: (edge: number) => string;
  readonly countText: (count: number) => string;
  readonly wordsOfBin: (index: number) => string;
}

/** Where a value stands between the bins, counted in bins from the left; null outside of them. */
export function placeInBins(value: number, edges: readonly number[]): number | null {
  const [first] = edges;
  if (first === undefined || value < first) return null;
  for (let index = 1; index < edges.length; index++) {
    const from = edges[index - 1] ?? 0;
    const to = edges[index] ?? 0;
    if (value <= to) return index - 1 + (to === from ? 0 : (value - from) / (to - from));
  }
  return null;
}

export function distributionOption(input: DistributionInput, colors: ChartColors): ChartOption {
  const bins = input.counts.length;
  const mark = input.mark === null ? null : placeInBins(input.mark, input.edges);
  return {
    grid: { left: 8, right: 12, top: 40, bottom: 24 },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(colors),
      formatter: (params) => escapeHtml(input.wordsOfBin(Array.isArray(params) ? 0 : params.dataIndex)),
    },
    xAxis: [
      { type: 'category', show: false, data: input.counts.map((_, index) => String(index)) },
      {
        // A second axis along the same line counts edges, so that marks and labels stand between bars where they belong.
        type: 'value',
        position: 'bottom',
        min: 0,
        max: bins,
        interval: 1,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...axisLabelStyle(colors),
          formatter: (place: number) => (place === 0 || place === bins ? input.edgeText(input.edges[place] ?? 0) : ''),
        },
      },
    ],
    // Room above the highest bar, so that its number and the words of the mark do not meet.
    yAxis: { type: 'value', show: false, min: 0, max: ({ max }) => max * 1.25 },
    series: [
      {
        type: 'bar',
        barCategoryGap: '8%',
        data: [...input.counts],
        itemStyle: { color: colors.series[0] ?? colors.accent, borderRadius: [2, 2, 0, 0], opacity: 0.88 },
        emphasis: { itemStyle: { opacity: 1 } },
        label: {
          show: true,
          position: 'top',
          color: colors.ink2,
          fontSize: 12,
          formatter: ({ value }) => (Number(value) > 0 ? input.countText(Number(value)) : ''),
        },
      },
      {
        type: 'line',
        xAxisIndex: 1,
        data: [],
        ...(mark === null ? {} : { markLine: markLine(mark, input.markText, colors) }),
      },
    ],
  };
}

function markLine(place: number, text: string, colors: ChartColors): object {
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    lineStyle: { color: colors.ink, width: 1.5, type: [3, 3] },
    label: { show: true, position: 'end', color: colors.ink2, fontSize: 12, formatter: text },
    data: [{ xAxis: place }],
  };
}
