import { existsSync, readFileSync } from 'node:fs';
import { Rational } from '@premia/domain-kernel';
import { computeKpis, groupByScope } from '../aggregation/compute-kpis';
import { selectObservations } from '../aggregation/observation';
import { kpisOfMetrics } from '../catalogue/kpis-of-metrics';
import { observationsOf } from './import-row';
import { respelledNames } from './merged-names';
import type { ObservationReading } from './read-observations';
import { readObservations } from './read-observations';
import { readTable } from './read-table';
import { recogniseColumns } from './recognise-columns';

/** 11 campaigns on the 28 days of February 2021; it lies beside the repository, where there is one. */
const realFile = new URL('../../../../../../../shared/data/marketing-2021-02.csv', import.meta.url);
const describeRealFile = existsSync(realFile) ? describe : describe.skip;

describeRealFile('the real file (skipped where ../shared/data/marketing-2021-02.csv is absent)', () => {
  function readRealFile(): ObservationReading {
    const table = readTable(readFileSync(realFile));
    if (!table.ok) throw new Error(table.error.code);
    const reading = readObservations(table.value, recogniseColumns(table.value.headers));
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    return reading.value;
  }

  function values(scope: 'total' | 'channel', group: string): Readonly<Record<string, string | undefined>> {
    const observations = [...observationsOf(readRealFile().rows)];
    const kpis = kpisOfMetrics(observations.map(({ metric }) => metric));
    const evaluations = computeKpis(observations, scope, kpis).get(group);
    return Object.fromEntries([...(evaluations ?? [])].map(([key, { value }]) => [key, value?.toFixed(6)]));
  }

  it('is read as it is: 308 rows, 6 metrics, 4 channels, 11 campaigns, no problem', () => {
    const reading = readRealFile();
    expect(reading).toMatchObject({ rowCount: 308, observationCount: 308 * 6, problems: [] });
    expect(reading.channels.map(({ key }) => key)).toEqual(['influencer', 'media', 'search', 'social']);
    expect(reading.campaigns).toHaveLength(11);
  });

  it('has facebOOK_tier2 joined to facebook_tier2', () => {
    expect(respelledNames(readRealFile().campaigns)).toEqual([
      { key: 'facebook_tier2', spellings: [{ text: 'facebOOK_tier2', rows: 28 }] },
    ]);
  });

  it('gives the exact KPIs of the month', () => {
    expect(values('total', 'total')).toMatchObject({
      ctr: '0.190142',
      cpc: '10.197235',
      cpl: '466.473716',
      cpo: '3803.416613',
      aov: '5332.508517',
      lcr: '12.264597',
      romi: '40.203114',
      drr: '71.325092',
    });
  });

  it('gives the exact KPIs of search and social, where the mean of daily values would have another sign', () => {
    expect(values('channel', 'search')).toMatchObject({ romi: '7.070423', cpl: '486.900249' });
    expect(values('channel', 'social')).toMatchObject({ romi: '-13.675739', cpl: '439.666738' });
    const social = selectObservations([...observationsOf(readRealFile().rows)], { channels: ['social'] });
    const daily = [...groupByScope(social, 'day').values()].flatMap((day) => [
      ...computeKpis(day, 'campaign', kpisOfMetrics(['spend', 'revenue'])).values(),
    ]);
    const ratios = daily.flatMap((evaluations) => evaluations.get('romi')?.value ?? []);
    const mean = Rational.sum(ratios).dividedBy(Rational.of(ratios.length));
    expect(mean.toFixed(2)).toBe('7.64');
  });
});
