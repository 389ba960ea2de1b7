import { Injectable } from '@nestjs/common';
import { notePayRead, Reads } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { canonicalJson } from '@premia/domain-kernel';
import { inclusionProof, ownHeader, RECEIPT_FORMAT, type ReceiptFile, toHex } from '@premia/domain-payouts';
import { FrozenPayoutLoaders } from '../payout/frozen-payout.loaders';
import { PayoutsAccess } from '../payouts-access';
import { contentHash } from './receipt-hash';
import { readRunTree, sha256 } from './run-tree';

/** Receipts as files that anyone can verify without this service. */
@Injectable()
export class ReceiptFileQueries {
  constructor(
    private readonly reads: Reads,
    private readonly frozen: FrozenPayoutLoaders,
    private readonly access: PayoutsAccess,
    private readonly loaders: OperationLoaders,
  ) {}

  /** In canonical form; null while the run is not locked, and of what is shared among more people than the reader sees. */
  async text(ctx: TenantContext, payoutId: string): Promise<string | null> {
    const payout = await this.frozen.byId(ctx, payoutId);
    if (payout === null) return null;
    const { pool, budget } = payout.header.plan;
    const isShared = pool !== undefined || budget?.whenExceeded === 'scale';
    if (isShared && !(await this.access.payouts(ctx)).everyone) return null;
    const noted = await this.head(ctx, payout.runId);
    if (noted === null) return null;
    if (payout.personId !== ctx.personId) notePayRead(ctx, 'person', payout.personId);
    const { places, leaves } = await readRunTree(this.reads.of(ctx), ctx.tenantId, payout.runId, noted.saltKey);
    const index = places.findIndex(({ personId }) => personId === payout.personId);
    const place = places[index];
    if (place === undefined) return null;
    const { runId, personId, engineVersion, planVersionId, currency, header, input, outcome, allotment } = payout;
    const { reasonCode: code, reasonValues: values } = payout;
    const file: ReceiptFile = {
      ...{ format: RECEIPT_FORMAT, runId, personId, engineVersion, planVersionId, currency, input, outcome, allotment },
      sharedHash: contentHash(header),
      header: ownHeader(header, input),
      reason: code === null ? null : { code, values },
      adjustments: place.adjustments,
      total: place.total,
      salt: place.salt,
      index,
      size: leaves.length,
      proof: inclusionProof(leaves, index, sha256).map(toHex),
      head: noted.head,
    };
    return canonicalJson(file);
  }

  async head(ctx: TenantContext, runId: string): Promise<{ readonly head: string; readonly saltKey: string } | null> {
    return this.loaders.loadById(ctx, 'payout-run.head', runId, async (ids) => {
      const rows = await this.reads.query<{ readonly runId: string; readonly head: string; readonly saltKey: string }>(
        ctx,
        `select run_id as "runId", head, salt_key as "saltKey" from premia.payout_run_heads
          where tenant_id = $1 and run_id = any ($2::uuid[])`,
        [ctx.tenantId, ids],
      );
      return new Map(rows.map(({ runId: id, ...row }) => [id, row]));
    });
  }
}
