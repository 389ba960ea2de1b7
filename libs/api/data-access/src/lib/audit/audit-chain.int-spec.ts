import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { verifyAuditChain } from './verify-audit-chain';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

async function aTrailOf(count: number): Promise<TestTenant> {
  const tenant = await aTenant().in(database);
  for (let number = 1; number <= count; number += 1) {
    await database.unitOfWork.run(tenant.asOwner(), (tx) => {
      tx.audit({
        action: 'team.updated',
        entity: 'team',
        entityId: tenant.tenantId,
        before: { z: 1, a: [{ y: null, b: '1.10' }] },
        after: { amount: `${number}.00`, at: tenant.asOwner().now, left: undefined },
      });
      return Promise.resolve();
    });
  }
  return tenant;
}

async function verify(tenant: TestTenant) {
  const ctx = tenant.asOwner();
  return database.reads.during(ctx, () => verifyAuditChain(database.reads.of(ctx), tenant.tenantId));
}

it('finds a trail as it was written intact', async () => {
  expect(await verify(await aTrailOf(5))).toMatchObject({
    intact: true,
    events: 5,
    brokenAtSequence: null,
    headCount: 5,
    headHash: expect.stringMatching(/^[1-9a-f][0-9a-f]{63}$|^0(?!0{63})[0-9a-f]{63}$/) as string,
  });
});

it('finds an empty trail intact', async () => {
  expect(await verify(await aTenant().in(database))).toMatchObject({ intact: true, events: 0, brokenAtSequence: null });
});

it.each([
  [
    'an event was changed',
    `UPDATE premia.audit_events SET after = '{"amount": "9.99"}' WHERE tenant_id = $1 AND sequence = 3`,
    3,
  ],
  [
    'an actor was changed',
    `UPDATE premia.audit_events SET actor_user_id = NULL WHERE tenant_id = $1 AND sequence = 2`,
    2,
  ],
  ['an event was removed', `DELETE FROM premia.audit_events WHERE tenant_id = $1 AND sequence = 2`, 3],
  ['the first event was removed', `DELETE FROM premia.audit_events WHERE tenant_id = $1 AND sequence = 1`, 2],
  ['the last events were removed', `DELETE FROM premia.audit_events WHERE tenant_id = $1 AND sequence > 2`, 3],
  ['all events were removed', `DELETE FROM premia.audit_events WHERE tenant_id = $1`, 1],
  ['the head was removed', `DELETE FROM premia.audit_heads WHERE tenant_id = $1`, 1],
  [
    'the head was set back without the events',
    `UPDATE premia.audit_heads SET count = 3, hash = (SELECT hash FROM premia.audit_events WHERE tenant_id = $1 AND sequence = 3)
     WHERE tenant_id = $1`,
    4,
  ],
  [
    'a hash was changed',
    `UPDATE premia.audit_events SET hash = repeat('f', 64) WHERE tenant_id = $1 AND sequence = 4`,
    4,
  ],
])('names the first event that does not hold when %s', async (_, tampering, brokenAtSequence) => {
  const tenant = await aTrailOf(5);
  await database.asSuperuser(tampering, [tenant.tenantId]);
  expect(await verify(tenant)).toMatchObject({ intact: false, brokenAtSequence });
});

it('chains events written at once one after the other', async () => {
  const tenant = await aTenant().in(database);
  await Promise.all(
    Array.from({ length: 12 }, () =>
      database.unitOfWork.run(tenant.asOwner(), (tx) => {
        for (const action of ['team.created', 'team.updated'] as const)
          tx.audit({ action, entity: 'team', entityId: null });
        return Promise.resolve();
      }),
    ),
  );
  expect(await verify(tenant)).toMatchObject({ intact: true, events: 24, headCount: 24, brokenAtSequence: null });
});

it('shows what was missing at its end also when more has been written since', async () => {
  const tenant = await aTrailOf(5);
  await database.asSuperuser('DELETE FROM premia.audit_events WHERE tenant_id = $1 AND sequence > 2', [
    tenant.tenantId,
  ]);
  await database.unitOfWork.run(tenant.asOwner(), (tx) => {
    tx.audit({ action: 'team.created', entity: 'team', entityId: null });
    return Promise.resolve();
  });
  expect(await verify(tenant)).toMatchObject({ intact: false, brokenAtSequence: 6, headCount: 6 });
});

it('cannot be rewritten by the service', async () => {
  const tenant = await aTrailOf(1);
  for (const statement of [
    'UPDATE premia.audit_events SET action = $1',
    'DELETE FROM premia.audit_events WHERE action <> $1',
    'UPDATE premia.audit_heads SET hash = $1',
    'DELETE FROM premia.audit_heads WHERE hash <> $1',
    'INSERT INTO premia.audit_heads (tenant_id, id, count, hash) VALUES (gen_random_uuid(), gen_random_uuid(), 0, $1)',
  ]) {
    await expect(database.unitOfWork.run(tenant.asOwner(), (tx) => tx.execute(statement, ['x']))).rejects.toThrow(
      /permission denied/,
    );
  }
});

it('takes no event from the service that does not follow the head', async () => {
  const tenant = await aTrailOf(2);
  const copied = `INSERT INTO premia.audit_events
    SELECT tenant_id, gen_random_uuid(), sequence + $1, at, actor_user_id, action, entity, entity_id, before, after, previous_hash, hash
    FROM premia.audit_events WHERE sequence = 2`;
  for (const step of [1, 2])
    await expect(database.unitOfWork.run(tenant.asOwner(), (tx) => tx.execute(copied, [step]))).rejects.toThrow(
      /does not follow the head/,
    );
});
