import { barsOption } from './bars-option';
import type { ChartColors } from './chart-colors';
import { distributionOption } from './distribution-option';
import { funnelOption } from './funnel-option';
import type { TrendInput } from './trend-option';
import { nameOffsets, trendOption } from './trend-option';
import { waterfallModel } from './waterfall-model';
import { waterfallOption } from './waterfall-option';

const colors: ChartColors = {
  ink: 'ink',
  ink2: 'ink-2',
  ink3: 'ink-3',
  line: 'line',
  lineStrong: 'line-strong',
  surface: 'surface',
  sunken: 'sunken',
  accent: 'accent',
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  base: 'base',
  series: ['s1', 's2', 's3', 's4', 's5', 's6'],
};

interface SeenSeries {
  readonly type?: string;
  readonly name?: string;
  readonly data?: readonly unknown[];
  readonly lineStyle?: { readonly color?: string; readonly type?: unknown };
  readonly markLine?: {
    readonly data: readonly { readonly xAxis: number; readonly lineStyle?: { readonly color: string } }[];
  };
  readonly stack?: string;
}

const seriesOf = (option: { readonly series?: unknown }): readonly SeenSeries[] =>
  option.series as readonly SeenSeries[];

const trend: TrendInput = {
  days: ['1 Feb', '2 Feb', '3 Feb'],
  lines: [
    { name: 'Search', values: [1, 2, 3] },
    { name: 'Social', values: [4, null, 6] },
  ],
  target: [2.5, 2.5, 2.5],
  targetName: 'Target',
  baseline: null,
  band: null,
  annotations: [],
  isNarrow: false,
  tick: String,
  wordsOfDay: (day) => [`day ${day}`, '<b>Search</b>: 1'],
};

describe('the trend', () => {
  it('draws each line in its own colour and dash, and the target in dark dashes', () => {
    const [search, social, target] = seriesOf(trendOption(trend, colors));
    expect([search?.lineStyle?.color, social?.lineStyle?.color, target?.lineStyle?.color]).toEqual(['s1', 's2', 'ink']);
    expect(search?.lineStyle?.type).not.toEqual(social?.lineStyle?.type);
  });

  it('leaves a gap where a day has no value', () => {
    expect(seriesOf(trendOption(trend, colors))[1]?.data?.[1]).toEqual({ value: '-' });
  });

  it('names each line at its last known value instead of in a legend', () => {
    const [search] = seriesOf(trendOption(trend, colors));
    expect(search?.data?.[2]).toMatchObject({ value: 3, label: { formatter: 'Search' } });
    expect(search?.data?.[1]).toEqual({ value: 2 });
  });

  it('names where progress begins', () => {
    const start = seriesOf(trendOption({ ...trend, baseline: { value: -50, name: 'Start' } }, colors))[3];
    expect(start?.data?.[2]).toMatchObject({ value: -50, label: { formatter: 'Start' } });
  });

  it('moves names apart whose lines end side by side, and no others', () => {
    const lines = [
      { name: 'Influencer', values: [160, 157] },
      { name: 'Media', values: [20, 16] },
      { name: 'Search', values: [50, 22] },
      { name: 'Social', values: [-8, -4] },
    ];
    const offsets = nameOffsets({ ...trend, lines, target: null });
    expect([...offsets]).toEqual([
      ['Influencer', 0],
      ['Search', 0],
      ['Media', 10],
      ['Social', 7],
    ]);
    const [, media] = seriesOf(trendOption({ ...trend, lines, target: null }, colors));
    expect(media?.data?.[1]).toMatchObject({ label: { offset: [0, 10] } });
  });

  it('leaves the names to the list below where there is no room for them', () => {
    const [search] = seriesOf(trendOption({ ...trend, isNarrow: true }, colors));
    expect(search?.data?.[2]).toEqual({ value: 3 });
  });

  it('draws no more than six lines', () => {
    const lines = Array.from({ length: 9 }, (_, index) => ({ name: `Campaign ${index}`, values: [1, 2, 3] }));
    expect(seriesOf(trendOption({ ...trend, lines, target: null }, colors))).toHaveLength(6);
  });

  it('fills the forecast between its edges', () => {
    const band = { low: [null, 2, 3], high: [null, 4, 6] };
    const stacked = seriesOf(trendOption({ ...trend, band }, colors)).filter((series) => series.stack !== undefined);
    expect(stacked.map((series) => series.data)).toEqual([
      ['-', 2, 3],
      ['-', 2, 3],
    ]);
  });

  it('shows words from data as words, never as markup', () => {
    const { tooltip } = trendOption(trend, colors) as { tooltip: { formatter: (params: object[]) => string } };
    expect(tooltip.formatter([{ dataIndex: 1 }])).toBe('<b>day 1</b><br>&lt;b&gt;Search&lt;/b&gt;: 1');
  });
});

describe('the bars', () => {
  const bars = [
    { label: 'Search', value: 7, text: '7 %', color: 'warn' },
    { label: 'Social', value: -13, text: '−13 %', color: 'bad' },
    { label: 'E-mail', value: null, text: '—', color: 'base' },
  ];

  it('begin at zero, which is drawn when a bar goes below it', () => {
    const option = barsOption({ bars, target: null }, colors);
    const xAxis = option.xAxis as { min: (extent: object) => number };
    expect(xAxis.min({ min: 5, max: 20 })).toBe(0);
    expect(xAxis.min({ min: -13, max: 20 })).toBe(-13);
    expect(seriesOf(option)[0]?.markLine?.data.map((line) => line.xAxis)).toEqual([0]);
  });

  it('show the target as a dark tick, in sight even beyond the longest bar', () => {
    const option = barsOption({ bars, target: { value: 25, text: 'Target 25 %' } }, colors);
    const target = seriesOf(option)[0]?.markLine?.data.at(-1);
    expect([target?.xAxis, target?.lineStyle?.color]).toEqual([25, 'ink']);
    expect((option.xAxis as { max: (extent: object) => number }).max({ min: -13, max: 7 })).toBe(25);
  });

  it('leave out a bar that has no value, and keep its words', () => {
    const option = barsOption({ bars, target: null }, colors);
    expect(seriesOf(option)[0]?.data?.[2]).toMatchObject({ value: '-' });
    const numbers = (option.yAxis as { axisLabel: { formatter?: (index: string) => string } }[])[1];
    expect(numbers?.axisLabel.formatter?.('2')).toBe('—');
  });
});

describe('the distribution', () => {
  it('marks the target between the bars where it belongs', () => {
    const option = distributionOption(
      {
        edges: [0, 50, 100, 150],
        counts: [3, 8, 5],
        mark: 100,
        markText: '100 %',
        edgeText: String,
        countText: String,
        wordsOfBin: String,
      },
      colors,
    );
    expect(seriesOf(option)[0]?.data).toEqual([3, 8, 5]);
    expect(seriesOf(option)[1]?.markLine?.data[0]?.xAxis).toBe(2);
  });
});

describe('the funnel', () => {
  it('gives each stage a scale of its own', () => {
    const option = funnelOption(
      {
        stages: ['Impressions', 'Clicks'],
        rows: [
          { label: 'Search', values: [72, 330], texts: ['72', '0.46 %'] },
          { label: 'Social', values: [359, 1500], texts: ['359', '0.42 %'] },
          { label: 'Radio', values: [null, null], texts: ['—', '—'] },
        ],
        isNarrow: false,
        stagePixels: 200,
      },
      colors,
    );
    expect((option.xAxis as { max: number }[]).map(({ max }) => max)).toEqual([359, 1500]);
    expect(seriesOf(option)).toHaveLength(2);
  });
});

describe('the names of a funnel’s stages', () => {
  it('are cut where their column ends', () => {
    const option = funnelOption(
      { stages: ['Impressions', 'Clicks'], rows: [], isNarrow: true, stagePixels: 62 },
      colors,
    );
    expect((option.xAxis as { name: string }[]).map(({ name }) => name)).toEqual(['Impres…', 'Clicks']);
  });
});

describe('the waterfall', () => {
  const steps = [
    { key: 'target', label: 'Target', kind: 'base' as const, from: '0', to: '12000', delta: '12000' },
    { key: 'romi', label: 'ROMI', kind: 'change' as const, from: '12000', to: '13680', delta: '1680' },
    { key: 'payout', label: 'Payout', kind: 'total' as const, from: '0', to: '13680', delta: '13680' },
  ];

  it('stands on the axis of its model and names each bar with its detail', () => {
    const model = waterfallModel(steps);
    const words = steps.map(({ label, delta }) => ({ label, detail: 'weight 40 %', value: delta }));
    const option = waterfallOption(model, words, colors);
    expect(option.yAxis).toMatchObject({ min: model.axis.min, max: model.axis.max });
    const { axisLabel } = option.xAxis as { axisLabel: { formatter: (key: string) => string } };
    expect(axisLabel.formatter('1')).toContain('ROMI');
    expect(axisLabel.formatter('1')).toContain('weight 40 %');
    expect(seriesOf(option)[0]?.data).toHaveLength(3);
  });
});
