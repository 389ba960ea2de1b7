import type { Approximate } from './approximation';
import { errorOfProduct, errorOfQuotient, errorOfSum } from './approximation';
import type { BigFraction } from './big-fraction';
import { addFractions, divideFractions, multiplyFractions } from './big-fraction';

/** The operations that can stay pending: subtraction is an addition of the negated. */
export type Operation = 'plus' | 'times' | 'dividedBy';

/** The operation on doubles that lie near the operands. */
export function computeApproximately(operation: Operation, left: number, right: number): number {
  switch (operation) {
    case 'plus':
      return left + right;
    case 'times':
      return left * right;
    case 'dividedBy':
      return left / right;
  }
}

/** How far a result of `computeNear` may lie from the exact one. */
export function errorOfResult(operation: Operation, result: number, left: Approximate, right: Approximate): number {
  switch (operation) {
    case 'plus':
      return errorOfSum(result, left.approximationError, right.approximationError);
    case 'times':
      return errorOfProduct(result, left, right);
    case 'dividedBy':
      return errorOfQuotient(result, left.approximationError, right);
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
