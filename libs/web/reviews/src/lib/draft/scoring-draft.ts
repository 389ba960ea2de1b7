import { typedDecimal } from '@premia/shared-format';

/** How an actual becomes an attainment, as the editor offers it (bonus calculation §1). */
export const SCORING_KINDS = ['higher', 'lower', 'progress', 'mirror', 'range', 'milestone', 'rated', 'given'] as const;

export type ScoringKind = (typeof SCORING_KINDS)[number];

export interface RatingDraft {
  readonly rating: string;
  readonly attainment: string;
}

/** A scoring as it is being typed. What another kind needs stays, so that trying one out loses nothing. */
export interface ScoringDraft {
  readonly kind: ScoringKind;
  readonly target: string;
  readonly baseline: string;
  readonly low: string;
  readonly high: string;
  readonly tolerance: string;
  readonly ratings: readonly RatingDraft[];
}

export type ScoringField = 'target' | 'baseline' | 'low' | 'high' | 'tolerance';

const FIELDS: Readonly<Record<ScoringKind, readonly ScoringField[]>> = {
  higher: ['target'],
  lower: ['target'],
  mirror: ['target'],
  progress: ['baseline', 'target'],
  range: ['low', 'high', 'tolerance'],
  milestone: [],
  rated: [],
  given: [],
};

/** The numbers that a kind of scoring needs, in the order in which a person says them. */
export function fieldsOf(kind: ScoringKind): readonly ScoringField[] {
  return FIELDS[kind];
}

/** Kinds where attainment has no end of its own, so that a maximum makes sense. */
export function isOpenEnded(kind: ScoringKind): boolean {
  return kind !== 'milestone' && kind !== 'range';
}

const KIND_BY_DIRECTION: Readonly<Record<string, ScoringKind>> = {
  higher_is_better: 'higher',
  lower_is_better: 'lower',
  target_range: 'range',
};

/** What fits a KPI of this direction (of the catalogue) most often. */
export function emptyScoring(direction: string): ScoringDraft {
  return {
    kind: KIND_BY_DIRECTION[direction] ?? 'higher',
    target: '',
    baseline: '',
    low: '',
    high: '',
    tolerance: '0',
    ratings: [
      { rating: 'below', attainment: '50' },
      { rating: 'meets', attainment: '100' },
      { rating: 'exceeds', attainment: '120' },
    ],
  };
}

function decimal(typed: string): string {
  return typedDecimal(typed) ?? typed.trim();
}

/** The engine's scoring object. What is no number goes as it was typed, for the server to name. */
export function scoringInput(draft: ScoringDraft): Readonly<Record<string, unknown>> {
  const { kind } = draft;
  const numbers = Object.fromEntries(fieldsOf(kind).map((field) => [field, decimal(draft[field])]));
  switch (kind) {
    case 'higher':
    case 'lower':
      return { kind: 'ratio', direction: kind, ...numbers };
    case 'rated':
      return {
        kind,
        ratings: Object.fromEntries(
          draft.ratings
            .filter(({ rating }) => rating.trim() !== '')
            .map(({ rating, attainment }) => [rating.trim(), decimal(attainment)]),
        ),
      };
    case 'mirror':
    case 'progress':
    case 'range':
    case 'milestone':
    case 'given':
      return { kind, ...numbers };
  }
}

function textIn(scoring: object, field: string): string {
  const value: unknown = Reflect.get(scoring, field);
  return typeof value === 'string' ? value : '';
}

/** A stored scoring for editing; one of a kind that is not known becomes empty. */
export function scoringDraftOf(scoring: unknown, direction: string): ScoringDraft {
  const empty = emptyScoring(direction);
  if (typeof scoring !== 'object' || scoring === null) return empty;
  const stored = textIn(scoring, 'kind');
  const named = stored === 'ratio' ? textIn(scoring, 'direction') : stored;
  const kind = SCORING_KINDS.find((known) => known === named);
  if (kind === undefined) return empty;
  const numbers = Object.fromEntries(fieldsOf(kind).map((field) => [field, textIn(scoring, field)]));
  const ratings: unknown = Reflect.get(scoring, 'ratings');
  return {
    ...empty,
    ...numbers,
    kind,
    ...(kind === 'rated' && typeof ratings === 'object' && ratings !== null ? { ratings: ratingsOf(ratings) } : {}),
  };
}

function ratingsOf(ratings: object): readonly RatingDraft[] {
  return Object.entries(ratings).map(([rating, attainment]) => ({ rating, attainment: String(attainment) }));
}
