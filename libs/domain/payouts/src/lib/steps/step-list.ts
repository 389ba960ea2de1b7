import type { MeasureTrace } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import type { Formula, NumberUnit } from '../formula/formula';
import { resultIn } from '../formula/formula';
import type { Step, StepKind, Subject } from './step';

/** Collects the steps of a payout in the order in which they are read. */
export class StepList {
  readonly #steps: Step[] = [];
  /** Measures whose steps are written: what a gate reads has them already where a component counts it. */
  readonly written = new Set<MeasureTrace>();

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** A step whose result is what its formula comes to. */
  calculate(kind: StepKind, subject: Subject, unit: NumberUnit, formula: Formula): void {
    this.#steps.push(calculated(kind, subject, unit, formula));
  }

  /** A step with nothing to calculate. */
  say(kind: StepKind, subject: Subject, unit: NumberUnit, remark: Message, value: Rational): void {
    this.#add({ kind, subject, remark, result: { kind: 'number', unit, value } });
  }

  /** A step that asks whether something is so. */
  ask(kind: StepKind, subject: Subject, remark: Message, isMet: boolean): void {
    this.#add({ kind, subject, remark, result: { kind: 'flag', isMet } });
  }

  #add(step: Omit<Step, 'formula'>): void {
    this.#steps.push({ ...step, formula: null });
  }
}

function calculated(kind: StepKind, subject: Subject, unit: NumberUnit, formula: Formula): Step {
  const result = { kind: 'number', unit, value: resultIn(unit, formula) } as const;
  return { kind, subject, formula, remark: null, result };
}
