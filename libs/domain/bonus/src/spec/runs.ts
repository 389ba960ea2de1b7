/**
 * How many inputs a property is tried on. Mutation tests, which try every property on thousands of
 * mutants, divide the number by a global of their own.
 */
export function runs(full: number): { readonly numRuns: number } {
  const divisor: unknown = Reflect.get(globalThis, 'PROPERTY_RUNS_DIVISOR');
  return { numRuns: Math.ceil(full / (typeof divisor === 'number' ? divisor : 1)) };
}
