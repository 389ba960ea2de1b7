import type { KpiUnit } from '../catalogue/kpi-definition';
import { checkFormula } from './check-formula';
import { checkFormulaUnit, unitsOfFormula } from './formula-units';
import { parseFormula } from './parse-formula';

const UNITS: ReadonlyMap<string, KpiUnit> = new Map([
  ['spend', 'money'],
  ['revenue', 'money'],
  ['clicks', 'count'],
  ['leads', 'count'],
  ['visit_seconds', 'seconds'],
  ['margin', 'ratio'],
]);

function parse(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

describe('the units of a formula', () => {
  it.each<[string, KpiUnit]>([
    ['spend / leads', 'money'],
    ['spend / leads * clicks', 'money'],
    ['100 * leads / clicks', 'percent'],
    ['leads / clicks', 'ratio'],
    ['100 * (revenue * margin - spend) / spend', 'percent'],
    ['visit_seconds / clicks', 'seconds'],
    ['leads + 1', 'count'],
    ['clicks * leads / clicks', 'count'],
    ['max(leads, clicks)', 'count'],
    ['round(spend, 2)', 'money'],
    ['coalesce(spend, 0)', 'money'],
    ['-spend', 'money'],
    ['5', 'score'],
  ])('of %s can be %s', (text, unit) => {
    expect(checkFormulaUnit(parse(text), UNITS, unit)).toBeNull();
  });

  it.each([
    ['spend + leads', 6],
    ['leads - spend / leads', 6],
    ['min(visit_seconds, spend)', 0],
    ['spend * revenue', 6],
    ['leads * clicks', 6],
    ['1 / leads', 2],
    ['spend / visit_seconds', 6],
  ])('of %s do not fit, at character %i', (text, position) => {
    const units = unitsOfFormula(parse(text), UNITS);
    expect(units).toMatchObject({ ok: false, error: { code: 'formula-unit-mismatch', position } });
  });

  it('are held against the declared unit', () => {
    expect(checkFormulaUnit(parse('spend / leads'), UNITS, 'percent')).toMatchObject({
      code: 'formula-unit-mismatch',
      parameters: { left: 'money', right: 'percent' },
    });
  });

  it('are unknown for a metric that does not exist, at its character', () => {
    expect(unitsOfFormula(parse('spend / shows'), UNITS)).toMatchObject({
      ok: false,
      error: { code: 'formula-unknown-name', position: 8, length: 5, parameters: { name: 'shows' } },
    });
  });
});

describe('checking a tenant’s formula', () => {
  it('accepts one that parses, reads known metrics and fits its unit', () => {
    expect(checkFormula('spend / leads', UNITS, 'money')).toMatchObject({ ok: true });
  });

  it.each([
    ['spend /', 'formula-unexpected-end'],
    ['spend / shows', 'formula-unknown-name'],
    ['leads / clicks', 'formula-unit-mismatch'],
  ])('refuses “%s” with %s', (text, code) => {
    expect(checkFormula(text, UNITS, 'money')).toMatchObject({ ok: false, error: { code } });
  });
});
