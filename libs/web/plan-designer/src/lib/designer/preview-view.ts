import { decimalsOf, Rational } from '@premia/domain-kernel';
import type { PlanPreview } from '../plans-client';

export interface PreviewPerson {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly payout: string;
  readonly percentOfTarget: string | null;
  readonly currentPayout: string | null;
  readonly change: string | null;
}

/** What a plan would pay, ready to be shown; every number comes of exact arithmetic on the server's own. */
export interface PreviewView {
  readonly currency: string;
  readonly cost: string;
  readonly target: string;
  readonly percentOfTarget: string | null;
  readonly currentCost: string | null;
  /** Cost minus the current version's. */
  readonly difference: string | null;
  /** Those who move most first. */
  readonly people: readonly PreviewPerson[];
  readonly up: number;
  readonly down: number;
}

export function previewView(preview: PlanPreview): PreviewView {
  const cost = Rational.parse(preview.cost);
  const target = Rational.parse(preview.target);
  const current = preview.currentCost === null ? null : Rational.parse(preview.currentCost);
  const changes = preview.people.map(({ change }) => (change === null ? 0 : Rational.parse(change).sign));
  return {
    currency: preview.currency,
    cost: preview.cost,
    target: preview.target,
    percentOfTarget: target.isZero ? null : cost.times(Rational.HUNDRED).dividedBy(target).toDecimal(1),
    currentCost: preview.currentCost,
    difference: current === null ? null : cost.minus(current).toFixed(decimalsOf(preview.cost)),
    people: [...preview.people].sort((a, b) => magnitude(b.change).compare(magnitude(a.change))),
    up: changes.filter((sign) => sign > 0).length,
    down: changes.filter((sign) => sign < 0).length,
  };
}

function magnitude(change: string | null): Rational {
  return change === null ? Rational.ZERO : Rational.parse(change).abs();
}
