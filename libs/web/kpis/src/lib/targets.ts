import type { AimedKpi, ReportBy } from './kpis-client';

/** The target that somebody has for a row of the report: for just this channel, or just this campaign; null for none or several. */
export function targetOfRow(aims: readonly AimedKpi[], kpi: string, by: ReportBy, name: string): string | null {
  if (by === 'day') return null;
  const targets = new Set(
    aims
      .filter((aim) => !aim.pilot && aim.kpi.key === kpi)
      .filter(({ channels, campaigns }) => {
        const [wanted, others] = by === 'channel' ? [channels, campaigns] : [campaigns, []];
        return wanted.length === 1 && wanted[0] === name && others.length === 0;
      })
      .map(({ scoring }) => targetIn(scoring)),
  );
  const [only = null] = targets;
  return targets.size === 1 ? only : null;
}

function targetIn(scoring: unknown): string | null {
  if (typeof scoring !== 'object' || scoring === null || !('target' in scoring)) return null;
  return typeof scoring.target === 'string' ? scoring.target : null;
}
