import type { RoundingMode } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';
import { rateAt } from '../curve';
import type { ExplainedRun } from '../explain';
import type { Plan, Pool } from '../plan';
import { fundingScore } from '../pool';
import { roundToUnit } from '../rounding';
import type { StepSource } from './step';
import type { Outcome, StepWriter } from './step-writer';

/** From a claim to the total: rounding, and what a pool or a budget makes of it (bonus calculation §6). */
export function writeTotal(writer: StepWriter, plan: Plan, run: ExplainedRun, claim: Outcome): Outcome {
  if (plan.pool !== null) return writePoolShare(writer, plan, plan.pool, run, claim);
  const rounded = writer.write({
    key: 'total.rounded',
    formula: `${ROUNDING_FUNCTIONS[plan.rounding.mode]}(claim / unit) * unit`,
    values: { claim, unit: plan.rounding.unit },
    unit: 'money',
    source: { kind: 'plan' },
  });
  if (plan.budget === null) return rounded;
  const sum = Rational.sum(run.claimants.map((claimant) => roundToUnit(claimant.claim, plan.rounding)));
  if (!sum.isGreaterThan(plan.budget.amount)) return rounded;
  const source: StepSource = { kind: 'budget' };
  const share = writer.write({
    key: 'budget.share',
    formula: 'budget * claim / claims',
    values: {
      budget: plan.budget.amount,
      claim,
      claims: Rational.sum(run.claimants.map((claimant) => claimant.claim)),
    },
    unit: 'money',
    source,
  });
  return writeLargestRemainder(writer, plan, run, share, source);
}

const ROUNDING_FUNCTIONS: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'roundHalfUp',
  'half-even': 'roundHalfEven',
  down: 'roundDown',
  up: 'roundUp',
  floor: 'floor',
};

function writePoolShare(writer: StepWriter, plan: Plan, pool: Pool, run: ExplainedRun, claim: Outcome): Outcome {
  const source: StepSource = { kind: 'pool' };
  const amount = writePool(writer, plan, pool, run);
  const { allotment } = run;
  if (allotment?.kind !== 'pool') throw new TypeError('A pool gives an allotment');
  const weights = Rational.parseExact(allotment.all);
  const own = run.claimants[run.position]?.target ?? Rational.ZERO;
  if (!allotment.hasPart) {
    const nothing = writer.write({ key: 'pool.nothing', formula: '0', unit: 'money', source });
    return writeLargestRemainder(writer, plan, run, nothing, source);
  }
  const share = writer.write({
    key: 'pool.share',
    formula: 'pool * own / all',
    values: { pool: amount, own: pool.share === 'score' ? claim : own, all: weights },
    unit: 'money',
    source,
  });
  return writeLargestRemainder(writer, plan, run, share, source);
}

function writePool(writer: StepWriter, plan: Plan, pool: Pool, run: ExplainedRun): Outcome {
  const source: StepSource = { kind: 'pool' };
  if (pool.source.kind === 'fixed') {
    return writer.write({
      key: 'pool.fixed',
      formula: 'pool',
      values: { pool: pool.source.amount },
      unit: 'money',
      source,
    });
  }
  const attainment = fundingScore(pool.source.measure, run.shared)?.attainment ?? Rational.ZERO;
  const rate = writer.write({
    key: 'pool.funding-attainment',
    formula: 'rate',
    values: { attainment, rate: rateAt(pool.source.curve, attainment) },
    unit: 'percent',
    source: { ...source, measureId: pool.source.measure },
  });
  const targets = Rational.sum(run.claimants.filter(({ eligible }) => eligible).map(({ target }) => target));
  return writer.write({
    key: 'pool.funded',
    formula: 'floor(targets * rate / 100 / unit) * unit',
    values: { targets, rate, unit: plan.rounding.unit },
    unit: 'money',
    source,
  });
}

/** Rounded down to the unit, and one unit more for those with the largest remainders. */
function writeLargestRemainder(
  writer: StepWriter,
  plan: Plan,
  run: ExplainedRun,
  share: Outcome,
  source: StepSource,
): Outcome {
  const { unit } = plan.rounding;
  const total = run.totals[run.position] ?? Rational.ZERO;
  const extra = total.minus(roundToUnit(share.value, { ...plan.rounding, mode: 'floor' }));
  return writer.write({
    key: 'total.largest-remainder',
    formula: '(floor(share / unit) + extraUnits) * unit',
    values: { share, unit, extraUnits: extra.dividedBy(unit) },
    unit: 'money',
    source,
  });
}
