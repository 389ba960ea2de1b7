import { axisLabelStyle, escapeHtml, tooltipStyle, valueAxisStyle } from './axis-style';
import type { ChartColors } from './chart-colors';
import type { ChartOption } from './chart-option';

export interface CurveInput {
  /** Attainment and what it pays, both in percent, by attainment. */
  readonly points: readonly (readonly [number, number])[];
  /** Where someone stands, or what is asked about; a dot on the curve with words. */
  readonly marks: readonly { readonly attainment: number; readonly payout: number; readonly text: string }[];
  readonly attainmentName: string;
  readonly payoutName: string;
  readonly tick: (value: number) => string;
  readonly wordsOfPoint: (index: number) => string;
  /** The dark line: 100 % of target. */
  readonly target: number;
}

/** How far the axis runs beyond the last point, as a share of the whole: the curve stays flat there. */
const BEYOND = 0.08;
/** The axis ends on a number that a person would write. */
const ROUND = 20;

export function curveOption(input: CurveInput, colors: ChartColors): ChartOption {
  const attainments = input.points.map(([attainment]) => attainment);
  const first = Math.min(...attainments, input.target);
  const last = Math.max(...attainments, input.target, ...input.marks.map((mark) => mark.attainment));
  const end = Math.ceil((last + (last - Math.min(0, first)) * BEYOND) / ROUND) * ROUND;
  const final = input.points.at(-1);
  // Beyond its last point the curve pays what that point pays; the tail is drawn so that nobody has to know it.
  const tail = final === undefined ? [] : [[end, final[1]]];
  return {
    grid: { left: 8, right: 20, top: 26, bottom: 30, containLabel: true },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(colors),
      formatter: (params) => escapeHtml(input.wordsOfPoint(Array.isArray(params) ? 0 : params.dataIndex)),
    },
    xAxis: {
      type: 'value',
      min: Math.min(0, first),
      max: end,
      name: input.attainmentName,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: axisLabelStyle(colors),
      ...valueAxisStyle(colors),
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: colors.lineStrong } },
      axisLabel: { ...axisLabelStyle(colors), formatter: (value: number) => input.tick(value), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      name: input.payoutName,
      nameTextStyle: { ...axisLabelStyle(colors), align: 'left' },
      nameGap: 12,
      ...valueAxisStyle(colors),
      axisLabel: { ...axisLabelStyle(colors), formatter: (value: number) => input.tick(value) },
    },
    series: [
      {
        type: 'line',
        data: input.points.map(([attainment, payout]) => [attainment, payout]),
        symbol: 'circle',
        symbolSize: 9,
        lineStyle: { color: colors.accent, width: 2.5 },
        itemStyle: { color: colors.accent, borderColor: colors.surface, borderWidth: 2 },
        z: 3,
        markLine: {
          symbol: 'none',
          silent: true,
          animation: false,
          lineStyle: { color: colors.ink, width: 1.5, type: [4, 4] },
          label: { show: false },
          data: [{ xAxis: input.target }],
        },
      },
      {
        type: 'line',
        data: final === undefined ? [] : [[final[0], final[1]], ...tail],
        symbol: 'none',
        silent: true,
        lineStyle: { color: colors.accent, width: 2.5, type: [2, 4] },
      },
      {
        type: 'line',
        data: input.marks.map((mark) => [mark.attainment, mark.payout]),
        symbol: 'diamond',
        symbolSize: 14,
        silent: true,
        lineStyle: { opacity: 0 },
        itemStyle: { color: colors.series[1] ?? colors.accent },
        z: 4,
        label: {
          show: true,
          position: 'right',
          color: colors.ink,
          fontSize: 12,
          fontWeight: 600,
          formatter: ({ dataIndex }) => input.marks[dataIndex]?.text ?? '',
        },
      },
    ],
  };
}
