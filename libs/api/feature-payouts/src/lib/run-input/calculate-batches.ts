import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Allotment, BonusError, ParticipantResult } from '@premia/domain-bonus';
import { streamPayouts } from '@premia/domain-bonus';
import type { AssembledParticipant, AssembledPerson, Finding } from '@premia/domain-payouts';
import { assembledPeople, type PreparedRun } from './prepare-run';

/** A batch of people with the result of each who takes part; where anything blocks, findings take the place of results. */
export interface CalculatedBatch {
  readonly people: readonly AssembledPerson[];
  readonly results: ReadonlyMap<string, ParticipantResult>;
  /** What pool or budget allotted to each; empty where nobody shares one. */
  readonly allotments: ReadonlyMap<string, Allotment>;
  readonly findings: readonly Finding[];
}

/**
 * Calculates a prepared run batch by batch, the same people and results each time it is called on one snapshot.
 * A pool or a budget is shared among all, so that everyone is one batch then.
 */
export async function* calculateBatches(
  reader: Sql,
  ctx: TenantContext,
  run: PreparedRun,
): AsyncGenerator<CalculatedBatch> {
  const { plan } = run.header;
  const isShared = plan.pool !== undefined || plan.budget !== undefined;
  const everyone: AssembledPerson[] = [];
  for await (const people of assembledPeople(reader, ctx, run)) {
    if (isShared) everyone.push(...people);
    else yield calculateBatch(run, people);
  }
  if (isShared) yield calculateBatch(run, everyone);
}

export function calculateBatch(run: PreparedRun, people: readonly AssembledPerson[]): CalculatedBatch {
  const { header, shared } = run;
  const findings = people.flatMap((person) => person.findings);
  const isBlocked = (list: readonly Finding[]) => list.some(({ blocking }) => blocking);
  if (isBlocked(shared.findings)) return { people, results: new Map(), allotments: new Map(), findings };
  const participants = people.filter(
    (person) => person.kind === 'participant' && !isBlocked(person.findings),
  ) as readonly AssembledParticipant[];
  const results = new Map<string, ParticipantResult>();
  const allotments = new Map<string, Allotment>();
  const errors: Finding[] = [];
  for (const streamed of streamPayouts(header, () => participants.map(({ participant }) => participant))) {
    if (streamed.kind === 'participant') {
      results.set(streamed.result.id, streamed.result);
      if (streamed.allotment !== null) allotments.set(streamed.result.id, streamed.allotment);
    }
    if (streamed.kind === 'errors')
      errors.push(...streamed.errors.map((error) => errorFinding(run, participants, error)));
  }
  return { people, results, allotments, findings: [...findings, ...errors] };
}

/** What the engine alone could find, with whose calculation it is; errors are data here, never a half result. */
function errorFinding(
  { teamNames }: PreparedRun,
  participants: readonly AssembledParticipant[],
  error: BonusError,
): Finding {
  const [, list, key = '', ...rest] = error.path.split('/');
  const one = list === 'participants' ? participants[Number(key)] : undefined;
  const name = one?.person.name ?? (list === 'teams' ? (teamNames.get(key) ?? '') : '');
  const path = one === undefined ? error.path : `/${rest.join('/')}`;
  return {
    code: 'calculation',
    blocking: true,
    personId: one?.person.id ?? null,
    values: { name, code: error.code, path, message: error.message },
  };
}
