import { type MoneyAnswer, rupees, type TestClient } from '@premia/api-util-testing';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { importFile } from '../measurements/upload-file';
import { aDepartment, calculate, createPlan, type Department, publishPlan, SMALL_FILE } from '../payouts/department';
import { type ApiUnderTest, startApi } from '../start-api';

const PREVIEW = `query ($planId: ID, $definition: JSON!, $cycleId: ID!, $scenario: PlanScenario!, $numbers: JSON) {
  planPreview(planId: $planId, definition: $definition, cycleId: $cycleId, scenario: $scenario, numbers: $numbers) {
    cost { amount currency } target { amount currency } currentCost { amount currency } people { personId name teamName target { amount currency } payout { amount currency } percentOfTarget currentPayout { amount currency } change { amount currency } }
    errors { path code message } distribution { from to count } } }`;

interface Preview {
  readonly cost: MoneyAnswer;
  readonly target: MoneyAnswer;
  readonly currentCost: MoneyAnswer | null;
  readonly people: readonly {
    readonly name: string;
    readonly payout: MoneyAnswer;
    readonly currentPayout: MoneyAnswer | null;
    readonly change: MoneyAnswer | null;
  }[];
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly distribution: readonly { readonly count: number }[];
}

interface DescribedVersion {
  readonly summary: readonly string[];
  readonly warnings: readonly { readonly code: string }[];
}

let api: ApiUnderTest;
let department: Department;

beforeAll(async () => {
  api = await startApi();
  department = await aDepartment(api);
  await importFile(api, department.owner.client, SMALL_FILE);
});
afterAll(() => api.close());

const LINEAR = {
  ...SEVENTY_THIRTY,
  components: SEVENTY_THIRTY.components.map((component) => ({ ...component, curve: { kind: 'linear' } })),
};

async function preview(
  variables: Readonly<Record<string, unknown>> = {},
  client: TestClient = department.owner.client,
): Promise<Preview> {
  const given = {
    planId: department.planId,
    definition: SEVENTY_THIRTY,
    cycleId: department.cycleId,
    scenario: 'cycle',
    ...variables,
  };
  return (await client.graphql<{ planPreview: Preview }>(PREVIEW, given)).planPreview;
}

describe('The preview of a plan', () => {
  it('says for a closed cycle what the run pays, person by person, and that nothing changes against itself', async () => {
    const calculated = await calculate(api, department.owner.client, department);
    const shown = await preview();
    expect(shown).toMatchObject({
      cost: calculated.payoutTotal,
      currentCost: calculated.payoutTotal,
      target: rupees('48000'),
      errors: [],
    });
    expect(shown.people.map(({ name, change }) => [name, change?.amount])).toEqual([
      ['Influencer specialist', '0'],
      ['Media specialist', '0'],
      ['Search specialist', '0'],
      ['Social specialist', '0'],
    ]);
    expect(shown.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it.each([
    // Own part at its threshold pays 50 %, a linear team part nothing yet.
    ['threshold', '16800'],
    ['target', '48000'],
    // 70 % · 150 % + 30 % · 120 % of 48 000.
    ['maximum', '67680'],
  ])('says what the plan costs with everybody at the %s', async (scenario, cost) => {
    expect(await preview({ scenario })).toMatchObject({ cost: rupees(cost), errors: [] });
  });

  it('takes attainments typed in, by component or KPI, and has the rest on target', async () => {
    expect(await preview({ scenario: 'numbers', numbers: { own: '110', team: '90' } })).toMatchObject({
      cost: rupees('54960'),
    });
    expect(await preview({ scenario: 'numbers', numbers: { leads: '80' } })).toMatchObject({ cost: rupees('42960') });
    const refused = await preview({ scenario: 'numbers', numbers: { own: '1e3', team: -5 } });
    expect(refused.errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'numbers/own NOT_AN_ATTAINMENT',
      'numbers/team NOT_AN_ATTAINMENT',
    ]);
  });

  it('shows a new version as a difference in money for each person', async () => {
    const shown = await preview({ definition: LINEAR, scenario: 'numbers', numbers: { own: '110' } });
    // The curve pays 125 % at 110 % of target, the line 110 %: 15 % of 70 % of 12 000 less.
    expect(shown).toMatchObject({ cost: rupees('51360'), currentCost: rupees('56400') });
    for (const person of shown.people)
      expect(person).toMatchObject({
        payout: rupees('12840.00'),
        currentPayout: rupees('14100.00'),
        change: rupees('-1260'),
      });
  });

  it('names what is wrong with a definition by pointers into it, and computes nothing', async () => {
    const shown = await preview({
      definition: { ...SEVENTY_THIRTY, components: [{ ...SEVENTY_THIRTY.components[0], weight: '69.9' }] },
    });
    expect(shown).toMatchObject({
      cost: rupees('0'),
      people: [],
      errors: [{ path: '/components', code: 'weights-not-100' }],
    });
    department.owner.client.locale = 'ru';
    expect((await preview({ definition: { nonsense: true } })).errors[0]?.message).toMatch(/\p{Script=Cyrillic}/u);
    department.owner.client.locale = 'en';
  });

  it('works before anything is published, without anything to compare with', async () => {
    const planId = await createPlan(department.owner.client, 'Only a draft', LINEAR);
    expect(await preview({ planId, definition: LINEAR, scenario: 'target' })).toMatchObject({
      cost: rupees('48000'),
      currentCost: null,
    });
    expect(await preview({ planId: null, definition: LINEAR, scenario: 'target' })).toMatchObject({
      cost: rupees('48000'),
      currentCost: null,
    });
  });

  it('shares a pool out to the last paisa', async () => {
    const pooled = { ...SEVENTY_THIRTY, pool: { amount: '10000', share: 'target' } };
    expect(await preview({ definition: pooled })).toMatchObject({ cost: rupees('10000') });
  });

  it('is for those who may see pay: a head for their own teams, nobody else', async () => {
    const { client } = department.head;
    expect((await preview({ scenario: 'target' }, client)).people).toHaveLength(4);
    const employee = await api.invite(department.owner, ['employee'], department.personIds.search);
    const admin = await api.invite(department.owner, ['admin']);
    const given = {
      planId: department.planId,
      definition: SEVENTY_THIRTY,
      cycleId: department.cycleId,
      scenario: 'target',
    };
    for (const outsider of [employee.client, admin.client]) {
      const answer = await outsider.ask(PREVIEW, given);
      expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['NOT_FOUND']);
    }
    await department.owner.client.graphql(`mutation { updateWorkspace(headsSeePay: false) { __typename } }`);
    expect((await client.ask(PREVIEW, given)).errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'NOT_FOUND',
    ]);
    await department.owner.client.graphql(`mutation { updateWorkspace(headsSeePay: true) { __typename } }`);
  });
});

describe('A plan over HTTP', () => {
  const VERSION = `query ($id: ID!) { bonusPlan(id: $id) { name latest { number state summary warnings { code message path } acknowledgements { needed given } pendingAcknowledgements { name } } published { number } } }`;

  it('is told in words, with its warnings, in the reader’s language', async () => {
    const { client } = department.owner;
    const described = async (locale: string) => {
      client.locale = locale;
      const { bonusPlan } = await client.graphql<{ bonusPlan: { latest: DescribedVersion } }>(VERSION, {
        id: department.planId,
      });
      client.locale = 'en';
      return bonusPlan.latest;
    };
    const [english, russian] = [await described('en'), await described('ru')];
    expect(english.summary).toContain('Components add up: each pays its own share of the target bonus.');
    expect(english.warnings.map(({ code }) => code)).toEqual(['cliff']);
    expect(russian.summary).toHaveLength(english.summary.length);
    expect(russian.summary[0]).toBe('Составляющие складываются: каждая оплачивает свою долю целевой премии.');
  });

  it('is acknowledged by those whom it is for, and the summary counts them', async () => {
    const planId = await createPlan(department.owner.client, 'To be read', LINEAR);
    const planVersionId = await publishPlan(department.owner.client, planId);
    const employee = await api.invite(department.owner, ['employee'], department.personIds.social);
    const acknowledge = (client: TestClient) =>
      client.graphql<{ acknowledgePlan: { __typename: string } }>(
        `mutation ($id: ID!) { acknowledgePlan(planVersionId: $id) { __typename } }`,
        { id: planVersionId },
      );
    expect(await acknowledge(employee.client)).toEqual({ acknowledgePlan: { __typename: 'BonusPlanVersion' } });
    expect(await acknowledge(department.owner.client)).toEqual({ acknowledgePlan: { __typename: 'NotFound' } });
    expect(await department.owner.client.graphql(VERSION, { id: planId })).toMatchObject({
      bonusPlan: {
        latest: {
          acknowledgements: { needed: 4, given: 1 },
          pendingAcknowledgements: ['Influencer', 'Media', 'Search'].map((channel) => ({
            name: `${channel} specialist`,
          })),
        },
      },
    });
  });
});
