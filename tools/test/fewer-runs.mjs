import fc from 'fast-check';

/**
 * fast-check for mutation tests, which try every property on thousands of mutants: on a fiftieth of the inputs, the same
 * ones for each mutant, and without a search for a smaller example of what fails, which nobody would read.
 */
export default {
  ...fc,
  /**
   * @template Drawn
   * @param {fc.IRawProperty<Drawn>} property
   * @param {fc.Parameters<Drawn>} [parameters]
   */
  assert: (property, parameters) => {
    const numRuns = Math.ceil(Math.max(500, parameters?.numRuns ?? 0) / 50);
    return fc.assert(property, { ...parameters, numRuns, endOnFailure: true, seed: 2026 });
  },
};
