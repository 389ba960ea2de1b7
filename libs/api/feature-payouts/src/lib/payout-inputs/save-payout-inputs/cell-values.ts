import type { Fault } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { fits } from '@premia/domain-payouts';
import { wordOf } from '@premia/domain-plans';
import { currencyDigits, typedDecimal } from '@premia/shared-format';
import { message } from '@premia/shared-messages';
import type { InputColumn } from '../payout-input-columns';

/** A cell as it is kept. */
export interface CellValue {
  readonly word: string | null;
  readonly amount: string | null;
  readonly comment: string | null;
}

export interface GivenCell {
  readonly value?: string | null;
  readonly comment?: string | null;
}

/** What a value is held to beside its column. */
export interface CellRules {
  readonly cycleDays: number;
  readonly currency: string;
}

/** The value of a cell as its column takes it, or what is wrong with it; paths name the fields of the cell. */
export function readCell(column: InputColumn, { value, comment }: GivenCell, rules: CellRules): CellValue | Fault {
  const typed = value?.trim() ?? '';
  if (typed === '') return { word: null, amount: null, comment: null };
  if (column.factor?.kind === 'lookup') {
    const word = wordOf(column.factor, typed);
    if (word !== null) return { word, amount: null, comment: null };
    const words = Object.keys(column.factor.values).join(', ');
    return fault(typed, message('problem.PAYOUT_INPUT.NOT_A_WORD', { value: typed, factor: column.name, words }));
  }
  const amount = exactText(typed);
  if (amount === null) return fault(typed, message('problem.PAYOUT_INPUT.NOT_A_NUMBER', { value: typed }));
  if (column.factor?.kind === 'number') {
    const { min, max } = column.factor;
    if (fits(column.factor, amount)) return { word: null, amount, comment: null };
    return fault(typed, message('problem.PAYOUT_INPUT.OUT_OF_RANGE', { value: amount, min, max }));
  }
  if (column.kind === 'absence') {
    const [most, days] = [rules.cycleDays, amount];
    if (/^\d{1,4}$/.test(days) && Number(days) <= most) return { word: null, amount, comment: null };
    return fault(typed, message('problem.PAYOUT_INPUT.NOT_DAYS', { value: typed, most }));
  }
  const digits = currencyDigits(rules.currency);
  if ((amount.split('.')[1]?.length ?? 0) > digits)
    return fault(typed, message('problem.PAYOUT_INPUT.NOT_MONEY', { value: amount, digits }));
  const said = comment?.trim() ?? '';
  if (said !== '') return { word: null, amount, comment: said };
  return { path: 'comment', reason: message('problem.PAYOUT_INPUT.COMMENT_MISSING') };
}

export function isFault(read: CellValue | Fault): read is Fault {
  return 'reason' in read;
}

/** Longer than any amount of money or any factor. */
const LONGEST_NUMBER = 40;

function exactText(typed: string): string | null {
  const decimal = typed.length > LONGEST_NUMBER ? null : typedDecimal(typed);
  const number = decimal === null ? null : Rational.parseDecimal(decimal);
  return number?.ok === true ? number.value.toExactText() : null;
}

function fault(value: string, reason: Fault['reason']): Fault {
  return { path: 'value', reason, value };
}
