import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { FileAddresses, readChunks, readFile, storeUpload } from '@premia/api-data-access';
import { type Config, Problem } from '@premia/api-util-platform';
import { aTenant, cutAtEveryStatement, type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import { PAYROLL_TARGETS } from '@premia/domain-payouts';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { ClosePayrollCase } from './close-payroll-case.command';
import { ExportPayoutRun, type ExportRequest } from './export-payout-run.command';
import { PayrollHandoverQueries } from './payroll-handover.queries';
import { PayrollSettingsService } from './payroll-settings';
import { ReadPaidList } from './read-paid-list.command';

const PLAN = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
} as const;

let database: TestDatabase;
let payouts: PayoutsFixture;
let exporting: ExportPayoutRun;
let queries: PayrollHandoverQueries;
let settings: PayrollSettingsService;
let paidLists: ReadPaidList;
let cases: ClosePayrollCase;

beforeAll(async () => {
  database = await testDatabase();
  payouts = new PayoutsFixture(database);
  const addresses = new FileAddresses({ secret: 'secret' } as Config);
  exporting = new ExportPayoutRun(database.unitOfWork, new ThisProcess(), addresses);
  queries = new PayrollHandoverQueries(database.reads, new ThisProcess(), addresses);
  settings = new PayrollSettingsService(database.reads, database.unitOfWork);
  paidLists = new ReadPaidList(database.unitOfWork, database.reads, queries);
  cases = new ClosePayrollCase(database.unitOfWork, queries);
});
afterAll(() => database.close());

interface Locked extends Department {
  readonly runId: string;
}

/** Three people with the numbers 1 to 3, in a run that is locked. */
async function aLockedRun(): Promise<Locked> {
  const department = await aDepartmentOf(3, database, PLAN, aTenant().withMember('hr'));
  const { tenantId } = department.tenant;
  await database.asSuperuser(
    `update premia.persons p set personnel_number = split_part(name, ' ', 2), email = 'p' || split_part(name, ' ', 2) || '@example.test'
      where tenant_id = $1`,
    [tenantId],
  );
  const runId = await payouts.runIdOf(department);
  for (const state of ['submitted', 'approved', 'locked'])
    await database.asSuperuser(`update premia.payout_runs set state = $2 where id = $1`, [runId, state]);
  return { ...department, runId };
}

async function map({ tenant, planId }: Locked, own = 'BONUS'): Promise<void> {
  const ctx = tenant.asOwner();
  await settings.save(ctx, { options: [], plans: [{ planId, own, team: '' }], teams: [] });
}

async function exported({ tenant }: Locked, request: ExportRequest) {
  const answer = await exporting.run(tenant.asOwner(), request);
  if (answer instanceof Problem) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

async function bytesOf({ tenant }: Locked, address: string): Promise<Buffer> {
  const [, id = ''] = /files\/[^/]+\/([^?]+)/.exec(address) ?? [];
  const ctx = tenant.asOwner();
  const chunks: Uint8Array[] = [];
  await database.reads.during(ctx, async () => {
    const sql = database.reads.of(ctx);
    const file = await readFile(sql, ctx, id);
    if (file !== null) for await (const chunk of readChunks(sql, ctx, file)) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

async function handover({ tenant, runId }: Locked, target: string | null = null) {
  const ctx = tenant.asOwner();
  const found = await database.reads.during(ctx, () => queries.ofRun(ctx, runId, target));
  if (found === null) throw new Error('There is no handover');
  return found;
}

async function hold(run: Locked, name: string): Promise<void> {
  await database.asSuperuser(
    `insert into premia.payout_holds (tenant_id, id, cycle_id, plan_id, person_id, reason, held_by, held_at)
     select $1, gen_random_uuid(), $2, $3, p.id, 'Asked about it', $4, now() from premia.persons p where p.tenant_id = $1 and p.name = $5`,
    [run.tenant.tenantId, run.cycleId, run.planId, run.tenant.owner.userId, name],
  );
}

it('is refused before a run is locked, and as long as payroll would refuse a line, with each one named', async () => {
  const run = await aLockedRun();
  const refusal = exporting.run(run.tenant.asOwner(), { runId: run.runId, target: 'neutral-csv' });
  expect(await refusal).toMatchObject({
    message: expect.stringMatching(/3 values of 3 people would be refused/) as unknown,
  });
  const { issues, issueCount, parts } = await handover(run);
  expect(issueCount).toBe(3);
  expect(issues.map(({ personName, code, source }) => [personName, code, source])).toContainEqual([
    'Specialist 2',
    'missing',
    'wage-type',
  ]);
  expect(parts).toEqual([]);
  const open = await aDepartmentOf(1, database, PLAN);
  const answer = await exporting.run(open.tenant.asOwner(), {
    runId: await payouts.runIdOf(open),
    target: 'neutral-csv',
  });
  expect(answer).toMatchObject({ message: expect.stringMatching(/not locked yet/) as unknown });
});

it('hands everybody over once: asked again it is the same file, in another form the same people', async () => {
  const run = await aLockedRun();
  await map(run);
  const { runId } = run;
  const first = await exported(run, { runId, target: 'neutral-csv' });
  expect(first).toMatchObject({ isRepeated: false, isSameFile: false, file: { lines: 3 } });
  const again = await exported(run, { runId, target: 'neutral-csv' });
  expect(again).toMatchObject({
    isRepeated: true,
    isSameFile: true,
    file: { id: first.file.id, sha256: first.file.sha256 },
  });
  const workbook = await exported(run, { runId, target: 'neutral-xlsx' });
  expect(workbook).toMatchObject({ isRepeated: true, isSameFile: false });
  const text = (await bytesOf(run, first.file.address)).toString();
  const sheet = (await readXlsx(await bytesOf(run, workbook.file.address))).sheets[0];
  expect(sheet?.rows.map((row) => row.join(','))).toEqual(text.trimEnd().split('\r\n'));
  const { parts, total, openPeople } = await handover(run);
  expect({ parts: parts.length, files: parts[0]?.files.length, open: openPeople, total: parts[0]?.total }).toEqual({
    parts: 1,
    files: 2,
    open: 0,
    total,
  });
  const [state] = await database.asSuperuser(
    `select r.state, (select sum(total) = $2::numeric from premia.payouts p where p.run_id = r.id) as agrees,
            (select count(*)::int from premia.audit_events e where e.entity_id = r.id and e.action = 'payout-run.exported'
                and e.after ? 'sha256' and e.after ? 'total' and e.after ? 'lines') as audited
       from premia.payout_runs r where r.id = $1`,
    [runId, total.amount],
  );
  expect(state).toEqual({ state: 'exported', agrees: true, audited: 2 });
});

it('leaves out what is held and names it; released, it is a part of its own, and nobody is in two', async () => {
  const run = await aLockedRun();
  await map(run);
  await hold(run, 'Specialist 2');
  const { runId } = run;
  const before = await handover(run);
  expect(before).toMatchObject({ openPeople: 2, people: 3, held: [{ name: 'Specialist 2' }] });
  const first = await exported(run, { runId, target: 'neutral-csv' });
  expect((await bytesOf(run, first.file.address)).toString()).not.toContain('Specialist 2');
  await database.asSuperuser(
    `update premia.payout_holds set released_at = now(), released_by = held_by where tenant_id = $1`,
    [run.tenant.tenantId],
  );
  const second = await exported(run, { runId, target: 'neutral-csv' });
  const text = (await bytesOf(run, second.file.address)).toString();
  expect([second.isRepeated, text.includes('Specialist 2'), text.includes('Specialist 1')]).toEqual([
    false,
    true,
    false,
  ]);
  expect((await handover(run)).parts.map(({ part, people }) => [part, people])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  const anew = await exported(run, { runId, target: 'neutral-csv', part: 1 });
  expect(anew).toMatchObject({ isSameFile: true, file: { id: first.file.id } });
});

it('writes a file for every target, or says what is missing', async () => {
  const run = await aLockedRun();
  const given = {
    companyCode: 'AB_',
    batchId: 'B1',
    consultantNumber: '1234567',
    clientNumber: '1',
    processingKey: '2',
    payrollId: 'A',
  };
  const { tenant, planId, runId } = run;
  await database.asSuperuser(
    `update premia.persons set personnel_number = '5' || personnel_number where tenant_id = $1`,
    [tenant.tenantId],
  );
  const options = Object.entries(given).map(([key, value]) => ({ key, value }));
  for (const { key: target } of PAYROLL_TARGETS) {
    const own = target === 'adp' || target === 'sage' ? '201' : '2010';
    await settings.save(tenant.asOwner(), { options, plans: [{ planId, own, team: '' }], teams: [] });
    const { file } = await exported(run, { runId, target });
    expect((await bytesOf(run, file.address)).length).toBeGreaterThan(20);
  }
});

it('reads back what was paid: each difference is a case, which somebody closes', async () => {
  const run = await aLockedRun();
  await map(run);
  const { tenant, runId } = run;
  await exported(run, { runId, target: 'neutral-csv' });
  const amounts = await database.asSuperuser<{ number: string; amount: string }>(
    `select personnel_number as number, amount::text as amount from premia.payroll_lines where run_id = $1 order by 1`,
    [runId],
  );
  const read = async (lines: readonly string[]) => {
    const ctx = tenant.asOwner();
    const content = Buffer.from(['Personnel number;Paid', ...lines].join('\n'));
    const { id: uploadId } = await database.unitOfWork.run(ctx, (tx) => storeUpload(tx, ctx, 'paid.csv', content));
    const asked = tenant.asOwner();
    const answer = await paidLists.run(asked, { runId, uploadId });
    await database.reads.end(asked);
    if (answer instanceof Problem) throw new Error(answer.message);
    return answer.paidList;
  };
  const [one, two, three] = amounts.map(({ number, amount }) => `${number};${amount.replace('.', ',')}`);
  expect((await read([one ?? '', two ?? '', three ?? '']))?.cases).toEqual([]);
  const list = await read([one ?? '', '2;1,00', '9;5']);
  expect(list?.cases.map(({ kind, personnelNumber, name }) => [kind, personnelNumber, name])).toEqual([
    ['other-amount', '2', 'Specialist 2'],
    ['not-paid', '3', 'Specialist 3'],
    ['not-asked', '9', null],
  ]);
  const ctx = tenant.asOwner();
  const closed = await cases.run(ctx, { runId, personnelNumber: '2', note: 'Paid with the next salary' });
  await database.reads.end(ctx);
  expect(closed).toMatchObject({ paidList: { cases: [{}, {}, { note: 'Paid with the next salary' }] } });
  await expect(read(['3;1,234'])).rejects.toThrow(/Line 2 has no personnel number with an amount/);
});

it('is no run of another workspace', async () => {
  const { runId } = await aLockedRun();
  const stranger = await aTenant().in(database);
  expect(await exporting.run(stranger.asOwner(), { runId, target: 'neutral-csv' })).toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('is handed over whole or not at all, at whichever statement the database goes away', async () => {
  const cuts = await cutAtEveryStatement(database, async () => {
    const run = await aLockedRun();
    await map(run);
    const { runId } = run;
    const counts = async () => {
      const [row] = await database.asSuperuser(
        `select (select count(*)::int from premia.payroll_lines where run_id = $1) as lines,
                (select count(*)::int from premia.payroll_files f join premia.payroll_handovers h on h.id = f.handover_id
                  where h.run_id = $1) as files, state from premia.payout_runs where id = $1`,
        [runId],
      );
      return row;
    };
    const all = { lines: 3, files: 1, state: 'exported' };
    return {
      work: () => exporting.run(run.tenant.asOwner(), { runId, target: 'neutral-csv' }),
      after: async () => {
        expect([all, { lines: 0, files: 0, state: 'locked' }]).toContainEqual(await counts());
        await exported(run, { runId, target: 'neutral-csv' });
        expect(await counts()).toEqual(all);
      },
    };
  });
  expect(cuts).toBeGreaterThan(15);
});
