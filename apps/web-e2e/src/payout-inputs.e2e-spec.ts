import { LANGUAGES } from './driving/texts';
import type { Visitor } from './driving/visitor';
import { inBrowser, step, usePremia } from './driving/workspace-fixture';
import { PayoutPages } from './pages/payout-pages';
import { assign, aWorkspace, importFebruary, kpisOf } from './story/arrange';
import { SPECIALISTS } from './story/february';

const premia = usePremia();

const PLAN = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  modifiers: [{ id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1', exceeds: '1.2' } }],
  recover: true,
};
const MADE = { en: 'Rated', ru: 'С оценкой' } as const;

/** A month with data and KPIs, and a published plan that nobody has been rated for. */
async function anUnratedDepartment(address: string, language: 'en' | 'ru') {
  const workspace = await aWorkspace(address, 'Field', language);
  const { api } = workspace;
  const make = async (mutation: string, variables: Readonly<Record<string, unknown>>): Promise<string> => {
    const { made } = await api.ask<{ made: { id?: string; message?: string } }>(mutation, variables);
    if (made.id === undefined) throw new Error(made.message);
    return made.id;
  };
  await importFebruary(api);
  const cycleId = await make(
    `mutation { made: createCycle(name: "February 2021", kind: month, from: "2021-02-01", to: "2021-02-28") {
      ... on Cycle { id } ... on Problem { message } } }`,
    {},
  );
  for (const { name, channel, leadsTarget } of SPECIALISTS) {
    const terms = { from: '2021-01-01', position: name, fte: '1', eligiblePay: '60000', targetPercent: '20' };
    const person = { name, email: `${channel}.${language}@field.example`, terms };
    const personId = await make(
      `mutation ($person: PersonInput!) { made: createPerson(person: $person) { ... on Person { id } ... on Problem { message } } }`,
      { person },
    );
    await assign(api, { cycleId, ownerKind: 'person', personId, assignments: kpisOf(personId, channel, leadsTarget) });
  }
  const planId = await make(
    `mutation ($name: String!, $definition: JSON!) { made: createBonusPlan(name: $name, definition: $definition) {
      ... on BonusPlanVersion { id: planId } ... on Problem { message } } }`,
    { name: MADE[language], definition: PLAN },
  );
  await make(
    `mutation ($planId: ID!) { made: publishPlan(planId: $planId) { ... on BonusPlanVersion { id } ... on Problem { message } } }`,
    { planId },
  );
  return { ...workspace, cycleId };
}

/** As a spreadsheet leaves it on the clipboard. */
async function paste(visitor: Visitor, label: string, text: string): Promise<void> {
  await visitor.field(label).focus();
  await visitor.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

for (const language of LANGUAGES) {
  inBrowser(premia, `what a plan needs of people is given before the run, read in “${language}”`, async () => {
    const department = await anUnratedDepartment(premia().address, language);
    const hr = await premia().visitor({ language });
    await hr.isSignedIn(department.owner);
    const payouts = new PayoutPages(hr);
    const [first] = SPECIALISTS;
    const rating = `rating, ${first.name}`;

    await step('the checklist says who lacks a factor, and leads to where it is given', async () => {
      await payouts.openStart();
      await hr.follow('payouts.checklist.links.inputs');
      await hr.arrivesAt(`/payouts/inputs/${department.cycleId}`);
      await hr.sees(hr.text('payouts.inputs.missing', { count: SPECIALISTS.length, factor: 'rating' }));
    });

    await step('a wrong word is told at its cell, and nothing is kept', async () => {
      await hr.field(rating).fill('superb');
      await hr.press('payouts.inputs.save');
      await hr.page.locator('[id^="fault-"]', { hasText: 'superb' }).waitFor();
      await hr.press('payouts.inputs.discard');
    });

    await step('a block by e-mail fills in everybody, and outlives a look at the cycle', async () => {
      const lines = SPECIALISTS.map(({ channel }, index) => `${channel}.${language}@field.example\tmeets\t${index}`);
      await paste(hr, rating, lines.join('\r\n'));
      await hr.sees(hr.text('payouts.inputs.unsaved', { count: 2 * SPECIALISTS.length }));
      await hr.follow('payouts.inputs.toCycle');
      await hr.follow('reviews.cycle.inputs');
      await hr.sees(hr.text('payouts.inputs.unsaved', { count: 2 * SPECIALISTS.length }));
      await hr.press('payouts.inputs.save');
      await hr.sees(hr.text('payouts.inputs.saved'));
    });

    await step('the run takes it, and the payout says so', async () => {
      await payouts.openStart();
      await payouts.calculate(SPECIALISTS.length);
      await payouts.openPayout(first.name);
      await hr.sees('meets');
    });
  });
}
