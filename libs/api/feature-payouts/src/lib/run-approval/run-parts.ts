import { Injectable } from '@nestjs/common';
import { isActiveMember, Reads, type Sql, type Visibility } from '@premia/api-data-access';
import { OperationLoaders, scopeOf, type TenantContext } from '@premia/api-util-platform';
import {
  type Actor,
  mayGo,
  permissionScope,
  type Role,
  ROLES,
  RUN_LIFE_CYCLE,
  type RunAction,
  type RunState,
  type Transition,
} from '@premia/shared-contract';
import { ADJUSTED_PAYOUTS, ADJUSTED_TOTAL } from '../payout/adjusted-payouts';
import type { WhenOverBudget } from '../payout-exceptions/payout-exceptions.type';
import { PayoutsAccess } from '../payouts-access';

/** Which parts the caller has in a run: by what they did, and by what they are paid. */
export interface RunParts {
  readonly id: string;
  readonly number: number;
  readonly cycleId: string;
  readonly planId: string;
  readonly state: RunState;
  readonly currency: string;
  readonly total: string;
  readonly isCalculator: boolean;
  readonly isSubmitter: boolean;
  readonly isPayee: boolean;
  /** Whether it pays somebody whose payout the caller may not see: its sum, its budget and what is unusual in it tell of them. */
  readonly paysOthers: boolean;
  /** What the owner does where it comes to more than its budget; null where it does not. */
  readonly overBudget: WhenOverBudget | null;
  readonly budget: string | null;
  readonly whenOver: WhenOverBudget | null;
  /** Adjustments that nobody has decided about. */
  readonly undecided: number;
}

const SUBMITTED = `premia.payout_run_steps s where s.tenant_id = r.tenant_id and s.run_id = r.id and s.action = 'submit'`;
/** Taking part with nothing is being paid nothing; who takes no part is a payee by an adjustment alone. */
const PAYEES = `${ADJUSTED_PAYOUTS} p where p.tenant_id = r.tenant_id and p.run_id = r.id
  and (p.outcome <> 'not-eligible' or p.total <> 0)`;

export async function readRunParts(
  sql: Sql,
  ctx: TenantContext,
  { teamIds }: Pick<Visibility, 'teamIds'>,
  ids: readonly string[],
): Promise<readonly RunParts[]> {
  const seesAll = scopeOf(ctx, 'runs.submit') === 'all' || scopeOf(ctx, 'runs.approve') === 'all';
  return sql.query<RunParts>(
    `select r.id, r.number, r.cycle_id as "cycleId", v.plan_id as "planId", r.state, r.currency,
            ${ADJUSTED_TOTAL}::text as total,
            r.calculated_by = $2 as "isCalculator",
            exists (select from ${SUBMITTED} and s.by_user = $2) as "isSubmitter",
            exists (select from ${PAYEES} and p.person_id = $5::uuid) as "isPayee",
            not $3::boolean and exists (select from ${PAYEES} and p.person_id is distinct from $5::uuid
              and not coalesce(p.team_id = any ($4::uuid[]), false)) as "paysOthers",
            b.amount::text as budget, b.when_over as "whenOver",
            case when ${ADJUSTED_TOTAL} > b.amount then b.when_over end as "overBudget",
            (select count(*)::int from premia.payout_adjustments a
              where a.tenant_id = r.tenant_id and a.cycle_id = r.cycle_id and a.plan_id = v.plan_id
                and a.decision is null) as undecided
       from premia.payout_runs r
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       left join premia.payout_budgets b on b.tenant_id = r.tenant_id and b.cycle_id = r.cycle_id and b.plan_id = v.plan_id
      where r.tenant_id = $1 and r.id = any ($6::uuid[])`,
    [ctx.tenantId, ctx.userId, seesAll, teamIds, ctx.personId, ids],
  );
}

export function partsIn({ isCalculator, isSubmitter, isPayee }: RunParts): readonly Actor[] {
  return [
    ...(isCalculator ? (['calculator'] as const) : []),
    ...(isSubmitter ? (['submitter'] as const) : []),
    ...(isPayee ? (['payee'] as const) : []),
  ];
}

/** Whether the caller may move a run this way: the right, the reach over everybody in it, and none of their own work or pay. */
export function mayMove(ctx: TenantContext, transition: Transition<RunState, RunAction>, run: RunParts): boolean {
  const isOwners = transition.action === 'approve' && run.overBudget === 'ask-owner';
  if (isOwners && !ctx.roles.includes('owner')) return false;
  return !run.paysOthers && mayGo(transition, { roles: ctx.roles, parts: partsIn(run) });
}

/** Somebody who could approve a run as it is. */
export interface Approver {
  readonly email: string;
  readonly locale: 'en' | 'ru';
}

const APPROVING: readonly Role[] = ROLES.filter((role) => permissionScope([role], 'runs.approve') === 'all');

/** Members who may approve and have no part in the run, by e-mail; the caller, who submits it, counts as having one. */
export function readApprovers(
  sql: Sql,
  ctx: TenantContext,
  runId: string,
  submitterId: string | null,
): Promise<readonly Approver[]> {
  return sql.query<Approver>(
    `select u.email, u.locale
       from premia.memberships m
       join premia.users u on u.id = m.user_id
       join premia.payout_runs r on r.tenant_id = m.tenant_id and r.id = $2
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       left join premia.payout_budgets b on b.tenant_id = r.tenant_id and b.cycle_id = r.cycle_id and b.plan_id = v.plan_id
      where m.tenant_id = $1 and m.roles && $4::text[]
        and ('owner' = any (m.roles) or b.when_over is distinct from 'ask-owner' or ${ADJUSTED_TOTAL} <= b.amount) and ${isActiveMember('$3')}
        and m.user_id <> r.calculated_by and m.user_id is distinct from $5::uuid
        and not exists (select from ${SUBMITTED} and s.by_user = m.user_id)
        and not exists (select from ${PAYEES} and p.person_id = m.person_id)
      order by u.email`,
    [ctx.tenantId, runId, ctx.now, APPROVING, submitterId],
  );
}

/** What the caller may do with runs, one statement for all of an operation. */
@Injectable()
export class RunRights {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  async actions(ctx: TenantContext, runId: string): Promise<readonly RunAction[]> {
    const run = await this.loaders.loadById(ctx, 'payout-run.parts', runId, async (ids) => {
      const rows = await readRunParts(this.reads.of(ctx), ctx, await this.access.payouts(ctx), ids);
      return new Map(rows.map((row) => [row.id, row]));
    });
    if (run === null) return [];
    return RUN_LIFE_CYCLE.transitions
      .filter((transition) => transition.from === run.state && mayMove(ctx, transition, run))
      .map(({ action }) => action);
  }
}
