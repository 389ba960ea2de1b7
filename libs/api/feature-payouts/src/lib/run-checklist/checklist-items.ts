import { localize, type TenantContext } from '@premia/api-util-platform';
import { type Finding, findingWords } from '@premia/domain-payouts';
import { ChecklistItem } from './run-checklist.type';

/**
 * Findings in the reader's language. Whoever may not see a person hears only that there is something, not about whom.
 *
 * @param visiblePeople null: everyone
 */
export function checklistItems(
  ctx: TenantContext,
  findings: readonly Finding[],
  visiblePeople: ReadonlySet<string> | null,
): readonly ChecklistItem[] {
  const isVisible = ({ personId }: Finding) =>
    visiblePeople === null || personId === null || visiblePeople.has(personId);
  const items = findings
    .filter(isVisible)
    .map(
      (finding) =>
        new ChecklistItem(finding.code, findingWords(finding, ctx.locale), finding.blocking, finding.personId),
    );
  const others = findings.filter((finding) => !isVisible(finding) && finding.blocking).length;
  if (others === 0) return items;
  const message = localize(ctx, {
    en: `Something is missing for people outside your teams (${others}). Ask HR or the owner to look at the checklist.`,
    ru: `Чего-то не хватает у сотрудников вне ваших команд (${others}). Попросите HR или владельца посмотреть проверку.`,
  });
  return [new ChecklistItem('outside-own-teams', message, true, null), ...items];
}
