/** The engine's results follow the contract as of this version; it is part of every receipt. */
export const ENGINE_VERSION = 'premia-bonus/2';

/**
 * Versions whose results can still be computed, to verify and to trace what they paid. What a version does differently
 * is asked where it does it; a version that refuses more than an earlier one accepts the same under the earlier.
 */
export type EngineVersion = 'premia-bonus/1' | typeof ENGINE_VERSION;

export function isEngineVersion(text: string): text is EngineVersion {
  return text === 'premia-bonus/1' || text === ENGINE_VERSION;
}
