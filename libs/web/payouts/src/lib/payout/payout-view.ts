import { decimalsOf, Rational } from '@premia/domain-kernel';
import type { WaterfallStep } from '@premia/web-charts';
import type { ExplainedPayout } from '../payouts-client';

export type ShownMeasure = ExplainedPayout['measures'][number];

/** The server's bars as the chart takes them; whatever is neither its start nor its end is a change on the way. */
export function barsOf({ explanation }: ExplainedPayout): readonly WaterfallStep[] {
  return explanation.waterfall.map(({ key, label, detail, kind, from, to, delta }) => ({
    key,
    label,
    detail,
    kind: kind === 'base' || kind === 'total' ? kind : 'change',
    from,
    to,
    delta,
  }));
}

/** What the payout would be had the others come to exactly their target; null where they changed nothing. */
export function withoutTeam({ total, teamEffect }: ExplainedPayout): string | null {
  if (teamEffect === null || Rational.parse(teamEffect).isZero) return null;
  return Rational.parse(total).minus(Rational.parse(teamEffect)).toFixed(decimalsOf(total));
}
