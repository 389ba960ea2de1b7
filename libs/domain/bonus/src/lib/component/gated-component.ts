import type { Rational } from '@premia/domain-kernel';
import type { AppliedEffect } from '../gate/gates';
import type { ScoredComponent } from './scored-component';

/** A component after the gates that apply to it. */
export interface GatedComponent {
  readonly scored: ScoredComponent;
  /** The rate in percent, or money for one that is paid per unit. */
  readonly value: Rational;
  readonly effects: readonly AppliedEffect[];
}
