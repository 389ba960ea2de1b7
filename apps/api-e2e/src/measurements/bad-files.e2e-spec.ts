import type { SignedUp } from '@premia/api-util-testing';
import { LIMITS } from '@premia/shared-contract';
import { type ApiUnderTest, startApi } from '../start-api';
import { importFile, importObservations, previewObservations, uploadFile } from './upload-file';

let api: ApiUnderTest;
let owner: SignedUp;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
});

beforeEach(() => {
  owner.client.locale = 'en';
});

afterAll(() => api.close());

const observationCount = async (): Promise<number> =>
  (await owner.client.graphql<{ dataOverview: { observationCount: number } }>(`{ dataOverview { observationCount } }`))
    .dataOverview.observationCount;
const previewOf = async (content: string | Buffer) =>
  previewObservations(owner.client, (await uploadFile(owner.client, content)).id);

it('refuses an empty file at the door, in the reader’s language', async () => {
  expect(await uploadFile(owner.client, '')).toMatchObject({ status: 400, code: 'UPLOAD.EMPTY' });
  owner.client.locale = 'ru';
  expect((await uploadFile(owner.client, '')).message).toBe(
    'Файл пуст. Выберите файл со строкой заголовков и хотя бы одной строкой значений.',
  );
});

it('refuses a file above the limit without holding it', async () => {
  const answer = await uploadFile(owner.client, Buffer.alloc(LIMITS.uploadBytes + 1, 'x'));
  expect(answer).toMatchObject({
    status: 413,
    code: 'UPLOAD.TOO_LARGE',
    message: expect.stringContaining('larger than 25 MB'),
  });
});

it.each([
  ['a workbook', Buffer.from('504b0304140006000800', 'hex'), 'FILE.FILE_NOT_TEXT', 'save the table as CSV'],
  ['JSON', '{"rows": []}', 'FILE.FILE_NOT_TABLE', 'export the report as CSV'],
  ['a web page', '<html></html>', 'FILE.FILE_NOT_TABLE', 'export the report as CSV'],
  ['blank lines', '\n\n \n', 'FILE.FILE_EMPTY', 'it needs a heading row'],
  ['a heading alone', 'date,spend\n', 'FILE.FILE_NO_DATA_ROWS', 'no rows of values'],
] as const)('says that %s is not what it needs, and what to do', async (_, content, code, remedy) => {
  expect(await previewOf(content)).toMatchObject({
    __typename: 'FileNotReadable',
    code,
    message: expect.stringContaining(remedy),
  });
});

it('refuses a million rows, saying how many fit', async () => {
  const { id, status } = await uploadFile(owner.client, `date,spend\n${'2021-02-01,1\n'.repeat(1_000_000)}`);
  expect(status).toBe(201);
  owner.client.locale = 'ru';
  expect(await previewObservations(owner.client, id)).toMatchObject({
    __typename: 'FileNotReadable',
    code: 'FILE.FILE_TOO_MANY_ROWS',
    message: expect.stringContaining('не больше 200\u00a0000'),
  });
  expect(await importObservations(api, owner.client, id, [])).toMatchObject({ __typename: 'FileNotReadable' });
});

it('names a column that is missing, and takes the file once the column is chosen', async () => {
  const { id } = await uploadFile(owner.client, 'when,spend\n2021-01-05,12\n');
  const preview = await previewObservations(owner.client, id);
  expect(preview).toMatchObject({
    validRowCount: 0,
    problems: [{ row: 1, code: 'COLUMN_MISSING', message: expect.stringContaining('when, spend') }],
  });
  expect(await importObservations(api, owner.client, id, preview.columns ?? [])).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ path: 'mapping', code: 'COLUMN_MISSING' }],
  });
  const chosen = [
    { column: 'when', field: 'date' },
    { column: 'spend', field: 'metric:spend' },
  ];
  expect(await importObservations(api, owner.client, id, chosen)).toMatchObject({ added: 1 });
});

it('names row, column, value and remedy of 31.02., a negative spend and a formula, and imports nothing', async () => {
  const before = await observationCount();
  const bad =
    'date,channel,spend\n2021-01-01,search,1\n31.02.2021,search,1\n2021-01-02,search,-5\n2021-01-03,search,=SUM(A1:A2)\n';
  owner.client.locale = 'ru';
  expect(await importFile(api, owner.client, bad)).toMatchObject({
    __typename: 'ImportHasProblems',
    problems: [
      {
        row: 3,
        column: 'date',
        value: '31.02.2021',
        code: 'DATE_NOT_IN_CALENDAR',
        message: expect.stringContaining('такого дня нет в календаре'),
      },
      {
        row: 4,
        column: 'spend',
        value: '-5',
        code: 'NUMBER_NEGATIVE',
        message: expect.stringContaining('меньше нуля'),
      },
      {
        row: 5,
        column: 'spend',
        value: '=SUM(A1:A2)',
        code: 'CELL_FORMULA',
        message: expect.stringContaining('вставьте её значение'),
      },
    ],
  });
  expect(await observationCount()).toBe(before);
});

it('imports the good rows alone where that is asked, and lists the others', async () => {
  const before = await observationCount();
  const bad = 'date,channel,spend\n2021-01-11,search,1\n31.02.2021,search,1\n';
  expect(await importFile(api, owner.client, bad, 'valid_rows')).toMatchObject({
    rowsRead: 2,
    added: 1,
    problems: [{ row: 3 }],
  });
  expect(await observationCount()).toBe(before + 1);
});

it('reads CP1251 with semicolons, decimal commas and spaces in thousands', async () => {
  const cp1251 = Buffer.from(
    'c4e0f2e03bcae0ede0eb3bd0e0f1f5eee40d0a30352e30312e323032313bcfeee8f1ea3b31a0' + '3233342c350d0a',
    'hex',
  );
  expect(await previewOf(cp1251)).toMatchObject({
    encoding: 'windows-1251',
    delimiter: ';',
    channels: ['поиск'],
    metrics: [{ metric: 'spend', value: '1234.5' }],
    problemCount: 0,
  });
});

it('answers an id that is none, or nobody’s, as if there were no such file', async () => {
  for (const id of ['nonsense', '01900000-0000-7000-8000-000000000000']) {
    expect(await previewObservations(owner.client, id)).toMatchObject({ __typename: 'NotFound' });
  }
});
