import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound, type StoredProblem } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { FileNotReadable, type ImportHasProblems } from '@premia/api-vocabulary';
import { MeasurementsFixture } from '../../../testing/measurements-fixture';
import { ObservationImport, ObservationImportPreview } from '../observation-import/observation-import.type';

const REAL_FILE = resolve('../shared/data/marketing-2021-02.csv');
const onRealFile = existsSync(REAL_FILE) ? it : it.skip;
const whereAbsent = existsSync(REAL_FILE) ? '' : ' (skipped: ../shared/data/marketing-2021-02.csv is not here)';

const FILE = [
  'date,channel,campaign,spend,leads',
  '2021-02-01,Search,google_hot,100.50,10',
  '2021-02-01,social,facebook_tier2,200,20',
  '2021-02-02,social,facebOOK_tier2,300,30',
].join('\n');

describe('Importing observations from a file', () => {
  let database: TestDatabase;
  let fixture: MeasurementsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new MeasurementsFixture(database);
  });
  afterAll(() => database.close());

  const aWorkspace = () => aTenant().withMember('head').withMember('employee').in(database);

  it('records every value once, under lower-cased names', async () => {
    const tenant = await aWorkspace();
    const imported = await fixture.importFile(tenant.asOwner(), FILE);
    expect(imported).toBeInstanceOf(ObservationImport);
    expect(imported).toMatchObject({ rowsRead: 3, added: 6, unchanged: 0, corrected: 0, problems: [], undoneAt: null });
    expect(await fixture.observations(tenant)).toEqual([
      '2021-02-01|search|google_hot|leads = 10 (1)',
      '2021-02-01|search|google_hot|spend = 100.5 (1)',
      '2021-02-01|social|facebook_tier2|leads = 20 (1)',
      '2021-02-01|social|facebook_tier2|spend = 200 (1)',
      '2021-02-02|social|facebook_tier2|leads = 30 (1)',
      '2021-02-02|social|facebook_tier2|spend = 300 (1)',
    ]);
  });

  it('adds nothing when the same file comes again, and says so', async () => {
    const tenant = await aWorkspace();
    await fixture.importFile(tenant.asOwner(), FILE);
    expect(await fixture.preview(tenant.asOwner(), FILE)).toMatchObject({
      newCount: 0,
      unchangedCount: 6,
      correctedCount: 0,
    });
    expect(await fixture.importFile(tenant.asOwner(), FILE)).toMatchObject({ added: 0, unchanged: 6, corrected: 0 });
    expect((await fixture.observations(tenant)).every((line) => line.endsWith('(1)'))).toBe(true);
  });

  it('records a correction as a new revision and keeps the old one', async () => {
    const tenant = await aWorkspace();
    await fixture.importFile(tenant.asOwner(), FILE);
    expect(await fixture.importFile(tenant.asOwner(), FILE.replace('100.50', '101'))).toMatchObject({
      added: 0,
      unchanged: 5,
      corrected: 1,
    });
    expect(await fixture.observations(tenant)).toContain('2021-02-01|search|google_hot|spend = 101 (2)');
  });

  it('shows spellings that become one name', async () => {
    const tenant = await aWorkspace();
    const preview = await fixture.preview(tenant.asOwner(), FILE);
    expect(preview).toBeInstanceOf(ObservationImportPreview);
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      rowCount: 3,
      validRowCount: 3,
      observationCount: 6,
      newCount: 6,
      from: '2021-02-01',
      to: '2021-02-02',
      channels: ['search', 'social'],
      campaigns: ['facebook_tier2', 'google_hot'],
      metrics: [
        { metric: 'spend', name: 'Spend', value: '600.5' },
        { metric: 'leads', name: 'Leads', value: '60' },
      ],
      mergedSpellings: [
        { column: 'campaign', kept: 'facebook_tier2', spellings: ['facebOOK_tier2', 'facebook_tier2'] },
      ],
      problems: [],
    });
    expect((preview as ObservationImportPreview).columns.map(({ field }) => field)).toEqual([
      'date',
      'channel',
      'campaign',
      'metric:spend',
      'metric:leads',
    ]);
  });

  it('takes a mapping given by the reader instead of the proposed one', async () => {
    const tenant = await aWorkspace();
    const ctx = tenant.asOwner();
    const uploadId = await fixture.upload(ctx, 'when,what,n\n2021-02-01,x,5\n');
    const mapping = [
      { column: 'when', field: 'date' },
      { column: 'what', field: 'ignore' },
      { column: 'n', field: 'metric:clicks' },
    ];
    expect(await fixture.import(ctx, { uploadId, mapping, mode: 'all-or-nothing' })).toMatchObject({
      added: 1,
    });
    expect(await fixture.observations(tenant)).toEqual(['2021-02-01|||clicks = 5 (1)']);
  });

  it('imports nothing of a file with a bad row, or its good rows, as asked', async () => {
    const tenant = await aWorkspace();
    const bad = `${FILE}\n31.02.2021,search,google_hot,1,1\n2021-02-03,search,google_hot,-5,1\n2021-02-04,search,google_hot,=1+1,1`;
    const refused = await fixture.importFile(tenant.asOwner({ locale: 'ru' }), bad);
    expect(refused).toMatchObject({ type: 'ImportHasProblems' });
    expect(
      (refused as StoredProblem & ImportHasProblems).problems.map(({ row, column, code }) => [row, column, code]),
    ).toEqual([
      [5, 'date', 'DATE_NOT_IN_CALENDAR'],
      [6, 'spend', 'NUMBER_NEGATIVE'],
      [7, 'spend', 'CELL_FORMULA'],
    ]);
    expect((refused as StoredProblem & ImportHasProblems).problems[0]?.message).toBe(
      'Строка 5, столбец «date»: «31.02.2021» — такого дня нет в календаре, исправьте дату.',
    );
    expect(await fixture.observations(tenant)).toEqual([]);
    const valid = await fixture.importFile(tenant.asOwner(), bad, 'valid-rows');
    expect(valid).toMatchObject({ rowsRead: 6, added: 6, problems: [{ row: 5 }, { row: 6 }, { row: 7 }] });
  });

  it('imports nothing of rows without any value, nor of a column of remarks, and does not mind them', async () => {
    const tenant = await aWorkspace();
    const file = 'date,spend,Комментарий\n2021-02-01,5,проверено\n2021-02-02,,ещё нет\n2021-02-03,,\n';
    expect(await fixture.preview(tenant.asOwner(), file)).toMatchObject({
      rowCount: 3,
      validRowCount: 1,
      problemCount: 0,
      columns: [{ field: 'date' }, { field: 'metric:spend' }, { column: 'Комментарий', field: null }],
    });
    expect(await fixture.importFile(tenant.asOwner(), file)).toMatchObject({ rowsRead: 3, added: 1, problems: [] });
    const nothing = await fixture.importFile(tenant.asOwner(), 'date,spend\n2021-02-01,\n');
    expect(nothing).toMatchObject({ type: 'ImportHasProblems' });
    expect(nothing).toMatchObject({ problems: [{ row: 2, code: 'ROW_WITHOUT_VALUES' }] });
  });

  it('says which column is missing, lets it be chosen, and imports nothing until then', async () => {
    const tenant = await aWorkspace();
    const file = 'channel,spend\nsearch,5\n';
    expect(await fixture.preview(tenant.asOwner(), file)).toMatchObject({
      validRowCount: 0,
      columns: [{ column: 'channel' }, { column: 'spend' }],
      problems: [{ row: 1, code: 'COLUMN_MISSING', message: expect.stringContaining('date') }],
    });
    const refused = await fixture.importFile(tenant.asOwner(), file, 'valid-rows');
    expect(refused).toMatchObject({ type: 'InvalidInput' });
    expect(refused).toMatchObject({ fields: [{ path: 'mapping', code: 'COLUMN_MISSING' }] });
  });

  it('reads CP1251, semicolons, decimal commas, thin spaces and days first', async () => {
    const tenant = await aWorkspace();
    // «Дата;Канал;Расход\r\n01.02.2021;Поиск;1 234,5\r\n» in Windows-1251
    const bytes = Buffer.from(
      'c4e0f2e03bcae0ede0eb3bd0e0f1f5eee40d0a30312e30322e323032313bcfeee8f1ea3b3120' + '3233342c350d0a',
      'hex',
    );
    expect(await fixture.preview(tenant.asOwner(), bytes)).toMatchObject({ encoding: 'windows-1251', delimiter: ';' });
    expect(await fixture.importFile(tenant.asOwner(), bytes)).toMatchObject({ added: 1 });
    expect(await fixture.observations(tenant)).toEqual(['2021-02-01|поиск||spend = 1234.5 (1)']);
  });

  it('refuses what is not CSV, and a file of a million rows, with what to do', async () => {
    const tenant = await aWorkspace();
    const workbook = await fixture.preview(tenant.asOwner(), Buffer.from('504b030414000600', 'hex'));
    expect(workbook).toBeInstanceOf(FileNotReadable);
    expect(workbook).toMatchObject({ message: expect.stringContaining('save the table as CSV') });
    const million = `date,spend\n${'2021-02-01,1\n'.repeat(1_000_000)}`;
    const before = process.memoryUsage().rss;
    const refused = await fixture.preview(tenant.asOwner({ locale: 'ru' }), million);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    expect(refused).toMatchObject({
      code: 'FILE.FILE_TOO_MANY_ROWS',
      message:
        'В файле около 1\u00a0000\u00a0000 строк, за один раз читаем не больше 200\u00a0000. Разделите файл, например по месяцам.',
    });
  });

  it('lets two imports at once follow one another, so that nothing is counted twice', async () => {
    const tenant = await aWorkspace();
    const results = await Promise.all([
      fixture.importFile(tenant.asOwner(), FILE),
      fixture.importFile(tenant.asOwner(), FILE),
    ]);
    expect(results.map((result) => (result as ObservationImport).added).sort()).toEqual([0, 6]);
    expect(await fixture.observations(tenant)).toHaveLength(6);
  });

  it('opens a file to whoever uploaded it, and to no other person or workspace', async () => {
    const [tenant, outsider] = [await aWorkspace(), await aWorkspace()];
    const uploadId = await fixture.upload(tenant.asOwner(), FILE);
    const mapping = [{ column: 'date', field: 'date' }];
    for (const ctx of [tenant.as(tenant.member('head')), outsider.asOwner()]) {
      expect(await fixture.import(ctx, { uploadId, mapping, mode: 'valid-rows' })).toBeInstanceOf(NotFound);
    }
  });

  it('lists imports, the latest first, to its own workspace only', async () => {
    const [tenant, outsider] = [await aWorkspace(), await aWorkspace()];
    await fixture.importFile(tenant.asOwner(), FILE);
    fixture.clock.moveBy({ minutes: 1 });
    await fixture.importFile(tenant.asOwner(), FILE.replace('100.50', '7'));
    const ctx = tenant.asOwner();
    const { nodes, totalCount } = await database.reads.during(ctx, () => fixture.queries.page(ctx, {}));
    expect({ totalCount, counts: nodes.map(({ added, corrected }) => [added, corrected]) }).toEqual({
      totalCount: 2,
      counts: [
        [0, 1],
        [6, 0],
      ],
    });
    expect(nodes[0]?.createdByEmail).toBe(tenant.owner.email);
    const other = outsider.asOwner();
    expect(await database.reads.during(other, () => fixture.queries.page(other, {}))).toMatchObject({
      nodes: [],
      totalCount: 0,
    });
  });

  onRealFile(
    `makes 308 rows of the real file observations of five metrics and more, in few statements${whereAbsent}`,
    async () => {
      const tenant = await aWorkspace();
      const content = readFileSync(REAL_FILE);
      const preview = await fixture.preview(tenant.asOwner(), content);
      expect(preview).toMatchObject({
        rowCount: 308,
        validRowCount: 308,
        observationCount: 1848,
        from: '2021-02-01',
        to: '2021-02-28',
        problemCount: 0,
        mergedSpellings: [{ kept: 'facebook_tier2', column: 'campaign' }],
      });
      expect((preview as ObservationImportPreview).channels).toHaveLength(4);
      expect((preview as ObservationImportPreview).campaigns).toHaveLength(11);
      const statements: string[] = [];
      const stop = database.database.statements.listen((sql) => statements.push(sql));
      expect(await fixture.importFile(tenant.asOwner(), content)).toMatchObject({ rowsRead: 308, added: 1848 });
      stop();
      // How often it tells how far it is, each time in a transaction of its own, depends on the machine. Of the others, some
      // thirty are about the job, the workspace and its sources; the file is read before, so that no transaction is held meanwhile.
      const progress = statements.filter((sql) => sql.includes('SET done = $4, total = $5')).length;
      expect(progress).toBeGreaterThan(0);
      expect(statements.length - 3 * progress).toBeLessThanOrEqual(58);
      expect(await fixture.importFile(tenant.asOwner(), content)).toMatchObject({ added: 0, unchanged: 1848 });
      const ctx = tenant.asOwner();
      expect(await database.reads.during(ctx, () => fixture.overview.overview(ctx))).toMatchObject({
        from: '2021-02-01',
        to: '2021-02-28',
        observationCount: 1848,
        metrics: ['clicks', 'impressions', 'leads', 'orders', 'revenue', 'spend'],
        lastImport: { unchanged: 1848 },
      });
    },
  );
});
