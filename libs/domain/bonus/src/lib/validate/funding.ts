import type { Rational } from '@premia/domain-kernel';
import { checkCurve } from '../curve/curve';
import type { BonusErrorCode } from '../errors';
import type { Budget, Pool, PoolSource, Rounding } from '../plan';
import type { Issues } from './issues';
import type { Place } from './place';
import { fields, readRecord, whole } from './record';
import { readAmount, readChoice, readText, refuseField } from './scalar';

const POOL_FIELDS = fields('amount', 'funding', 'share');
const FUNDING_FIELDS = fields('scope', 'measure', 'curve');
const BUDGET_FIELDS = fields('amount', 'whenExceeded');

/** Reads the pool of a plan (bonus calculation §6). */
export function readPool(value: unknown, rounding: Rounding | null, place: Place, issues: Issues): Pool | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, POOL_FIELDS, issues);
  if (record === null) return null;
  const share = readChoice(record.share, place.at('share'), ['score', 'target'] as const, issues);
  const source =
    record.funding === undefined
      ? readFixed(record.amount, rounding, place.at('amount'), issues)
      : readFunding(record.funding, place.at('funding'), issues);
  if (record.funding !== undefined) {
    refuseField(
      record.amount,
      place.at('amount'),
      'a pool is either fixed by its amount or funded by a measure.',
      issues,
    );
  }
  return whole({ share, source });
}

function readFixed(value: unknown, rounding: Rounding | null, place: Place, issues: Issues): PoolSource | null {
  const amount = readAmount(value, place, issues);
  if (amount === null) return null;
  refuseFractionOfUnit(amount, rounding, 'pool-not-multiple-of-unit', place, issues);
  return { kind: 'fixed', amount };
}

function readFunding(value: unknown, place: Place, issues: Issues): PoolSource | null {
  const record = readRecord(value, place, FUNDING_FIELDS, issues);
  if (record === null) return null;
  readChoice(record.scope, place.at('scope'), ['company'] as const, issues);
  const measure = readText(record.measure, place.at('measure'), issues);
  const curve = checkCurve(record.curve, place.at('curve'), issues);
  return whole({ kind: 'funded' as const, measure, curve });
}

export function readBudget(value: unknown, rounding: Rounding | null, place: Place, issues: Issues): Budget | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, BUDGET_FIELDS, issues);
  if (record === null) return null;
  const amount = readAmount(record.amount, place.at('amount'), issues);
  if (amount !== null)
    refuseFractionOfUnit(amount, rounding, 'budget-not-multiple-of-unit', place.at('amount'), issues);
  const whenExceeded = readChoice(record.whenExceeded, place.at('whenExceeded'), ['scale', 'error'] as const, issues);
  return whole({ amount, whenExceeded });
}

function refuseFractionOfUnit(
  amount: Rational,
  rounding: Rounding | null,
  code: BonusErrorCode,
  place: Place,
  issues: Issues,
): void {
  if (rounding === null || amount.isMultipleOf(rounding.unit)) return;
  issues.add(
    code,
    place,
    `${amount.toExactText()} is no multiple of the rounding unit ${rounding.unit.toExactText()}; choose an amount that can be paid out exactly.`,
  );
}
