import { Rational } from '@premia/domain-kernel';
import type { Payout } from './calculate';
import type { GatedComponent } from './combine';
import { isPerUnit } from './combine';
import { componentAmounts } from './component-amounts';
import type { MeasureScore } from './component-rate';
import { weightOf } from './component-rate';
import type { ScoredTarget } from './participant-score';
import type { Plan } from './plan';
import type { ComponentResult, MeasureResult, ParticipantResult, TotalsResult } from './result';
import { formatAmount } from './rounding';

/** Decimals of attainments, rates, factors, percentages, target bonus and claim in a result. */
const REPORTED_DECIMALS = 6;

/** Half-up to six decimals, trailing zeros dropped (bonus calculation, "Result"). */
export function report(value: Rational): string {
  return value.toDecimal(REPORTED_DECIMALS);
}

/** One participant's line of the result. */
export function reportParticipant(plan: Plan, payout: Payout, total: Rational): ParticipantResult {
  const { participant, targetBonus, ineligible, gross, teamEffect } = payout;
  const target = targetBonus.amount;
  const amounts = componentAmounts(total, gross.combined.parts, plan.rounding);
  return {
    id: participant.id,
    eligible: ineligible === null,
    reason: ineligible,
    targetBonus: report(target),
    components: gross.components.map((component, position) =>
      reportComponent(component, amounts?.[position] ?? null, plan),
    ),
    modifiers: payout.modifiers.map(({ modifier, factor }) => ({ id: modifier.id, factor: report(factor) })),
    gates: payout.gates.map(({ gate, passed }) => ({ id: gate.id, passed })),
    claim: report(gross.amount),
    total: formatAmount(total, plan.rounding),
    percentOfTarget: target.isZero ? null : report(total.inPercentOf(target)),
    teamEffect: teamEffect === null ? null : formatAmount(teamEffect, plan.rounding),
  };
}

/** Sums of a run, kept while its lines go by; the target counts eligible participants only. */
export class RunningTotals {
  private target = Rational.ZERO;
  private payout = Rational.ZERO;

  add(payout: Payout, total: Rational): void {
    if (payout.ineligible === null) this.target = this.target.plus(payout.targetBonus.amount);
    this.payout = this.payout.plus(total);
  }

  toResult(plan: Plan): TotalsResult {
    return { target: report(this.target), payout: formatAmount(this.payout, plan.rounding) };
  }
}

function reportComponent(component: GatedComponent, amount: Rational | null, plan: Plan): ComponentResult {
  if (isPerUnit(component)) {
    const shown = amount === null ? {} : { amount: formatAmount(amount, plan.rounding) };
    const { counted } = component.scored.score;
    const blended = counted === null || counted.isZero ? null : report(component.amount.dividedBy(counted));
    return { id: component.scored.component.id, ...shown, blendedRate: blended };
  }
  const { scored, rate } = component;
  const { id } = scored.component;
  const attainment = report(scored.attainment);
  const measures = reportMeasures(scored);
  return amount === null
    ? { id, attainment, rate: report(rate), measures }
    : { id, attainment, rate: report(rate), amount: formatAmount(amount, plan.rounding), measures };
}

/** The measures name their team only where there are several. */
function reportMeasures(scored: ScoredTarget): readonly MeasureResult[] {
  const [first, second] = scored.owners;
  if (first === undefined || second === undefined) return reportScores(scored, first?.score.measures ?? []);
  return scored.owners.flatMap(({ team, score }) =>
    score.measures.map((measure) => ({ ...reportMeasure(measure), team: team ?? '' })),
  );
}

/** The scores of a team or the company stand in many lines; their text is made once. */
const REPORTED = new WeakMap<readonly MeasureScore[], readonly MeasureResult[]>();

function reportScores(scored: ScoredTarget, measures: readonly MeasureScore[]): readonly MeasureResult[] {
  if (scored.component.scope === 'individual') return measures.map(reportMeasure);
  const known = REPORTED.get(measures);
  if (known !== undefined) return known;
  const reported = measures.map(reportMeasure);
  REPORTED.set(measures, reported);
  return reported;
}

function reportMeasure(score: MeasureScore): MeasureResult {
  return {
    id: score.measure.id,
    weight: report(weightOf(score)),
    attainment: score.attainment === null ? null : report(score.attainment),
    rate: score.rate === null ? null : report(score.rate),
    counted: score.counted,
  };
}
