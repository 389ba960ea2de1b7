import type { TenantContext } from '@premia/api-util-platform';
import { type Finding, findingMessage } from '@premia/domain-payouts';
import { describe, describeText } from '@premia/shared-messages';
import { ChecklistItem } from './run-checklist.type';

/**
 * Findings in the reader's language. Whoever may not see a person hears only that there is something, not about whom.
 *
 * @param visiblePeople null: everyone
 */
export function checklistItems(
  ctx: TenantContext,
  issues: readonly Finding[],
  visiblePeople: ReadonlySet<string> | null,
): readonly ChecklistItem[] {
  const isVisible = ({ personId }: Finding) =>
    visiblePeople === null || personId === null || visiblePeople.has(personId);
  const items = issues
    .filter(isVisible)
    .map(
      (issue) =>
        new ChecklistItem(issue.code, describeText(ctx.locale, findingMessage(issue)), issue.blocking, issue.personId),
    );
  const others = issues.filter((issue) => !isVisible(issue) && issue.blocking).length;
  if (others === 0) return items;
  const text = describe(ctx.locale, 'payout.checklist.outsideOwnTeams', { others });
  return [new ChecklistItem('outside-own-teams', text, true, null), ...items];
}
