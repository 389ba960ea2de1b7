import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { PerformJob, UnitOfWork } from '@premia/api-data-access';
import { readConfig } from '@premia/api-util-platform';
import { freshDatabase } from '@premia/api-util-testing';
import { DEMO_PASSWORD } from '@premia/shared-contract';
import { bootstrap } from '../../apps/api/src/bootstrap';
import { DemoClient } from './demo-client';
import { DemoClock } from './demo-clock';
import { buildDemoStory } from './demo-story';

/** A day in the middle of a month, so that the running cycle has data. */
const TODAY = new Date('2026-11-22T06:00:00Z');

interface DemoRun {
  readonly number: number;
  readonly state: string;
  readonly planVersionNumber: number;
  readonly counts: { readonly paid: number; readonly notEligible: number; readonly total: number };
}

describe('The demo workspace', () => {
  let superuser: Client;
  let service: Awaited<ReturnType<typeof bootstrap>>;
  let address: string;

  beforeAll(async () => {
    // A database of its own: elsewhere nobody expects a demo.
    const { appUrl, superuserUrl } = await freshDatabase('demo-story');
    superuser = new Client({ connectionString: superuserUrl });
    await superuser.connect();
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: appUrl,
      PREMIA_ROLE: 'api',
      PREMIA_DEMO: '1',
      LOG_LEVEL: 'silent',
      PREMIA_SECRET: 'no secret: it signs tokens of this test run',
    });
    const clock = new DemoClock(TODAY);
    service = await bootstrap(config, { clock });
    await service.listen(0, '127.0.0.1');
    address = await service.getUrl();
    await buildDemoStory(
      { address, clock, unitOfWork: service.get(UnitOfWork), performJob: service.get(PerformJob), locale: 'en' },
      TODAY,
    );
  }, 240_000);
  afterAll(async () => {
    await service.close();
    await superuser.end();
  });

  async function signedIn(role: string): Promise<DemoClient> {
    const visitor = new DemoClient(address);
    const { demoLogins } = (await visitor.ask('{ demoLogins { email password role personName } }')) as {
      readonly demoLogins: readonly { readonly email: string; readonly password: string; readonly role: string }[];
    };
    const login = demoLogins.find((candidate) => candidate.role === role);
    expect(login?.password).toBe(DEMO_PASSWORD);
    const client = new DemoClient(address);
    await client.signIn(login?.email ?? '', DEMO_PASSWORD);
    return client;
  }

  it('is labelled as sample data and has a login for every role', async () => {
    for (const role of ['owner', 'admin', 'hr', 'head', 'employee', 'auditor']) {
      const { me } = (await (await signedIn(role)).ask('{ me { roles workspace { isSample currency } } }')) as {
        readonly me: object;
      };
      expect(me).toEqual({ roles: [role], workspace: { isSample: true, currency: 'INR' } });
    }
  });

  it('has twelve months with a run each, all but the last closed, one of them twice, and the running one without', async () => {
    const owner = await signedIn('owner');
    const { cycles, payoutRuns } = (await owner.ask(
      `{ cycles(first: 50) { nodes { from stage } } payoutRuns(first: 50) { nodes { number state planVersionNumber counts { paid notEligible total } } } }`,
    )) as {
      readonly cycles: { readonly nodes: readonly { readonly from: string; readonly stage: string }[] };
      readonly payoutRuns: { readonly nodes: readonly DemoRun[] };
    };
    expect(cycles.nodes.filter(({ stage }) => stage === 'closed')).toHaveLength(11);
    expect(cycles.nodes[0]).toEqual({ from: '2026-11-01', stage: 'active' });
    expect(payoutRuns.nodes.filter(({ state }) => state === 'locked')).toHaveLength(11);
    expect(payoutRuns.nodes.filter(({ state }) => state === 'calculated')).toHaveLength(1);
    expect(payoutRuns.nodes.filter(({ state }) => state === 'superseded')).toHaveLength(1);
    expect(new Set(payoutRuns.nodes.map(({ planVersionNumber }) => planVersionNumber))).toEqual(new Set([1, 2]));
    for (const { counts } of payoutRuns.nodes) expect(counts).toMatchObject({ total: 8, paid: expect.any(Number) });
    expect(payoutRuns.nodes.at(-1)?.counts).toMatchObject({ paid: 5, notEligible: 3 });
    expect(payoutRuns.nodes[0]?.counts).toMatchObject({ paid: 6, notEligible: 2 });
  });

  it('shows an employee where the running month stands', async () => {
    const { myBonus } = (await (
      await signedIn('employee')
    ).ask(
      `{ myBonus { state cycle { from } payout { id } standing { explanation { waterfall { kind to { amount } } } } measures { kpi { key } attainment amountEffect { amount currency } } engineInput } }`,
    )) as { readonly myBonus: object };
    expect(myBonus).toMatchObject({
      state: 'open',
      cycle: { from: '2026-11-01' },
      payout: null,
      standing: { explanation: { waterfall: expect.arrayContaining([{ kind: 'base', to: { amount: '12000.00' } }]) } },
      measures: [{ kpi: { key: 'romi' } }, { kpi: { key: 'cpl' } }, { kpi: { key: 'leads' } }],
    });
  });

  it('happened at its time: runs, imports and audit events are spread over the year', async () => {
    const { rows } = await superuser.query<{
      readonly runs: number;
      readonly imports: number;
      readonly intact: boolean;
    }>(
      `select (select count(distinct date_trunc('month', r.calculated_at))::int from premia.payout_runs r where r.tenant_id = t.id) as runs,
              (select count(distinct date_trunc('month', i.created_at))::int from premia.imports i where i.tenant_id = t.id) as imports,
              (select max(o.recorded_at) <= $1 from premia.observations o where o.tenant_id = t.id) as intact
         from premia.tenants t where t.is_sample`,
      [TODAY],
    );
    const [span] = rows;
    expect(span).toEqual({ runs: 12, imports: expect.any(Number), intact: true });
    expect(span?.imports).toBeGreaterThanOrEqual(12);
  });
});
