import type { SegmentInput } from '@premia/domain-bonus';
import type { MoneyText } from '@premia/shared-format';
import { issue } from './measures';
import type { Issue, PersonRecord } from './records';

/** What another run that stands pays somebody, and for which days. */
export interface PaidElsewhere {
  readonly runId: string;
  readonly payoutId: string;
  readonly number: string;
  readonly plan: string;
  readonly amount: MoneyText;
  readonly days: readonly Pick<SegmentInput, 'from' | 'to'>[];
}

/** Days that would be paid a second time, run by run: told before calculating, and calculated with a reason only. */
export function paidTwiceIssues(
  { id, name }: PersonRecord,
  segments: readonly SegmentInput[],
  elsewhere: readonly PaidElsewhere[],
): readonly Issue[] {
  return elsewhere.flatMap(({ days, ...paid }) => {
    const both = days.flatMap((theirs) =>
      segments.flatMap((ours) => {
        const from = ours.from > theirs.from ? ours.from : theirs.from;
        const to = ours.to < theirs.to ? ours.to : theirs.to;
        return from <= to ? [{ from, to }] : [];
      }),
    );
    return both.map((stretch) => issue('paid-twice', false, { personId: id, name }, { ...paid, ...stretch }));
  });
}
