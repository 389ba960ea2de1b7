import { TestClient, type TestDatabase } from '@premia/api-util-testing';
import { MISSING_ID } from '../attack/attacker';
import type { Thing } from '../attack/workspace-fixture';
import type { ApiUnderTest } from '../start-api';
import type { Asked } from './asked-operations';
import { aTwin, type Blueprint, memberOf, tokenOf, type Twin, type Viewer } from './twin-workspaces';

const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!) { calculatePayoutRun(cycleId: $cycleId, planId: $planId, overlapReason: "Each plan is looked at alone") {
  __typename ... on Job { id } ... on Problem { message } } }`;

const CALCULATED = ['plain', 'pool', 'scaled'] as const;

/** Twins in the service: who asks in them, their runs, and what can be asked for. */
export class CalculatedTwins {
  constructor(
    private readonly api: ApiUnderTest,
    private readonly database: TestDatabase,
  ) {}

  async clientOf(twin: Twin, role: 'owner' | Viewer): Promise<TestClient> {
    const client = new TestClient(this.api.service.getHttpServer());
    client.accessToken = await tokenOf(this.api, this.database, twin.tenant, memberOf(twin, role));
    return client;
  }

  async calculate(client: TestClient, { cycleId }: Twin, planId: string): Promise<string | null> {
    const { calculatePayoutRun: job } = await client.graphql<{ calculatePayoutRun: { id?: string } }>(CALCULATE, {
      cycleId,
      planId,
    });
    return job.id ?? null;
  }

  /** Twins with a run of every plan, asked for by their owners; they are calculated by the next `runJobs`. */
  async of(blueprint: Blueprint): Promise<readonly [Twin, Twin]> {
    const twins = [
      await aTwin(this.database, blueprint, 'none'),
      await aTwin(this.database, blueprint, blueprint.change),
    ] as const;
    for (const twin of twins) {
      const owner = await this.clientOf(twin, 'owner');
      for (const name of CALCULATED) await this.calculate(owner, twin, twin.planIds[name]);
    }
    return twins;
  }

  /** All ids that somebody could have got hold of. */
  async asked(
    twin: Twin,
  ): Promise<{ readonly asked: Asked; readonly things: Readonly<Partial<Record<Thing, string>>> }> {
    const { tenant, cycleId, planIds, personIds, teamIds } = twin;
    const ids = async (sql: string) =>
      (await this.database.asSuperuser<{ id: string }>(sql, [tenant.tenantId])).map(({ id }) => id);
    const runIds = await ids(`select id from premia.payout_runs where tenant_id = $1 order by number`);
    expect(runIds).toHaveLength(CALCULATED.length);
    const payoutIds = await ids(
      `select p.id from premia.payouts p join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
        where p.tenant_id = $1 order by r.number, p.person_id`,
    );
    const things = {
      workspace: tenant.tenantId,
      member: tenant.member('employee').membershipId,
      person: personIds.stranger,
      team: teamIds.else,
      cycle: cycleId,
      plan: planIds.pool,
      run: runIds[0] ?? MISSING_ID,
      payout: payoutIds[0] ?? MISSING_ID,
    };
    return { asked: { cycleId, planIds, teamIds: Object.values(teamIds), runIds, payoutIds }, things };
  }
}
