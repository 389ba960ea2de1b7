import { moneyDifference, Rational } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';
import type { PlanPreview } from '@premia/web-plans-client';

export interface PreviewPerson {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly payout: MoneyText;
  readonly percentOfTarget: string | null;
  readonly currentPayout: MoneyText | null;
  readonly change: MoneyText | null;
}

/** What a plan would pay, ready to be shown; every number comes of exact arithmetic on the server's own. */
export interface PreviewView {
  readonly cost: MoneyText;
  readonly target: MoneyText;
  readonly percentOfTarget: string | null;
  readonly currentCost: MoneyText | null;
  /** Cost minus the current version's. */
  readonly difference: MoneyText | null;
  /** Those who move most first. */
  readonly people: readonly PreviewPerson[];
  readonly up: number;
  readonly down: number;
}

export function previewView(preview: PlanPreview): PreviewView {
  const cost = Rational.parse(preview.cost.amount);
  const target = Rational.parse(preview.target.amount);
  const changes = preview.people.map(({ change }) => (change === null ? 0 : Rational.parse(change.amount).sign));
  return {
    cost: preview.cost,
    target: preview.target,
    percentOfTarget: target.isZero ? null : cost.times(Rational.HUNDRED).dividedBy(target).toDecimal(1),
    currentCost: preview.currentCost,
    difference: preview.currentCost === null ? null : moneyDifference(preview.cost, preview.currentCost),
    people: [...preview.people].sort((a, b) => magnitude(b.change).compare(magnitude(a.change))),
    up: changes.filter((sign) => sign > 0).length,
    down: changes.filter((sign) => sign < 0).length,
  };
}

function magnitude(change: MoneyText | null): Rational {
  return change === null ? Rational.ZERO : Rational.parse(change.amount).abs();
}
