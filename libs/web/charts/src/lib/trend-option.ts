import { axisLabelStyle, escapeHtml, tooltipStyle, valueAxisStyle } from './axis-style';
import type { ChartColors } from './chart-colors';
import type { ChartOption } from './chart-option';

/** More lines than this cannot be told apart; the component shows the first ones and says so. */
export const MAX_SERIES = 6;

export interface TrendLine {
  readonly name: string;
  /** By day; null where the number is not available: the line breaks there. */
  readonly values: readonly (number | null)[];
}

export interface TrendBand {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface TrendInput {
  /** Words of the days, in order. */
  readonly days: readonly string[];
  readonly lines: readonly TrendLine[];
  /** What is to be reached: one number for all days, or the pace by day. */
  readonly target: readonly (number | null)[] | null;
  readonly targetName: string;
  /** Where the way to the target begins, for what is scored by its progress. */
  readonly baseline: { readonly value: number; readonly name: string } | null;
  readonly band: TrendBand | null;
  readonly annotations: readonly { readonly day: number; readonly text: string }[];
  /** For screens too narrow for names at the lines' ends. */
  readonly isNarrow: boolean;
  readonly tick: (value: number) => string;
  /** The exact words of one day, a line each; shown in the tooltip. */
  readonly wordsOfDay: (day: number) => readonly string[];
}

/** Dashes tell lines apart in grey. */
const DASHES: readonly (number[] | 'solid')[] = ['solid', [8, 3], [3, 3], [10, 3, 2, 3], [2, 2], [14, 4]];

export const TARGET_DASH: readonly number[] = [4, 4];
export const BASELINE_DASH: readonly number[] = [1, 4];

/** The same dashes as an SVG writes them, for the names below a narrow picture. */
export function dashOf(index: number): string | null {
  const dash = DASHES[index];
  return dash === undefined || dash === 'solid' ? null : dash.join(' ');
}

const BAND_STACK = 'forecast';

function hasNames(input: TrendInput): boolean {
  return !input.isNarrow && (input.lines.length > 1 || input.target !== null);
}

function lastKnown(values: readonly (number | null)[]): number {
  return values.reduce<number>((last, value, index) => (value === null ? last : index), -1);
}

/** The values, the last known one with the line's name: a direct label instead of a legend. */
function namedData({ name, values }: TrendLine, input: TrendInput, color: string): object[] {
  const last = lastKnown(values);
  const offset = [0, nameOffsets(input).get(name) ?? 0];
  const font = { color, fontSize: 12, fontWeight: 600 };
  const label = { show: true, position: 'right', formatter: name, distance: 8, offset, ...font };
  return values.map((value, index) => {
    if (index !== last || !hasNames(input)) return { value: value ?? '-' };
    return { value, itemStyle: { opacity: 1 }, label };
  });
}

/** Pixels from name to name, and about so many from the largest value to the smallest: the axis ends at round numbers. */
const LINE_HEIGHT = 15;
const SPREAD = 150;

/**
 * How many pixels each name goes down so that it stands on no other. Worked out from the values: what the library has
 * for it is undone by its own animation.
 */
export function nameOffsets(input: TrendInput): ReadonlyMap<string, number> {
  const named = [
    ...input.lines.slice(0, MAX_SERIES),
    ...(input.target === null ? [] : [{ name: input.targetName, values: input.target }]),
    ...(input.baseline === null ? [] : [{ name: input.baseline.name, values: [input.baseline.value] }]),
  ];
  const all = named.flatMap(({ values }) => values.filter((value) => value !== null));
  const largest = Math.max(...all);
  const scale = SPREAD / (largest - Math.min(...all) || 1);
  const places = named
    .flatMap(({ name, values }) => {
      const value = values[lastKnown(values)] ?? null;
      return value === null ? [] : [{ name, y: (largest - value) * scale }];
    })
    .sort((one, other) => one.y - other.y);
  let free = -Infinity;
  return new Map(
    places.map(({ name, y }) => {
      const placed = Math.max(y, free);
      free = placed + LINE_HEIGHT;
      return [name, Math.round(placed - y)];
    }),
  );
}

function lineSeries(line: TrendLine, index: number, input: TrendInput, colors: ChartColors): object {
  const color = colors.series[index % colors.series.length] ?? colors.accent;
  return {
    type: 'line',
    name: line.name,
    data: namedData(line, input, color),
    symbol: 'circle',
    symbolSize: 5,
    // A lone point needs its symbol to be seen at all.
    showAllSymbol: true,
    itemStyle: { color, opacity: lastKnown(line.values) === line.values.findIndex((value) => value !== null) ? 1 : 0 },
    lineStyle: { color, width: index === 0 ? 2.5 : 2, type: DASHES[index] ?? 'solid' },
    emphasis: { itemStyle: { opacity: 1 }, lineStyle: { width: index === 0 ? 2.5 : 2 } },
    z: 10 - index,
    ...(index === 0 && input.annotations.length > 0 ? { markLine: annotationLines(input, colors) } : {}),
  };
}

function annotationLines(input: TrendInput, colors: ChartColors): object {
  return {
    symbol: 'none',
    silent: true,
    lineStyle: { color: colors.ink3, type: [2, 3], width: 1 },
    label: { color: colors.ink2, fontSize: 12, position: 'end', rotate: 0, distance: 4 },
    data: input.annotations.map(({ day, text }) => ({ xAxis: day, label: { formatter: text } })),
  };
}

function targetSeries(input: TrendInput, colors: ChartColors): object[] {
  if (input.target === null) return [];
  return [
    {
      type: 'line',
      name: input.targetName,
      data: namedData({ name: input.targetName, values: input.target }, input, colors.ink),
      symbol: 'circle',
      symbolSize: 1,
      showAllSymbol: true,
      itemStyle: { opacity: 0 },
      silent: true,
      lineStyle: { color: colors.ink, width: 1.5, type: [...TARGET_DASH] },
      z: 12,
    },
  ];
}

/** Where it began: a level of its own, named like a line. */
function baselineSeries({ baseline, ...input }: TrendInput, colors: ChartColors): object[] {
  if (baseline === null) return [];
  const target = input.days.map(() => baseline.value);
  const level = { ...input, baseline, target, targetName: baseline.name };
  return targetSeries(level, colors).map((series) => ({
    ...series,
    lineStyle: { color: colors.ink2, width: 1.5, type: [...BASELINE_DASH] },
  }));
}

/** ECharts has no band: an unseen line carries the lower edge, and the height above it is filled. */
function bandSeries(input: TrendInput, colors: ChartColors): object[] {
  const { band } = input;
  if (band === null) return [];
  const height = band.high.map((high, index) => {
    const low = band.low[index] ?? null;
    return high === null || low === null ? '-' : high - low;
  });
  const unseen = { type: 'line', stack: BAND_STACK, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1 };
  return [
    { ...unseen, data: band.low.map((value) => value ?? '-') },
    { ...unseen, data: height, areaStyle: { color: colors.series[0], opacity: 0.16 } },
  ];
}

export function trendOption(input: TrendInput, colors: ChartColors): ChartOption {
  const longestName = Math.max(
    ...input.lines.map((line) => line.name.length),
    input.target === null ? 0 : input.targetName.length,
    input.baseline?.name.length ?? 0,
  );
  const lines = input.lines.slice(0, MAX_SERIES);
  const series = [
    ...lines.map((line, index) => lineSeries(line, index, input, colors)),
    ...targetSeries(input, colors),
    ...baselineSeries(input, colors),
    ...bandSeries(input, colors),
  ];
  return {
    grid: {
      left: 4,
      right: hasNames(input) ? Math.min(160, longestName * 7.5 + 16) : 16,
      top: input.annotations.length === 0 ? 12 : 26,
      bottom: 4,
      containLabel: true,
    },
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(colors),
      axisPointer: { lineStyle: { color: colors.lineStrong, type: 'solid' } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const [head = '', ...words] = input.wordsOfDay(first?.dataIndex ?? 0);
        return `<b>${escapeHtml(head)}</b><br>${words.map(escapeHtml).join('<br>')}`;
      },
    },
    xAxis: {
      type: 'category',
      data: [...input.days],
      boundaryGap: false,
      axisLine: { lineStyle: { color: colors.lineStrong } },
      axisTick: { show: false },
      axisLabel: {
        ...axisLabelStyle(colors),
        hideOverlap: true,
        showMinLabel: true,
        showMaxLabel: true,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    yAxis: {
      type: 'value',
      // A trend asks for shape, not size: the axis may leave zero where nothing is near it.
      scale: true,
      splitNumber: 4,
      ...valueAxisStyle(colors),
      axisLabel: { ...axisLabelStyle(colors), formatter: (value: number) => input.tick(value) },
    },
    series: series as ChartOption['series'],
  };
}
