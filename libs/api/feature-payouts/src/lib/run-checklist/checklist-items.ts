import { notePayRead } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { type Finding, findingMessage } from '@premia/domain-payouts';
import { describeText } from '@premia/shared-messages';
import { ChecklistItem } from './run-checklist.type';

/** Findings in the reader's language: those about no person, and about people whom the reader may see. */
export function checklistItems(
  ctx: TenantContext,
  issues: readonly Finding[],
  visiblePeople: ReadonlySet<string> = new Set(),
): readonly ChecklistItem[] {
  return issues
    .filter(({ personId }) => personId === null || visiblePeople.has(personId))
    .map((issue) => {
      const { code, blocking, personId, values } = issue;
      const { runId = null, payoutId = null } = values;
      if (runId !== null) notePayRead(ctx, 'payout-run', runId);
      const text = describeText(ctx.locale, findingMessage(issue));
      return new ChecklistItem({ code, message: text, blocking, personId, runId, payoutId });
    });
}
