import { Rational } from '@premia/domain-kernel';
import { findKpi, shortKpiName } from '@premia/domain-kpi';
import { ApiClient } from './driving/api-client';
import { type LanguageCode, LANGUAGES } from './driving/texts';
import type { Visitor } from './driving/visitor';
import { inBrowser, step, usePremia } from './driving/workspace-fixture';
import { plainSpaces, readAmount, writtenNumber, writtenPercent, writtenRupees } from './driving/written-numbers';
import { CyclePages } from './pages/cycle-pages';
import { DataPages } from './pages/data-pages';
import { EntryPages } from './pages/entry-pages';
import { KpisPage } from './pages/kpis-page';
import { MailPage } from './pages/mail-page';
import { MyBonusPage } from './pages/my-bonus-page';
import { PayoutPages } from './pages/payout-pages';
import { PeoplePages } from './pages/people-pages';
import { PlanPages } from './pages/plan-pages';
import { february, SPECIALISTS } from './story/february';

const PASSWORD = 'a long enough passphrase';
const TEAM = 'Performance';
const HEAD = 'Head of marketing';
const PLAN = 'Marketing 70/30';
const MONTHS: Readonly<Record<LanguageCode, string>> = { en: 'February 2021', ru: 'Февраль 2021' };
/** Four specialists, and the head without a target bonus. */
const PEOPLE = SPECIALISTS.length + 1;

const premia = usePremia();

for (const language of LANGUAGES) {
  const month = MONTHS[language];
  const nameOf = (kpi: string): string => findKpi(kpi)?.names[language] ?? kpi;
  const mailTo = (name: string): string => `${name.replaceAll(' ', '-').toLowerCase()}.${language}@field.example`;

  inBrowser(
    premia,
    `from an empty workspace to bonuses that explain themselves, read in “${language}”, on ${february.source}`,
    async () => {
      const owner = await premia().visitor({ language });
      const head = await premia().visitor({ language });
      const specialist = await premia().visitor({ language });

      await step('a workspace is made, and teaches what comes next', async () => {
        await new EntryPages(owner).signUp({ workspace: 'Field', email: mailTo('owner'), password: PASSWORD });
        await owner.seesHeading('dashboard.setup.title');
        await owner.follow('dashboard.setup.people.action');
        await owner.seesHeading('organization.people.emptyTitle');
        await owner.follow('organization.people.add');
      });

      await step('a team and its people are written down, two and a head are invited', async () => {
        const people = new PeoplePages(owner);
        const specialists = SPECIALISTS.map(({ name }) => ({
          name,
          from: '2021-01-01',
          eligiblePay: '60000',
          targetPercent: '20',
        }));
        await people.addPeople([...specialists, { name: HEAD, from: '2021-01-01' }], TEAM);
        await people.makeHead(HEAD, TEAM);
        await people.invite(HEAD, mailTo(HEAD), 'head');
        await people.invite('Search specialist', mailTo('Search specialist'));
        await people.invite('Social specialist', mailTo('Social specialist'));
      });

      await step('the head follows the link of the e-mail', async () => {
        await new EntryPages(head).acceptInvitation(await new MailPage(owner).linkTo(mailTo(HEAD)), PASSWORD);
        await head.seesHeading('dashboard.title');
      });

      await step('the head uploads the file as it is', async () => {
        const data = new DataPages(head);
        await data.check(february);
        await head.sees(head.text('data.import.columnsHint'));
        await head.sees(
          head.text('data.import.sentence', {
            rows: february.rows,
            channels: SPECIALISTS.length,
            campaigns: february.campaigns,
            ...february.days[language],
          }),
        );
        await head.sees(
          `${writtenNumber(String(february.values), language)} ${head.text('data.import.new', { count: february.values })}`,
        );
        if (february.joined !== null) await head.sees(head.text('data.import.merged', february.joined));
        const asked: string[] = [];
        head.page.on('request', (request) => {
          const body = request.postData() ?? '';
          const [name] = /(?<=(?:subscription|query) )Job\w*/.exec(body) ?? [];
          if (name !== undefined) asked.push(name);
        });
        await data.importAll(february.values);
        // Its stream told of the end: nothing had to be asked again.
        expect(asked).toEqual(['JobProgress']);
        await head.sees(head.text('data.import.doneAdded', { added: february.values, rows: february.rows }));
      });

      await step('the same file again adds nothing', async () => {
        const data = new DataPages(head);
        await data.check(february);
        await head.sees(head.text('data.import.nothingNew'));
        await data.importAll(0);
        await head.sees(head.text('data.import.doneNothing', { unchanged: february.values }));
      });

      await step('February’s KPIs are ratios of sums', async () => {
        const kpis = new KpisPage(head);
        await kpis.open();
        await kpis.showMonth(month);
        const rows = await kpis.table('channel');
        const romiOf = (name: string): string | undefined =>
          rows.find((row) => row[head.text('kpis.name')]?.toLowerCase() === name)?.['ROMI'];
        for (const { channel } of SPECIALISTS)
          expect(romiOf(channel)).toBe(writtenPercent(february.romi[channel], language));
        const all = rows.find((row) => row[head.text('kpis.name')] === head.text('kpis.total'));
        expect(all?.['CPL']).toBe(writtenRupees(february.costPerLead, language));
        const chart = await kpis.chartAsTable(head.text('kpis.byRowTitle', { kpi: 'ROMI', by: 'channel' }));
        expect(chart).toContainEqual(expect.objectContaining({ ROMI: writtenPercent(february.romi.social, language) }));
        await kpis.showBy('campaign');
        expect(await kpis.table('campaign')).toHaveLength(february.campaigns + 1);
      });

      await step('the head sets up the period and everybody’s KPIs', async () => {
        const cycles = new CyclePages(head);
        await cycles.createMonth(2021, month);
        for (const { name, channel, leadsTarget } of SPECIALISTS) {
          await cycles.startSetting(name);
          if (channel === 'search') {
            await cycles.add({
              search: 'romi',
              name: nameOf('romi'),
              weight: '40',
              baseline: '-50',
              target: '25',
              maximum: '200',
              channels: [channel],
            });
            await cycles.add({ search: 'cpl', name: nameOf('cpl'), weight: '30', target: '480', channels: [channel] });
            await cycles.add({
              search: 'leads',
              name: shortKpiName('leads')[language],
              weight: '30',
              target: leadsTarget,
              channels: [channel],
            });
          } else {
            await cycles.copyFrom('Search specialist', channel);
            await cycles.setTarget(shortKpiName('leads')[language], leadsTarget);
          }
          await cycles.save(name);
          await cycles.openCycle(month);
        }
        await cycles.startSetting(TEAM);
        await cycles.add({
          search: 'revenue',
          name: shortKpiName('revenue')[language],
          weight: '100',
          target: '40000000',
        });
        await cycles.save(TEAM);
      });

      await step('the head drafts the plan for the own team', async () => {
        const plans = new PlanPages(head);
        await plans.createFromTemplate(PLAN);
        expect(await plans.readPart('individual')).toEqual({
          weight: '70',
          cap: '',
          points: ['80', '50', '100', '100', '120', '150'],
        });
        expect(await plans.readPart('team')).toEqual({ weight: '30', cap: '120', points: [] });
        expect(await plans.teams()).toEqual([TEAM]);
      });

      await step('the owner publishes it', async () => {
        await owner.open(head.path);
        const plans = new PlanPages(owner);
        await plans.toPublishing(1);
        await plans.publishVersion(PLAN, 1);
      });

      const payouts = new PayoutPages(owner);
      await step('the owner calculates the run', async () => {
        await payouts.openStart();
        await payouts.calculate(SPECIALISTS.length);
        await payouts.seesRun(month, 1);
      });

      await step('everybody’s payout is there, with the sum', async () => {
        const rows = await payouts.payouts();
        const [person, payout] = [owner.text('payouts.table.person'), owner.text('payouts.table.payout')];
        for (const { channel, name } of SPECIALISTS) {
          expect(rows.find((row) => row[person] === name)?.[payout]).toBe(
            writtenNumber(february.payouts[channel], language),
          );
        }
        expect(rows).toHaveLength(PEOPLE);
        expect(await owner.reads()).toContain(writtenRupees(february.payoutSum, language));
      });

      const runPath = owner.path;
      const colleaguePaths: string[] = [];
      for (const { channel, name } of SPECIALISTS) {
        await step(`the payout of the ${name} explains itself to the last paisa`, async () => {
          await owner.open(runPath);
          await payouts.openPayout(name);
          colleaguePaths.push(owner.path);
          await explainsItself(owner, payouts, february.payouts[channel]);
        });
      }

      await step('a second click on “calculate” changes nothing and says so', async () => {
        await payouts.openStart();
        await payouts.calculate(SPECIALISTS.length);
        await owner.follow('payouts.start.openRun');
        await payouts.seesRun(month, 1);
        await owner.open('/payouts');
        expect(await owner.table(owner.text('payouts.title'))).toHaveLength(1);
      });

      await step('the Search specialist sees the own bonus and nothing of anybody else’s', async () => {
        await new EntryPages(specialist).acceptInvitation(
          await new MailPage(owner).linkTo(mailTo('Search specialist')),
          PASSWORD,
        );
        const myBonus = new MyBonusPage(specialist);
        await myBonus.open();
        await myBonus.seesChart();
        expect(await myBonus.reads()).toContain(writtenRupees(february.payouts.search, language));
        const result = specialist.text('ui.steps.result');
        expect((await myBonus.steps()).at(-1)?.[result]).toBe(writtenRupees(february.payouts.search, language));
        await seesNothingOfColleagues(specialist, colleaguePaths);
      });
    },
  );
}

/** Bars that add up to the amount, and steps of which the last one is the amount. */
async function explainsItself(owner: Visitor, payouts: PayoutPages, amount: string): Promise<void> {
  const written = writtenRupees(amount, owner.language);
  expect((await payouts.steps()).at(-1)?.[owner.text('ui.steps.result')]).toBe(written);
  const bars = await payouts.waterfall();
  const changes = bars.map((bar) => bar[owner.text('ui.chart.change')] ?? '');
  const reached = bars.map((bar) => bar[owner.text('ui.chart.reached')] ?? '');
  expect(reached.at(-1)).toBe(written);
  const sum = Rational.sum([...reached.slice(0, 1), ...changes.slice(1, -1)].map(readAmount));
  expect(sum.toFixed(2)).toBe(amount);
}

/** Neither on the pages, nor in what the pages were told, nor in what the API answers to questions no page asks. */
async function seesNothingOfColleagues(specialist: Visitor, payoutPaths: readonly string[]): Promise<void> {
  const { language } = specialist;
  const described: string[] = [];
  for (const path of ['/my-bonus', '/overview', '/kpis', '/plans', '/people', '/cycles', '/payouts', ...payoutPaths]) {
    await specialist.open(path);
    await specialist.isAtRest();
    described.push(await specialist.reads());
  }
  expect(specialist.accessToken).not.toBeNull();
  const api = new ApiClient(specialist.address, specialist.accessToken);
  const attempts = payoutPaths.flatMap((path) => {
    const [, runId, payoutId] = /^\/payouts\/([^/]+)\/people\/([^/]+)$/.exec(path) ?? [];
    return [
      api.askForText(
        'query ($id: ID!) { payoutRun(id: $id) { payoutTotal { amount currency } payouts(first: 100) { nodes { personName total { amount currency } } } } }',
        { id: runId },
      ),
      api.askForText('query ($id: ID!) { payout(id: $id) { personName total { amount currency } } }', { id: payoutId }),
      api.askForText('{ people(first: 100) { nodes { name currentTerms { eligiblePay { amount } } } } }'),
      api.askForText('{ payoutRuns(first: 10) { nodes { id payoutTotal { amount currency } } } }'),
    ];
  });
  const heard = [...described, ...specialist.answers, ...(await Promise.all(attempts))].map(plainSpaces);
  // That the own amount is found shows that the search would find another's.
  for (const own of [february.payouts.search, writtenNumber(february.payouts.search, language)]) {
    expect(heard.some((words) => words.includes(own))).toBe(true);
  }
  const secrets = SPECIALISTS.filter(({ channel }) => february.payouts[channel] !== february.payouts.search)
    .map(({ channel }) => february.payouts[channel])
    .concat(february.payoutSum);
  for (const amount of secrets) {
    for (const spelling of [amount, writtenNumber(amount, language)]) {
      expect(heard.filter((words) => words.includes(spelling))).toEqual([]);
    }
  }
}
