import { Injectable } from '@nestjs/common';
import { notePayRead, Reads } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { shortKpiName } from '@premia/domain-kpi';
import type { PayoutOutcome } from '@premia/domain-payouts';
import { type OutcomeReason, reasonMessage } from '@premia/domain-payouts';
import { LIMITS } from '@premia/shared-contract';
import { describeText } from '@premia/shared-messages';
import type { PayoutFlag } from '../payout-enums';
import type { PayoutOrder, PayoutRun } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import { ADJUSTED_PAYOUTS } from './adjusted-payouts';
import { Payout, type PayoutRecord } from './payout.type';
import { exceptionIs } from './payout-exceptions';
import { BOTH_VISIBLE, visibilityParameters, VISIBLE_PAYOUTS } from './visible-payouts';

export interface PayoutFilter extends PageArguments {
  readonly search?: string | null;
  readonly teamId?: string | null;
  readonly outcome?: PayoutOutcome | null;
  readonly flag?: PayoutFlag | null;
  readonly orderBy?: PayoutOrder | null;
}

/** The KPI behind the measure that a reason names: of the person, their team or the company, as frozen; else its own key. */
const REASON_KPI = `(
    select coalesce((select source ->> 'kpi'
                       from jsonb_array_elements(p.sources::jsonb || coalesce(r.shared_sources #> array['teams', p.team_id::text], '[]')
                              || coalesce(r.shared_sources -> 'company', '[]')) as source
                      where source ->> 'measure' = p.reason_values ->> 'measure' limit 1),
                    p.reason_values ->> 'measure')
      from premia.payout_runs r
     where r.tenant_id = p.tenant_id and r.id = p.run_id and p.reason_values ->> 'measure' is not null)`;

const PAYOUT_COLUMNS = `p.id, p.run_id as "runId", p.person_id as "personId", p.person_name as "personName", p.position,
  p.team_name as "teamName", p.outcome, p.reason_code as "reasonCode", p.reason_values as "reasonValues", ${REASON_KPI} as "reasonKpi",
  p.target_bonus::text as "targetBonus", p.own_amount::text as "ownAmount", p.team_amount::text as "teamAmount",
  p.total::text as total, p.calculated::text as calculated, p.percent_of_target::text as "percentOfTarget", p.team_effect::text as "teamEffect",
  case when $2::boolean or not (select r.is_shared from premia.payout_runs r where r.tenant_id = p.tenant_id and r.id = p.run_id)
       then p.receipt_hash end as "receiptHash"`;

/** How a list is ordered: the key as SQL over the found rows, its type, and the way. People without a percentage come last of all. */
const ORDERS: Readonly<
  Record<PayoutOrder, { readonly key: string; readonly type: string; readonly way: 'asc' | 'desc' }>
> = {
  name: { key: 'lower("personName")', type: 'text', way: 'asc' },
  total_desc: { key: 'total::numeric', type: 'numeric', way: 'desc' },
  total_asc: { key: 'total::numeric', type: 'numeric', way: 'asc' },
  percent_desc: { key: `coalesce("percentOfTarget"::numeric, '-Infinity')`, type: 'numeric', way: 'desc' },
  percent_asc: { key: `coalesce("percentOfTarget"::numeric, 'Infinity')`, type: 'numeric', way: 'asc' },
};

/** Whether a payout `p` has the flag `$10`. */
const FLAGGED = `exists (
    select from premia.run_comparisons k
      join premia.payout_differences d on d.tenant_id = k.tenant_id and d.comparison_id = k.id and d.person_id = p.person_id
     where k.tenant_id = $1 and k.run_id = p.run_id and ${BOTH_VISIBLE}
       and case $10::text when 'changed' then k.against = 'last-period'
             when 'changed-since-run-before' then k.against = 'run-before' else d.code = $10 end)
  or (exists (select from premia.payout_adjustments a where a.tenant_id = $1 and a.decision = 'approved') and exists (
    select from premia.run_comparisons k
      left join ${ADJUSTED_PAYOUTS} b on b.tenant_id = k.tenant_id and b.run_id = k.base_run_id and b.person_id = p.person_id
     where k.tenant_id = $1 and k.run_id = p.run_id and ${BOTH_VISIBLE}
       and k.against = case $10::text when 'changed' then 'last-period' when 'changed-since-run-before' then 'run-before' end
       and p.total - p.calculated <> coalesce(b.total - b.calculated, 0)))`;

/** What is asked for of a run `$5`, beside the run before it `$6`. */
const FOUND = `
  select ${PAYOUT_COLUMNS}, (p.total - before.total)::text as "changeSincePreviousRun"
    from (${VISIBLE_PAYOUTS} and p.run_id = $5) p
    left join (${VISIBLE_PAYOUTS} and p.run_id = $6::uuid) before on before.person_id = p.person_id
   where ($7::text is null or p.person_name ilike $7 or p.position ilike $7)
     and ($8::uuid is null or p.team_id = $8)
     and ($9::text is null or p.outcome = $9)
     and ($10::text is null or ${exceptionIs('$10')} or ${FLAGGED})`;

/** Who stands before and after somebody in a list. */
export interface Neighbours {
  readonly position: number;
  readonly total: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

@Injectable()
export class PayoutQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  /** A page of a run's payouts in one statement, whatever the number of people. */
  async page(ctx: TenantContext, run: PayoutRun, filter: PayoutFilter): Promise<Connection<Payout>> {
    const { key, type, way } = ORDERS[filter.orderBy ?? 'name'];
    const size = pageSize(filter.first);
    const [last = null, id = null] = decodeCursor(filter.after, [type === 'text' ? 'text' : 'number', 'id']) ?? [];
    const rows = await this.reads.query<PayoutRecord & { readonly orderKey: string; readonly totalCount: number }>(
      ctx,
      `with found as (${FOUND})
       select found.*, (${key})::text as "orderKey", (select count(*)::int from found) as "totalCount"
         from found
        where $11::text is null or (${key}, id) ${way === 'asc' ? '>' : '<'} ($11::${type}, $12::uuid)
        order by ${key} ${way}, id ${way}
        limit $13`,
      [...(await this.#found(ctx, run, filter)), last, id, size + 1],
    );
    if (rows.some(({ personId }) => personId !== ctx.personId)) notePayRead(ctx, 'payout-run', run.id);
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => payoutOf(ctx, { ...row, currency: run.currency }),
      (row) => [row.orderKey, row.id],
    );
  }

  /** Null where the payout is not among what is asked for. */
  async around(ctx: TenantContext, run: PayoutRun, filter: PayoutFilter, payoutId: string): Promise<Neighbours | null> {
    const { key, way } = ORDERS[filter.orderBy ?? 'name'];
    const [row] = await this.reads.query<Neighbours>(
      ctx,
      `with found as (${FOUND}),
            placed as (
              select id, (row_number() over line)::int as position, (count(*) over ())::int as total,
                     lag(id) over line as "previousId", lead(id) over line as "nextId"
                from found window line as (order by ${key} ${way}, id ${way}))
       select position, total, "previousId", "nextId" from placed where id = $11::uuid`,
      [...(await this.#found(ctx, run, filter)), payoutId],
    );
    return row ?? null;
  }

  async #found(ctx: TenantContext, run: PayoutRun, filter: PayoutFilter): Promise<readonly unknown[]> {
    return [
      ...visibilityParameters(ctx, await this.access.payouts(ctx)),
      run.id,
      run.previousRunId,
      likePattern(filter.search),
      filter.teamId ?? null,
      filter.outcome ?? null,
      filter.flag ?? null,
    ];
  }

  async byId(ctx: TenantContext, id: string): Promise<Payout | null> {
    const [row] = await this.reads.query<PayoutRecord>(
      ctx,
      `select ${PAYOUT_COLUMNS}, r.currency, (p.total - before.total)::text as "changeSincePreviousRun"
         from (${VISIBLE_PAYOUTS} and p.id = $5) p
         join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
         left join lateral (
           select earlier.total
             from premia.payout_runs er
             join premia.bonus_plan_versions ev on ev.tenant_id = er.tenant_id and ev.id = er.plan_version_id
             join (${VISIBLE_PAYOUTS}) earlier on earlier.run_id = er.id and earlier.person_id = p.person_id
            where er.tenant_id = r.tenant_id and er.cycle_id = r.cycle_id and ev.plan_id = v.plan_id and er.number < r.number
            order by er.number desc limit 1) before on true`,
      [...visibilityParameters(ctx, await this.access.payouts(ctx)), id],
    );
    if (row === undefined) return null;
    if (row.personId !== ctx.personId) notePayRead(ctx, 'person', row.personId);
    return payoutOf(ctx, row);
  }
}

/** A payout in the viewer's language. */
function payoutOf(ctx: TenantContext, record: PayoutRecord): Payout {
  const { reasonCode, reasonValues, reasonKpi } = record;
  if (reasonCode === null) return new Payout(record, null);
  const reason = { code: reasonCode, values: reasonValues } as OutcomeReason;
  return new Payout(record, describeText(ctx.locale, reasonMessage(reason, shortKpiName(reasonKpi ?? ''))));
}

/** A search as a pattern in which the person's own % and _ are ordinary characters; null for a blank one. */
export function likePattern(search: string | null | undefined): string | null {
  const text = (search ?? '').trim().slice(0, LIMITS.searchLength);
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
