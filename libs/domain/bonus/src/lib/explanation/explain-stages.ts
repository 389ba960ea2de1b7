import type { RoundingMode } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';
import type { EffectTrace, PoolTrace, StageTrace } from '../trace/trace';
import type { StepSource } from './step';
import type { Outcome, StepDraft, StepValue, StepWriter } from './step-writer';
import { numbered, sumOf, timesEach } from './step-writer';

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

/** From what the components come to to the total: all modifiers in one step, then a step or two for each stage. */
export function explainStages(writer: StepWriter, stages: readonly StageTrace[], known: StageOutcomes): void {
  let before = explainModified(writer, stages, known);
  for (const stage of stages) if (stage.kind !== 'modifier') before = explainStage(writer, stage, before, known);
}

function explainModified(writer: StepWriter, stages: readonly StageTrace[], known: StageOutcomes): Outcome {
  const last = stages.findLast(({ kind }) => kind === 'modifier');
  if (last === undefined) return known.combined;
  const formula = `claim${timesEach(known.factors.length, (position) => `factor${position}`)}`;
  const values = { claim: known.combined, ...numbered('factor', known.factors) };
  return writer.write({ key: 'claim.modified', formula, values, result: last.result }, 'money', PLAN);
}

type OtherStage = Exclude<StageTrace, { kind: 'modifier' }>;

function explainStage(writer: StepWriter, stage: OtherStage, claim: Outcome, known: StageOutcomes): Outcome {
  const write = (draft: StepDraft, source: StepSource) => writer.write(draft, 'money', source);
  const { result } = stage;
  switch (stage.kind) {
    case 'protection': {
      const protectedPart = write(draftProtected(stage, known), PLAN);
      const values = { claim, protectedPart };
      return write({ key: 'claim.protected', formula: 'max(claim, protectedPart)', values, result }, PLAN);
    }
    case 'gate':
      return write(draftEffect(stage.effect, claim, known.target), { kind: 'gate', gateId: stage.effect.gate.id });
    case 'floor':
    case 'cap':
      return write(draftLimit(stage, claim, known.target), PLAN);
    case 'not-eligible':
      return write({ key: 'claim.not-eligible', formula: '0', result }, PARTICIPANT);
    case 'previously-paid': {
      const values = { claim, previouslyPaid: stage.previouslyPaid };
      return stage.isRecovered
        ? write(
            { key: 'claim.previously-paid.recovered', formula: 'claim - previouslyPaid', values, result },
            PARTICIPANT,
          )
        : write(
            { key: 'claim.previously-paid', formula: 'max(claim - previouslyPaid, 0)', values, result },
            PARTICIPANT,
          );
    }
    case 'pool-share':
      return explainPoolShare(writer, stage, claim);
    case 'budget-share': {
      const values = { budget: stage.budget, claim, claims: stage.all };
      return write({ key: 'budget.share', formula: 'budget * claim / claims', values, result }, { kind: 'budget' });
    }
    case 'rounded': {
      const { unit, mode } = stage.rounding;
      const formula = `${ROUNDING_FUNCTIONS[mode]}(claim / unit) * unit`;
      return write({ key: 'total.rounded', formula, values: { claim, unit }, result }, PLAN);
    }
    case 'largest-remainder':
      return write(draftRemainder(stage, claim), { kind: stage.of });
  }
}

type Stage<Kind extends StageTrace['kind']> = Extract<StageTrace, { kind: Kind }>;

function draftProtected(stage: Stage<'protection'>, { individual, factors }: StageOutcomes): StepDraft {
  const parts = sumOf(individual.length, (position) => `part${position}`);
  return {
    key: 'claim.protected-part',
    formula: `(${parts})${timesEach(factors.length, (position) => `factor${position}`)} * percent / 100`,
    values: { ...numbered('part', individual), ...numbered('factor', factors), percent: stage.percent },
    result: stage.protectedAmount,
  };
}

function draftEffect({ effect, result }: EffectTrace, claim: Outcome, target: Outcome): StepDraft {
  switch (effect.kind) {
    case 'zero':
      return { key: 'gate.total.zero', formula: '0', result };
    case 'scale':
      return { key: 'gate.total.scale', formula: 'claim * by', values: { claim, by: effect.by }, result };
    case 'cap': {
      const values = { claim, by: effect.by, target };
      return { key: 'gate.total.cap', formula: 'min(claim, by / 100 * target)', values, result };
    }
  }
}

function draftLimit(stage: Stage<'floor' | 'cap'>, claim: Outcome, target: Outcome): StepDraft {
  const { percentOfTarget, amount, result } = stage;
  const [key, choose] = LIMITS[stage.kind];
  const byPercent = 'percentOfTarget / 100 * target';
  const bound = percentOfTarget === null ? 'amount' : amount === null ? byPercent : `${choose}(${byPercent}, amount)`;
  const values: Readonly<Record<string, StepValue>> = {
    claim,
    ...(percentOfTarget === null ? {} : { percentOfTarget, target }),
    ...(amount === null ? {} : { amount }),
  };
  return { key, formula: `${choose}(claim, ${bound})`, values, result };
}

const LIMITS = { floor: ['claim.floor', 'max'], cap: ['claim.cap', 'min'] } as const;

const ROUNDING_FUNCTIONS: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'roundHalfUp',
  'half-even': 'roundHalfEven',
  down: 'roundDown',
  up: 'roundUp',
  floor: 'floor',
};

function draftRemainder(stage: Stage<'largest-remainder'>, share: Outcome): StepDraft {
  const { unit, extraUnit, result } = stage;
  const values = { share, unit, extraUnits: extraUnit ? Rational.ONE : Rational.ZERO };
  return { key: 'total.largest-remainder', formula: '(floor(share / unit) + extraUnits) * unit', values, result };
}

function explainPoolShare(writer: StepWriter, stage: Stage<'pool-share'>, claim: Outcome): Outcome {
  const source: StepSource = { kind: 'pool' };
  const pool = explainPool(writer, stage.pool);
  const { own, all, by, result } = stage;
  if (own.isZero) return writer.write({ key: 'pool.nothing', formula: '0', result }, 'money', source);
  const values = { pool, own: by === 'gross-payout' ? claim : own, all };
  return writer.write({ key: 'pool.share', formula: 'pool * own / all', values, result }, 'money', source);
}

function explainPool(writer: StepWriter, pool: PoolTrace): Outcome {
  const source: StepSource = { kind: 'pool' };
  const { result } = pool;
  if (pool.kind === 'fixed-pool') {
    return writer.write({ key: 'pool.fixed', formula: 'pool', values: { pool: result }, result }, 'money', source);
  }
  const { attainment } = pool.rate.curve;
  const funding = { attainment, rate: pool.rate.result };
  const rate = writer.write(
    { key: 'pool.funding-attainment', formula: 'rate', values: funding, result: pool.rate.result },
    'percent',
    { ...source, measureId: pool.measure.id },
  );
  const values = { targets: pool.targets, rate, unit: pool.unit };
  const formula = 'floor(targets * rate / 100 / unit) * unit';
  return writer.write({ key: 'pool.funded', formula, values, result }, 'money', source);
}
