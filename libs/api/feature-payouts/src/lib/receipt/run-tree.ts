import { createHash, createHmac } from 'node:crypto';
import type { Sql } from '@premia/api-data-access';
import type { BonusHeaderInput, ParticipantInput } from '@premia/domain-bonus';
import { hashOfJson, ownHeader, type ReceiptAdjustment, receiptLeaf } from '@premia/domain-payouts';
import { ADJUSTED_PAYOUTS } from '../payout/adjusted-payouts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

interface LeafRow {
  readonly personId: string;
  readonly receipt: string;
  readonly total: string;
  readonly segments: ParticipantInput['segments'] | null;
  readonly adjustments: readonly ReceiptAdjustment[];
}

/** What of a payout stands in the tree beside its hashes. */
export interface TreePlace extends Pick<LeafRow, 'personId' | 'total' | 'adjustments'> {
  readonly salt: string;
}

export interface RunTree {
  readonly places: readonly TreePlace[];
  readonly leaves: readonly Uint8Array[];
}

/** The payouts of a run as leaves, by person: of what is stored, so that a change of any of it changes the head. */
export async function readRunTree(sql: Sql, tenantId: string, runId: string, saltKey: string): Promise<RunTree> {
  const [run] = await sql.query<{ readonly header: BonusHeaderInput }>(
    `select shared_input as header from premia.payout_runs where tenant_id = $1 and id = $2`,
    [tenantId, runId],
  );
  if (run === undefined) throw new Error(`There is no run ${runId}`);
  const rows = await sql.query<LeafRow>(
    `select p.person_id as "personId", p.receipt_hash as receipt, trim_scale(p.total)::text as total,
            p.input -> 'segments' as segments,
            coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'amount', trim_scale(a.amount)::text,
                        'reason', a.reason) order by a.proposed_at, a.id)
                        from premia.payout_adjustments a
                        join premia.payout_runs r on r.tenant_id = a.tenant_id and r.id = $2 and r.cycle_id = a.cycle_id
                        join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
                         and v.plan_id = a.plan_id
                       where a.tenant_id = $1 and a.person_id = p.person_id and a.decision = 'approved'), '[]') as adjustments
       from ${ADJUSTED_PAYOUTS} p
      where p.tenant_id = $1 and p.run_id = $2
      order by p.person_id`,
    [tenantId, runId],
  );
  const headers = new Map<string, string>();
  const headerOf = (segments: LeafRow['segments']): string => {
    const teams = JSON.stringify([...new Set((segments ?? []).flatMap(({ team }) => team ?? []))].sort());
    const known = headers.get(teams);
    if (known !== undefined) return known;
    const input = segments === null ? null : ({ segments } as ParticipantInput);
    const hash = hashOfJson(ownHeader(run.header, input), sha256);
    headers.set(teams, hash);
    return hash;
  };
  const places = rows.map(({ personId, total, adjustments }) => {
    const salt = createHmac('sha256', Buffer.from(saltKey, 'hex')).update(personId).digest('hex');
    return { personId, total, adjustments, salt };
  });
  const leaves = rows.map(({ receipt, segments, total, adjustments }, index) =>
    receiptLeaf(
      { runId, receipt, header: headerOf(segments), adjustments, total, salt: places[index]?.salt ?? '' },
      sha256,
    ),
  );
  return { places, leaves };
}
