import { recogniseColumns } from './recognise-columns';

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

  it('leaves out identifiers, KPIs, repeats and what it does not know, and says which is which', () => {
    expect(reasons('id', 'campaign_id', '№', 'CTR', 'CPL (cost per lead)', 'ROMI', 'cost', 'spend', 'weather')).toEqual(
      ['identifier', 'identifier', 'identifier', 'computed', 'computed', 'computed', 'name', 'repeated', 'unknown'],
    );
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
