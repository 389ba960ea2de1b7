import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storeUpload } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import { FileNotReadable, ImportHasProblems } from '@premia/api-vocabulary';
import { aDepartment, type Department } from '../../../testing/organization-fixture';
import { ImportPeople } from './import-people.command';
import { PeopleImportQueries } from './people-import.queries';
import { PeopleImported, PeopleImportPreview } from './people-import.type';

const MAPPING = ['name', 'email', 'team', 'position', 'from', 'eligible_pay', 'target_percent'].map((field) => ({
  column: field,
  field,
}));
const FILE = [
  'name,email,team,position,from,eligible_pay,target_percent',
  'Search specialist,search@example.test,Performance,Specialist,2021-01-01,60000,20',
  'Social specialist,social@example.test,performance,Specialist,2021-01-01,60000,20',
  'Media specialist,media@example.test,,Specialist,2021-01-01,60000,20',
].join('\n');

describe('Importing people from a file', () => {
  let database: TestDatabase;
  let importPeople: ImportPeople;
  let queries: PeopleImportQueries;

  beforeAll(async () => {
    database = await testDatabase();
    importPeople = new ImportPeople(database.unitOfWork, database.reads, new ThisProcess());
    queries = new PeopleImportQueries(database.reads, new ThisProcess());
  });
  afterAll(() => database.close());

  const upload = async (ctx: TenantContext, content: string): Promise<string> =>
    (await database.unitOfWork.run(ctx, (tx) => storeUpload(tx, ctx, 'people.csv', Buffer.from(content)))).id;
  const importFile = async (
    department: Department,
    content: string,
    mode: 'all-or-nothing' | 'valid-rows' = 'all-or-nothing',
  ) => {
    const ctx = department.as('owner');
    return importPeople.execute(ctx, { uploadId: await upload(ctx, content), mapping: MAPPING, mode });
  };
  const preview = async (ctx: TenantContext, content: string) => {
    const uploadId = await upload(ctx, content);
    return database.reads.during(ctx, () => queries.preview(ctx, uploadId, null));
  };
  const countOf = async (table: 'persons' | 'terms' | 'teams', department: Department) => {
    const [row] = await database.asSuperuser<{ count: number }>(
      `select count(*)::int from premia.${table} where tenant_id = $1`,
      [department.tenant.tenantId],
    );
    return row?.count;
  };

  it('adds people, their terms and the teams that the file names', async () => {
    const department = await aDepartment(database);
    const imported = await importFile(department, FILE);
    expect(imported).toBeInstanceOf(PeopleImported);
    // The search specialist of the department has another e-mail, so the file means somebody else.
    expect(imported).toMatchObject({ added: 3, changed: 0, unchanged: 0, teamsAdded: ['Performance'] });
    expect(await countOf('persons', department)).toBe(6);
    expect(await countOf('terms', department)).toBe(6);
  });

  it('brings back whoever had left, with both stretches apart', async () => {
    const department = await aDepartment(database);
    await importFile(department, FILE);
    const { tenantId } = department.tenant;
    await database.asSuperuser(
      `update premia.persons set left_on = '2021-02-10' where tenant_id = $1 and email = 'media@example.test'`,
      [tenantId],
    );
    await importFile(department, FILE.replace(',,Specialist,2021-01-01', ',Performance,Specialist,2021-02-20'));
    const stretches = await database.asSuperuser(
      `select t.from_date::text as "from", t.to_date::text as "to", p.left_on as "leftOn"
         from premia.terms t join premia.persons p on p.id = t.person_id
        where t.tenant_id = $1 and p.email = 'media@example.test' order by 1`,
      [tenantId],
    );
    expect(stretches).toEqual([
      { from: '2021-01-01', to: '2021-02-10', leftOn: null },
      { from: '2021-02-20', to: null, leftOn: null },
    ]);
  });

  it('changes nothing when the same file comes again', async () => {
    const department = await aDepartment(database);
    await importFile(department, FILE);
    const before = await countOf('terms', department);
    expect(await importFile(department, FILE)).toMatchObject({ added: 0, changed: 0, unchanged: 3, teamsAdded: [] });
    expect(await countOf('terms', department)).toBe(before);
    expect(await preview(department.as('owner'), FILE)).toMatchObject({
      newPeople: 0,
      changedPeople: 0,
      unchangedPeople: 3,
    });
  });

  it('takes a raise from a later day as new terms and closes the old ones', async () => {
    const department = await aDepartment(database);
    await importFile(department, FILE);
    const raised = FILE.replace('Specialist,2021-01-01,60000', 'Lead specialist,2021-03-01,65000');
    expect(await importFile(department, raised)).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
    const terms = await database.asSuperuser(
      `select t.from_date::text as "from", t.to_date::text as "to", t.eligible_pay::text as pay
         from premia.terms t join premia.persons p on p.id = t.person_id
        where t.tenant_id = $1 and p.email = 'search@example.test' order by t.from_date`,
      [department.tenant.tenantId],
    );
    expect(terms).toEqual([
      { from: '2021-01-01', to: '2021-02-28', pay: '60000' },
      { from: '2021-03-01', to: null, pay: '65000' },
    ]);
  });

  it('imports nothing of a file with a bad row, or its good rows, as asked', async () => {
    const department = await aDepartment(database);
    const bad = `${FILE}\nInfluencer specialist,,,Specialist,31.02.2021,60000,20`;
    const refused = await importFile(department, bad);
    expect(refused).toBeInstanceOf(ImportHasProblems);
    expect(refused).toMatchObject({
      problems: [{ row: 5, column: 'from', value: '31.02.2021', code: 'DATE_NOT_IN_CALENDAR' }],
    });
    expect(await countOf('persons', department)).toBe(3);
    expect(await importFile(department, bad, 'valid-rows')).toMatchObject({ added: 3 });
    expect(await countOf('persons', department)).toBe(6);
  });

  it('refuses two rows that mean the same person', async () => {
    const department = await aDepartment(database);
    const twice = `${FILE}\nSomebody,search@example.test,,Specialist,2021-01-01,1,20`;
    expect(await importFile(department, twice)).toMatchObject({ problems: [{ row: 5, code: 'PERSON_TWICE' }] });
  });

  it('does not add anybody twice when the same file is imported twice at once', async () => {
    const department = await aDepartment(database);
    const results = await Promise.all([importFile(department, FILE), importFile(department, FILE)]);
    expect(results.map((result) => (result as PeopleImported).added).sort()).toEqual([0, 3]);
    expect(await countOf('persons', department)).toBe(6);
  });

  it('tells an admin nothing of terms, and imports none for one', async () => {
    const department = await aDepartment(database);
    const ctx = department.as('admin');
    expect(await preview(ctx, FILE)).toMatchObject({
      newPeople: 0,
      unchangedPeople: 0,
      problems: [{ row: 1, code: 'TERMS_NOT_ALLOWED' }],
    });
    const other = department.as('admin');
    const uploadId = await upload(other, FILE);
    const names = [
      { column: 'name', field: 'name' },
      { column: 'email', field: 'email' },
    ];
    const imported = await importPeople.execute(other, { uploadId, mapping: names, mode: 'all-or-nothing' });
    expect(imported).toMatchObject({ added: 3 });
    expect(await countOf('terms', department)).toBe(3);
  });

  it('opens a file to whoever uploaded it, and to nobody else', async () => {
    const department = await aDepartment(database);
    const uploadId = await upload(department.as('hr'), FILE);
    const imported = await importPeople.execute(department.as('owner'), {
      uploadId,
      mapping: MAPPING,
      mode: 'valid-rows',
    });
    expect(imported).toBeInstanceOf(NotFound);
  });

  it('says what a file that is no table is, and what to do', async () => {
    const department = await aDepartment(database);
    expect(await preview(department.as('owner'), '')).toBeInstanceOf(FileNotReadable);
    const russian = await preview(department.as('owner', { locale: 'ru' }), '{"a":1}');
    expect(russian).toMatchObject({
      code: 'FILE.FILE_NOT_TABLE',
      message: 'Это JSON, а не таблица CSV. Выгрузите отчёт в формате CSV.',
    });
  });

  it('shows columns with samples before anything is written', async () => {
    const department = await aDepartment(database);
    const shown = await preview(department.as('owner'), FILE);
    expect(shown).toBeInstanceOf(PeopleImportPreview);
    expect(shown).toMatchObject({ rowCount: 3, newPeople: 3, newTeams: ['Performance'], problems: [] });
    expect((shown as PeopleImportPreview).columns[2]).toEqual({
      column: 'team',
      field: 'team',
      sample: ['Performance', 'performance', ''],
    });
  });
});
