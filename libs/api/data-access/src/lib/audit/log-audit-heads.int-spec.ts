import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { parseCrontab } from 'graphile-worker';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { TaskEnvelope } from '../jobs/enqueue-job';
import { JobHandlers } from '../jobs/job-handlers';
import { AUDIT_HEADS_CRONTAB, LogAuditHeads } from './log-audit-heads.task';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

it('is asked for every night, and logs how many events each workspace has and how the last one hashes', async () => {
  const [item] = parseCrontab(AUDIT_HEADS_CRONTAB);
  const { origin, payload } = TaskEnvelope.parse({ ...item?.payload, _cron: { ts: 'now', backfilled: false } });
  const tenant = await aTenant().in(database);
  await database.unitOfWork.run(tenant.asOwner(), (tx) => {
    tx.audit({ action: 'team.created', entity: 'team', entityId: null });
    return Promise.resolve();
  });
  const log = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
  const handlers = new JobHandlers();
  new LogAuditHeads(handlers, database.unitOfWork).onModuleInit();
  await handlers.tasks.get(item?.task ?? '')?.({ ...tenant.asOwner(), ...origin }, payload);
  const [event] = await database.asSuperuser<{ hash: string }>(
    'SELECT hash FROM premia.audit_events WHERE tenant_id = $1',
    [tenant.tenantId],
  );
  expect(log).toHaveBeenCalledWith({
    msg: 'Audit checkpoint',
    tenantId: tenant.tenantId,
    count: 1,
    hash: event?.hash,
  });
  log.mockRestore();
});
