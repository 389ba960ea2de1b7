import type { RoundingMode } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';
import type { PoolTrace, StageTrace } from '../trace/trace';
import type { StepSource } from './step';
import type { Outcome, StepValues, StepWriter } from './step-writer';
import { numbered } from './step-writer';

/** The steps that stages use. */
export interface StageOutcomes {
  readonly combined: Outcome;
  readonly target: Outcome;
  /** Individual components' parts of the combined amount. */
  readonly individual: readonly Outcome[];
  readonly factors: readonly Outcome[];
}

const PLAN: StepSource = { kind: 'plan' };
const PARTICIPANT: StepSource = { kind: 'participant' };
const POOL: StepSource = { kind: 'pool' };

/** From the combined amount to the total: all modifiers in one step, then a step or two for each stage. */
export function explainStages(writer: StepWriter, stages: readonly StageTrace[], known: StageOutcomes): void {
  const modified = stages.findLast(({ kind }) => kind === 'modifier');
  let claim = known.combined;
  if (modified !== undefined) {
    claim = writer.write('claim.modified', PLAN, modified.result, { claim, ...numbered('factor', known.factors) });
  }
  for (const stage of stages) if (stage.kind !== 'modifier') claim = explainStage(writer, stage, claim, known);
}

type OtherStage = Exclude<StageTrace, { kind: 'modifier' }>;

function explainStage(writer: StepWriter, stage: OtherStage, claim: Outcome, known: StageOutcomes): Outcome {
  const { result } = stage;
  switch (stage.kind) {
    case 'protection': {
      const { individual, factors } = known;
      const values = { ...numbered('part', individual), ...numbered('factor', factors), percent: stage.percent };
      const protectedPart = writer.write('claim.protected-part', PLAN, stage.protectedAmount, values);
      return writer.write('claim.protected', PLAN, result, { claim, protectedPart });
    }
    case 'gate': {
      const { effect, gate } = stage.effect;
      const values: StepValues = {
        ...(effect.kind !== 'zero' && { claim, by: effect.by }),
        ...(effect.kind === 'cap' && { target: known.target }),
      };
      return writer.write(`gate.total.${effect.kind}`, { kind: 'gate', gateId: gate.id }, result, values);
    }
    case 'floor':
    case 'cap':
      return explainLimit(writer, stage, claim, known.target);
    case 'not-eligible':
      return writer.write('claim.not-eligible', PARTICIPANT, result);
    case 'previously-paid': {
      const key = stage.isRecovered ? 'claim.previously-paid.recovered' : 'claim.previously-paid';
      return writer.write(key, PARTICIPANT, result, { claim, previouslyPaid: stage.previouslyPaid });
    }
    case 'pool-share': {
      const { own, all } = stage;
      const pool = explainPool(writer, stage.pool);
      return own.isZero
        ? writer.write('pool.nothing', POOL, result)
        : writer.write('pool.share', POOL, result, { pool, own: stage.by === 'gross-payout' ? claim : own, all });
    }
    case 'budget-share': {
      const values = { budget: stage.budget, claim, claims: stage.all };
      return writer.write('budget.share', { kind: 'budget' }, result, values);
    }
    case 'rounded': {
      const { unit, mode } = stage.rounding;
      const formula = `${ROUNDING_FUNCTIONS[mode]}(claim / unit) * unit`;
      return writer.write('total.rounded', PLAN, result, { claim, unit }, { formula });
    }
    case 'largest-remainder': {
      const extraUnits = stage.extraUnit ? Rational.ONE : Rational.ZERO;
      const values = { share: claim, unit: stage.unit, extraUnits };
      return writer.write('total.largest-remainder', { kind: stage.of }, result, values);
    }
  }
}

type Stage<Kind extends StageTrace['kind']> = Extract<StageTrace, { kind: Kind }>;

function explainLimit(writer: StepWriter, stage: Stage<'floor' | 'cap'>, claim: Outcome, target: Outcome): Outcome {
  const { percentOfTarget, amount, result } = stage;
  const choose = stage.kind === 'floor' ? 'max' : 'min';
  const byPercent = 'percentOfTarget / 100 * target';
  const bound = percentOfTarget === null ? 'amount' : amount === null ? byPercent : `${choose}(${byPercent}, amount)`;
  const values: StepValues = {
    claim,
    ...(percentOfTarget !== null && { percentOfTarget, target }),
    ...(amount !== null && { amount }),
  };
  return writer.write(`claim.${stage.kind}`, PLAN, result, values, { formula: `${choose}(claim, ${bound})` });
}

const ROUNDING_FUNCTIONS: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'roundHalfUp',
  'half-even': 'roundHalfEven',
  down: 'roundDown',
  up: 'roundUp',
  floor: 'floor',
};

function explainPool(writer: StepWriter, pool: PoolTrace): Outcome {
  const { result } = pool;
  if (pool.kind === 'fixed-pool') return writer.write('pool.fixed', POOL, result, { pool: result });
  const { curve, result: rateOfPool } = pool.rate;
  const source = { ...POOL, measureId: pool.measure.id };
  const values = { attainment: curve.attainment, rate: rateOfPool };
  const rate = writer.write('pool.funding-attainment', source, rateOfPool, values);
  return writer.write('pool.funded', POOL, result, { targets: pool.targets, rate, unit: pool.unit });
}
