import type { PlanInput, SegmentInput } from '@premia/domain-bonus';
import { daysBetween } from '@premia/domain-kernel';

/** Days of service against the minimum that the plan asks for (bonus calculation §4); the days are for a sentence. */
export function serviceIn(
  plan: PlanInput,
  segments: readonly SegmentInput[],
): { readonly isEnough: boolean; readonly values: { readonly days: string; readonly needed: string } } {
  const needed = plan.proration?.minimumDays ?? 0;
  const days = segments.reduce((sum, { from, to, absentDays = 0 }) => sum + daysBetween(from, to) - absentDays, 0);
  return { isEnough: days >= needed, values: { days: String(days), needed: String(needed) } };
}
