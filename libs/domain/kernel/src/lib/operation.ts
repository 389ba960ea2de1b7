import type { Approximation } from './approximation';
import { approximateProduct, approximateRatio, approximateSum } from './approximation';
import type { BigFraction } from './big-fraction';
import { addFractions, divideFractions, multiplyFractions } from './big-fraction';

/** The operations that can stay pending: subtraction is an addition of the negated. */
export type Operation = 'plus' | 'times' | 'dividedBy';

export function approximateResult(operation: Operation, left: Approximation, right: Approximation): Approximation {
  switch (operation) {
    case 'plus':
      return approximateSum(left, right);
    case 'times':
      return approximateProduct(left, right);
    case 'dividedBy':
      return approximateRatio(left, right);
  }
}

export function computeExactly(operation: Operation, left: BigFraction, right: BigFraction): BigFraction {
  switch (operation) {
    case 'plus':
      return addFractions(left, right);
    case 'times':
      return multiplyFractions(left, right);
    case 'dividedBy':
      return divideFractions(left, right);
  }
}
