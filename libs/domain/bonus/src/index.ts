export { calculate } from './lib/calculate';
export type { BonusError, BonusErrorCode } from './lib/errors';
export { BONUS_ERROR_CODES } from './lib/errors';
export type * from './lib/input';
export type * from './lib/result';
export { isRefusal } from './lib/result';
