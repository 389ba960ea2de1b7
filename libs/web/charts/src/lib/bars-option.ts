import type { ChartColors } from './chart-colors';
import type { ChartOption } from './chart-option';

export interface BarInput {
  readonly label: string;
  readonly value: number | null;
  /** The exact number in words, at the bar's end. */
  readonly text: string;
  readonly color: string;
  /** Where this bar should end, where each has a target of its own. */
  readonly target?: number | null;
}

export interface BarsInput {
  readonly bars: readonly BarInput[];
  readonly target: { readonly value: number; readonly text: string } | null;
}

/** Letters of the longest label that still get their full width. */
const MAX_LABEL_LETTERS = 22;

/** Horizontal bars from zero, largest thought first: the page orders them. The target is the dark tick. */
export function barsOption(input: BarsInput, colors: ChartColors): ChartOption {
  const labelWidth = Math.min(MAX_LABEL_LETTERS, Math.max(...input.bars.map((bar) => bar.label.length), 1)) * 8;
  const textWidth = Math.max(...input.bars.map((bar) => bar.text.length), 1) * 8 + 8;
  const hasNegative = input.bars.some((bar) => (bar.value ?? 0) < 0);
  return {
    grid: {
      left: labelWidth + 12,
      right: textWidth + 12,
      top: input.target === null ? 4 : 24,
      bottom: 4,
      // The columns of words beside the bars have their room already.
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      show: false,
      min: (extent) => Math.min(0, extent.min, ...input.bars.map(({ target }) => target ?? 0)),
      max: (extent) => Math.max(extent.max, input.target?.value ?? 0, ...input.bars.map(({ target }) => target ?? 0)),
    },
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: input.bars.map((bar) => bar.label),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          color: colors.ink,
          fontSize: 13,
          width: labelWidth,
          overflow: 'truncate',
          align: 'left',
          margin: labelWidth + 12,
        },
      },
      {
        // The numbers stand in a column of their own at the end, where no bar and no target runs through them.
        type: 'category',
        inverse: true,
        position: 'right',
        data: input.bars.map((_, index) => String(index)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          color: colors.ink,
          fontSize: 13,
          fontWeight: 600,
          align: 'right',
          margin: textWidth,
          formatter: (index: string) => input.bars[Number(index)]?.text ?? '',
        },
      },
    ],
    series: [
      {
        type: 'bar',
        barWidth: 16,
        data: input.bars.map((bar) => ({
          value: bar.value ?? '-',
          itemStyle: { color: bar.color, borderRadius: (bar.value ?? 0) < 0 ? [3, 0, 0, 3] : [0, 3, 3, 0] },
        })),
        emphasis: { disabled: true },
        markPoint: {
          // The dark tick of each bar's own target.
          symbol: 'rect',
          symbolSize: [2, 26],
          silent: true,
          animation: false,
          itemStyle: { color: colors.ink },
          label: { show: false },
          data: input.bars.flatMap(({ target = null }, index) =>
            target === null ? [] : [{ name: '', coord: [target, index] }],
          ),
        },
        ...(hasNegative || input.target !== null ? { markLine: barLines(input, hasNegative, colors) } : {}),
      },
    ],
  };
}

function barLines(input: BarsInput, hasNegative: boolean, colors: ChartColors): object {
  const zero = { xAxis: 0, lineStyle: { color: colors.lineStrong, width: 1, type: 'solid' }, label: { show: false } };
  const target =
    input.target === null
      ? null
      : {
          xAxis: input.target.value,
          lineStyle: { color: colors.ink, width: 2, type: 'solid' },
          label: {
            show: true,
            position: 'start',
            distance: 4,
            color: colors.ink2,
            fontSize: 12,
            formatter: input.target.text,
          },
        };
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    data: [...(hasNegative ? [zero] : []), ...(target === null ? [] : [target])],
  };
}
