import { calculate } from '@premia/domain-bonus';

/**
 * Calculates a document as the command line takes it (bonus calculation, "Command line"): one input
 * gives its result; `{ "cases": [ { "id", "input" } ] }` gives a list of results by id.
 */
export function calculateDocument(document: unknown): unknown {
  const cases = casesOf(document);
  if (cases === null) return calculate(document);
  return cases.map((entry) => ({ id: fieldOf(entry, 'id') ?? null, result: calculate(fieldOf(entry, 'input')) }));
}

function casesOf(document: unknown): readonly unknown[] | null {
  const cases = fieldOf(document, 'cases');
  return Array.isArray(cases) ? cases : null;
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
  return Reflect.get(value, field);
}
