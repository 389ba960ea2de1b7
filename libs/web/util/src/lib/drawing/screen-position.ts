import { decimalText } from '@premia/shared-format';

/**
 * The nearest double, for the place of a bar or a point on a screen. Never for an amount that is shown, added up or sent:
 * a pixel forgives the last digits, a person does not.
 */
export function screenPosition(value: string): number {
  return Number(decimalText(value));
}
