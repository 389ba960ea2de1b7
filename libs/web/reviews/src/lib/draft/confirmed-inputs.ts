import type { AssignmentInput, Owner } from '../reviews-client';
import type { AssignmentDraft } from './assignment-draft';
import { assignmentInput } from './assignment-draft';

/** A KPI that the catalogue says one person does not move alone. */
export function isBeyondOnePerson({ kpi, pilot }: AssignmentDraft, owner: Owner): boolean {
  return owner.kind === 'person' && kpi.controllability === 'team' && !pilot;
}

/**
 * The list as it is sent. A reason for the list's length has no place of its own: any KPI may carry it, so it goes to the
 * first that has none and needs none itself, lest it answers a question that was not asked.
 */
export function confirmedInputs(
  drafts: readonly AssignmentDraft[],
  owner: Owner,
  listReason: string,
): readonly AssignmentInput[] {
  const reason = listReason.trim();
  const isFree = (draft: AssignmentDraft): boolean => draft.confirmation.trim() === '';
  const carrier =
    reason === ''
      ? undefined
      : (drafts.find((draft) => isFree(draft) && !isBeyondOnePerson(draft, owner)) ?? drafts.find(isFree));
  return drafts.map((draft) => assignmentInput(draft === carrier ? { ...draft, confirmation: reason } : draft, owner));
}
