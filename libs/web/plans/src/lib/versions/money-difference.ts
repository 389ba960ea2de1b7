import { decimalsOf, Rational } from '@premia/domain-kernel';
import type { PlanPreview } from '@premia/web-plan-designer';

export interface DifferenceRow {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string | null;
  /** Null where the person was in no version before. */
  readonly before: string | null;
  readonly after: string | null;
  readonly change: string;
}

export interface MoneyDifference {
  readonly currency: string;
  readonly before: string | null;
  readonly after: string;
  readonly change: string;
  readonly rows: readonly DifferenceRow[];
}

function minus(after: string | null, before: string | null, decimals: number): string {
  return Rational.parse(after ?? '0')
    .minus(Rational.parse(before ?? '0'))
    .toFixed(decimals);
}

/** What each person would get under one version and under another; who moves most stands first. */
export function differenceBetween(before: PlanPreview | null, after: PlanPreview): MoneyDifference {
  const decimals = decimalsOf(after.cost);
  const earlier = new Map((before?.people ?? []).map((person) => [person.personId, person]));
  const later = new Set(after.people.map(({ personId }) => personId));
  const staying = after.people.map(({ personId, name, teamName, payout }) => {
    const was = earlier.get(personId)?.payout ?? null;
    return { personId, name, teamName, before: was, after: payout, change: minus(payout, was, decimals) };
  });
  const leaving = (before?.people ?? [])
    .filter(({ personId }) => !later.has(personId))
    .map(({ personId, name, teamName, payout }) => ({
      personId,
      name,
      teamName,
      before: payout,
      after: null,
      change: minus(null, payout, decimals),
    }));
  return {
    currency: after.currency,
    before: before?.cost ?? null,
    after: after.cost,
    change: minus(after.cost, before?.cost ?? null, decimals),
    rows: [...staying, ...leaving].sort((a, b) =>
      Rational.parse(b.change).abs().compare(Rational.parse(a.change).abs()),
    ),
  };
}
