import type { Trend } from './kpis-client';

/** A curve with gaps after the last day that has data: what was reached by then was not reached anew each later day. */
export function endingWithData(trend: Trend, lastDay: string): Trend {
  return {
    ...trend,
    series: trend.series.map((line) => ({
      ...line,
      values: line.values.map((value, index) => ((trend.days[index] ?? '') > lastDay ? null : value)),
    })),
  };
}
