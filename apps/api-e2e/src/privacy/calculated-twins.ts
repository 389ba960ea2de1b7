import { Processes } from '@premia/api-processes';
import { TestClient, type TestDatabase, ThisProcess } from '@premia/api-util-testing';
import { MISSING_ID } from '../attack/attacker';
import type { Thing } from '../attack/workspace-fixture';
import type { ApiUnderTest } from '../start-api';
import type { Asked } from './asked-operations';
import { aTwin, type Blueprint, memberOf, tokenOf, type Twin, type Viewer } from './twin-workspaces';

const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!) { calculatePayoutRun(cycleId: $cycleId, planId: $planId, overlapReason: "Each plan is looked at alone") {
  __typename ... on Job { id } ... on Problem { message } } }`;

/** Where money is shared, one way in a workspace and the other in the next. */
const calculatedIn = (seed: number) => ['plain', seed % 2 === 0 ? 'pool' : 'scaled', 'mine'] as const;
const WHEN_OVER = ['stop', 'ask_owner', 'reason'] as const;

/** Twins in the service: who asks in them, their runs, and what can be asked for. */
export class CalculatedTwins {
  constructor(
    private readonly api: ApiUnderTest,
    private readonly database: TestDatabase,
  ) {
    // What processes compute is the same here, at a tenth of the time.
    const here = new ThisProcess();
    Object.assign(api.service.get(Processes), { stream: here.stream.bind(here) });
  }

  async clientOf(twin: Twin, role: 'owner' | Viewer): Promise<TestClient> {
    const client = new TestClient(this.api.service.getHttpServer());
    client.accessToken = await tokenOf(this.api, this.database, twin.tenant, memberOf(twin, role));
    return client;
  }

  async calculate(client: TestClient, cycleId: string, planId: string): Promise<string | null> {
    const { calculatePayoutRun: job } = await client.graphql<{ calculatePayoutRun: { id?: string } }>(CALCULATE, {
      cycleId,
      planId,
    });
    return job.id ?? null;
  }

  async of(blueprint: Blueprint): Promise<readonly [Twin, Twin]> {
    const [pair] = await this.ofEach([blueprint]);
    if (pair === undefined) throw new Error('There are no twins');
    return pair;
  }

  /** Twins of each blueprint with a run of every plan, compared with a month before, and a second one, under budgets and holds. */
  async ofEach(blueprints: readonly Blueprint[]): Promise<readonly (readonly [Twin, Twin])[]> {
    const pairs: (readonly [Twin, Twin])[] = [];
    for (const blueprint of blueprints)
      pairs.push([
        await aTwin(this.database, blueprint, 'none'),
        await aTwin(this.database, blueprint, blueprint.change),
      ]);
    const owners = new Map<Twin, TestClient>();
    for (const twin of pairs.flat()) {
      const owner = await this.clientOf(twin, 'owner');
      owners.set(twin, owner);
      await this.calculate(owner, twin.cycleBeforeId, twin.planIds.plain);
    }
    await this.api.runJobs();
    for (const [index, pair] of pairs.entries())
      for (const twin of pair)
        for (const name of calculatedIn(blueprints[index]?.seed ?? 0))
          await this.calculate(existing(owners.get(twin)), twin.cycleId, twin.planIds[name]);
    await this.api.runJobs();
    for (const [index, pair] of pairs.entries()) {
      const [{ seed = 0, victim = 'colleague' } = {}] = blueprints.slice(index);
      const budgets = await this.#totalsOf(pair[0]);
      for (const twin of pair) await this.#except(twin, existing(owners.get(twin)), { seed, victim, budgets });
    }
    await this.api.runJobs();
    return pairs;
  }

  /** What runs come to in the first twin is the budget in both: the other one's may go beyond by the change. */
  async #totalsOf({ tenant }: Twin): Promise<readonly { readonly planId: string; readonly total: string }[]> {
    return this.database.asSuperuser(
      `select v.plan_id as "planId", r.payout_total::text as total from premia.payout_runs r
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id where r.tenant_id = $1`,
      [tenant.tenantId],
    );
  }

  async #except(
    { tenant, personIds, cycleId, planIds }: Twin,
    owner: TestClient,
    given: Pick<Blueprint, 'seed' | 'victim'> & {
      readonly budgets: readonly { readonly planId: string; readonly total: string }[];
    },
  ): Promise<void> {
    for (const { planId, total } of given.budgets)
      await owner.graphql(
        `mutation ($cycleId: ID!, $planId: ID!, $amount: Decimal!, $whenOver: WhenOverBudget!) {
           setPayoutBudget(cycleId: $cycleId, planId: $planId, amount: $amount, whenOver: $whenOver) { __typename } }`,
        { cycleId, planId, amount: total, whenOver: WHEN_OVER[given.seed % WHEN_OVER.length] },
      );
    const held = await this.database.asSuperuser<{ id: string }>(
      `select p.id from premia.payouts p join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
        where p.tenant_id = $1 and p.person_id = any ($2) order by r.cycle_id, r.number, p.person_id`,
      [tenant.tenantId, [personIds[given.victim], personIds.below]],
    );
    for (const { id } of held)
      await owner.graphql(
        `mutation ($id: ID!) { holdPayout(payoutId: $id, reason: "To be asked about") { __typename } }`,
        { id },
      );
    await this.database.asSuperuser(
      `update premia.terms set eligible_pay = eligible_pay + 1000 where tenant_id = $1 and person_id = $2`,
      [tenant.tenantId, personIds.head],
    );
    await this.calculate(owner, cycleId, planIds.plain);
  }

  /** All ids that somebody could have got hold of. */
  async asked(
    twin: Twin,
  ): Promise<{ readonly asked: Asked; readonly things: Readonly<Partial<Record<Thing, string>>> }> {
    const { tenant, cycleId, planIds, personIds, teamIds } = twin;
    const ids = async (sql: string) =>
      (await this.database.asSuperuser<{ id: string }>(sql, [tenant.tenantId])).map(({ id }) => id);
    const runIds = await ids(`select id from premia.payout_runs where tenant_id = $1 order by cycle_id desc, number`);
    expect(runIds.length).toBeGreaterThanOrEqual(5);
    const payoutIds = await ids(
      `select p.id from premia.payouts p join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
        where p.tenant_id = $1 order by r.cycle_id desc, r.number, p.person_id`,
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
      adjustment: MISSING_ID,
    };
    return { asked: { cycleId, planIds, teamIds: Object.values(teamIds), runIds, payoutIds }, things };
  }
}

function existing<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It has just been made');
  return value;
}
