import type { Allotment } from '../allotment';
import type { Payout } from '../calculate';
import { payoutOf } from '../calculate';
import { traceCombination } from '../combination/combine';
import { traceGated, traceUngated } from '../component/components';
import type { EngineVersion } from '../engine-version';
import { ENGINE_VERSION } from '../engine-version';
import type { Plan } from '../plan';
import { reportParticipant } from '../report';
import type { BonusRefusal } from '../result';
import type { SharedScores } from '../shared-scores';
import { scoreShared } from '../shared-scores';
import { openHeader } from '../validate/input';
import type { Trace } from './trace';
import { traceEffect, traceGate } from './trace-gates';
import { MeasureTracer } from './trace-measure';
import { pushGrossPayout, pushTotal, Stages, tracePool } from './trace-stages';
import { traceService, traceTargetBonus } from './trace-target';

/**
 * How the payout of one participant came about, in one pass over that participant alone.
 *
 * @param header a `BonusHeaderInput`: the input without its participants
 * @param participant a `ParticipantInput`
 * @param allotment what `streamPayouts` gave beside this participant's result; null where nobody shares a pool or a
 * budget. Under a budget, null traces the payout as if it came within the budget.
 * @param version whose rules hold: that of the engine which paid
 * @returns the trace, or every error of the header and of this participant
 * @throws TypeError for a plan with a pool and no allotment of it: what one gets of a pool only the run can say
 */
export function traceParticipant(
  header: unknown,
  participant: unknown,
  allotment: Allotment | null,
  version: EngineVersion = ENGINE_VERSION,
): Trace | BonusRefusal {
  const { parser, errors } = openHeader(header, version);
  const read = parser.read(participant);
  if (parser.header === null || !read.ok) return { errors: read.ok ? errors : [...errors, ...read.error] };
  const { plan, teams, company } = parser.header;
  const shared = scoreShared(plan, teams, company);
  return traceOf(plan, payoutOf(plan, read.value, shared), shared, allotment);
}

/** The trace of a payout that has been calculated. */
export function traceOf(plan: Plan, payout: Payout, shared: SharedScores, allotment: Allotment | null): Trace {
  if (plan.pool !== null && allotment?.kind !== 'pool') {
    throw new TypeError('The payout of a pool is traced with what the pool allotted to it');
  }
  const { gross, participant } = payout;
  const measures = new MeasureTracer();
  const ungated = gross.components.map((component) => ({
    component,
    trace: traceUngated(component.scored, measures),
  }));
  const gates = payout.gates.map((evaluated) => traceGate(evaluated, measures));
  const components = ungated.map(({ component, trace }) =>
    traceGated(trace, component, (applied) => traceEffect(applied, gates)),
  );
  const combination = traceCombination(plan, payout.targetBonus.amount, components, gross.combined);
  const modifiers = payout.modifiers.map(({ trace }) => trace(measures));
  const stages = new Stages(combination.result);
  pushGrossPayout(stages, plan, payout, {
    parts: combination.kind === 'additive' ? combination.parts : [],
    modifiers,
    effects: gross.effects.map((applied) => traceEffect(applied, gates)),
  });
  pushTotal(stages, plan, payout, allotment, (own) => tracePool(plan, own, shared, measures));
  return {
    kind: 'payout',
    participantId: participant.id,
    rounding: plan.rounding,
    targetBonus: traceTargetBonus(plan, payout.targetBonus),
    service: traceService(plan, payout.targetBonus),
    components,
    gates,
    combination,
    modifiers,
    stages: stages.list,
    grossPayout: gross.amount,
    result: stages.result,
    teamEffect: payout.teamEffect,
    allotment,
    line: reportParticipant(plan, payout, stages.result),
  };
}
