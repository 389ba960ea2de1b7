import { type MoneyAnswer, rupees, type SignedUp } from '@premia/api-util-testing';
import type { Assumption, BonusInput } from '@premia/domain-bonus';
import { assumeInput, calculate as calculateInput, isRefusal } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { readFormula } from '@premia/domain-payouts/testing';
import { importFile, realFile, whereAbsent } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';
import { aDepartment, calculate, type Channel, type Department } from './department';

const onRealFile = realFile === null ? it.skip : it;

/** Exact arithmetic over the real file, worked out apart from the product. */
const EXPECTED: Readonly<Record<Channel, string>> = {
  search: '8907.06',
  social: '9768.62',
  influencer: '14177.34',
  media: '11868.95',
};
const SUM = '44721.97';

const RUN = `query ($runId: ID!) { payoutRun(id: $runId) {
  number state payoutTotal { amount currency } targetTotal { amount currency } percentOfTarget counts { paid zero notEligible total } distribution { from to count }
  payouts(first: 100) { totalCount nodes { id } } } }`;
const PAYOUT = `query ($id: ID!) { payout(id: $id) {
  id personId personName outcome reason total { amount currency } targetBonus { amount currency } ownAmount { amount currency } teamAmount { amount currency } teamEffect { amount currency } percentOfTarget receiptHash
  explanation { sentence
    steps { number title formula full remark result amount { amount currency } unit }
    waterfall { key label detail kind from { amount currency } to { amount currency } delta { amount currency } steps } } } }`;

interface DescribedPayout {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly total: MoneyAnswer;
  readonly ownAmount: MoneyAnswer | null;
  readonly teamAmount: MoneyAnswer | null;
  readonly teamEffect: MoneyAnswer | null;
  readonly percentOfTarget: string | null;
  readonly explanation: {
    readonly sentence: string;
    readonly steps: readonly {
      readonly number: number;
      readonly title: string;
      readonly formula: string | null;
      readonly result: string | null;
      readonly amount: MoneyAnswer | null;
      readonly unit: string;
    }[];
    readonly waterfall: readonly {
      readonly label: string;
      readonly detail: string | null;
      readonly kind: string;
      readonly delta: MoneyAnswer;
      readonly to: MoneyAnswer;
      readonly steps: readonly number[];
    }[];
  };
}

interface DescribedRun {
  readonly payoutRun: {
    readonly payoutTotal: MoneyAnswer;
    readonly counts: object;
    readonly distribution: readonly { readonly count: number }[];
    readonly payouts: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

let api: ApiUnderTest;
let department: Department;
let run: DescribedRun['payoutRun'];
let payouts: readonly DescribedPayout[] = [];
let influencer: SignedUp;
/** What the Influencer specialist reads before anything is calculated. */
let standing: unknown;

const STANDING = `{ myBonus { state payout { id } standing {
  total { amount currency } percentOfTarget teamEffect { amount currency } explanation { sentence
    steps { number title formula full remark result amount { amount currency } unit }
    waterfall { key label detail kind from { amount currency } to { amount currency } delta { amount currency } steps } } } } }`;

beforeAll(async () => {
  api = await startApi();
  if (realFile === null) return;
  department = await aDepartment(api);
  await importFile(api, department.head.client, realFile);
  influencer = await api.invite(department.owner, ['employee'], department.personIds.influencer);
  standing = (await influencer.client.graphql<{ myBonus: unknown }>(STANDING)).myBonus;
  const calculated = await calculate(api, department.owner.client, department);
  if (calculated.id === undefined) throw new Error(JSON.stringify(calculated));
  const { client } = department.owner;
  run = (await client.graphql<DescribedRun>(RUN, { runId: calculated.id })).payoutRun;
  const described = run.payouts.nodes.map(({ id }) => client.graphql<{ payout: DescribedPayout }>(PAYOUT, { id }));
  payouts = (await Promise.all(described)).map(({ payout }) => payout);
});

afterAll(() => api.close());

function payoutOf(channel: Channel): DescribedPayout {
  const payout = payouts.find(({ personId }) => personId === department.personIds[channel]);
  if (payout === undefined) throw new Error(`nobody owns ${channel}`);
  return payout;
}

/** What the page works out from the calculation that it is given. */
function totalUnder(input: BonusInput, assumption: Assumption): string | undefined {
  const result = calculateInput(assumeInput(input, assumption));
  return isRefusal(result) ? undefined : result.participants[0]?.total;
}

describe('February 2021, from the real file to everybody’s bonus', () => {
  for (const [channel, expected] of Object.entries(EXPECTED) as readonly (readonly [Channel, string])[]) {
    onRealFile(`pays the owner of ${channel} ${expected} INR, own and team part adding up to it${whereAbsent}`, () => {
      const { total, outcome, ownAmount, teamAmount } = payoutOf(channel);
      expect({ total, outcome }).toEqual({ total: rupees(expected), outcome: 'paid' });
      const parts = Rational.parse(ownAmount?.amount ?? '').plus(Rational.parse(teamAmount?.amount ?? ''));
      expect(parts.toFixed(2)).toBe(expected);
    });

    onRealFile(
      `explains ${channel} by bars that add up exactly, and by steps whose formulas give their results${whereAbsent}`,
      () => {
        const { explanation } = payoutOf(channel);
        const bars = explanation.waterfall.filter(({ kind }) => kind !== 'total');
        expect(Rational.sum(bars.map(({ delta }) => Rational.parse(delta.amount))).toFixed(2)).toBe(expected);
        expect(explanation.waterfall.at(-1)).toMatchObject({ kind: 'total', to: rupees(expected) });
        for (const { formula, result: plainResult, amount, unit } of explanation.steps) {
          if (formula === null) continue;
          const result = amount?.amount ?? plainResult ?? '';
          const decimals = result.split('.')[1]?.length ?? 0;
          const shown = Rational.parse(result).dividedBy(unit === 'percent' ? Rational.HUNDRED : Rational.ONE);
          // Trailing zeros of a percent are left out; money always has its two decimals.
          const read = readFormula(formula).round(
            unit === 'percent' ? Math.max(4, decimals + 2) : Math.max(2, decimals),
          );
          expect({ formula, read: read.toExactText() }).toEqual({ formula, read: shown.toExactText() });
        }
        for (const { delta, steps } of explanation.waterfall) {
          expect(explanation.steps.find(({ number }) => number === steps[0])).toMatchObject({
            amount: delta,
            unit: 'money',
          });
        }
        expect(explanation.steps.at(-1)?.amount).toEqual(rupees(expected));
      },
    );
  }

  onRealFile(`adds up to ${SUM} INR over all${whereAbsent}`, () => {
    expect(run).toMatchObject({
      state: 'calculated',
      number: 1,
      targetTotal: rupees('48000'),
      payoutTotal: rupees(SUM),
      counts: { paid: 4, zero: 0, notEligible: 1, total: 5 },
    });
    expect(run.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  onRealFile(`shows how the Influencer specialist’s amount came about, as in the sketch${whereAbsent}`, () => {
    const { explanation } = payoutOf('influencer');
    expect(explanation.waterfall.map(({ label, detail, delta }) => [label, plain(detail ?? ''), delta.amount])).toEqual(
      [
        ['Target', '20 % × 60 000', '12000.00'],
        ['ROMI', 'weight 40 %', '1680.00'],
        ['CPL', 'weight 30 %', '-132.43'],
        ['Leads', 'weight 30 %', '369.73'],
        ['Team', 'revenue 107.2 %', '260.04'],
        ['Payout', '', '14177.34'],
      ],
    );
    expect(plain(explanation.sentence)).toBe(
      '118.1 % of the target bonus of 12 000 ₹. Own KPIs gave more than target. The team gave more than target.',
    );
    const steps = explanation.steps.map(({ title, formula, result, amount }) => [
      title,
      plain(formula ?? ''),
      amount?.amount ?? result,
    ]);
    expect(steps).toContainEqual(['ROMI: attainment', '(154.29 + 50) / (25 + 50), at most 200 %', '200']);
    expect(steps).toContainEqual([
      'CPL: effect on the amount',
      '12 000 ₹ × 70 % × 30 % × (94.745 % − 100 %)',
      '-132.43',
    ]);
  });

  onRealFile(`says everything in Russian to who reads Russian${whereAbsent}`, async () => {
    const { client } = department.owner;
    client.locale = 'ru';
    const { payout } = await client.graphql<{ payout: DescribedPayout }>(
      `query ($id: ID!) { payout(id: $id) { explanation { sentence steps { title formula } waterfall { label detail } } } }`,
      { id: payoutOf('influencer').id },
    );
    client.locale = 'en';
    expect(plain(payout.explanation.sentence)).toBe(
      '118,1 % от целевой премии 12 000 ₹. Свои показатели дали больше цели. Команда дала больше цели.',
    );
    expect(payout.explanation.waterfall.map(({ label }) => label)).toEqual([
      'Цель',
      'ROMI',
      'CPL',
      'Лиды',
      'Команда',
      'К выплате',
    ]);
    for (const { title } of payout.explanation.steps) expect(title).not.toMatch(/^[A-Za-z ]+: [a-z ]+$/);
  });

  onRealFile(`leaves nobody out: the head has no terms, and the run says so${whereAbsent}`, () => {
    const head = payouts.find(({ personName }) => personName === 'Head of marketing');
    expect(head).toMatchObject({
      outcome: 'not_eligible',
      total: rupees('0'),
      reason: 'No terms in this period: no pay and no target to calculate from.',
    });
  });

  onRealFile(`verifies every receipt by computing it again${whereAbsent}`, async () => {
    for (const { id, ...payout } of payouts) {
      const { receiptVerification } = await department.owner.client.graphql<{ receiptVerification: object }>(
        `query ($id: ID!) { receiptVerification(payoutId: $id) { matches receiptHash } }`,
        { id },
      );
      expect({ name: payout.personName, ...receiptVerification }).toMatchObject({
        name: payout.personName,
        matches: true,
      });
    }
  });

  onRealFile(`tells an employee before any run what today would bring: what the run then pays${whereAbsent}`, () => {
    const { total, teamEffect, percentOfTarget, explanation } = payoutOf('influencer');
    expect(standing).toEqual({
      state: 'open',
      payout: null,
      standing: { total, teamEffect, percentOfTarget, explanation },
    });
  });

  onRealFile(
    `lets the Influencer specialist see the own KPIs and amount, and what would change it${whereAbsent}`,
    async () => {
      const { myBonus, myCycles } = await influencer.client.graphql<{
        myBonus: Record<string, unknown>;
        myCycles: readonly unknown[];
      }>(
        `{ myCycles { name } myBonus { state acknowledged cycle { name } planVersion { planName number }
          payout { total { amount currency } explanation { sentence } }
          measures { measureId kpi { key } slice actual target attainment rate weight counted status direction amountEffect { amount currency } }
          teamMeasures { kpi { key } attainment amountEffect { amount currency } } engineInput } }`,
      );
      expect(myCycles).toEqual([{ name: 'February 2021' }]);
      expect(myBonus).toMatchObject({
        state: 'calculated',
        acknowledged: false,
        planVersion: { planName: 'Marketing 70/30', number: 1 },
        payout: { total: rupees('14177.34') },
        measures: [
          {
            kpi: { key: 'romi' },
            slice: 'influencer',
            target: '25',
            attainment: '200',
            weight: '40',
            direction: 'higher',
            amountEffect: rupees('1680.00'),
          },
          { kpi: { key: 'cpl' }, target: '480', direction: 'lower', amountEffect: rupees('-132.43') },
          {
            kpi: { key: 'leads' },
            actual: '16939',
            target: '16000',
            attainment: '105.86875',
            rate: '114.671875',
            amountEffect: rupees('369.73'),
          },
        ],
        teamMeasures: [{ kpi: { key: 'revenue' }, attainment: '107.223415', amountEffect: rupees('260.04') }],
        engineInput: { participants: [{ id: department.personIds.influencer }] },
      });
      const input = myBonus['engineInput'] as BonusInput;
      expect([totalUnder(input, { kind: 'target' }), totalUnder(input, { kind: 'maximum' })]).toEqual([
        '12000.00',
        '16920.00',
      ]);
    },
  );
});
