import { Injectable } from '@nestjs/common';
import { newId, Reads, type Sql, UnitOfWork } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { PAYROLL_TARGETS, type PayrollOptions } from '@premia/domain-payouts';
import {
  PayrollOption,
  PayrollSettings,
  type PayrollSettingsInput,
  PlanWageTypes,
  TeamCostCentre,
} from './payroll-settings.type';

/** How the workspace's plans, teams and targets are named in payroll. */
@Injectable()
export class PayrollSettingsService {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  read(ctx: TenantContext): Promise<PayrollSettings> {
    return readSettings(this.reads.of(ctx), ctx);
  }

  save(ctx: TenantContext, { options, plans, teams }: PayrollSettingsInput): Promise<PayrollSettings> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`payroll:${ctx.tenantId}`]);
      const known = new Set(PAYROLL_TARGETS.flatMap((target) => target.options.map(({ key }) => key)));
      const given = Object.fromEntries(options.filter(({ key }) => known.has(key)).map((one) => [one.key, one.value]));
      const before = await readOptions(tx, ctx);
      await tx.execute(
        `insert into premia.payroll_settings (tenant_id, id, options, saved_by, saved_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint payroll_settings_once do update set options = excluded.options, saved_by = excluded.saved_by,
           saved_at = excluded.saved_at`,
        [ctx.tenantId, newId(), JSON.stringify({ ...before, ...given }), ctx.userId, ctx.now],
      );
      const codes = [
        ...plans.flatMap(({ planId, own, team }) => [
          { kind: 'own', planId, teamId: null, code: own },
          { kind: 'team', planId, teamId: null, code: team },
        ]),
        ...teams.map(({ teamId, costCentre }) => ({ kind: 'cost-centre', planId: null, teamId, code: costCentre })),
      ];
      const columns = [
        codes.map(() => newId()),
        codes.map(({ kind }) => kind),
        codes.map(({ planId }) => planId),
        codes.map(({ teamId }) => teamId),
        codes.map(({ code }) => code),
      ];
      const CODES = `unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[]) as c (id, kind, plan_id, team_id, code)`;
      await tx.execute(
        `delete from premia.payroll_codes k using ${CODES}
          where k.tenant_id = $1 and k.kind = c.kind and coalesce(k.plan_id, k.team_id) = coalesce(c.plan_id, c.team_id)`,
        [ctx.tenantId, ...columns],
      );
      // What is of no plan or team of the workspace is not there.
      await tx.execute(
        `insert into premia.payroll_codes (tenant_id, id, kind, plan_id, team_id, code)
         select $1, c.id, c.kind, c.plan_id, c.team_id, c.code from ${CODES}
          where c.code <> '' and (exists (select from premia.bonus_plans b where b.tenant_id = $1 and b.id = c.plan_id)
             or exists (select from premia.teams t where t.tenant_id = $1 and t.id = c.team_id))`,
        [ctx.tenantId, ...columns],
      );
      tx.audit({
        action: 'payroll.settings-saved',
        entity: 'workspace',
        entityId: ctx.tenantId,
        before: { options: before },
        after: { options: given, plans, teams },
      });
      return readSettings(tx, ctx);
    });
  }
}

async function readOptions(sql: Sql, ctx: TenantContext): Promise<PayrollOptions> {
  const [row] = await sql.query<{ readonly options: PayrollOptions }>(
    `select options from premia.payroll_settings where tenant_id = $1`,
    [ctx.tenantId],
  );
  return row?.options ?? {};
}

async function readSettings(sql: Sql, ctx: TenantContext): Promise<PayrollSettings> {
  const options = await readOptions(sql, ctx);
  const plans = await sql.query<PlanWageTypes>(
    `select b.id as "planId", b.name, coalesce(o.code, '') as own, coalesce(t.code, '') as team
       from premia.bonus_plans b
       left join premia.payroll_codes o on o.tenant_id = b.tenant_id and o.plan_id = b.id and o.kind = 'own'
       left join premia.payroll_codes t on t.tenant_id = b.tenant_id and t.plan_id = b.id and t.kind = 'team'
      where b.tenant_id = $1 order by b.name, b.id`,
    [ctx.tenantId],
  );
  const teams = await sql.query<TeamCostCentre>(
    `select t.id as "teamId", t.name, coalesce(k.code, '') as "costCentre"
       from premia.teams t
       left join premia.payroll_codes k on k.tenant_id = t.tenant_id and k.team_id = t.id
      where t.tenant_id = $1 order by t.name, t.id`,
    [ctx.tenantId],
  );
  return new PayrollSettings({
    options: PAYROLL_TARGETS.flatMap(({ key: target, options: asked }) =>
      asked.map(({ key, example = '' }) => new PayrollOption({ target, key, example, value: options[key] ?? '' })),
    ),
    plans: plans.map((plan) => new PlanWageTypes(plan)),
    teams: teams.map((team) => new TeamCostCentre(team)),
  });
}
