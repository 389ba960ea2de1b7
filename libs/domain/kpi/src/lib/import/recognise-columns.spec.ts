import { readTableText } from './read-table';
import { recogniseColumns, recogniseTable } from './recognise-columns';

function targets(...headers: readonly string[]): readonly (string | null)[] {
  return recogniseColumns(headers).map(({ target }) => target);
}

function reasons(...headers: readonly string[]): readonly string[] {
  return recogniseColumns(headers).map(({ reason }) => reason);
}

describe('recognising columns', () => {
  it('knows an advertising report in English', () => {
    expect(
      targets(
        'c_date',
        'campaign_name',
        'category',
        'impressions',
        'mark_spent',
        'clicks',
        'leads',
        'orders',
        'revenue',
      ),
    ).toEqual(['date', 'campaign', 'channel', 'impressions', 'spend', 'clicks', 'leads', 'orders', 'revenue']);
  });

  it('knows an advertising report in Russian', () => {
    expect(
      targets('Дата', 'Кампания', 'Канал', 'Показы', 'Расход', 'Клики', 'Заявки', 'Подтверждённые заказы', 'Выручка'),
    ).toEqual(['date', 'campaign', 'channel', 'impressions', 'spend', 'clicks', 'leads', 'orders', 'revenue']);
    expect(targets('Затраты, ₽')).toEqual(['spend']);
  });

  it('does not mind case, units and signs between words', () => {
    for (const header of ['SPEND', 'Spend, RUB', 'spend (₽)', 'Ad-Spend', 'ad_spend', ' Amount spent [INR] ']) {
      expect(targets(header)).toEqual(['spend']);
    }
  });

  it.each([
    ['Расход, руб.', 'spend'],
    ['Расход, в руб', 'spend'],
    ['Расход ₽', 'spend'],
    ['spend_usd', 'spend'],
    ['Revenue (CHF)', 'revenue'],
    ['Заказы, шт.', 'orders'],
    ['Охват (чел.)', 'reached_people'],
    ['Заказы (покупки)', 'orders'],
    ['Канал (источник)', 'channel'],
    ['Date (UTC)', 'date'],
    ['Заказы, ₽', 'revenue'],
    ['Total duration of visits, s', 'total_visit_seconds'],
    ['Доход, отнесённый к рекламе', 'ad_revenue'],
    ['Лиды, квалифицированные для продаж (SQL)', 'sql_leads'],
  ])('takes %j as %s', (header, target) => {
    expect(targets(header)).toEqual([target]);
  });

  it.each([
    'Orders (cancelled)',
    'Заказы, отменённые',
    'Revenue (plan)',
    'Revenue, plan',
    'Выручка (прошлый год)',
    'Лиды (спам)',
    'Leads [rejected]',
    'Выручка, тыс. руб.',
    'Расход, млн',
    'Revenue (USD thousands)',
    'Orders, RUB',
    'Выручка, шт',
    'Выручка, %',
    'Leads %',
    'Order number',
    'Clicks (ALL)',
    'Date (end)',
    'Campaign (old)',
  ])('does not take %j, which is another quantity, for the one it begins with', (header) => {
    expect(recogniseColumns([header])).toEqual([{ index: 0, header, target: null, reason: 'unknown', taken: null }]);
  });

  it.each([
    [['cost', 'spend'], 1],
    [['income', 'revenue'], null],
    [['category', 'channel'], 1],
    [['Category', 'Канал'], 1],
    [['campaign_name', 'campaign'], 1],
    [['c_date', 'date'], 1],
    [['cost', 'Spend, RUB'], 0],
    [['Spend, RUB', 'Cost, RUB'], 0],
    [['Доход', 'Выручка'], 1],
    [['расход', 'затраты'], 0],
    [['spend', 'SPEND'], 0],
  ])('of %j takes the one that is named most surely', (headers, index) => {
    const taken = recogniseColumns(headers).flatMap((column) => (column.target === null ? [] : [column.index]));
    expect(taken).toEqual(index === null ? [0, 1] : [index]);
  });

  it('says which column was taken in place of a repeat', () => {
    expect(recogniseColumns(['cost', 'spend'])[0]).toEqual({
      index: 0,
      header: 'cost',
      target: null,
      reason: 'repeated',
      taken: { index: 1, header: 'spend', target: 'spend' },
    });
  });

  it('leaves out identifiers, KPIs, repeats and what it does not know, and says which is which', () => {
    expect(reasons('id', 'ad_id', '№', 'CTR', 'CPL (cost per lead)', 'ROMI', 'cost', 'spend', 'weather')).toEqual([
      'identifier',
      'identifier',
      'identifier',
      'computed',
      'computed',
      'computed',
      'repeated',
      'name',
      'unknown',
    ]);
  });

  it('takes the column of the narrower metric for itself', () => {
    expect(targets('leads', 'qualified_leads', 'marketing_costs', 'ad_spend', 'confirmed_orders')).toEqual([
      'leads',
      'qualified_leads',
      'marketing_costs',
      'spend',
      'orders',
    ]);
  });
});

describe('recognising the columns of a table', () => {
  function reasonsOf(text: string): readonly string[] {
    const table = readTableText(text);
    if (!table.ok) throw new Error(table.error.code);
    return recogniseTable(table.value).map(({ reason }) => reason);
  }

  it.each(['Комментарий', 'comment', 'Comments', 'Users', 'Прибыль'])(
    'leaves out “%s” where it holds words and no number',
    (header) => {
      expect(reasonsOf(`date,spend,${header}\n2021-02-01,5,проверено Анной\n2021-02-02,6,-\n2021-02-03,7,\n`)).toEqual([
        'name',
        'name',
        'text',
      ]);
    },
  );

  it.each(['5', '12 pcs', '1,5', '(5)', '1e5', '01.02.2021', '', '-'])(
    'keeps a column that holds %j, so that what is wrong with it is said',
    (cell) => {
      expect(reasonsOf(`date;Лайки;spend\n2021-02-01;${cell};1\n`)).toEqual(['name', 'name', 'name']);
    },
  );

  it('keeps a column that is headed by the key of its metric, whatever it holds', () => {
    expect(reasonsOf('date,spend\n2021-02-01,n/a\n')).toEqual(['name', 'name']);
  });

  it('takes the column with numbers where one with words has the same meaning', () => {
    expect(reasonsOf('date,Комментарии,Комментарий\n2021-02-01,проверено,5\n')).toEqual(['name', 'text', 'name']);
  });

  it('never leaves out a dimension for its words', () => {
    expect(reasonsOf('date,Source,spend\n2021-02-01,yandex,5\n')).toEqual(['name', 'name', 'name']);
  });
});
