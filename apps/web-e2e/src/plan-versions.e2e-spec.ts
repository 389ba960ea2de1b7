import { type LanguageCode, LANGUAGES } from './driving/texts';
import type { Visitor } from './driving/visitor';
import { inBrowser, step, usePremia } from './driving/workspace-fixture';
import { plainSpaces, readAmount, writtenRupees } from './driving/written-numbers';
import { type PaidDifference, PlanPages } from './pages/plan-pages';
import { aDepartment } from './story/arrange';
import { february, SPECIALISTS } from './story/february';

const premia = usePremia();
const PLAN = 'Marketing 70/30';

for (const language of LANGUAGES) {
  describe(`a later version of a plan, read in “${language}”`, () => {
    inBrowser(
      premia,
      'shows in money what it changes, is published, and is acknowledged by whom it is for',
      async () => {
        const department = await aDepartment(premia().address, language);
        const owner = await premia().visitor({ language });
        await owner.isSignedIn(department.owner);
        const plans = new PlanPages(owner);

        await step('a draft can be discarded, and the published version stays', async () => {
          await plans.open(department.planId, PLAN);
          await plans.draftNextVersion(PLAN, 2, '50');
          await plans.open(department.planId, PLAN);
          await owner.sees(owner.text('plans.overview.version', { number: 2 }));
          await plans.discardDraft(PLAN, 2);
          await owner.link(owner.text('plans.overview.designNew')).waitFor();
          expect(await owner.reads()).not.toContain(owner.text('plans.overview.version', { number: 2 }));
        });

        const differences = await step('the difference is told person by person before it is published', async () => {
          await plans.draftNextVersion(PLAN, 2, '60');
          await plans.toPublishing(2);
          const rows = await plans.differences();
          expect(rows.map(({ name }) => name).sort()).toEqual(SPECIALISTS.map(({ name }) => name).sort());
          for (const { name, channel } of SPECIALISTS)
            showsTheDifference(rows, name, february.payouts[channel], language);
          return rows;
        });

        await step('the owner publishes it', () => plans.publishVersion(PLAN, 2));

        const specialist = await premia().visitor({ language });
        await specialist.isSignedIn(department.specialist);
        await step('the specialist acknowledges the version in force', async () => {
          await specialist.open('/my-bonus');
          await acknowledges(specialist, 1);
        });

        await step('and reads of the next one what it changes for the own bonus, and acknowledges it', async () => {
          await specialist.open('/my-bonus');
          await specialist.sees(specialist.text('myBonus.acknowledge.next', { name: PLAN, number: 2 }));
          await acknowledges(
            specialist,
            2,
            differences.find(({ name }) => name === 'Search specialist'),
          );
        });

        await step('after which nothing is left to acknowledge', async () => {
          await specialist.open('/my-bonus');
          await specialist.seesHeading('myBonus.how.title');
          await specialist.isAtRest();
          expect(await specialist.reads()).not.toContain(specialist.text('myBonus.acknowledge.action'));
          await plans.open(department.planId, PLAN);
          await owner.sees(owner.text('plans.overview.ack', { given: 1, needed: SPECIALISTS.length }));
        });
      },
    );
  });
}

/** The amount of the run, another one, and the difference of the two. */
function showsTheDifference(rows: readonly PaidDifference[], name: string, paid: string, language: LanguageCode): void {
  const row = rows.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`${name} is not among those whose pay is compared`);
  expect(row.before).toBe(writtenRupees(paid, language));
  expect(row.after).not.toBe(row.before);
  const change = readAmount(row.after).minus(readAmount(row.before));
  expect(readAmount(row.change).toFixed(2)).toBe(change.toFixed(2));
}

async function acknowledges(specialist: Visitor, number: number, difference?: PaidDifference): Promise<void> {
  await specialist.follow('myBonus.acknowledge.action');
  await specialist.seesHeading('plans.read.title', { name: PLAN, number });
  if (difference !== undefined) {
    await specialist.seesHeading('plans.read.mine');
    const words = await specialist.reads();
    for (const amount of [difference.before, difference.after, difference.change])
      expect(words).toContain(plainSpaces(amount));
  }
  await specialist.press('plans.read.acknowledge');
  await specialist.sees(specialist.text('plans.read.acknowledged'));
}
