import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NotFound, Problem } from '@premia/api-util-platform';
import { aTenant, cutAtEveryStatement, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { MeasurementsFixture } from '../../../testing/measurements-fixture';

let database: TestDatabase;
let fixture: MeasurementsFixture;

beforeAll(async () => {
  database = await testDatabase();
  fixture = new MeasurementsFixture(database);
});
afterAll(() => database.close());

const MAPPING = ['date', 'channel', 'metric:spend', 'metric:leads'].map((field) => ({
  column: field.replace('metric:', ''),
  field,
}));

it('records all of a file once, or nothing of it, wherever the service dies', async () => {
  const tenant = await aTenant().in(database);
  let tries = 0;
  const places = await cutAtEveryStatement(database, async () => {
    tries += 1;
    const channel = `channel-${tries}`;
    const uploadId = await fixture.upload(
      tenant.asOwner(),
      `date,channel,spend,leads\n2021-02-01,${channel},1,2\n2021-02-02,${channel},3,4\n`,
    );
    const job = await fixture.importObservations.ask(tenant.asOwner(), {
      uploadId,
      mapping: MAPPING,
      mode: 'all-or-nothing',
    });
    if (job instanceof Problem || job instanceof NotFound) throw new Error('The file was not taken');
    const recorded = async () => {
      const [row] = await database.asSuperuser<{ observations: number; imports: number; audited: number }>(
        `SELECT (SELECT count(*)::int FROM premia.observations WHERE tenant_id = $1 AND channel = $2) AS observations,
                (SELECT count(DISTINCT import_id)::int FROM premia.observations WHERE tenant_id = $1 AND channel = $2) AS imports,
                (SELECT count(*)::int FROM premia.audit_events WHERE tenant_id = $1 AND action = 'observations.imported') AS audited`,
        [tenant.tenantId, channel],
      );
      return row;
    };
    return {
      work: () => fixture.jobs.perform(job.id),
      after: async () => {
        const { state } = await fixture.jobs.outcome(job.id);
        const left = await recorded();
        expect({ state, ...left }).toEqual(
          state === 'done'
            ? { state, observations: 4, imports: 1, audited: tries }
            : { state: expect.stringMatching(/queued|running/), observations: 0, imports: 0, audited: tries - 1 },
        );
        expect(await fixture.jobs.perform(job.id)).toMatchObject({ state: 'done' });
        expect(await recorded()).toEqual({ observations: 4, imports: 1, audited: tries });
      },
    };
  });
  expect(places).toBeGreaterThan(15);
}, 60_000);
