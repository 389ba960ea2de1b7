import { Injectable } from '@nestjs/common';
import { Reads, type Sql } from '@premia/api-data-access';
import { moneyOf, type TenantContext } from '@premia/api-util-platform';
import { ADJUSTED_PAYOUTS } from '../payout/adjusted-payouts';
import { PayoutsAccess } from '../payouts-access';
import { VerifyReceiptQueries } from '../receipt/verify-receipt.queries';
import { RunSample, SampledPayout, type SampleReason, SampleSignature } from './run-sample.type';

/** Two people sign; none of them for the other. */
export const SIGNATURES_NEEDED = 2;

interface SampleRow {
  readonly id: string;
  readonly runId: string;
  readonly seed: string;
  readonly size: number;
  readonly drawnByEmail: string;
  readonly drawnAt: Date;
}

interface SampledRow {
  readonly payoutId: string;
  readonly personId: string;
  readonly personName: string;
  readonly total: string;
  readonly currency: string;
  readonly reason: SampleReason;
}

/** The sample of a run, for who may see everybody in it. */
@Injectable()
export class RunSampleQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
    private readonly receipts: VerifyReceiptQueries,
  ) {}

  async ofRun(ctx: TenantContext, runId: string): Promise<RunSample | null> {
    if (!(await this.access.payouts(ctx)).everyone) return null;
    const sql = this.reads.of(ctx);
    const [sample] = await sql.query<SampleRow>(
      `select s.id, s.run_id as "runId", s.seed, s.size, coalesce(u.email, '') as "drawnByEmail", s.drawn_at as "drawnAt"
         from premia.run_samples s left join premia.users u on u.id = s.drawn_by
        where s.tenant_id = $1 and s.run_id = $2`,
      [ctx.tenantId, runId],
    );
    if (sample === undefined) return null;
    const signatures = await sql.query<SampleSignature & { readonly by: string }>(
      `select g.signed_by as by, coalesce(u.email, '') as "byEmail", g.signed_at as at, g.matching, g.note
         from premia.run_sample_signatures g left join premia.users u on u.id = g.signed_by
        where g.tenant_id = $1 and g.sample_id = $2 order by g.id`,
      [ctx.tenantId, sample.id],
    );
    const { id: _, ...known } = sample;
    return new RunSample({
      ...known,
      payouts: await this.verified(ctx, sql, sample),
      signatures: signatures.map(({ by: _by, ...signature }) => new SampleSignature(signature)),
      canSign: signatures.length < SIGNATURES_NEEDED && !signatures.some(({ by }) => by === ctx.userId),
    });
  }

  /** Every payout of a sample, calculated again. */
  async verified(
    ctx: TenantContext,
    sql: Sql,
    { runId, seed, size }: Pick<SampleRow, 'runId' | 'seed' | 'size'>,
  ): Promise<readonly SampledPayout[]> {
    const rows = await sql.query<SampledRow>(
      `select p.id as "payoutId", p.person_id as "personId", p.person_name as "personName", p.total::text as total, r.currency,
              case when p.place <= $4 then 'drawn' when p.by_amount = 1 then 'largest' else 'adjusted' end as reason
         from (select p.*, row_number() over (order by sha256(convert_to($3 || ':' || p.person_id::text, 'UTF8'))) as place,
                      row_number() over (order by p.total desc, p.person_id) as by_amount
                 from ${ADJUSTED_PAYOUTS} p where p.tenant_id = $1 and p.run_id = $2) p
         join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
        where p.place <= $4 or p.by_amount = 1 or p.total <> p.calculated
        order by p.place`,
      [ctx.tenantId, runId, seed, size],
    );
    return Promise.all(
      rows.map(
        async ({ payoutId, personName, total, currency, reason }) =>
          new SampledPayout({
            payoutId,
            personName,
            total: moneyOf(total, currency),
            reason,
            matches: (await this.receipts.verify(ctx, payoutId))?.matches === true,
          }),
      ),
    );
  }
}
