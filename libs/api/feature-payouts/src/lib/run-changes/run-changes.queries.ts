import { Injectable } from '@nestjs/common';
import { notePayRead, Reads, seesTeams, type Sql } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { inAnotherOperation, moneyOf, type TenantContext } from '@premia/api-util-platform';
import type { BonusHeaderInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { AUDIT_ENTITIES, type AuditEntity, type RunState } from '@premia/shared-contract';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { PayoutsAccess, type PayoutVisibility } from '../payouts-access';
import { computed, type GatheringProcess, hand, withGathering } from '../run/gathered-people';
import { readCycle, readPublishedVersions, versionFor } from '../run-input/cycle-and-plan.queries';
import { readPeople } from '../run-input/people.queries';
import type { PersonRow } from '../run-input/people-rows';
import { readCycleFacts, readRunFacts } from '../run-input/prepare-run';
import { readVersionAcknowledgers } from '../run-input/version-acknowledgers.queries';
import {
  COMPARE_RUN,
  type ComparedRun,
  type CompareOrder,
  compareRun,
  type FrozenLine,
} from './compare-run.computation';
import { ChangedPayout, RunChanges } from './run-changes.type';

/** Nothing that is written about these decides about a payout; other runs do so only where a plan takes off what they paid. */
const APART: readonly AuditEntity[] = ['workspace', 'session', 'membership', 'invitation', 'file', 'payout-run'];
const DECIDING = AUDIT_ENTITIES.filter((entity) => !APART.includes(entity));
/** Comparisons that are remembered; a thing that is written makes a new one. */
const REMEMBERED = 200;

/** A run as far as it is compared. */
interface StandingRun {
  readonly id: string;
  readonly cycleId: string;
  readonly planId: string;
  readonly planVersionId: string;
  readonly currency: string;
  readonly state: RunState;
  readonly isShared: boolean;
  readonly knownEvents: string;
  /** The last thing written that may decide about a payout. */
  readonly lastEvent: string;
}

interface Compared extends Pick<StandingRun, 'id'> {
  readonly personId: string | null;
  readonly visibility: PayoutVisibility;
}

/** Whether what a run was calculated from is still so, and what it would come to by now. */
@Injectable()
export class RunChangesQueries {
  readonly #remembered = new Map<string, Promise<ComparedRun | null>>();

  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
    private readonly processes: Processes,
  ) {}

  async changes(ctx: TenantContext, runId: string, personId: string | null): Promise<RunChanges | null> {
    const beside = inAnotherOperation(ctx);
    const { run, visibility } = await this.reads.during(beside, async () => {
      const allowed = await this.access.payouts(beside);
      return { run: await readRun(this.reads.of(beside), beside, allowed, runId), visibility: allowed };
    });
    if (run === null) return null;
    const isOver = run.state === 'superseded' || run.state === 'rejected';
    if (isOver || BigInt(run.lastEvent) <= BigInt(run.knownEvents)) return described(run.currency, null);
    const { everyone, teamIds, personId: self } = visibility;
    const key = JSON.stringify([ctx.tenantId, run.id, run.lastEvent, personId, everyone, teamIds, self]);
    const compared = await this.#once(key, () => this.#compare(ctx, { id: run.id, personId, visibility }));
    // Of one person alone, that person; sums over several tell of each, and of nobody else where there is nothing to sum.
    const isOwn = personId === null ? !visibility.sums : personId === ctx.personId;
    if (compared !== null && !isOwn) notePayRead(ctx, personId === null ? 'payout-run' : 'person', personId ?? run.id);
    return described(run.currency, compared);
  }

  /** Several pages ask for the same; whoever comes second waits for the first. */
  #once(key: string, compare: () => Promise<ComparedRun | null>): Promise<ComparedRun | null> {
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const oldest = this.#remembered.keys().next();
    if (this.#remembered.size >= REMEMBERED && oldest.done !== true) this.#remembered.delete(oldest.value);
    const comparing = compare().catch((error: unknown) => {
      this.#remembered.delete(key);
      throw error;
    });
    this.#remembered.set(key, comparing);
    return comparing;
  }

  /** One person is compared here and now; everybody in a process, as a preview is. */
  #compare(ctx: TenantContext, compared: Compared): Promise<ComparedRun | null> {
    const beside = inAnotherOperation(ctx);
    if (compared.personId !== null)
      return this.reads.during(beside, async () => {
        const gathered = await this.#gather(beside, compared);
        if (gathered === null) return null;
        const rows: PersonRow[] = [];
        for await (const batch of gathered.people) rows.push(...batch);
        return compareRun(gathered.order, rows);
      });
    return withGathering(
      this.processes,
      ctx,
      COMPARE_RUN,
      async (child: GatheringProcess<CompareOrder, ComparedRun>) => {
        const isThere = await this.reads.during(beside, async () => {
          const gathered = await this.#gather(beside, compared);
          if (gathered !== null) await hand(child, gathered.order, gathered.people);
          return gathered !== null;
        });
        return isThere ? computed(child) : null;
      },
    );
  }

  async #gather(
    ctx: TenantContext,
    { id, personId, visibility }: Compared,
  ): Promise<{ readonly order: CompareOrder; readonly people: AsyncIterable<readonly PersonRow[]> } | null> {
    const sql = this.reads.of(ctx);
    const run = await readRun(sql, ctx, visibility, id);
    const cycle = run === null ? null : await readCycle(sql, ctx, run.cycleId);
    if (run === null || cycle === null) return null;
    const version = versionFor(await readPublishedVersions(sql, ctx, run.planId), cycle);
    const lines = await readFrozenLines(sql, ctx, visibility, run.id, personId);
    if (version === null || (personId !== null && lines.length === 0)) return null;
    const { planId, definition: plan, teamIds } = version;
    const facts = await readRunFacts(
      sql,
      ctx,
      { cycle, planId, plan, teamIds, onlyPersonId: personId },
      await readCycleFacts(sql, ctx, cycle.id, null),
    );
    const order = {
      facts,
      frozen: { header: await readFrozenHeader(sql, ctx, run.id), lines },
      isOtherVersion: version.id !== run.planVersionId,
      within: personId === null ? visibility : { everyone: false, teamIds: [], personId },
      isWhole: !run.isShared || (personId === null && seesTeams(visibility, teamIds)),
      pending: (await readVersionAcknowledgers(sql, ctx, version)).pending,
    };
    return { order, people: readPeople(sql, ctx, cycle, facts.given, personId) };
  }
}

/** A run that pays somebody whom the caller may see, and the last event that may have changed what it was calculated from. */
async function readRun(
  sql: Sql,
  ctx: TenantContext,
  visibility: PayoutVisibility,
  runId: string,
): Promise<StandingRun | null> {
  const [run] = await sql.query<StandingRun>(
    `select r.id, r.cycle_id as "cycleId", v.plan_id as "planId", v.id as "planVersionId", r.currency, r.state,
            r.is_shared as "isShared", r.known_events::text as "knownEvents", coalesce(last.sequence, 0)::text as "lastEvent"
       from premia.payout_runs r
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       left join lateral (
         select max(newest.sequence) as sequence
           from unnest($6::text[] || case when v.definition -> 'recover' = 'true' then '{payout-run}' else '{}' end::text[]) as kind (entity)
           cross join lateral (
             select e.sequence from premia.audit_events e
              where e.tenant_id = $1 and e.entity = kind.entity and e.action <> 'pay.read'
              order by e.sequence desc limit 1) newest) last on true
      where r.tenant_id = $1 and r.id = $5 and ($2::boolean or exists (${VISIBLE_PAYOUTS} and p.run_id = r.id))`,
    [...visibilityParameters(ctx, visibility), runId, DECIDING],
  );
  return run ?? null;
}

async function readFrozenHeader(sql: Sql, ctx: TenantContext, runId: string): Promise<BonusHeaderInput> {
  const [run] = await sql.query<{ readonly header: BonusHeaderInput }>(
    `select shared_input as header from premia.payout_runs where tenant_id = $1 and id = $2`,
    [ctx.tenantId, runId],
  );
  if (run === undefined) throw new Error(`There is no run ${runId}`);
  return run.header;
}

function readFrozenLines(
  sql: Sql,
  ctx: TenantContext,
  visibility: PayoutVisibility,
  runId: string,
  personId: string | null,
): Promise<readonly FrozenLine[]> {
  return sql.query<FrozenLine>(
    `select p.person_id as "personId", p.person_name as "personName", p.total::text as total, p.input::text as input
       from (${VISIBLE_PAYOUTS} and p.run_id = $5 and ($6::uuid is null or p.person_id = $6)) p`,
    [...visibilityParameters(ctx, visibility), runId, personId],
  );
}

/** Null: nothing has changed. */
function described(currency: string, compared: ComparedRun | null): RunChanges {
  if (compared === null)
    return new RunChanges({ changes: [], before: null, now: null, change: null, peopleCount: 0, people: [] });
  const { changes, before, now, peopleCount, people } = compared;
  return new RunChanges({
    changes,
    before: moneyOf(before, currency),
    now: moneyOf(now, currency),
    change: moneyOf(now === null ? null : differenceOf(before, now), currency),
    peopleCount,
    people: people.map(
      (person) =>
        new ChangedPayout({
          personId: person.personId,
          personName: person.name,
          before: moneyOf(person.before, currency),
          now: moneyOf(person.now, currency),
          change: moneyOf(differenceOf(person.before, person.now), currency),
        }),
    ),
  });
}

function differenceOf(before: string, now: string): string {
  return Rational.parse(now).minus(Rational.parse(before)).toExactText();
}
