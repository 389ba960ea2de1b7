export interface PropertyRuns {
  readonly numRuns: number;
  readonly endOnFailure?: true;
  readonly seed?: number;
}

/**
 * How many inputs a property is tried on. Mutation tests, which try every property on thousands of mutants, divide the
 * number by a global of their own, take the same inputs for each of them, and look for no smaller example of what fails:
 * nobody reads it.
 */
export function runs(full: number): PropertyRuns {
  const divisor: unknown = Reflect.get(globalThis, 'PROPERTY_RUNS_DIVISOR');
  if (typeof divisor !== 'number') return { numRuns: full };
  return { numRuns: Math.ceil(full / divisor), endOnFailure: true, seed: 2026 };
}
