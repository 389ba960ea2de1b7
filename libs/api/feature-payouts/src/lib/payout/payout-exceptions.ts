import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { OperationLoaders, scopeOf, type TenantContext } from '@premia/api-util-platform';
import type { Anomaly } from '../payout-enums';
import { PayoutsAccess } from '../payouts-access';
import { visibilityParameters, VISIBLE_PAYOUTS } from './visible-payouts';

/** Rows of a person `p` in the cycle and under the plan of the run: holds and looks outlive a new calculation. */
const ofRunOf = (table: string): string => `premia.${table} x
    join premia.payout_runs xr on xr.tenant_id = x.tenant_id and xr.cycle_id = x.cycle_id and xr.id = p.run_id
    join premia.bonus_plan_versions xv on xv.tenant_id = xr.tenant_id and xv.id = xr.plan_version_id and xv.plan_id = x.plan_id
   where x.tenant_id = $1 and x.person_id = p.person_id`;

const FLAGS = `premia.payout_flags f where f.tenant_id = $1 and f.run_id = p.run_id and f.person_id = p.person_id`;
const HELD = `exists (select from ${ofRunOf('payout_holds')} and x.released_at is null)`;
const UNDECIDED = `exists (select from ${ofRunOf('payout_adjustments')} and x.decision is null)`;
const UNSEEN = `(exists (select from ${FLAGS})
    and not exists (select from ${ofRunOf('payout_looks')} and x.total = p.total))`;

/** The same of everybody in the run that `of_run` tells of. */
const listOf = (table: string, where: string, columns = 'x.person_id'): string => `
  select ${columns} from premia.${table} x, of_run o
   where x.tenant_id = $1 and x.cycle_id = o.cycle_id and x.plan_id = o.plan_id and ${where}`;

/** Whether a payout `p` is such an exception; `flag` is a parameter. */
export function exceptionIs(flag: string): string {
  return `case ${flag}::text when 'anomaly' then exists (select from ${FLAGS}) when 'on-hold' then ${HELD}
            when 'unseen' then ${UNSEEN} when 'adjusted' then p.total <> p.calculated
            when 'undecided' then ${UNDECIDED} else false end`;
}

/** Somebody's note, with who and when. */
interface Remark {
  readonly text: string | null;
  readonly byEmail: string;
  readonly at: string;
}

export interface PayoutExceptionsOf {
  readonly anomalies: readonly Anomaly[];
  readonly hold: Remark | null;
  readonly look: Remark | null;
}

export interface Attention {
  readonly anomalies: number;
  readonly onHold: number;
  readonly unseen: number;
  readonly adjusted: number;
  readonly undecided: number;
}

const NONE: PayoutExceptionsOf = { anomalies: [], hold: null, look: null };
const NO_ATTENTION: Attention = { anomalies: 0, onHold: 0, unseen: 0, adjusted: 0, undecided: 0 };

/** What is unusual, held or noted about payouts: for who reads runs, and never for whoever reads their own payout alone. */
@Injectable()
export class PayoutExceptions {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  /** One statement for all payouts of an operation. */
  async of(ctx: TenantContext, payoutId: string): Promise<PayoutExceptionsOf> {
    if (scopeOf(ctx, 'runs.read') === null) return NONE;
    const found = await this.loaders.loadById(ctx, 'payout.exceptions', payoutId, async (ids) => {
      const remark = (table: string, by: string, at: string, text: string, where: string) =>
        `(select json_build_object('text', x.${text}, 'byEmail', coalesce(u.email, ''), 'at', x.${at})
            from ${ofRunOf(table).replace('where', `left join premia.users u on u.id = x.${by} where`)} and ${where}
           order by x.${at} desc limit 1)`;
      const rows = await this.reads.query<PayoutExceptionsOf & { readonly id: string }>(
        ctx,
        `select p.id, array(select f.flag from ${FLAGS} order by 1) as anomalies,
                ${remark('payout_holds', 'held_by', 'held_at', 'reason', 'x.released_at is null')} as hold,
                ${remark('payout_looks', 'seen_by', 'seen_at', 'note', 'x.total = p.total')} as look
           from (${VISIBLE_PAYOUTS} and p.id = any ($5::uuid[])) p`,
        [...visibilityParameters(ctx, await this.access.payouts(ctx)), ids],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });
    return found ?? NONE;
  }

  /** Over those whom the reader may see. */
  async ofRun(ctx: TenantContext, runId: string): Promise<Attention> {
    const [row] = await this.reads.query<Attention>(
      ctx,
      // Each list once, and not for each person: a young workspace's statistics would have it so.
      `with of_run as materialized (
              select r.cycle_id, v.plan_id from premia.payout_runs r
                join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
               where r.tenant_id = $1 and r.id = $5),
            flagged as materialized (
              select f.person_id from premia.payout_flags f where f.tenant_id = $1 and f.run_id = $5),
            held as materialized (${listOf('payout_holds', 'x.released_at is null')}),
            undecided as materialized (${listOf('payout_adjustments', 'x.decision is null')}),
            looks as materialized (${listOf('payout_looks', 'true', 'x.person_id, x.total')})
       select count(*) filter (where p.person_id in (select person_id from flagged))::int as anomalies,
              count(*) filter (where p.person_id in (select person_id from held))::int as "onHold",
              count(*) filter (where p.person_id in (select person_id from flagged)
                                 and (p.person_id, p.total) not in (select person_id, total from looks))::int as unseen,
              count(*) filter (where p.total <> p.calculated)::int as adjusted,
              count(*) filter (where p.person_id in (select person_id from undecided))::int as undecided
         from (${VISIBLE_PAYOUTS} and p.run_id = $5) p`,
      [...visibilityParameters(ctx, await this.access.payouts(ctx)), runId],
    );
    return row ?? NO_ATTENTION;
  }
}
