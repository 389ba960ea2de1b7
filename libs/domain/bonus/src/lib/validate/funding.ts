import type { Rational } from '@premia/domain-kernel';
import { checkCurve } from '../curve/curve';
import type { BonusErrorCode } from '../errors';
import type { Budget, Pool, PoolSource, Rounding } from '../plan';
import type { Place } from './place';
import { complete, fields, readRecord } from './record';
import { readAmount, readChoice, readText, refuseField } from './scalar';

const POOL_FIELDS = fields('amount funding share');
const FUNDING_FIELDS = fields('scope measure curve');
const BUDGET_FIELDS = fields('amount whenExceeded');

/** Reads the pool of a plan (bonus calculation §6). */
export function readPool(value: unknown, rounding: Rounding | null, place: Place): Pool | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, POOL_FIELDS);
  if (record === null) return null;
  const share = readChoice(record.share, place.at('share'), ['score', 'target']);
  const source =
    record.funding === undefined
      ? readFixed(record.amount, rounding, place.at('amount'))
      : readFunding(record.funding, place.at('funding'));
  if (record.funding !== undefined) {
    refuseField(record.amount, place.at('amount'), 'a pool is either fixed by its amount or funded by a measure.');
  }
  return complete({ share, source });
}

function readFixed(value: unknown, rounding: Rounding | null, place: Place): PoolSource | null {
  const amount = readAmount(value, place);
  if (amount === null) return null;
  refuseFractionOfUnit(amount, rounding, 'pool-not-multiple-of-unit', place);
  return { kind: 'fixed', amount };
}

function readFunding(value: unknown, place: Place): PoolSource | null {
  const record = readRecord(value, place, FUNDING_FIELDS);
  if (record === null) return null;
  readChoice(record.scope, place.at('scope'), ['company']);
  const measure = readText(record.measure, place.at('measure'));
  const curve = checkCurve(record.curve, place.at('curve'));
  return complete({ kind: 'funded', measure, curve });
}

export function readBudget(value: unknown, rounding: Rounding | null, place: Place): Budget | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, BUDGET_FIELDS);
  if (record === null) return null;
  const amount = readAmount(record.amount, place.at('amount'));
  if (amount !== null) refuseFractionOfUnit(amount, rounding, 'budget-not-multiple-of-unit', place.at('amount'));
  const whenExceeded = readChoice(record.whenExceeded, place.at('whenExceeded'), ['scale', 'error']);
  return complete({ amount, whenExceeded });
}

function refuseFractionOfUnit(amount: Rational, rounding: Rounding | null, code: BonusErrorCode, place: Place): void {
  if (rounding === null || amount.isMultipleOf(rounding.unit)) return;
  place.refuse(
    code,
    `${amount.toExactText()} is no multiple of the rounding unit ${rounding.unit.toExactText()}; choose an amount that can be paid out exactly.`,
  );
}
