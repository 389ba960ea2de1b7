import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { observationsOf, prepareTable, readObservations, readTable, recogniseTable } from '@premia/domain-kpi';
import { MeasurementsFixture } from '../../../testing/measurements-fixture';
import type { ReaderChoices } from '../observation-import/reader-choices';

const FILES: readonly (readonly [string, readonly string[], ReaderChoices?])[] = [
  [
    'rows below a campaign',
    ['Day,Campaign,Ad set name,Amount spent (INR),Leads', '2026-09-01,L,A,100,1', '2026-09-01,L,B,300,9'],
  ],
  ['totals of a day', ['Дата;Кампания;Расход', '01.09.2026;Поиск;100', '01.09.2026;Сети;50', '01.09.2026;Итого;150']],
  ['a total line', ['Day,Campaign,Cost', '2026-09-01,A,"1,000.50"', 'Total: Account, --,"1,000.50"']],
  ['grouped counts', ['Дата;Показы;Расход', '01.09.2026;12.345;1,50', '02.09.2026;9.870;2']],
  ['moments', ['date,campaign,spend', '2026-08-31T22:30:00Z,A,100', '2026-09-30T21:30:00Z,A,70']],
  ['months first', ['Date,Cost', '9/1/2026,10', '9/2/2026,20'], { order: 'mdy' }],
  ['a channel for all', ['Day,Campaign,Cost', '2026-09-01,A,10'], { channel: 'Google Ads' }],
  ['months', ['Month,Campaign,Cost', '2026-09-01,a,100', '2026-10-01,a,70']],
  ['months by days', ['Месяц;Расход', 'сентябрь 2026;100,01'], { spans: 'by-days' }],
  ['a period in the title', ['Отчет за период с 01.09.2026 по 30.09.2026', 'Кампания;Расход', 'а;70', 'Итого;70']],
  ['a period that is said', ['Campaign,Cost', 'a,70'], { periodFrom: '2026-09-01', periodTo: '2026-09-30' }],
  [
    'a list of leads',
    [
      'ID;Название лида;Стадия;Источник;Дата создания',
      '1;а;Новый;Сайт;01.09.2026 10:12:00',
      '2;б;Спам;Сайт;02.09.2026',
    ],
    { events: 'leads' },
  ],
  ['subtotals', ['Date,Campaign,Cost', '2026-09-01,a,5', '2026-09-01,b,7', 'Subtotal 2026-09-01,,12']],
  ['years of two digits', ['Date,Cost', '26-09-01,5', '26-09-13,5']],
  ['numbers of campaigns', ['Date,Campaign ID,Cost', '2026-09-01,1,5', '2026-09-01,2,7']],
  ['totals that differ', ['date,campaign,spend', '2026-09-01,a,100', '2026-09-01,Total,150'], { totals: 'keep' }],
];

describe('A file that is uploaded', () => {
  let database: TestDatabase;
  let fixture: MeasurementsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new MeasurementsFixture(database);
  });
  afterAll(() => database.close());

  it.each(FILES)('gives the observations of the command line: %s', async (_, lines, choices = {}) => {
    const tenant = await aTenant().in(database);
    const text = lines.join('\n');
    const read = readTable(Buffer.from(text));
    if (!read.ok) throw new Error(read.error.code);
    const { periodFrom: from, periodTo: to } = choices;
    const prepared = prepareTable(read.value, {
      period: from == null || to == null ? null : { from, to },
      events: choices.events ?? null,
      eventDay: choices.eventDay ?? null,
    });
    if (!prepared.ok) throw new Error(prepared.error.code);
    const table = prepared.value;
    const chosen = {
      order: choices.order ?? null,
      totals: choices.totals ?? 'ask',
      spans: choices.spans ?? 'whole',
      ...(choices.channel == null ? {} : { channel: choices.channel }),
    };
    const reading = readObservations(table, recogniseTable(table), { ...chosen, zone: 'Europe/Moscow' });
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    const expected = [...observationsOf(reading.value.rows)].map(
      ({ externalKey, value }) => `${externalKey} = ${value.toExactText()} (1)`,
    );
    expect(expected).not.toEqual([]);
    const imported = await fixture.importFile(tenant.asOwner(), text, 'all-or-nothing', choices);
    expect(imported).toMatchObject({ added: expected.length, problems: [] });
    expect(await fixture.observations(tenant)).toEqual(expected.sort());
  });

  it('is refused in a currency that is not the workspace’s, and asks what it leaves open', async () => {
    const tenant = await aTenant().in(database);
    const problemsOf = async (...lines: readonly string[]) => {
      const preview = await fixture.preview(tenant.asOwner(), lines.join('\n'));
      return 'problems' in preview ? preview.problems.map(({ code }) => code) : preview;
    };
    expect(await problemsOf('Day,Amount spent (USD)', '2026-09-01,100')).toEqual(['CURRENCY_OTHER']);
    expect(await problemsOf('Day,Cost', '9/1/2026,100')).toEqual(['DATE_ORDER_OPEN']);
    expect(await problemsOf('Week,Cost', '36,100')).toEqual(['FILE_BY_SPAN']);
    expect(await fixture.observations(tenant)).toEqual([]);
  });

  it('is told with what was decided of it, in the reader’s language', async () => {
    const tenant = await aTenant().in(database);
    const file = ['Дата;Кампания;Показы;Заказ', '01.09.2026;А;12.345;10021', 'Итого;;12.345;'].join('\n');
    const preview = await fixture.preview(tenant.asOwner({ locale: 'ru' }), file);
    expect('notices' in preview && preview.notices.map(({ code, message }) => [code, message])).toEqual([
      ['COLUMN_IDENTIFIER', 'Столбец «Заказ» не загружаем: в нём номера документов, а не количества.'],
      ['COUNTS_GROUPED', 'Столбец «Показы»: «12.345» читаем как 12345, потому что показы — целые числа.'],
      ['TOTAL_LINES', 'Не загружаем 1 итоговую строку (3); сумма строк с итогом сходится.'],
    ]);
  });
});
