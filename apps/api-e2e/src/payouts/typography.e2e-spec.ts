import type { MoneyAnswer } from '@premia/api-util-testing';
import { formatMoneyInText } from '@premia/shared-format';
import { importFile } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';
import { aDepartment, calculate, type Department, SMALL_FILE } from './department';

const RUN = `query ($id: ID!) { payoutRun(id: $id) { payouts { nodes { ownAmount { amount currency } teamAmount { amount currency }
  explanation { sentence steps { title formula full remark } waterfall { label detail } } } } } }`;
const PLAN = `query ($id: ID!) { bonusPlan(id: $id) { versions { summary warnings { message } } } }`;
const CHECKLIST = `query ($cycleId: ID!, $planId: ID!) { runChecklist(cycleId: $cycleId, planId: $planId) { items { message } } }`;
const REPORT = `query { kpiReport(from: "2021-02-01", to: "2021-02-28", by: channel) { rows { values { reason } } } }`;

interface Runs {
  readonly payoutRun: {
    readonly payouts: {
      readonly nodes: readonly {
        readonly ownAmount: MoneyAnswer | null;
        readonly teamAmount: MoneyAnswer | null;
        readonly explanation: { readonly steps: readonly { readonly formula: string | null }[] };
      }[];
    };
  };
}

let api: ApiUnderTest;
let department: Department;
let runId: string;

beforeAll(async () => {
  api = await startApi();
  department = await aDepartment(api);
  await importFile(api, department.owner.client, SMALL_FILE);
  runId = (await calculate(api, department.owner.client, department)).id ?? '';
});
afterAll(() => api.close());

/** Every text of an answer that is words for a person, not a decimal or a name of a program. */
function wordsIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return /[\s\u00a0]/.test(answer) ? [answer] : [];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(wordsIn) : [];
}

describe.each(['en', 'ru'] as const)('Numbers in the sentences of the service (%s)', (locale) => {
  async function answers(): Promise<{ readonly runs: Runs; readonly words: readonly string[] }> {
    const { client } = department.owner;
    client.locale = locale;
    const runs = await client.graphql<Runs>(RUN, { id: runId });
    const others = [
      await client.graphql(PLAN, { id: department.planId }),
      await client.graphql(CHECKLIST, { cycleId: department.cycleId, planId: department.planId }),
      await client.graphql(REPORT),
    ];
    return { runs, words: wordsIn([runs, ...others]) };
  }

  it('are parted by one kind of space, have the minus of mathematics and no break before their unit', async () => {
    const { words } = await answers();
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((text) => /[\u2009\u202f]/.test(text))).toEqual([]);
    expect(words.filter((text) => /\d \d{3}(?!\d)|\d [%₹]|\d[%₹]/.test(text))).toEqual([]);
    expect(words.filter((text) => /(^|[\s(×])-\d/.test(text))).toEqual([]);
  });

  it('are those that the client draws for the same values', async () => {
    const { nodes } = (await answers()).runs.payoutRun.payouts;
    const amounts = nodes.flatMap(({ ownAmount, teamAmount, explanation }) => {
      const formulas = explanation.steps.map(({ formula }) => formula ?? '').join('\n');
      return [ownAmount, teamAmount]
        .filter((money) => money !== null && !/^0(\.0+)?$/.test(money.amount))
        .map((money) => [money === null ? '' : formatMoneyInText(money, locale), formulas]);
    });
    expect(amounts.length).toBeGreaterThan(0);
    for (const [drawn = '', formulas] of amounts) expect(formulas).toContain(drawn);
  });
});
