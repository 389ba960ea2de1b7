import type { BonusError, MeasureInput, PlanInput } from '@premia/domain-bonus';
import { calculate, isRefusal } from '@premia/domain-bonus';
import type { Result } from '@premia/domain-kernel';
import { err, ok, pointerTokens, Rational } from '@premia/domain-kernel';

/** Whole months, so that every basis of proration can be checked against it. */
const ANY_PERIOD = { from: '2026-01-01', to: '2026-12-31' };

/** What is wrong with a definition, and what stands there: text or a number as text; null where that is no single value. */
export interface PlanFault extends BonusError {
  readonly value: string | null;
}

/**
 * Whether the engine accepts a definition as a plan (bonus calculation, "Input" and "Error codes"): it is put into an
 * input without people, with company measures under every name that the plan reads.
 *
 * @param definition JSON of any shape
 * @returns the plan, or everything that is wrong with it; paths are JSON pointers into the definition
 */
export function checkPlan(definition: unknown): Result<PlanInput, readonly PlanFault[]> {
  const result = calculate({
    schema: 1,
    period: ANY_PERIOD,
    plan: definition,
    participants: [],
    teams: {},
    company: companyFor(definition),
  });
  if (!isRefusal(result)) return ok(definition as PlanInput);
  const errors = result.errors
    .filter(({ path }) => path === '/plan' || path.startsWith('/plan/'))
    .map((error) => ({ ...error, path: error.path.slice('/plan'.length) }))
    .map((error) => ({
      ...error,
      value: error.code === 'weights-not-100' ? sumOfWeights(definition) : valueAt(definition, error.path),
    }));
  return errors.length === 0 ? ok(definition as PlanInput) : err(errors);
}

/** Measures for every company component, and one for each that gates, modifiers or a funded pool name. */
function companyFor(definition: unknown): Readonly<Record<string, readonly MeasureInput[]>> {
  const components = listIn(definition, 'components')
    .filter((component) => fieldOf(component, 'scope') === 'company')
    .map((component) => fieldOf(component, 'id'))
    .filter((id) => typeof id === 'string');
  const readers = [
    ...listIn(definition, 'gates').map((gate) => fieldOf(gate, 'when')),
    ...listIn(definition, 'modifiers'),
    fieldOf(fieldOf(definition, 'pool'), 'funding'),
  ];
  const names = readers
    .filter((reader) => fieldOf(reader, 'scope') === 'company')
    .map((reader) => fieldOf(reader, 'measure'))
    .filter((name) => typeof name === 'string');
  const given = (id: string): MeasureInput => ({ id, actual: '100', scoring: { kind: 'given' } });
  return Object.fromEntries([
    ...components.map((id) => [id, [{ ...given('any'), weight: '100' }]] as const),
    ...(names.length > 0 ? [['measures', [...new Set(names)].map(given)] as const] : []),
  ]);
}

/** What the weights of all components add up to; the engine has refused the others by then. */
function sumOfWeights(definition: unknown): string {
  const weights = listIn(definition, 'components').flatMap((component) => {
    const weight = fieldOf(component, 'weight');
    return typeof weight === 'string' ? [Rational.parse(weight)] : [];
  });
  return Rational.sum(weights).toDecimal(6);
}

const MAX_VALUE_LENGTH = 200;

function valueAt(definition: unknown, pointer: string): string | null {
  const value = (pointerTokens(pointer) ?? []).reduce<unknown>(fieldOf, definition);
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_VALUE_LENGTH) : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}
