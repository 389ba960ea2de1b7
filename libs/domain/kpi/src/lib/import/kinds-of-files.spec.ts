import { Rational } from '@premia/domain-kernel';
import { observationsOf } from './import-row';
import type { ReadingOptions } from './read-observations';
import { readObservations } from './read-observations';
import { readTableText } from './read-table';
import { recogniseTable } from './recognise-columns';

interface Told {
  /** Sums by metric, and days, of what is read. */
  readonly sums: Readonly<Record<string, string>>;
  readonly days: readonly string[];
  readonly notices: readonly string[];
  /** Codes of what is wrong, with the row where one row is meant. */
  readonly problems: readonly string[];
  readonly columns: Readonly<Record<string, string | null>>;
}

function tell(lines: readonly string[], options?: ReadingOptions): Told {
  const table = readTableText(lines.join('\n') + '\n');
  if (!table.ok) return { sums: {}, days: [], notices: [], problems: [table.error.code], columns: {} };
  const recognised = recogniseTable(table.value);
  const columns = Object.fromEntries(recognised.map(({ header, target }) => [header, target]));
  const reading = readObservations(table.value, recognised, options);
  if (!reading.ok) return { sums: {}, days: [], notices: [], problems: reading.error.map(({ code }) => code), columns };
  const { rows, notices, problems } = reading.value;
  const sums = new Map<string, Rational>();
  for (const { metric, value } of observationsOf(rows))
    sums.set(metric, (sums.get(metric) ?? Rational.ZERO).plus(value));
  return {
    sums: Object.fromEntries([...sums].map(([metric, sum]) => [metric, sum.toExactText()])),
    days: [...new Set(rows.map(({ date }) => date))].sort(),
    notices: notices.map(({ code }) => code),
    problems: problems.map(({ row, code }) => `${row} ${code}`),
    columns,
  };
}

describe('the order of day and month', () => {
  it.each([
    [
      'a day above 12',
      ['Date,Cost', '9/1/2026,1', '9/2/2026,1', '9/13/2026,1'],
      ['2026-09-01', '2026-09-02', '2026-09-13'],
    ],
    ['a day of the week', ['Date,Cost', 'Tue 9/1/2026,1', '9/2/2026,1'], ['2026-09-01', '2026-09-02']],
    ['Russian headings', ['Дата;Расход', '09/01/2026;1', '10/01/2026;1'], ['2026-01-09', '2026-01-10']],
    ['two digits of a year', ['Date,Cost', '31-12-25,1', '01-01-26,1'], ['2025-12-31', '2026-01-01']],
  ])('is told for all of a column by %s', (_, lines, days) => {
    expect(tell(lines)).toMatchObject({ days, problems: [] });
  });

  it('is asked for where nothing tells, and taken as it is answered', () => {
    const lines = ['Date,Cost', '9/1/2026,1', '9/2/2026,1', '9/3/2026,1'];
    expect(tell(lines).problems).toEqual(['date-order-open']);
    expect(tell(lines, { order: 'mdy' }).days).toEqual(['2026-09-01', '2026-09-02', '2026-09-03']);
    expect(tell(lines, { order: 'dmy' }).days).toEqual(['2026-01-09', '2026-02-09', '2026-03-09']);
  });

  it('is refused where a column has both, and no answer overrules what the cells prove', () => {
    expect(tell(['Date,Cost', '13/9/2026,1', '9/14/2026,1']).problems).toEqual(['date-order-mixed']);
    expect(tell(['Date,Cost', '9/13/2026,1'], { order: 'dmy' }).days).toEqual(['2026-09-13']);
  });
});

describe('totals that are not called so', () => {
  it.each([
    [
      [
        'date,channel,spend,leads',
        '2026-09-01,search,100,6',
        '2026-09-01,social,50,4',
        '2026-09-01,All channels,150,10',
      ],
    ],
    [['Дата;Канал;Расход;Лиды', '01.09.2026;Поиск;100;6', '01.09.2026;Соцсети;50;4', '01.09.2026;Свод;150;10']],
    [['Day,Campaign,Cost,Leads', '2026-09-01,a,100,6', '2026-09-01,b,50,4', 'Results from 2 campaigns,,150,10']],
  ])('are left out where every figure is the sum of the others: %j', (lines) => {
    expect(tell(lines)).toMatchObject({ sums: { spend: '150', leads: '10' }, problems: [] });
  });

  it('are kept where that may be chance', () => {
    expect(tell(['date,channel,leads', '2026-09-01,a,1', '2026-09-01,b,2', '2026-09-01,c,3']).sums).toEqual({
      leads: '6',
    });
    const later = [
      'date,channel,spend,leads',
      '2026-09-01,a,1,1',
      '2026-09-01,b,2,2',
      '2026-09-01,c,3,3',
      '2026-09-02,c,5,1',
    ];
    expect(tell(later).sums).toEqual({ spend: '11', leads: '7' });
  });
});

describe('totals and levels', () => {
  it.each([
    [
      'a total of the day',
      ['Дата;Кампания;Расход', '01.09.2026;А;100', '01.09.2026;Б;50', '01.09.2026;Итого;150'],
      '150',
    ],
    [
      'totals of channels and of the day',
      [
        'date,channel,campaign,spend',
        '2026-09-01,s,a,100',
        '2026-09-01,s,Total,100',
        '2026-09-01,t,b,50',
        '2026-09-01,t,Total,50',
        '2026-09-01,Total,,150',
      ],
      '150',
    ],
    [
      'a summary row that names nothing',
      ['Day,Campaign name,Ad set name,Amount spent (RUB)', '2026-09-01,,,30', '2026-09-01,a,x,10', '2026-09-01,a,y,20'],
      '30',
    ],
    [
      'campaigns beside their ad sets',
      ['Day,Campaign,Ad group,Cost', '2026-09-01,a,,30', '2026-09-01,a,x,10', '2026-09-01,a,y,20'],
      '30',
    ],
    [
      'three levels',
      ['date,channel,campaign,spend', '2026-09-01,,,60', '2026-09-01,s,,60', '2026-09-01,s,a,20', '2026-09-01,s,b,40'],
      '60',
    ],
    [
      'cents that were rounded',
      ['date,campaign,spend', '2026-09-01,a,0.33', '2026-09-01,b,0.33', '2026-09-01,c,0.33', '2026-09-01,Total,1.00'],
      '0.99',
    ],
    [
      'a line below without a day',
      ['Day,Campaign,Cost', '2026-09-01,a,100', '2026-09-02,a,50', 'Total: Account,--,150'],
      '150',
    ],
    [
      'several of them',
      ['Day,Campaign,Cost', '2026-09-01,a,100', 'Total: Campaigns,--,100', 'Total: Account,--,100'],
      '100',
    ],
    [
      'a line above',
      ['Дата визита,Источник трафика,Расход', 'Итого и средние,,150', '2026-09-01,a,100', '2026-09-02,a,50'],
      '150',
    ],
    [
      'a line with nothing but sums',
      ['Day,Campaign,Cost,Clicks', '2026-09-01,a,100,7', '2026-09-02,a,50,8', ',,150,15'],
      '150',
    ],
    [
      'a footer without figures',
      ['Day,Cost', '2026-09-01,100', '2026-09-02,50', '"@2026 Company. All rights reserved."'],
      '150',
    ],
  ])('leave out %s', (_, lines, spend) => {
    expect(tell(lines)).toMatchObject({ sums: { spend }, problems: [] });
  });

  it.each([
    [
      'a total that is not the sum',
      ['date,campaign,spend', '2026-09-01,a,100', '2026-09-01,b,40', '2026-09-01,Total,150'],
      '4 row-total-unequal',
      '290',
    ],
    [
      'a level above that is more',
      ['date,channel,campaign,spend', '2026-09-01,s,,150', '2026-09-01,s,a,100', '2026-09-01,s,b,40'],
      '2 row-level-unequal',
      '290',
    ],
    [
      'a level above one row alone',
      ['date,channel,campaign,spend', '2026-09-01,s,,100', '2026-09-01,s,a,100'],
      '2 row-level-unequal',
      '200',
    ],
  ])('ask about %s', (_, lines, problem, all) => {
    const { problems, sums } = tell(lines);
    expect([problems, sums]).not.toEqual([[problem], { spend: all }]);
    expect(problems).toEqual([problem]);
    expect(tell(lines, { totals: 'keep' })).toMatchObject({ problems: [], sums: { spend: all } });
    expect(tell(lines, { totals: 'leave-out' })).toMatchObject({ problems: [], sums });
  });

  it('keep what is no total: a campaign called so, what names no campaign, a file of totals only', () => {
    expect(tell(['date,campaign,spend', '2026-09-01,Total War,100', '2026-09-01,b,40']).sums).toEqual({ spend: '140' });
    const rest = tell([
      'date,channel,campaign,leads',
      '2026-09-01,s,,3',
      '2026-09-01,s,a,10',
      '2026-09-02,s,,1',
      '2026-09-02,s,a,7',
    ]);
    expect(rest).toMatchObject({ sums: { leads: '21' }, problems: [], notices: ['rows-beside-levels'] });
    expect(tell(['date,channel,campaign,spend', '2026-09-01,direct,,100', '2026-09-01,s,a,40']).sums).toEqual({
      spend: '140',
    });
    expect(tell(['date,campaign,spend', '2026-09-01,Total,100', '2026-09-02,Total,40']).sums).toEqual({ spend: '140' });
  });

  it('say where the line below tells of more than the rows', () => {
    const told = tell(['Day,Campaign,Cost', '2026-09-01,a,100', 'Total,--,150']);
    expect(told).toMatchObject({ sums: { spend: '100' }, notices: expect.arrayContaining(['total-lines-differ']) });
  });

  it('do not take a forgotten day for a total', () => {
    expect(tell(['date,campaign,spend', '2026-09-01,a,100', ',b,40']).problems).toEqual(['3 date-missing']);
    expect(tell(['date,reach,spend', '2026-09-01,5,100', ',7,']).problems).toEqual(['3 date-missing']);
  });
});

describe('rows below a campaign', () => {
  it('add up, and people reached do not', () => {
    const told = tell([
      'Day,Campaign,Device,Reach,Impressions',
      '2026-09-01,a,phone,10,30',
      '2026-09-01,a,desktop,20,40',
    ]);
    expect(told).toMatchObject({ sums: { impressions: '70' }, problems: [] });
    expect(told.notices).toEqual(expect.arrayContaining(['rows-added-up', 'not-additive']));
  });

  it('are asked about where two are the same in every cell and that is no chance', () => {
    const twice = ['date,campaign,spend', '2026-09-01,a,1234.50', '2026-09-01,a,1234.50'];
    expect(tell(twice).problems).toEqual(['3 row-repeated']);
    expect(tell(['date,source,leads', '2026-09-01,vk,1', '2026-09-01,vk,1'])).toMatchObject({
      sums: { leads: '2' },
      notices: ['rows-added-up', 'rows-identical'],
    });
  });
});

describe('currencies', () => {
  it.each([
    ['a column of codes', ['Day,Currency code,Cost', '2026-09-01,USD,100', '2026-09-02,RUB,9000'], 'currency-mixed'],
    ['names of currencies', ['Day,Cost,Currency', '2026-09-01,100,US Dollar', '2026-09-02,100,Euro'], 'currency-mixed'],
    [
      'names that nobody knows',
      ['Day,Cost,Currency', '2026-09-01,100,Zed', '2026-09-02,100,Zorkmid'],
      'currency-mixed',
    ],
    ['two headings', ['Day,Cost (USD),Revenue (EUR)', '2026-09-01,100,200'], 'currency-mixed'],
    ['cells', ['Day,Cost', '2026-09-01,$100', '2026-09-02,€50'], 'currency-mixed'],
    ['a heading and a title', ['Report currency: EUR', 'Day,Cost (USD)', '2026-09-01,100'], 'currency-mixed'],
  ])('that differ in %s are never added up', (_, lines, problem) => {
    expect(tell(lines).problems).toEqual([problem]);
  });

  it('other than that of the workspace are refused, wherever they stand', () => {
    for (const lines of [
      ['Day,Amount spent (USD)', '2026-09-01,100'],
      ['Day,Cost', '2026-09-01,US$100'],
      ['Day,Cost,Currency', '2026-09-01,100,USD'],
      ['Currency: USD', 'Day,Cost', '2026-09-01,100'],
      ['Day,Cost', '2026-09-01,100', '2026-09-02,€5'],
    ])
      expect(tell(lines, { currency: 'RUB' }).problems).toEqual(['currency-other']);
  });

  it('may be written in several ways that can mean the same', () => {
    expect(tell(['Day,Cost', '2026-09-01,$100', '2026-09-02,USD 5'], { currency: 'USD' }).sums).toEqual({
      spend: '105',
    });
    expect(tell(['Day,Cost', '2026-09-01,$100'], { currency: 'CAD' }).sums).toEqual({ spend: '100' });
    expect(tell(['Дата;Расход, руб.', '01.09.2026;100 ₽'], { currency: 'RUB' }).sums).toEqual({ spend: '100' });
  });

  it('do not matter where no money is read', () => {
    expect(tell(['Day,Currency,Clicks', '2026-09-01,USD,1', '2026-09-02,RUB,1']).sums).toEqual({ clicks: '2' });
  });
});

describe('counts', () => {
  it.each([
    [
      'points',
      ['Дата;Показы;Расход', '01.09.2026;12.345;1,50', '02.09.2026;9.870;2'],
      { impressions: '22215', spend: '3.5' },
    ],
    ['commas', ['Date,Impressions,Cost', '2026-09-01,"10,000",1.50'], { impressions: '10000', spend: '1.5' }],
    [
      'points, which say what commas are',
      ['Дата;Показы;Расход', '01.09.2026;12.345;1.500'],
      { impressions: '12345', spend: '1500' },
    ],
    [
      'no decimals but zeros',
      ['Date,Impressions,Cost', '2026-09-01,5.0,1.50', '2026-09-02,1234.0,1'],
      { impressions: '1239', spend: '2.5' },
    ],
    [
      'parts of conversions',
      ['Day,Conversions,Clicks', '2026-09-01,0.50,3', '2026-09-02,1.25,4'],
      { target_actions: '1.75', clicks: '7' },
    ],
  ])('with %s are read as what they count', (_, lines, sums) => {
    expect(tell(lines)).toMatchObject({ sums, problems: [] });
  });

  it.each([
    ['half an impression', ['Date,Impressions', '2026-09-01,0.5'], '2 number-not-whole'],
    ['both signs in one column', ['Date,Impressions', '2026-09-01,"1,234"', '2026-09-02,1.234'], '2 number-ambiguous'],
    ['thousands of money that may be decimals', ['Дата;Расход', '01.09.2026;1.234'], '2 number-ambiguous'],
    ['a sign that means both', ['Date,Impressions,Cost', '2026-09-01,12.345,1.50'], '2 number-ambiguous'],
  ])('are not guessed from %s', (_, lines, problem) => {
    expect(tell(lines).problems).toContain(problem);
  });
});

describe('columns that are called like something else', () => {
  it.each([
    ['Order', ['Date,Order,Source,Revenue', '2026-09-01,10021,google,1500', '2026-09-01,10022,vk,2500']],
    ['Order', ['Date,Order,Revenue', '2026-09-01,#1001,1500', '2026-09-01,#1001,10', '2026-09-01,#1002,2500']],
    ['Заказ', ['Заказ;Дата;Сумма заказов', '7;01.09.2026;1500', '8;01.09.2026;10', '9;01.09.2026;10']],
    ['Заявка', ['Дата;Заявка;Источник;Выручка', '01.09.2026;55012;vk;1', '01.09.2026;55019;vk;1']],
    ['Orders', ['Date,Orders,Revenue', '2026-09-01,10021,1', '2026-09-01,10022,2', '2026-09-01,10023,3']],
    ['Budget', ['Day,Campaign,Budget,Cost,Impressions', '2026-09-01,a,500,100,1000']],
    ['Бюджет', ['ID,Название сделки,Бюджет,Дата,Выручка', '101,С,150000,01.09.2026,5']],
    ['Opens', ['Date,Campaign,Sent,Opens,Unique opens', '2026-09-01,a,100,50,40']],
    ['Views', ['Date,Campaign,Impressions,Views,Cost', '2026-09-01,a,1000,300,5']],
    ['Subscribers', ['Date,Subscribers,Likes', '2026-09-01,12,5']],
    ['Clicks', ['Send time,Subject,Delivered,Open rate,Clicks', '2026-09-01 10:00,Hi,100,5%,7']],
    ['Cost', ['Date,Order ID,SKU,Cost,Revenue', '2026-09-01,5,x,100,300']],
    ['Delivered', ['Date,Orders,Delivered,Revenue', '2026-09-01,10,8,300']],
  ])('such as %s are left out', (column, lines) => {
    expect(tell(lines).columns[column]).toBeNull();
  });

  it.each([
    ['Order', ['Date,Order,Revenue', '2026-09-01,5,1500', '2026-09-02,3,2500', '2026-09-03,5,10'], 'orders'],
    ['Orders', ['Date,Orders,Revenue', '2026-09-01,1210,1', '2026-09-02,1104,2', '2026-09-03,1390,3'], 'orders'],
    ['Budget', ['Date,Channel,Budget,Spend', '2026-09-01,a,500,400'], 'marketing_budget'],
    ['Views', ['Date,Sessions,Views', '2026-09-01,100,300'], 'page_views'],
    ['Cost', ['Day,Campaign,Cost', '2026-09-01,a,5'], 'spend'],
    ['Category', ['Date,Category,Impressions,Cost', '2026-09-01,a,9,5'], 'channel'],
  ])('such as %s are taken where they are what they are called', (column, lines, target) => {
    expect(tell(lines).columns[column]).toBe(target);
  });
});

describe('headings of platforms', () => {
  it.each([
    ['Conv. value', 'ad_revenue'],
    ['Purchases conversion value', 'ad_revenue'],
    ['Total Conversion Value', 'ad_revenue'],
    ['Total order value (Checkout)', 'ad_revenue'],
    ['Attributed revenue', 'ad_revenue'],
    ['Ценность конверсий', 'ad_revenue'],
    ['Net sales', 'revenue'],
    ['Total sales', 'revenue'],
    ['Gross sales', 'revenue'],
    ['Total revenue', 'revenue'],
    ['Заказы, ₽', 'revenue'],
    ['Total Spent', 'spend'],
    ['Media Cost', 'spend'],
    ['Spend in account currency', 'spend'],
    ['Amount spent (RUB)', 'spend'],
    ['Total spent (USD)', 'spend'],
    ['Расход (руб.)', 'spend'],
    ['CampaignName', 'campaign'],
    ['Session campaign', 'campaign'],
    ['Название кампании', 'campaign'],
    ['Platform', 'channel'],
    ['Session source / medium', 'channel'],
    ['Campaign type', 'channel'],
    ['Key events', 'target_actions'],
    ['Ключевые события', 'target_actions'],
    ['Reporting starts', 'date'],
    ['Start Date (in UTC)', 'date'],
    ['TimePeriod', 'date'],
    ['Дата визита', 'date'],
    ['Дата создания', 'date'],
    ['send_time', 'date'],
    ['Close Date', 'date'],
    ['Currency code', 'currency'],
    ['Валюта', 'currency'],
  ])('%s is %s', (header, target) => {
    expect(
      tell([`${header},x`, ',']).columns[header] ?? tell([`"${header}",Clicks`, '2026-09-01,1']).columns[header],
    ).toBe(target);
  });

  it('take net sales before gross and total ones', () => {
    const { columns } = tell(['Day,Gross sales,Net sales,Total sales', '2026-09-01,10,8,9']);
    expect(columns).toMatchObject({ 'Gross sales': null, 'Net sales': 'revenue', 'Total sales': null });
  });
});

describe('reports over spans', () => {
  it.each([
    ['weeks without a year', ['Week,Campaign,Cost', '36,a,70'], 'file-by-span'],
    ['months that begin in the middle', ['Month,Cost', '2026-09-15,70'], 'file-by-span'],
    ['starts without ends', ['Reporting starts,Amount spent (RUB)', '2026-09-01,70'], 'file-by-span'],
    ['ends before starts', ['Reporting starts,Reporting ends,Cost', '2026-09-05,2026-09-01,70'], '2 date-is-span'],
    ['campaigns that go on', ['Start date,End date,Cost', '2026-09-05,Ongoing,70'], '2 date-is-span'],
    ['no days at all', ['Campaign,Cost', 'a,70'], 'column-missing'],
  ])('such as %s are refused, not put on one day', (_, lines, problem) => {
    expect(tell(lines)).toMatchObject({ problems: [problem], sums: {} });
  });

  it('are taken where each span is a day', () => {
    const days = [
      'Reporting starts,Reporting ends,Amount spent (RUB)',
      '2026-09-01,2026-09-01,70',
      '2026-09-02,2026-09-02,5',
    ];
    expect(tell(days)).toMatchObject({ sums: { spend: '75' }, days: ['2026-09-01', '2026-09-02'] });
    expect(tell(['Week,Date,Cost', '36,2026-09-01,70']).sums).toEqual({ spend: '70' });
  });
});

describe('the shape of a file', () => {
  it('may have its heading below any number of lines', () => {
    const above = Array.from({ length: 60 }, (_, line) => `# line ${line}`);
    expect(tell([...above, 'Date,Sessions,Total revenue', '20260901,10,5.50'])).toMatchObject({
      sums: { revenue: '5.5' },
    });
  });

  it('leaves out headings that are repeated, and refuses a second table', () => {
    expect(tell(['date,spend', '2026-09-01,5', 'date,spend', '2026-09-02,6'])).toMatchObject({
      sums: { spend: '11' },
      notices: ['headings-repeated'],
    });
    expect(tell(['date,spend', '2026-09-01,5', 'date,clicks', '2026-09-02,6']).problems).toEqual([
      'file-several-tables',
    ]);
  });

  it('joins names that differ by what nobody sees', () => {
    const names = ['Brand', 'Br\u00adand', 'Brand\u200d', '\u200eBrand', 'Brand\ufe0f'];
    const { days, sums } = tell(['date,campaign,spend', ...names.map((name, day) => `2026-09-0${day + 1},${name},5`)]);
    expect([days.length, sums]).toEqual([5, { spend: '25' }]);
    expect(tell(['date,campaign,spend', ...names.map((name) => `2026-09-01,${name},5`)]).notices).toContain(
      'rows-added-up',
    );
  });

  it('tells a last line that was cut', () => {
    const table = readTableText('date,campaign,spend\n2026-09-01,a,100\n2026-09-02,a');
    if (!table.ok) throw new Error(table.error.code);
    const reading = readObservations(table.value, recogniseTable(table.value));
    expect(reading.ok && reading.value.problems).toMatchObject([{ row: 3, code: 'row-cut' }]);
  });
});
