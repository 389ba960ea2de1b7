import { CommandError } from './command-error';
import { evaluateJson } from './evaluate-file';

describe('evaluating KPIs from a JSON file', () => {
  it('names inputs that the KPI does not have', () => {
    expect(evaluateJson('[{"kpi":"cpc","inputs":{"ad_spend":"6","clicks":"3","weather":"1"}}]')).toEqual({
      results: [{ value: '2', status: 'ok' }],
      notices: ['Entry 1: cpc has no input “weather”; it is ignored'],
    });
  });

  it('finds a KPI by key or abbreviation, whatever the case', () => {
    const entry = (kpi: string) => ({ kpi, inputs: { marketing_income: '10', marketing_costs: '5' } });
    expect(evaluateJson(JSON.stringify([entry('ROMI'), entry('MROI'), entry(' romi ')])).results).toEqual([
      { value: '100', status: 'ok' },
      { value: '100', status: 'ok' },
      { value: '100', status: 'ok' },
    ]);
  });

  it('names everything that is wrong with a file at once', () => {
    const entries = [
      { kpi: 'cpc', inputs: { ad_spend: '1', clicks: '2' } },
      { kpi: 'romy', inputs: { spend: true } },
      { kpi: 7 },
      { kpi: 'cpc', inputs: { ad_spend: 5, clicks: 'x' } },
      null,
    ];
    expect(() => evaluateJson(JSON.stringify(entries))).toThrow(
      [
        'Entry 2: there is no KPI “romy” in the catalogue',
        'Entry 2, spend: true is no text: write the value as a decimal in quotation marks, such as "5000.25", or null',
        'Entry 3: "kpi" is 7: name a KPI of the catalogue, such as "cac"',
        'Entry 4, ad_spend: 5 is no text: write the value as a decimal in quotation marks, such as "5000.25", or null',
        'Entry 4, clicks: “x” is no decimal: write digits with a point, at most 30 on either side',
        'Entry 5: "kpi" is missing: name a KPI of the catalogue, such as "cac"',
      ].join('\n'),
    );
  });

  it.each([
    ['not json', 'The file is no JSON'],
    ['{}', 'The file holds no list'],
    ['[1]', 'Entry 1: "kpi" is missing'],
    ['[{"kpi":"romy"}]', 'Entry 1: there is no KPI “romy”'],
    ['[{"kpi":"cpc","inputs":[]}]', 'Entry 1: "inputs" is [], and must be an object'],
    [
      '[{"kpi":"cpc","inputs":{"clicks":3}}]',
      'Entry 1, clicks: 3 is no text: write the value as a decimal in quotation marks',
    ],
    ['[{"kpi":"cpc"},{"kpi":"cpc","inputs":{"clicks":"3,5"}}]', 'Entry 2, clicks: “3,5” is no decimal'],
    ['[{"kpi":"cpc","inputs":{"clicks":"1e3"}}]', 'Entry 1, clicks: “1e3” is no decimal'],
  ])('refuses %s', (text, message) => {
    expect(() => evaluateJson(text)).toThrow(CommandError);
    expect(() => evaluateJson(text)).toThrow(message);
  });
});
