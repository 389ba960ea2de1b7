import { typedDecimal } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';
import type { AssignmentDraft } from './assignment-draft';
import { fieldsOf, isOpenEnded } from './scoring-draft';

/** Words by field (`target`, `weight`, `attainmentMax`, `ratings`) of one draft. */
export type FieldWords = Readonly<Record<string, string>>;

/** What can be checked without asking the server: a number that is missing or is none. */
export function problemsOf(draft: AssignmentDraft, t: Translate): FieldWords {
  const problems: Record<string, string> = {};
  const check = (field: string, typed: string): void => {
    const text = typed.trim();
    if (text === '') problems[field] = t('reviews.problem.missing');
    else if (typedDecimal(text) === null) problems[field] = t('reviews.problem.notANumber', { typed: text });
  };
  for (const field of fieldsOf(draft.scoring.kind)) check(field, draft.scoring[field]);
  check('weight', draft.weight);
  if (isOpenEnded(draft.scoring.kind) && draft.attainmentMax.trim() !== '') check('attainmentMax', draft.attainmentMax);
  if (draft.scoring.kind === 'rated' && draft.scoring.ratings.some(isIncomplete)) {
    problems['ratings'] = t('reviews.problem.ratings');
  }
  return problems;
}

function isIncomplete({ rating, attainment }: { readonly rating: string; readonly attainment: string }): boolean {
  return rating.trim() === '' || typedDecimal(attainment) === null;
}
