import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  newId,
  RunSampleEntity,
  RunSampleSignatureEntity,
  type Transaction,
  UnitOfWork,
} from '@premia/api-data-access';
import { Conflict, NotFound, type Problem, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { PayoutsAccess } from '../payouts-access';
import { RunSampleQueries, SIGNATURES_NEEDED } from './run-sample.queries';
import type { RunSample } from './run-sample.type';

const USUAL_SIZE = 20;
/** A plan that pays for the first time deserves more. */
const SIZE_FOR_NEW_PLAN = 60;

interface SampleOfRun {
  readonly isNewPlan: boolean;
  readonly sampleId: string | null;
  readonly seed: string | null;
  readonly size: number | null;
}

/** Draws the sample of a run, and has it signed by whoever has looked at it. */
@Injectable()
export class ChangeRunSample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PayoutsAccess,
    private readonly queries: RunSampleQueries,
  ) {}

  /** Once for a run: who asks again gets the sample that is there. */
  draw(ctx: TenantContext, runId: string): Promise<RunSample | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const run = await this.#read(tx, ctx, runId);
      if (run === null) return new NotFound(ctx);
      if (run.sampleId === null) {
        const { tenantId, userId: drawnBy, now: drawnAt } = ctx;
        const seed = randomBytes(16).toString('hex');
        const size = run.isNewPlan ? SIZE_FOR_NEW_PLAN : USUAL_SIZE;
        await tx.repository(RunSampleEntity).insert({ tenantId, id: newId(), runId, seed, size, drawnBy, drawnAt });
        tx.audit({
          action: 'payout-run.sample-drawn',
          entity: 'payout-run',
          entityId: runId,
          after: { seed, size },
        });
      }
      return (await this.queries.ofRun(ctx, runId)) ?? new NotFound(ctx);
    });
  }

  sign(ctx: TenantContext, runId: string, note: string | null): Promise<RunSample | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const run = await this.#read(tx, ctx, runId);
      if (run?.sampleId == null) return new NotFound(ctx);
      const { sampleId, seed, size } = run;
      const sample = await this.queries.ofRun(ctx, runId);
      if (sample === null || seed === null || size === null) return new NotFound(ctx);
      if (!sample.canSign) {
        const reason = sample.signatures.length < SIGNATURES_NEEDED ? 'signed' : 'other';
        return new Conflict(ctx, message('problem.RUN_SAMPLE.NOT_YOURS', { reason }));
      }
      const off = sample.payouts.filter(({ matches }) => !matches);
      if (off.length > 0) {
        const people = off.map(({ personName }) => personName).join(', ');
        return new Conflict(ctx, message('problem.RUN_SAMPLE.MISMATCH', { count: off.length, people }));
      }
      const { tenantId, userId: signedBy, now: signedAt } = ctx;
      const matching = sample.payouts.length;
      await tx
        .repository(RunSampleSignatureEntity)
        .insert({ tenantId, id: newId(), sampleId, signedBy, signedAt, matching, note });
      tx.audit({
        action: 'payout-run.sample-signed',
        entity: 'payout-run',
        entityId: runId,
        after: { matching, note },
      });
      return (await this.queries.ofRun(ctx, runId)) ?? new NotFound(ctx);
    });
  }

  /** Locks the run, so that two who draw or sign at once come one after the other. */
  async #read(tx: Transaction, ctx: TenantContext, runId: string): Promise<SampleOfRun | null> {
    if (!(await this.access.payouts(ctx)).everyone) return null;
    // In a statement of its own: whoever has waited for the lock must see what was drawn or signed meanwhile.
    await tx.query('select from premia.payout_runs where tenant_id = $1 and id = $2 for no key update', [
      ctx.tenantId,
      runId,
    ]);
    const [run] = await tx.query<SampleOfRun>(
      `select s.id as "sampleId", s.seed, s.size,
              not exists (select from premia.run_comparisons k
                            join premia.payout_runs b on b.tenant_id = k.tenant_id and b.id = k.base_run_id
                           where k.tenant_id = r.tenant_id and k.run_id = r.id and k.against = 'last-period'
                             and b.plan_version_id = r.plan_version_id) as "isNewPlan"
         from premia.payout_runs r
         left join premia.run_samples s on s.tenant_id = r.tenant_id and s.run_id = r.id
        where r.tenant_id = $1 and r.id = $2 and r.state not in ('rejected', 'superseded')`,
      [ctx.tenantId, runId],
    );
    return run ?? null;
  }
}
