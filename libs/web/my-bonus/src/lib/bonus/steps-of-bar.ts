import type { MyStep } from '../my-bonus-client';

/** What comes before any KPI: pay, time served, the target bonus of it. */
const BASE = /^(segment\.|target-bonus|service\.)/;
const END = /^(part\.|claim\.|total\.|pool\.|budget\.)/;

/**
 * The steps behind one bar of the waterfall. A bar's key names what it stands for (`measure:own:romi`, `modifier:rating`,
 * `claim.cap:`); a step says in `source` what it speaks about.
 */
export function stepsOfBar(steps: readonly MyStep[], bar: string): readonly MyStep[] {
  if (bar === 'base') return steps.filter(({ key }) => BASE.test(key));
  if (bar === 'total') return steps.filter(({ key }) => END.test(key));
  const [head = '', ...names] = bar.split(':').filter((part) => part !== '');
  return steps.filter(
    ({ key, source }) => key === head || (names.length > 0 && names.every((name) => namesOf(source).includes(name))),
  );
}

function namesOf(source: unknown): readonly unknown[] {
  return typeof source === 'object' && source !== null ? Object.values(source) : [];
}
