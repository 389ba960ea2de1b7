import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import {
  defineTask,
  EventSubscribers,
  JobHandlers,
  newId,
  PayoutDifferenceEntity,
  readInBatches,
  Reads,
  RunComparisonEntity,
  type Sql,
  UnitOfWork,
} from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { isTenantContext, type TenantContext } from '@premia/api-util-platform';
import { COMPARE_RUNS, type ComparedPerson, type ComparedRun, type FoundReason } from './compare-runs.computation';

const COMPARE_RUN = defineTask('compare-run', z.object({ runId: z.uuid() }));

const BATCH_SIZE = 500;

export type Against = 'last-period' | 'run-before';

type Base = { readonly against: Against; readonly baseRunId: string };

/** Holds a run against the one of the last period and the one before it, once it is calculated, person by person. */
@Injectable()
export class CompareRun implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly subscribers: EventSubscribers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly processes: Processes,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe('compare-run', 'payout-run.calculated', async (tx, { runId }) => {
      await tx.enqueueTask(COMPARE_RUN, { runId }, { key: `compare-run:${runId}` });
    });
    this.handlers.registerTask(COMPARE_RUN, async (ctx, { runId }) => {
      if (!isTenantContext(ctx)) throw new Error(`The run ${runId} belongs to no workspace`);
      await this.run(ctx, runId);
    });
  }

  async run(ctx: TenantContext, runId: string): Promise<void> {
    const bases = await this.reads.apart(ctx, (sql) => readBases(sql, ctx, runId));
    for (const base of bases) await this.#compare(ctx, runId, base);
  }

  async #compare(ctx: TenantContext, runId: string, { against, baseRunId }: Base): Promise<void> {
    const order = await this.reads.apart(ctx, async (sql) => ({
      before: await readComparedRun(sql, ctx, baseRunId),
      after: await readComparedRun(sql, ctx, runId),
    }));
    const child = this.processes.stream(ctx, COMPARE_RUNS, order, 'job');
    try {
      await child.next();
      await this.unitOfWork.run(ctx, async (tx) => {
        const { tenantId, now: comparedAt } = ctx;
        const id = newId();
        await tx.query(`set local statement_timeout = '10min'`);
        await tx.repository(RunComparisonEntity).insert({ tenantId, id, runId, against, baseRunId, comparedAt });
        await this.reads.apart(ctx, async (sql) => {
          for await (const people of readPeople(sql, ctx, baseRunId, runId)) {
            const step = await child.next(people);
            const reasons: readonly FoundReason[] = step.done === true ? [] : step.value;
            const rows = reasons.map((reason) => ({ tenantId, id: newId(), comparisonId: id, ...reason }));
            await tx.insertAll(PayoutDifferenceEntity, rows);
          }
        });
      });
    } finally {
      // What it would have given is of no matter.
      await child.return(null);
    }
  }
}

/** Runs to compare with that are not compared yet: the latest of the plan's last cycle before, and the one before in the cycle. */
function readBases(sql: Sql, ctx: TenantContext, runId: string): Promise<readonly Base[]> {
  return sql.query<Base>(
    `with this as (
       select r.tenant_id, r.id, r.number, r.cycle_id, r.currency, v.plan_id, c.from_date
         from premia.payout_runs r
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
         join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
        where r.tenant_id = $1 and r.id = $2),
     others as (
       select r.id, r.number, r.state, r.cycle_id, c.to_date, this.cycle_id = r.cycle_id as same,
              this.number as this_number, this.from_date as this_from
         from this
         join premia.payout_runs r on r.tenant_id = this.tenant_id and r.id <> this.id and r.currency = this.currency
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id and v.plan_id = this.plan_id
         join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id),
     bases as (
       (select 'last-period' as against, id as "baseRunId" from others
         where not same and to_date < this_from and state not in ('superseded', 'rejected')
         order by to_date desc, number desc limit 1)
        union all
       (select 'run-before', id from others where same and number < this_number order by number desc limit 1))
     select * from bases
      where not exists (select from premia.run_comparisons k
                         where k.tenant_id = $1 and k.run_id = $2 and k.against = bases.against)`,
    [ctx.tenantId, runId],
  );
}

async function readComparedRun(sql: Sql, ctx: TenantContext, runId: string): Promise<ComparedRun> {
  const [run] = await sql.query<ComparedRun>(
    `select r.shared_input as header, r.shared_sources as "sharedSources", r.engine_version as "engineVersion"
       from premia.payout_runs r where r.tenant_id = $1 and r.id = $2`,
    [ctx.tenantId, runId],
  );
  if (run === undefined) throw new Error(`There is no run ${runId}`);
  return run;
}

function readPeople(
  sql: Sql,
  ctx: TenantContext,
  baseRunId: string,
  runId: string,
): AsyncGenerator<readonly ComparedPerson[]> {
  const line = (of: string) =>
    `case when ${of}.id is not null then json_build_object('input', ${of}.input, 'allotment', ${of}.allotment,
       'sources', ${of}.sources, 'total', ${of}.total::text) end`;
  const of = (run: string) => `(select p.* from premia.payouts p where p.tenant_id = $1 and p.run_id = ${run})`;
  return readInBatches<ComparedPerson>(
    sql,
    `select coalesce(a.person_id, b.person_id) as "personId", ${line('b')} as before, ${line('a')} as after
       from ${of('$3')} a full join ${of('$2')} b on b.person_id = a.person_id
      where a.input is not null or b.input is not null or a.total is distinct from b.total`,
    [ctx.tenantId, baseRunId, runId],
    BATCH_SIZE,
  );
}
