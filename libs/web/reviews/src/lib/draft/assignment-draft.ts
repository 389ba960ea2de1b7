import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatDecimal, typedDecimal } from '@premia/shared-format';
import type { Assignment, AssignmentInput, KpiChoice, Owner } from '../reviews-client';
import type { ScoringDraft } from './scoring-draft';
import { emptyScoring, isOpenEnded, scoringDraftOf, scoringInput } from './scoring-draft';

/** What happens to the bonus where a KPI has no data; empty: as the plan says. */
export const NO_DATA_RULES = ['', 'error', 'zero', 'exclude'] as const;
export type NoDataRule = (typeof NO_DATA_RULES)[number];

/** A KPI of an owner as it is being set; numbers stay as typed until they are sent. */
export interface AssignmentDraft {
  /** Of this editing session only. */
  readonly key: string;
  readonly kpi: KpiChoice;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly scoring: ScoringDraft;
  readonly attainmentMax: string;
  readonly weight: string;
  readonly pilot: boolean;
  readonly noData: NoDataRule;
  readonly component: string | null;
  /** The reason where something unusual is meant so. */
  readonly confirmation: string;
}

let draftCount = 0;

function newKey(): string {
  return `draft-${draftCount++}`;
}

export function newDraft(kpi: KpiChoice, weight: string, channels: readonly string[] = []): AssignmentDraft {
  return {
    key: newKey(),
    kpi,
    channels,
    campaigns: [],
    scoring: emptyScoring(kpi.direction),
    attainmentMax: '200',
    weight,
    pilot: false,
    noData: '',
    component: null,
    confirmation: '',
  };
}

/** A stored number as the reader writes it: without idle zeros, with spaces between thousands, comma or point. */
export function written(stored: string, language: Locale): string {
  const decimal = typedDecimal(stored);
  return decimal === null ? stored : formatDecimal(Rational.parse(decimal).toExactText(), language);
}

function writtenScoring(scoring: ScoringDraft, language: Locale): ScoringDraft {
  return {
    ...scoring,
    target: written(scoring.target, language),
    baseline: written(scoring.baseline, language),
    low: written(scoring.low, language),
    high: written(scoring.high, language),
    tolerance: written(scoring.tolerance, language),
    ratings: scoring.ratings.map(({ rating, attainment }) => ({ rating, attainment: written(attainment, language) })),
  };
}

export function draftOf(assignment: Assignment, language: Locale): AssignmentDraft {
  return {
    key: newKey(),
    kpi: assignment.kpi,
    channels: assignment.channels,
    campaigns: assignment.campaigns,
    scoring: writtenScoring(scoringDraftOf(assignment.scoring, assignment.kpi.direction), language),
    attainmentMax: written(assignment.attainmentMax ?? '', language),
    weight: written(assignment.weight, language),
    pilot: assignment.pilot,
    noData: NO_DATA_RULES.find((rule) => rule === assignment.noData) ?? '',
    component: assignment.component,
    confirmation: assignment.confirmation ?? '',
  };
}

/** A colleague's KPI for somebody else: the same but for the slice, where `channel` is given. */
export function copyOf(draft: AssignmentDraft, channel: string | null): AssignmentDraft {
  const slice = channel === null || draft.channels.length === 0 ? {} : { channels: [channel], campaigns: [] };
  return { ...draft, ...slice, key: newKey() };
}

export function assignmentInput(draft: AssignmentDraft, { kind, personId, teamId }: Owner): AssignmentInput {
  return {
    ownerKind: kind,
    personId,
    teamId,
    kpi: draft.kpi.key,
    component: draft.component,
    weight: typedDecimal(draft.weight) ?? '0',
    scoring: scoringInput(draft.scoring),
    attainmentMax: isOpenEnded(draft.scoring.kind) ? typedDecimal(draft.attainmentMax) : null,
    channels: [...draft.channels],
    campaigns: [...draft.campaigns],
    pilot: draft.pilot,
    noData: draft.noData === '' ? null : draft.noData,
    confirmation: draft.confirmation.trim() || null,
  };
}
