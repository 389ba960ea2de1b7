import type { Rational } from '@premia/domain-kernel';
import { checkCurve } from '../curve/curve';
import type { BonusErrorCode } from '../errors';
import type { Budget, Pool, PoolSource, Rounding } from '../plan';
import type { Findings } from './findings';
import type { Place } from './place';
import { fields, readRecord, whole } from './record';
import { readAmount, readChoice, readText, refuseField } from './scalar';

const POOL_FIELDS = fields('amount', 'funding', 'share');
const FUNDING_FIELDS = fields('scope', 'measure', 'curve');
const BUDGET_FIELDS = fields('amount', 'whenExceeded');

/** Reads the pool of a plan (bonus calculation §6). */
export function readPool(value: unknown, rounding: Rounding | null, place: Place, findings: Findings): Pool | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, POOL_FIELDS, findings);
  if (record === null) return null;
  const share = readChoice(record.share, place.at('share'), ['score', 'target'] as const, findings);
  const source =
    record.funding === undefined
      ? readFixed(record.amount, rounding, place.at('amount'), findings)
      : readFunding(record.funding, place.at('funding'), findings);
  if (record.funding !== undefined) {
    refuseField(
      record.amount,
      place.at('amount'),
      'a pool is either fixed by its amount or funded by a measure.',
      findings,
    );
  }
  return whole({ share, source });
}

function readFixed(value: unknown, rounding: Rounding | null, place: Place, findings: Findings): PoolSource | null {
  const amount = readAmount(value, place, findings);
  if (amount === null) return null;
  refuseFractionOfUnit(amount, rounding, 'pool-not-multiple-of-unit', place, findings);
  return { kind: 'fixed', amount };
}

function readFunding(value: unknown, place: Place, findings: Findings): PoolSource | null {
  const record = readRecord(value, place, FUNDING_FIELDS, findings);
  if (record === null) return null;
  readChoice(record.scope, place.at('scope'), ['company'] as const, findings);
  const measure = readText(record.measure, place.at('measure'), findings);
  const curve = checkCurve(record.curve, place.at('curve'), findings);
  return whole({ kind: 'funded' as const, measure, curve });
}

export function readBudget(value: unknown, rounding: Rounding | null, place: Place, findings: Findings): Budget | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, BUDGET_FIELDS, findings);
  if (record === null) return null;
  const amount = readAmount(record.amount, place.at('amount'), findings);
  if (amount !== null)
    refuseFractionOfUnit(amount, rounding, 'budget-not-multiple-of-unit', place.at('amount'), findings);
  const whenExceeded = readChoice(record.whenExceeded, place.at('whenExceeded'), ['scale', 'error'] as const, findings);
  return whole({ amount, whenExceeded });
}

function refuseFractionOfUnit(
  amount: Rational,
  rounding: Rounding | null,
  code: BonusErrorCode,
  place: Place,
  findings: Findings,
): void {
  if (rounding === null || amount.isMultipleOf(rounding.unit)) return;
  findings.add(
    code,
    place,
    `${amount.toExactText()} is no multiple of the rounding unit ${rounding.unit.toExactText()}; choose an amount that can be paid out exactly.`,
  );
}
