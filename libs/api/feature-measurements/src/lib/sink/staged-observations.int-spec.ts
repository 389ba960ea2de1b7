import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyLine } from '@premia/api-data-access/computations';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { COMPARE_STAGED, StagedObservations } from './staged-observations';

const KNOWN = 4_000;
const INCOMING = 2_000;

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that all nodes of a plan went through. */
function rowsRead(node: PlanNode): number {
  const own = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return (node.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), own);
}

describe('Comparing a file with what is known', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const fill = (tenant: TestTenant, rows: number) =>
    database.asSuperuser(
      `insert into premia.observations (tenant_id, id, metric, on_date, value, source, external_key, revision, recorded_by, recorded_at)
       select $1, gen_random_uuid(), 'spend', '2021-02-01', key, $2, 'key-' || key, 1, $3, now() from generate_series(1, $4::int) as key`,
      [tenant.tenantId, 'file', tenant.owner.userId, rows],
    );

  it('reads each observation a few times at most, also in a workspace that the statistics do not know', async () => {
    await fill(await aTenant().in(database), 20_000);
    await database.asSuperuser('analyze premia.observations');
    const young = await aTenant().in(database);
    await fill(young, KNOWN);
    const keys = Array.from({ length: INCOMING }, (_, index) => `key-${KNOWN - INCOMING / 2 + index + 1}`);
    const ctx = young.asOwner();
    const explained = await database.unitOfWork.run(ctx, async (tx) => {
      const lines = keys.map((key) => copyLine([randomUUID(), 'spend', '2021-02-01', null, null, '1', key]));
      const staged = await StagedObservations.stage(tx, ctx, 'file', Readable.from([Buffer.from(lines.join(''))]));
      expect(await staged.compare(null)).toEqual({ added: 1000, unchanged: 0, corrected: 1000, withdrawn: 0 });
      await tx.query('delete from changed_observations');
      const [plan] = await tx.query<{ readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
        `explain (analyze, format json) ${COMPARE_STAGED}`,
        [ctx.tenantId, 'file', 1, INCOMING],
      );
      return plan;
    });
    const [root] = explained?.['QUERY PLAN'] ?? [];
    if (root === undefined) throw new Error('There is no plan');
    expect(rowsRead(root.Plan)).toBeLessThan(10 * (KNOWN + INCOMING));
  });
});
