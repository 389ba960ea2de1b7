import type { StageTrace, Trace } from '@premia/domain-bonus';
import { noResult } from './no-result';
import type { OutcomeReason } from './reason';
import { gateReason, plainReason } from './reason';

/** What made the total 0: the last stage that did, or results that came to nothing. */
export function zeroReason(trace: Trace): OutcomeReason {
  const { stages, gates, targetBonus } = trace;
  // By target bonuses a pool is shared whatever the results.
  const pool = stages.find((stage) => stage.kind === 'pool-share');
  if (pool?.by === 'target' && !pool.own.isZero) return plainReason('pool');
  const ended = stages.findLast(({ before, result }) => result.isZero && !before.isZero);
  if (ended !== undefined) return stageReason(ended, trace);
  const gate = gates.find(
    ({ isPassed, appliesTo, otherwise }) => !isPassed && appliesTo.kind === 'total' && otherwise.kind === 'zero',
  );
  if (gate !== undefined) return gateReason(gate);
  if (pool?.by === 'target' && targetBonus.result.isZero) return plainReason('pool-by-target');
  return noResult(trace);
}

function stageReason(stage: StageTrace, { grossPayout, rounding, targetBonus }: Trace): OutcomeReason {
  switch (stage.kind) {
    case 'modifier':
      return { code: 'factor-zero', values: { factor: stage.modifier.id } };
    case 'gate':
      return gateReason(stage.effect.gate);
    case 'previously-paid':
      return { code: 'paid-before', values: { amount: stage.previouslyPaid.toExactText() } };
    case 'pool-share':
      return plainReason(stage.by === 'target' && targetBonus.result.isZero ? 'pool-by-target' : 'pool');
    case 'budget-share':
      return plainReason('budget');
    case 'largest-remainder': {
      const isTooSmall = grossPayout.roundToMultiple(rounding.unit, rounding.mode).isZero;
      return plainReason(stage.of === 'budget' && isTooSmall ? 'rounds-to-zero' : stage.of);
    }
    case 'rounded':
      return plainReason('rounds-to-zero');
    case 'cap':
      return plainReason('cap');
    case 'floor':
    case 'protection':
    case 'not-eligible':
      return plainReason('nothing-earned');
  }
}
