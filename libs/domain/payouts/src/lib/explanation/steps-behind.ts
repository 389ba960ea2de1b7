import type { Step, StepKind } from '../steps/step';
import type { Bar } from '../waterfall/waterfall';

/** What comes before any KPI: pay, time served, the target bonus of it. */
const BASE: readonly StepKind[] = ['segment', 'target-bonus', 'service'];
/** From the components to what is paid. */
const END: readonly StepKind[] = [
  'part',
  'combined',
  'product',
  'table',
  'after-modifier',
  'protection',
  'total-gate',
  'floor',
  'cap',
  'previously-paid',
  'below-minimum-service',
  'only-pilots',
  'pool',
  'pool-share',
  'budget-share',
  'rounding',
];

/** Positions of the steps behind a bar, in their order. */
export function stepsBehind(bar: Bar, steps: readonly Step[]): readonly number[] {
  return steps.flatMap((step, position) => (isBehind(step, bar) ? [position] : []));
}

function isBehind({ kind, subject }: Step, bar: Bar): boolean {
  const isOfComponent = subject.componentId === bar.subject.componentId;
  switch (bar.kind) {
    case 'base':
      return BASE.includes(kind);
    case 'measure':
      return isOfComponent && subject.measureId === bar.subject.measureId && kind !== 'gate';
    case 'component':
    case 'per-unit':
      return isOfComponent && kind !== 'gate';
    case 'component-limit':
      return isOfComponent && (kind === 'component-floor' || kind === 'component-cap');
    case 'component-gate':
    case 'gate':
      return subject.gateId === bar.subject.gateId;
    case 'modifier':
      return subject.modifierId === bar.subject.modifierId;
    case 'below-minimum-service':
    case 'only-pilots':
      return kind === bar.kind || kind === 'service';
    case 'pool':
      return kind === 'pool' || kind === 'pool-share' || kind === 'rounding';
    case 'budget':
      return kind === 'budget-share' || kind === 'rounding';
    case 'no-share':
    case 'table':
    case 'protection':
    case 'floor':
    case 'cap':
    case 'previously-paid':
    case 'rounding':
      return kind === bar.kind;
    case 'total':
      return END.includes(kind);
  }
}
