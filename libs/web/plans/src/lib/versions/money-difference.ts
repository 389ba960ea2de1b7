import { moneyDifference, Rational } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';
import type { PlanPreview } from '@premia/web-plans-client';

export interface DifferenceRow {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string | null;
  /** Null where the person was in no version before. */
  readonly before: MoneyText | null;
  readonly after: MoneyText | null;
  readonly change: MoneyText | null;
}

export interface MoneyDifference {
  readonly before: MoneyText | null;
  readonly after: MoneyText;
  readonly change: MoneyText | null;
  readonly rows: readonly DifferenceRow[];
}

/** What each person would get under one version and under another; who moves most stands first. */
export function differenceBetween(before: PlanPreview | null, after: PlanPreview): MoneyDifference {
  const nothing = { amount: '0', currency: after.cost.currency };
  const earlier = new Map((before?.people ?? []).map((person) => [person.personId, person]));
  const later = new Set(after.people.map(({ personId }) => personId));
  const staying = after.people.map(({ personId, name, teamName, payout }) => {
    const was = earlier.get(personId)?.payout ?? null;
    return { personId, name, teamName, before: was, after: payout, change: moneyDifference(payout, was ?? nothing) };
  });
  const leaving = (before?.people ?? [])
    .filter(({ personId }) => !later.has(personId))
    .map(({ personId, name, teamName, payout }) => ({
      personId,
      name,
      teamName,
      before: payout,
      after: null,
      change: moneyDifference(nothing, payout),
    }));
  return {
    before: before?.cost ?? null,
    after: after.cost,
    change: moneyDifference(after.cost, before?.cost ?? nothing),
    rows: [...staying, ...leaving].sort((a, b) => magnitude(b).compare(magnitude(a))),
  };
}

function magnitude({ change }: DifferenceRow): Rational {
  return change === null ? Rational.ZERO : Rational.parse(change.amount).abs();
}
