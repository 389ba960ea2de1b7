import type { KpiDefinition } from './kpi-definition';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '-': '−' };

/** A formula in the names of what it counts, `100 × Clicks / Impressions`; null where nothing is computed. */
export function readableFormula({ formula, inputs }: KpiDefinition, locale: 'en' | 'ru'): string | null {
  const names = new Map(inputs.map(({ name, names: { [locale]: words } }) => [name, words]));
  if (names.has(formula)) return null;
  return formula.replace(/[a-z_]\w*|[*-]/giu, (part) => SIGNS[part] ?? names.get(part) ?? part);
}

/** A name without what was noted beside it in brackets, such as which of several formulas it is: `(fourth "LTV" formula)`. */
export function plainName(name: string): string {
  return name.replace(/ \([^()]*(?:"[^"]*"|«[^»]*»)[^()]*\)$/u, '');
}
