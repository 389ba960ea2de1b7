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
  readonly closed: StoredTermsDays | null;
  /** Terms from the very same day, which the new ones correct. */
  readonly replacedId: string | null;
}

/** The new terms would run into later ones, which begin on `from`. */
export interface TermsCollision {
  readonly code: 'meets-later-terms';
  readonly from: string;
}

/**
 * Places new terms among a person's terms so that no day has two: the terms of the days before end the day before, terms
 * from the same day are corrected, and where later terms follow, open new ones end before them.
 */
export function placeTerms(
  existing: readonly StoredTermsDays[],
  added: TermsDays,
): Result<TermsPlacement, TermsCollision> {
  const later = existing
    .filter(({ from }) => from > added.from)
    .reduce<StoredTermsDays | null>((next, terms) => (next === null || terms.from < next.from ? terms : next), null);
  if (later !== null && added.to !== null && added.to >= later.from) {
    return err({ code: 'meets-later-terms', from: later.from });
  }
  const held = existing.find(({ from, to }) => from < added.from && (to === null || to >= added.from));
  return ok({
    to: added.to ?? (later === null ? null : addDays(later.from, -1)),
    closed: held === undefined ? null : { id: held.id, from: held.from, to: addDays(added.from, -1) },
    replacedId: existing.find(({ from }) => from === added.from)?.id ?? null,
  });
}
