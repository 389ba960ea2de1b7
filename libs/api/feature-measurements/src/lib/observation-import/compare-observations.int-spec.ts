import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { COMPARE_OBSERVATIONS } from './compare-observations';

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
    const [explained] = await database.reads.during(ctx, () =>
      database.reads.query<{ readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
        ctx,
        `explain (analyze, format json) ${COMPARE_OBSERVATIONS}`,
        [ctx.tenantId, 'file', keys, keys.map(() => '1')],
      ),
    );
    const [root] = explained?.['QUERY PLAN'] ?? [];
    if (root === undefined) throw new Error('There is no plan');
    expect(rowsRead(root.Plan)).toBeLessThan(10 * (KNOWN + INCOMING));
  });
});
