import { Rational } from '@premia/domain-kernel';
import { aggregateMetrics, evaluateFromMetrics, groupByScope, NO_NAME_KEY } from '../aggregation/compute-kpis';
import type { Observation } from '../aggregation/observation';
import { kpiByKey } from '../catalogue/kpi-catalogue';
import { prepareKpi } from '../evaluation/evaluate-kpi';

export interface SpendLoss {
  /** Percent of the spend, six decimals. */
  readonly percent: string;
  /** The dearest first. */
  readonly campaigns: readonly string[];
}

const SPEND = 'spend';

/**
 * How much of the spend went into campaigns that returned less than they cost, or nothing at all. Of campaigns, not of
 * channels: a channel that pays back may hide half its campaigns that do not. Null where nothing was lost, or nothing spent.
 */
export function spendLoss(observations: readonly Observation[]): SpendLoss | null {
  const romi = kpiByKey('romi');
  if (romi === undefined) return null;
  const formula = prepareKpi(romi);
  const measured = new Set(observations.map(({ metric }) => metric));
  const campaigns = [...groupByScope(observations, 'campaign')].map(([name, group]) => {
    const metrics = aggregateMetrics(group);
    const { status, value } = evaluateFromMetrics(romi, metrics, measured, formula);
    const isLosing = status === 'undefined_worst' || value?.isNegative === true;
    return { name, isLosing, spend: metrics.values.get(SPEND) ?? Rational.ZERO };
  });
  const total = Rational.sum(campaigns.map(({ spend }) => spend));
  const losing = campaigns
    .filter(({ isLosing, spend }) => isLosing && spend.isPositive)
    .sort((a, b) => b.spend.compare(a.spend));
  if (losing.length === 0 || !total.isPositive) return null;
  const lost = Rational.sum(losing.map(({ spend }) => spend));
  return {
    percent: lost.times(Rational.HUNDRED).dividedBy(total).toDecimal(6),
    campaigns: losing.map(({ name }) => name).filter((name) => name !== NO_NAME_KEY),
  };
}
