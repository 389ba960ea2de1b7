import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { readUpload, storeUpload, UPLOAD_QUOTA } from './file-storage';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const upload = (tenant: TestTenant, content: Uint8Array, now = new Date()) => {
  const ctx = tenant.asOwner({ now });
  return database.unitOfWork.run(ctx, (tx) => storeUpload(tx, ctx, 'file.csv', content));
};

/** Files as they would be after many uploads. */
const fill = (tenant: TestTenant, files: number, size: number) =>
  database.asSuperuser(
    `insert into premia.files (tenant_id, id, kind, name, size, sha256, created_by, created_at)
     select $1, gen_random_uuid(), 'upload', 'full.csv', $2, '', $3, now() from generate_series(1, $4::int)`,
    [tenant.tenantId, size, tenant.owner.userId, files],
  );

it('keeps a file in chunks and gives it back whole', async () => {
  const tenant = await aTenant().in(database);
  const content = Buffer.from(Array.from({ length: 2_500_000 }, (_, at) => at % 251));
  const { id } = await upload(tenant, content);
  const ctx = tenant.asOwner();
  const read = await database.reads.during(ctx, () => readUpload(database.reads.of(ctx), ctx, id));
  expect(Buffer.compare(Buffer.from(read?.content ?? []), content)).toBe(0);
});

it('lets a workspace keep so many megabytes, until they are a day old', async () => {
  const tenant = await aTenant().in(database);
  await fill(tenant, 10, UPLOAD_QUOTA.megabytes * 1024 * 102.4);
  await expect(upload(tenant, Buffer.from('x'))).rejects.toMatchObject({ quota: 'megabytes' });
  await upload(await aTenant().in(database), Buffer.from('x'));
  await upload(tenant, Buffer.from('x'), new Date(Date.now() + 25 * 60 * 60_000));
  const [left] = await database.asSuperuser<{ files: number }>(
    'select count(*)::int as files from premia.files where tenant_id = $1',
    [tenant.tenantId],
  );
  expect(left).toEqual({ files: 1 });
});

it('lets a workspace upload so many files an hour', async () => {
  const tenant = await aTenant().in(database);
  await fill(tenant, UPLOAD_QUOTA.perHour, 1);
  await expect(upload(tenant, Buffer.from('x'))).rejects.toMatchObject({ quota: 'perHour' });
  await upload(tenant, Buffer.from('x'), new Date(Date.now() + 2 * 60 * 60_000));
});
