import {
  aTenant,
  MovableClock,
  type TestDatabase,
  testDatabase,
  TestJobs,
  type TestTenant,
} from '@premia/api-util-testing';
import { newId } from '../new-id';
import { DeliverEvent } from './deliver-event';
import { type EventHandler, EventSubscribers } from './event-subscribers';

let database: TestDatabase;
let tenant: TestTenant;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  tenant = await aTenant().in(database);
});
afterAll(() => database.close());

/** Writes a team, so that an effect can be counted. */
const addTeam: EventHandler = async (tx, event) => {
  await tx.execute('INSERT INTO premia.teams (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)', [
    tenant.tenantId,
    newId(),
    `${event.type} ${newId()}`,
    tx.ctx.now,
  ]);
};

function delivery(...subscribers: readonly (readonly [string, EventHandler])[]): DeliverEvent {
  const known = new EventSubscribers();
  for (const [name, handle] of subscribers) known.subscribe(name, 'import.finished', handle);
  return new DeliverEvent(new TestJobs(database, new MovableClock()).handlers, known, database.unitOfWork);
}

async function anEvent(): Promise<string> {
  const importId = newId();
  await database.unitOfWork.run(tenant.asOwner(), (tx) => tx.event({ type: 'import.finished', importId }));
  const [event] = await database.asSuperuser<{ id: string }>(
    `SELECT id FROM premia.events WHERE event ->> 'importId' = $1`,
    [importId],
  );
  return event?.id ?? '';
}

const effects = async () =>
  (await database.asSuperuser('SELECT id FROM premia.teams WHERE tenant_id = $1', [tenant.tenantId])).length;

describe('an event', () => {
  it('that comes twice has one effect, also when it comes twice at once', async () => {
    const id = await anEvent();
    const twice = delivery(['counts', addTeam]);
    await Promise.all([twice.run(tenant.asOwner(), id), twice.run(tenant.asOwner(), id)]);
    await twice.run(tenant.asOwner(), id);
    expect(await effects()).toBe(1);
  });

  it('comes again to the subscriber that failed, and to no other', async () => {
    const id = await anEvent();
    let broken = true;
    const deliver = delivery(
      [
        'breaks',
        async (tx, event) => {
          await addTeam(tx, event);
          if (broken) throw new Error('not yet');
        },
      ],
      ['counts', addTeam],
    );
    await expect(deliver.run(tenant.asOwner(), id)).rejects.toThrow(/1 subscriber/);
    expect(await effects()).toBe(1);
    broken = false;
    await deliver.run(tenant.asOwner(), id);
    await deliver.run(tenant.asOwner(), id);
    expect(await effects()).toBe(2);
  });

  it('is not written where the change it tells of is not kept', async () => {
    const importId = newId();
    await database.unitOfWork
      .run(tenant.asOwner(), async (tx) => {
        await tx.event({ type: 'import.finished', importId });
        throw new Error('a bug');
      })
      .catch(() => undefined);
    expect(await database.asSuperuser(`SELECT FROM premia.events WHERE event ->> 'importId' = $1`, [importId])).toEqual(
      [],
    );
    expect(
      await database.asSuperuser(
        `SELECT FROM graphile_worker._private_jobs WHERE payload::text LIKE '%' || $1 || '%'`,
        [importId],
      ),
    ).toEqual([]);
  });

  it('stays in its workspace', async () => {
    const id = await anEvent();
    const outsider = await aTenant().in(database);
    await expect(delivery(['counts', addTeam]).run(outsider.asOwner(), id)).rejects.toThrow();
    expect(await effects()).toBe(0);
  });
});
