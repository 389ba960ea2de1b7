import type { ChartColors } from './chart-colors';
import type { ChartOption } from './chart-option';

export interface FunnelInput {
  readonly stages: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly (number | null)[];
    readonly texts: readonly string[];
  }[];
  /** Whether the rows' names stand above their bars instead of beside them. */
  readonly isNarrow: boolean;
  /** Pixels that a stage has; its name is cut to them. */
  readonly stagePixels: number;
}

export const FUNNEL_ROW_PIXELS = 50;
export const FUNNEL_NARROW_ROW_PIXELS = 66;
const HEAD_PIXELS = 24;
const GAP_PERCENT = 2;

const PIXELS_PER_LETTER = 7;

/** A name cut to its column; the table behind the chart has it whole. */
function fitted(name: string, pixels: number): string {
  const letters = Math.max(3, Math.floor(pixels / PIXELS_PER_LETTER) - 1);
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
}

/**
 * Small bars, a column per stage: each column has its own scale, so that a bar's width is the row's share of that stage's
 * largest. Under each bar stands what the step from the stage before came to.
 */
export function funnelOption(input: FunnelInput, colors: ChartColors): ChartOption {
  const columns = input.stages.length;
  const rowPixels = input.isNarrow ? FUNNEL_NARROW_ROW_PIXELS : FUNNEL_ROW_PIXELS;
  const share = 100 / Math.max(1, columns);
  const grid = input.stages.map((_, column) => ({
    left: `${column * share}%`,
    right: `${100 - (column + 1) * share + GAP_PERCENT}%`,
    top: HEAD_PIXELS,
    height: rowPixels * input.rows.length,
  }));
  const labels = input.rows.map((row) => row.label);
  return {
    grid,
    xAxis: input.stages.map((stage, column) => ({
      type: 'value' as const,
      gridIndex: column,
      min: 0,
      max: Math.max(...input.rows.map((row) => row.values[column] ?? 0), 1e-9),
      position: 'top' as const,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
      name: fitted(stage, input.stagePixels),
      nameLocation: 'start' as const,
      nameGap: 0,
      nameTextStyle: {
        color: colors.ink3,
        fontSize: 12,
        align: 'left' as const,
        verticalAlign: 'bottom' as const,
        padding: [0, 0, 6, 0],
      },
    })),
    yAxis: input.stages.map((_, column) => ({
      type: 'category' as const,
      gridIndex: column,
      inverse: true,
      data: labels,
      show: false,
    })),
    series: input.stages.map((_, column) => ({
      type: 'bar' as const,
      xAxisIndex: column,
      yAxisIndex: column,
      barWidth: 16,
      silent: true,
      data: input.rows.map((row, index) => ({
        value: row.values[column] ?? 0,
        itemStyle: { color: colors.series[index % colors.series.length] ?? colors.accent, borderRadius: 2 },
      })),
      label: {
        show: true,
        position: [0, 22] as [number, number],
        color: colors.ink2,
        fontSize: 13,
        formatter: ({ dataIndex }: { dataIndex: number }) => input.rows[dataIndex]?.texts[column] ?? '',
      },
    })),
  };
}
