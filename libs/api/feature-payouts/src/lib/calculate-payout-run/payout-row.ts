import { newId } from '@premia/api-data-access';
import { type Allotment, ENGINE_VERSION, type ParticipantResult } from '@premia/domain-bonus';
import {
  amountsByScope,
  type AssembledPerson,
  type MeasureSource,
  outcomeOf,
  type OutcomeReason,
  type PayoutOutcome,
} from '@premia/domain-payouts';
import { receiptHash } from '../receipt/receipt-hash';
import type { PreparedRun } from '../run-input/prepare-run';

/** A payout as it is written, frozen from then on. */
export interface PayoutRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly position: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly outcome: PayoutOutcome;
  readonly reasonCode: string | null;
  readonly reasonValues: Readonly<Record<string, string>>;
  readonly input: unknown;
  readonly result: ParticipantResult | null;
  readonly allotment: Allotment | null;
  readonly sources: readonly MeasureSource[];
  readonly targetBonus: string;
  readonly ownAmount: string | null;
  readonly teamAmount: string | null;
  readonly total: string;
  readonly percentOfTarget: string | null;
  readonly teamEffect: string | null;
  readonly receiptHash: string;
}

export interface RunIdentity {
  readonly planVersionId: string;
  readonly sharedHash: string;
}

/** What the calculation gave to somebody. */
export interface Paid {
  readonly result: ParticipantResult;
  /** What pool or budget allotted; null where nobody shares one. */
  readonly allotment: Allotment | null;
}

interface Judged {
  readonly outcome: PayoutOutcome;
  readonly reason: OutcomeReason | null;
}

/** One person of the run as a row: paid, zero or not eligible, never missing. */
export function payoutRow(
  run: PreparedRun,
  identity: RunIdentity,
  assembled: AssembledPerson,
  paid: Paid | null,
): PayoutRow {
  const result = paid?.result ?? null;
  const allotment = paid?.allotment ?? null;
  const { person, position, teamId } = assembled;
  const input = assembled.kind === 'participant' ? assembled.participant : null;
  const judged: Judged =
    assembled.kind === 'not-eligible'
      ? { outcome: 'not-eligible', reason: { code: assembled.reason, values: assembled.values } }
      : outcomeOf(run.header, assembled.participant, resultOf(assembled, result));
  const amounts =
    result === null || judged.outcome === 'not-eligible'
      ? { own: null, team: null }
      : amountsByScope(run.header, result);
  return {
    id: newId(),
    personId: person.id,
    personName: person.name,
    position,
    teamId,
    teamName: teamId === null ? null : (run.teamNames.get(teamId) ?? null),
    outcome: judged.outcome,
    reasonCode: judged.reason?.code ?? null,
    reasonValues: judged.reason?.values ?? {},
    input,
    result,
    allotment,
    sources: assembled.kind === 'participant' ? assembled.sources : [],
    targetBonus: result?.targetBonus ?? '0',
    ownAmount: amounts.own,
    teamAmount: amounts.team,
    total: result?.total ?? '0',
    percentOfTarget: judged.outcome === 'not-eligible' ? null : (result?.percentOfTarget ?? null),
    teamEffect: result?.teamEffect ?? null,
    receiptHash: receiptHash({
      engineVersion: ENGINE_VERSION,
      currency: run.header.plan.currency,
      ...identity,
      personId: person.id,
      input,
      ...judged,
      result,
      allotment,
    }),
  };
}

function resultOf({ person }: AssembledPerson, result: ParticipantResult | null): ParticipantResult {
  if (result === null) throw new Error(`The calculation has no line for ${person.id}, and nothing that blocks it`);
  return result;
}
