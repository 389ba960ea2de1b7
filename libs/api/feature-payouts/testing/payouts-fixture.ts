import { newId } from '@premia/api-data-access';
import { type Clock, Problem } from '@premia/api-util-platform';
import {
  aTenant,
  MovableClock,
  type PerformedJob,
  type TenantBuilder,
  type TestDatabase,
  TestJobs,
  type TestTenant,
  ThisProcess,
} from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { CalculatePayoutRun } from '../src/lib/calculate-payout-run/calculate-payout-run.command';
import { FrozenPayoutLoaders } from '../src/lib/payout/frozen-payout.loaders';
import { PayoutExceptions } from '../src/lib/payout/payout-exceptions';
import { PayoutTraces } from '../src/lib/payout/payout-traces';
import { PayoutRunQueries } from '../src/lib/payout-run/payout-run.queries';
import { PayoutsAccess } from '../src/lib/payouts-access';
import { VerifyReceiptQueries } from '../src/lib/receipt/verify-receipt.queries';
import { MovePayoutRun } from '../src/lib/run-approval/move-payout-run.command';
import { RunChecklistQueries } from '../src/lib/run-checklist/run-checklist.queries';

/** The feature's command and queries on a test database, for integration tests. */
export class PayoutsFixture {
  readonly jobs: TestJobs;
  readonly calculateCommand: CalculatePayoutRun;
  readonly access: PayoutsAccess;
  readonly frozen: FrozenPayoutLoaders;
  readonly traces: PayoutTraces;
  readonly receipts: VerifyReceiptQueries;
  readonly runs: PayoutRunQueries;
  readonly move: MovePayoutRun;

  constructor(database: TestDatabase, clock: Clock = new MovableClock()) {
    const { reads, loaders, unitOfWork } = database;
    this.jobs = new TestJobs(database, clock);
    this.access = new PayoutsAccess(reads, loaders);
    this.calculateCommand = new CalculatePayoutRun(
      this.jobs.handlers,
      unitOfWork,
      reads,
      this.access,
      new ThisProcess(),
    );
    this.calculateCommand.onModuleInit();
    this.frozen = new FrozenPayoutLoaders(reads, loaders, this.access);
    this.traces = new PayoutTraces(loaders, this.frozen, reads, new ThisProcess());
    this.runs = new PayoutRunQueries(reads, this.access);
    const checklists = new RunChecklistQueries(reads, this.access, new ThisProcess());
    this.move = new MovePayoutRun(
      unitOfWork,
      this.access,
      this.runs,
      checklists,
      new PayoutExceptions(reads, loaders, this.access),
    );
    this.receipts = new VerifyReceiptQueries(this.frozen, this.traces, this.access);
  }

  /** Asks for a run; gives the id of the job. */
  async ask({ tenant, cycleId, planId }: Department): Promise<string> {
    const job = await this.calculateCommand.ask(tenant.asOwner(), { cycleId, planId });
    if (job instanceof Problem) throw new Error(job.message);
    return job.id;
  }

  /** Asks for a run and does its job at once. */
  async calculate(department: Department): Promise<PerformedJob> {
    return this.jobs.perform(await this.ask(department));
  }

  /** The id of a run that must come about. */
  async runIdOf(department: Department): Promise<string> {
    const { resultId, problem } = await this.calculate(department);
    if (resultId === null) throw new Error(JSON.stringify(problem));
    return resultId;
  }
}

/** A workspace with so many people in one team, a month with their KPIs, data, and a published plan. */
export interface Department {
  readonly tenant: TestTenant;
  readonly cycleId: string;
  readonly planId: string;
}

/** Attainments from 50 to 149 %, over and over: everybody's leads have the same actual and targets of their own. */
export async function aDepartmentOf(
  people: number,
  database: TestDatabase,
  plan: PlanInput,
  builder: TenantBuilder = aTenant(),
): Promise<Department> {
  const [cycleId, planId, teamId] = [newId(), newId(), newId()];
  const ids = Array.from({ length: people }, newId);
  const tenant = await builder
    .with(async (tx, { tenantId, owner }) => {
      const { now } = tx.ctx;
      await tx.execute(`insert into premia.teams (tenant_id, id, name, created_at) values ($1, $2, 'Digital', $3)`, [
        tenantId,
        teamId,
        now,
      ]);
      await tx.execute(
        `insert into premia.persons (tenant_id, id, name, created_at)
         select $1, one.id, 'Specialist ' || one.number, $3 from unnest($2::uuid[]) with ordinality as one (id, number)`,
        [tenantId, ids, now],
      );
      await tx.execute(
        `insert into premia.terms (tenant_id, id, person_id, from_date, team_id, position, fte, eligible_pay, target_percent, created_at)
         select $1, one.id, one.id, '2021-01-01', $3, 'Specialist', 1, 60000, 20, $4 from unnest($2::uuid[]) as one (id)`,
        [tenantId, ids, teamId, now],
      );
      await tx.execute(
        `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
         values ($1, $2, 'February 2021', 'month', '2021-02-01', '2021-02-28', 'active', $3)`,
        [tenantId, cycleId, now],
      );
      await tx.execute(
        `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns,
           pilot, created_at, created_by, updated_at)
         select $1, one.id, $3, 'person', one.id, 'leads', 100,
                jsonb_build_object('kind', 'progress', 'baseline', '0', 'target', (100000 / (50 + one.number % 100))::text),
                '{}', '{}', false, $4, $5, $4
           from unnest($2::uuid[]) with ordinality as one (id, number)`,
        [tenantId, ids, cycleId, now, owner.userId],
      );
      await tx.execute(
        `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision,
           recorded_by, recorded_at)
         values ($1, $2, 'leads', '2021-02-10', 'search', 'one', 1000, 'test', 'leads', 1, $3, $4)`,
        [tenantId, newId(), owner.userId, now],
      );
      await tx.execute(
        `insert into premia.bonus_plans (tenant_id, id, name, created_at, created_by) values ($1, $2, 'Plan', $3, $4)`,
        [tenantId, planId, now, owner.userId],
      );
      await tx.execute(
        `insert into premia.bonus_plan_versions (tenant_id, id, plan_id, number, state, definition, team_ids, definition_hash,
           created_at, created_by, updated_at)
         values ($1, $2, $3, 1, 'draft', $4, '{}', 'x', $5, $6, $5)`,
        [tenantId, newId(), planId, JSON.stringify(plan), now, owner.userId],
      );
      await tx.execute(
        `update premia.bonus_plan_versions set state = 'published', published_at = $3, published_by = $4
          where tenant_id = $1 and plan_id = $2`,
        [tenantId, planId, now, owner.userId],
      );
    })
    .in(database);
  return { tenant, cycleId, planId };
}
