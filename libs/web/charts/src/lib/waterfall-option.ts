import type { CustomSeriesRenderItem } from 'echarts/types/dist/shared';
import type { ChartColors } from './chart-colors';
import type { ChartOption } from './chart-option';
import { CHART_FONT } from './chart-option';
import type { WaterfallBar, WaterfallModel, WaterfallTone } from './waterfall-model';

export interface WaterfallWords {
  readonly label: string;
  readonly detail: string;
  readonly value: string;
}

function toneColor(tone: WaterfallTone, colors: ChartColors): string {
  const byTone: Readonly<Record<WaterfallTone, string>> = {
    base: colors.base,
    total: colors.accent,
    up: colors.good,
    down: colors.bad,
  };
  return byTone[tone];
}

/** Points of a zigzag across a bar, from left to right, at the height `y`. */
function zigzag(left: number, right: number, y: number): [number, number][] {
  const teeth = Math.max(2, Math.round((right - left) / 12));
  const step = (right - left) / teeth;
  return Array.from({ length: teeth + 1 }, (_, index) => [left + index * step, y + (index % 2 === 0 ? 4 : -4)]);
}

/** Draws a bar with its number above, its break, and the line to the next one. Pixels; y grows downwards. */
function drawBar(
  bars: readonly WaterfallBar[],
  words: readonly WaterfallWords[],
  colors: ChartColors,
): CustomSeriesRenderItem {
  return (params, api) => {
    const index = params.dataIndex;
    const bar = bars[index];
    if (bar === undefined) return { type: 'group', children: [] };
    const [center = 0, top = 0] = api.coord([index, bar.high]);
    const [, bottom = 0] = api.coord([index, bar.low]);
    const [, level = 0] = api.coord([index, bar.level]);
    const size = api.size?.([1, 0]);
    const slot = Array.isArray(size) ? (size[0] ?? 0) : 0;
    const width = Math.min(slot * 0.64, 120);
    const left = center - width / 2;
    const height = Math.max(2, bottom - top);
    const middle = bottom - Math.min(22, height * 0.3);
    const children = [
      {
        type: 'rect' as const,
        shape: { x: left, y: top, width, height, r: height < 6 ? 1 : 3 },
        style: { fill: toneColor(bar.tone, colors) },
      },
      {
        type: 'text' as const,
        style: {
          x: center,
          y: top - 6,
          text: words[index]?.value ?? '',
          fill: colors.ink,
          font: `600 13px ${CHART_FONT}`,
          align: 'center' as const,
          verticalAlign: 'bottom' as const,
        },
      },
      ...(bar.isBroken
        ? [
            {
              type: 'polyline' as const,
              shape: { points: zigzag(left - 3, left + width + 3, middle) },
              style: { stroke: colors.surface, lineWidth: 5, fill: 'none' },
            },
          ]
        : []),
      ...(index < bars.length - 1
        ? [
            {
              type: 'line' as const,
              shape: { x1: left + width, y1: level, x2: center + slot - width / 2, y2: level },
              style: { stroke: colors.lineStrong, lineWidth: 1 },
            },
          ]
        : []),
    ];
    return { type: 'group', children };
  };
}

export function waterfallOption(
  model: WaterfallModel,
  words: readonly WaterfallWords[],
  colors: ChartColors,
): ChartOption {
  return {
    grid: { left: 0, right: 0, top: 26, bottom: 46, containLabel: false },
    xAxis: {
      type: 'category',
      data: words.map((_, index) => `${index}`),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        margin: 12,
        formatter: (key: string) => {
          const word = words[Number(key)];
          return word === undefined ? '' : `{label|${word.label}}\n{detail|${word.detail}}`;
        },
        rich: {
          label: { color: colors.ink2, fontSize: 13, lineHeight: 18 },
          detail: { color: colors.ink3, fontSize: 12, lineHeight: 16 },
        },
      },
    },
    yAxis: { type: 'value', show: false, min: model.axis.min, max: model.axis.max },
    series: [
      {
        type: 'custom',
        renderItem: drawBar(model.bars, words, colors),
        data: model.bars.map((bar, index) => [index, bar.low, bar.high]),
        encode: { x: 0, y: [1, 2] },
        clip: false,
      },
    ],
  };
}
