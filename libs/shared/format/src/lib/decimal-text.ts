/**
 * Amounts, rates and actuals reach the client as decimal strings and stay strings: `Intl.NumberFormat` reads them
 * exactly, `Number` would not. `DecimalText` is the type by which TypeScript knows that a string is such a number.
 */
export type DecimalText = `${number}`;

const DECIMAL = /^-?\d+(\.\d+)?$/;

export function isDecimalText(value: string): value is DecimalText {
  return DECIMAL.test(value);
}

const SPACES = /[\s\u00a0\u202f]/gu;

/** `12 000,5` or `−3` as people type it, as decimal text; null for what is not a number. */
export function typedDecimal(typed: string): DecimalText | null {
  const decimal = typed.replace(SPACES, '').replace(',', '.').replace('\u2212', '-');
  return isDecimalText(decimal) ? decimal : null;
}

export function decimalText(value: string): DecimalText {
  if (!isDecimalText(value)) throw new RangeError(`“${value}” is not a decimal number such as -12.50.`);
  return value;
}

/** How many digits stand after the point, trailing zeros included: they were written on purpose. */
export function fractionDigits(value: DecimalText): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
}

export function isZero(value: DecimalText): boolean {
  return /^-?0+(\.0+)?$/.test(value);
}
