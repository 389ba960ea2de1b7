import { addDays, err, ok, type Result } from '@premia/domain-kernel';

/** Days that terms cover; `to` null: until further notice. */
export interface TermsDays {
  readonly from: string;
  readonly to: string | null;
}

export interface StoredTermsDays extends TermsDays {
  readonly id: string;
}

/** What adding terms does to those that are there. */
export interface TermsPlacement {
  /** Last day of the new terms: where later terms follow, the day before them. */
  readonly to: string | null;
  /** Terms that held until now, and their new last day. */
  readonly closed: readonly StoredTermsDays[];
  /** Whether somebody who had left comes back: the last day of work then stands in the terms before, and nowhere else. */
  readonly comesBack: boolean;
  /** Terms from the very same day, which the new ones correct. */
  readonly replacedId: string | null;
}

/** The new terms would run into later ones, which begin on `from`, or beyond the last day of work. */
export type TermsCollision =
  | { readonly code: 'meets-later-terms'; readonly from: string }
  | { readonly code: 'outlasts-work'; readonly leftOn: string };

/**
 * Places new terms among a person's terms so that no day has two: the terms of the days before end the day before, terms
 * from the same day are corrected, and where later terms follow, open new ones end before them. Terms that begin after the
 * last day of work bring the person back: those of before end on that day, so that both stretches are paid, and no more.
 *
 * @param leftOn the last day of work; null: has not left
 */
export function placeTerms(
  existing: readonly StoredTermsDays[],
  added: TermsDays,
  leftOn: string | null,
): Result<TermsPlacement, TermsCollision> {
  const later = existing
    .filter(({ from }) => from > added.from)
    .reduce<StoredTermsDays | null>((next, terms) => (next === null || terms.from < next.from ? terms : next), null);
  if (later !== null && added.to !== null && added.to >= later.from) {
    return err({ code: 'meets-later-terms', from: later.from });
  }
  const comesBack = leftOn !== null && added.from > leftOn;
  if (leftOn !== null && !comesBack && added.to !== null && added.to > leftOn)
    return err({ code: 'outlasts-work', leftOn });
  const dayBefore = addDays(added.from, -1);
  const closed = existing.flatMap(({ id, from, to }): readonly StoredTermsDays[] => {
    if (from >= added.from) return [];
    const end = comesBack && from <= leftOn ? leftOn : dayBefore;
    return to === null || to > end ? [{ id, from, to: end }] : [];
  });
  return ok({
    to: added.to ?? (later === null ? null : addDays(later.from, -1)),
    closed,
    comesBack,
    replacedId: existing.find(({ from }) => from === added.from)?.id ?? null,
  });
}
