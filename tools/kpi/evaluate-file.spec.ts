import { CommandError } from './command-error';
import { evaluateJson } from './evaluate-file';

describe('evaluating KPIs from a JSON file', () => {
  it('names inputs that the KPI does not have', () => {
    expect(evaluateJson('[{"kpi":"cpc","inputs":{"ad_spend":"6","clicks":"3","weather":"1"}}]')).toEqual({
      results: [{ value: '2', status: 'ok' }],
      notices: ['Entry 1: cpc has no input “weather”; it is ignored'],
    });
  });

  it.each([
    ['not json', 'The file is no JSON'],
    ['{}', 'The file holds no list'],
    ['[1]', 'Entry 1: "kpi" is missing'],
    ['[{"kpi":"romy"}]', 'Entry 1: there is no KPI “romy”'],
    ['[{"kpi":"cpc","inputs":[]}]', 'Entry 1: "inputs" must be an object'],
    ['[{"kpi":"cpc","inputs":{"clicks":3}}]', 'Entry 1, clicks: write the value as a decimal in quotation marks'],
    ['[{"kpi":"cpc"},{"kpi":"cpc","inputs":{"clicks":"3,5"}}]', 'Entry 2, clicks: “3,5” is no decimal'],
    ['[{"kpi":"cpc","inputs":{"clicks":"1e3"}}]', 'Entry 1, clicks: “1e3” is no decimal'],
  ])('refuses %s', (text, message) => {
    expect(() => evaluateJson(text)).toThrow(CommandError);
    expect(() => evaluateJson(text)).toThrow(message);
  });
});
