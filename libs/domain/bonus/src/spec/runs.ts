/**
 * How many inputs a property is tried on. Mutation tests, which try every property on thousands of mutants, divide the
 * number by a global of their own, and look for no smaller example of what fails: nobody reads it.
 */
export function runs(full: number): { readonly numRuns: number; readonly endOnFailure?: true } {
  const divisor: unknown = Reflect.get(globalThis, 'PROPERTY_RUNS_DIVISOR');
  return typeof divisor === 'number' ? { numRuns: Math.ceil(full / divisor), endOnFailure: true } : { numRuns: full };
}
