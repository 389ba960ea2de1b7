import { copyLine, newId } from '@premia/api-data-access/computations';
import { ENGINE_VERSION } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';
import { outcomeOf, type OutcomeReason, type PayoutOutcome } from '@premia/domain-payouts';
import { receiptHashOf } from '../receipt/receipt-hash';
import { storedAmounts } from '../receipt/stored-amounts';
import type { CalculatedPerson } from '../run/calculate-people';
import type { PreparedRun } from '../run-input/assemble-run';

/** What all payouts of a run have in common. */
export interface RunIdentity {
  readonly run: PreparedRun;
  readonly planVersionId: string;
  readonly sharedHash: string;
}

/** One person of the run as a line of COPY: paid, zero or not eligible, never missing. */
export function payoutLine({ run, planVersionId, sharedHash }: RunIdentity, calculated: CalculatedPerson): string {
  const { assembled, inputText, paid } = calculated;
  const { person, position, teamId } = assembled;
  const { outcome, reason } = outcomeIn(calculated);
  const result = paid?.result ?? null;
  const allotment = paid?.allotment ?? null;
  const resultText = canonicalJson(result);
  const amounts = storedAmounts(run.header, outcome, result);
  const sources = assembled.kind === 'participant' ? assembled.sources : [];
  return copyLine([
    newId(),
    person.id,
    person.name,
    position,
    teamId,
    teamId === null ? null : (run.teamNames.get(teamId) ?? null),
    outcome,
    reason?.code ?? null,
    JSON.stringify(reason?.values ?? {}),
    inputText,
    allotment === null ? null : JSON.stringify(allotment),
    JSON.stringify(sources),
    amounts.targetBonus,
    amounts.own,
    amounts.team,
    amounts.total,
    amounts.percentOfTarget,
    amounts.teamEffect,
    receiptHashOf({
      engineVersion: ENGINE_VERSION,
      currency: run.header.plan.currency,
      planVersionId,
      sharedHash,
      personId: person.id,
      inputText: inputText ?? 'null',
      outcome,
      reason,
      resultText,
      allotment,
    }),
  ]);
}

function outcomeIn({ assembled, paid }: CalculatedPerson): {
  readonly outcome: PayoutOutcome;
  readonly reason: OutcomeReason | null;
} {
  if (assembled.kind === 'not-eligible')
    return { outcome: 'not-eligible', reason: { code: assembled.reason, values: assembled.values } };
  if (paid === null)
    throw new Error(`The calculation has no line for ${assembled.person.id}, and nothing that blocks it`);
  return outcomeOf(paid.result, paid.trace);
}
