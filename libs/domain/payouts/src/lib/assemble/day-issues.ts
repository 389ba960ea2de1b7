import { addDays } from '@premia/domain-kernel';
import { issue } from './measures';
import type { CycleRecord, Issue, IssueCode, PersonRecord } from './records';
import type { TermsInCycle } from './segments';
import { hasTarget } from './segments';

/** Terms that begin after the last day of work contradict it, and block until somebody says which of the two holds. */
export function leavingIssues({ id, name, leftOn, terms }: PersonRecord, { to }: CycleRecord): readonly Issue[] {
  if (leftOn === null) return [];
  const after = terms.find(({ from }) => from > leftOn && from <= to);
  return after === undefined
    ? []
    : [issue('terms-after-leaving', true, { personId: id, name }, { date: leftOn, from: after.from })];
}

/**
 * Days of a cycle that somebody who takes part is not paid for, each stretch named, so that nobody is silently unpaid:
 * between terms, after terms that end though nobody has left, outside the teams of the plan, without a target.
 *
 * @param inPlan those of `inCycle` whose team the plan is for
 */
export function dayIssues(
  { id, name, leftOn }: PersonRecord,
  cycle: CycleRecord,
  inCycle: readonly TermsInCycle[],
  inPlan: readonly TermsInCycle[],
): readonly Issue[] {
  const stretches = (code: IssueCode, days: readonly Pick<TermsInCycle, 'from' | 'to'>[]) =>
    days.map(({ from, to }) => issue(code, false, { personId: id, name }, { from, to }));
  const outside = inCycle.filter((one) => !inPlan.includes(one));
  const untargeted = inPlan.filter(({ terms }) => !hasTarget(terms));
  return [
    ...stretches('days-without-terms', gaps(inCycle, leftOn ?? cycle.to, cycle)),
    ...stretches('days-outside-plan', outside),
    ...stretches('days-without-target', untargeted.length < inPlan.length ? untargeted : []),
  ];
}

function gaps(inCycle: readonly TermsInCycle[], lastDay: string, { to: end }: CycleRecord) {
  const last = lastDay < end ? lastDay : end;
  return inCycle.flatMap(({ to }, index) => {
    const next = inCycle[index + 1];
    const gap = { from: addDays(to, 1), to: next === undefined ? last : addDays(next.from, -1) };
    return gap.from <= gap.to ? [gap] : [];
  });
}
