import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { cycleName, type CycleRow } from '@premia/api-vocabulary';
import type { Finding } from '@premia/domain-payouts';
import type { RunState } from '@premia/shared-contract';
import type { RunFacts } from '../run-input/assemble-run';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import type { YearRun } from '../run-input/given-inputs.queries';
import { readCycleFacts, readRunFacts } from '../run-input/prepare-run';
import { readVersionAcknowledgers, type VersionAcknowledgers } from '../run-input/version-acknowledgers.queries';
import { readOverlappingRuns } from './earlier-runs.queries';
import { general } from './run-review';

export interface RunSubject {
  readonly cycle: CycleRow;
  readonly version: PlanVersionRecord;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
}

interface ReadRun {
  readonly facts: RunFacts;
  readonly acknowledgers: VersionAcknowledgers;
  readonly issues: readonly Finding[];
  /** Runs that pay days of the same cycle. */
  readonly otherRunIds: readonly string[];
}

/** All that is shared in a run, as it was read; people come when they are asked for. */
export async function readRun(sql: Sql, ctx: TenantContext, { cycle, version, asOf }: RunSubject): Promise<ReadRun> {
  const shared = await readCycleFacts(sql, ctx, cycle.id, asOf);
  const { planId, definition: plan, teamIds } = version;
  const facts = await readRunFacts(sql, ctx, { cycle, planId, plan, teamIds }, shared);
  return {
    facts,
    acknowledgers: await readVersionAcknowledgers(sql, ctx, version),
    otherRunIds: await readOverlappingRuns(sql, ctx, cycle, planId),
    issues: [
      ...facts.yearRuns.filter(({ state }) => !isFinal(state)).map((earlier) => openRunIssue(ctx, earlier)),
      ...(await readTeamsWithoutHead(sql, ctx, cycle, facts.usedTeamIds)),
    ],
  };
}

/** Teams of the run whose head's last day is over before the cycle is: nobody sees their people, or decides for them. */
async function readTeamsWithoutHead(
  sql: Sql,
  ctx: TenantContext,
  cycle: CycleRow,
  usedTeamIds: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const teams = await sql.query<{ readonly name: string; readonly head: string; readonly date: string }>(
    `select t.name, p.name as head, p.left_on as date
       from premia.teams t
       join premia.persons p on p.tenant_id = t.tenant_id and p.id = t.head_person_id
      where t.tenant_id = $1 and t.id = any ($2::uuid[]) and p.left_on < $3::date
      order by t.name, t.id`,
    [ctx.tenantId, [...usedTeamIds], cycle.to],
  );
  return teams.map((team) => general('head-left', false, { ...team }));
}

function isFinal(state: RunState): boolean {
  return state === 'locked' || state === 'exported';
}

/** What it paid is taken off although it may still change. */
function openRunIssue(ctx: TenantContext, { cycleName: name, from, to, number }: YearRun): Finding {
  return general('earlier-run-open', false, { name: cycleName(ctx, { name, from, to }), number: String(number) });
}
