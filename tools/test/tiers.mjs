/**
 * The tiers of architecture §9, cheapest first.
 * @typedef {{ readonly name: string, readonly database: boolean, readonly build: readonly import('../start/build-inputs.mjs').Application[] }} Tier
 * @type {readonly Tier[]}
 */
const TIERS = [
  { name: 'pure', database: false, build: [] },
  { name: 'web', database: false, build: [] },
  { name: 'integration', database: true, build: [] },
  { name: 'api-e2e', database: true, build: [] },
  { name: 'web-e2e', database: true, build: ['web', 'api'] },
];

/**
 * Splits `npm test -- pure integration --bail` into tiers and what Jest is told; no tier named means all of them.
 * @param {readonly string[]} parameters
 * `--watch` stays with one tier and runs again what a change touches.
 * @returns {{ readonly tiers: readonly Tier[], readonly forJest: readonly string[], readonly isWatch: boolean }}
 */
export function chooseTiers(parameters) {
  const named = TIERS.filter(({ name }) => parameters.includes(name));
  return {
    tiers: named.length > 0 ? named : TIERS,
    isWatch: parameters.some((parameter) => parameter === '--watch' || parameter === '--watchAll'),
    forJest: parameters.filter((parameter) => !TIERS.some(({ name }) => name === parameter)),
  };
}
