import type { BonusInput } from '../lib/input';
import type { BonusPayouts, ComponentResult, ParticipantResult } from '../lib/result';
import type { PlainFraction } from './plain-fraction';
import {
  compare,
  decimal,
  divide,
  fixed,
  floor,
  fraction,
  HUNDRED,
  isZero,
  multiply,
  percent,
  roundBy,
  shown,
  subtract,
  sum,
  ZERO,
} from './plain-fraction';
import type { ReferenceClaim } from './reference-run';
import { grossPayoutFor, largestRemainder, ReferenceShared } from './reference-run';
import { isTarget, rateOn } from './reference-scores';

const MINOR_UNITS: Readonly<Record<string, number>> = { RUB: 2, EUR: 2, JPY: 0, KWD: 3 };

/**
 * The bonus calculation once more, written from the contract's page alone and without any of the
 * engine's code, for inputs that are right: slow, plain, and in fractions of big integers throughout.
 *
 * @returns the same JSON as `calculate`, or the code with which a run is refused
 */
export function referencePayouts(input: BonusInput): BonusPayouts | 'budget-exceeded' {
  const { plan } = input;
  const shared = new ReferenceShared(input);
  const claims = input.participants.map((participant) => grossPayoutFor(input, participant, shared));
  const unitText = plan.rounding?.unit;
  const decimals = unitText === undefined ? (MINOR_UNITS[plan.currency] ?? 2) : (unitText.split('.')[1]?.length ?? 0);
  const unit = unitText === undefined ? fraction(1n, 10n ** BigInt(decimals)) : decimal(unitText);
  const rounded = (value: PlainFraction) =>
    multiply(fraction(roundBy(plan.rounding?.mode ?? 'half-up', divide(value, unit))), unit);
  const inUnits = (units: readonly bigint[]) => units.map((own) => multiply(fraction(own), unit));
  const share = (amount: PlainFraction, weights: readonly PlainFraction[]) =>
    inUnits(largestRemainder(floor(divide(amount, unit)), weights));

  let totals = claims.map(({ result }) => rounded(result.claim));
  if (plan.pool !== undefined) {
    const nothing = claims.every(({ result }) => isZero(result.claim));
    totals = nothing ? claims.map(() => ZERO) : share(poolOf(input, claims, shared, unit), poolWeights(input, claims));
  } else if (plan.budget !== undefined && compare(sum(totals), decimal(plan.budget.amount)) > 0) {
    if (plan.budget.whenExceeded === 'error') return 'budget-exceeded';
    totals = [
      ...share(
        decimal(plan.budget.amount),
        claims.map(({ result }) => result.claim),
      ),
    ];
  }
  const money = (value: PlainFraction) => fixed(value, decimals);
  return {
    participants: claims.map((claim, index) => {
      const own = totals[index] ?? ZERO;
      const amounts = amountsUnder(own, claim, (parts) => share(own, parts));
      const effect = subtract(rounded(claim.result.claim), rounded(claim.neutral.claim));
      return line(claim, own, amounts, plan.combination === 'additive' ? money(effect) : null, money);
    }),
    totals: {
      target: shown(sum(claims.filter(({ eligible }) => eligible).map(({ target }) => target))),
      payout: money(sum(totals)),
    },
  };
}

function poolOf(
  { plan }: BonusInput,
  claims: readonly ReferenceClaim[],
  shared: ReferenceShared,
  unit: PlainFraction,
): PlainFraction {
  if (plan.pool?.funding === undefined) return decimal(plan.pool?.amount ?? '0');
  const { measure, curve } = plan.pool.funding;
  const attainment = shared.company.flat().find((score) => score.measure.id === measure)?.attainment ?? ZERO;
  const targets = sum(claims.filter(({ eligible }) => eligible).map(({ target }) => target));
  return multiply(fraction(floor(divide(percent(rateOn(curve, attainment), targets), unit))), unit);
}

function poolWeights({ plan }: BonusInput, claims: readonly ReferenceClaim[]): readonly PlainFraction[] {
  const scores = claims.map(({ result }) => result.claim);
  const targets = claims.map(({ result, target, eligible }) => (eligible && !result.zeroed ? target : ZERO));
  return plan.pool?.share === 'score' || targets.every(isZero) ? scores : targets;
}

function amountsUnder(
  own: PlainFraction,
  { result }: ReferenceClaim,
  share: (parts: readonly PlainFraction[]) => readonly PlainFraction[],
): readonly PlainFraction[] | null {
  const { parts } = result;
  if (parts === null || compare(own, ZERO) < 0) return null;
  if (isZero(own)) return parts.map(() => ZERO);
  return isZero(sum(parts)) ? null : share(parts);
}

function line(
  claim: ReferenceClaim,
  own: PlainFraction,
  amounts: readonly PlainFraction[] | null,
  teamEffect: string | null,
  money: (value: PlainFraction) => string,
): ParticipantResult {
  const { target, eligible, reason, result } = claim;
  return {
    id: claim.participant.id,
    eligible,
    reason,
    targetBonus: shown(target),
    components: claim.scored.map(({ component, attainment, actual, scores }, index): ComponentResult => {
      const value = result.gated[index] ?? ZERO;
      const amount = amounts === null ? {} : { amount: money(amounts[index] ?? ZERO) };
      if (!isTarget(component)) {
        const blendedRate = actual === null || isZero(actual) ? null : shown(divide(value, actual));
        return { id: component.id, ...amount, blendedRate };
      }
      const measures = scores.map((score) => ({
        id: score.measure.id,
        weight: shown(decimal(score.measure.weight ?? '')),
        attainment: score.attainment === null ? null : shown(score.attainment),
        rate: score.rate === null ? null : shown(score.rate),
        counted: score.counted,
        ...(score.team === undefined ? {} : { team: score.team }),
      }));
      return { id: component.id, attainment: shown(attainment), rate: shown(value), ...amount, measures };
    }),
    modifiers: claim.modifiers.map(({ modifier, factor }) => ({ id: modifier.id, factor: shown(factor) })),
    gates: claim.gates.map(({ gate, passed }) => ({ id: gate.id, passed })),
    claim: shown(result.claim),
    total: money(own),
    percentOfTarget: isZero(target) ? null : shown(divide(multiply(HUNDRED, own), target)),
    teamEffect,
  };
}
