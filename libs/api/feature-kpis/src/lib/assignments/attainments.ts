import type { AssignmentActual } from '@premia/api-data-access';
import type { BonusError } from '@premia/domain-bonus';
import { calculate, isRefusal } from '@premia/domain-bonus';

/** What scoring needs of an assignment, as it is stored. */
export interface ScoredAssignment {
  readonly id: string;
  readonly scoring: unknown;
  readonly attainmentMax: string | null;
}

const DAY = '2000-01-01';
const MEASURE = 'measure';
const COMPONENT = 'own';

/** A plan in which each participant has one measure, so that the engine scores, or refuses, one assignment each. */
function planOf(participants: readonly object[]): unknown {
  return {
    schema: 1,
    period: { from: DAY, to: DAY },
    plan: {
      currency: 'USD',
      combination: 'additive',
      components: [{ id: COMPONENT, scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
      noData: 'zero',
    },
    participants,
  };
}

function participantOf(id: string, measure: object): object {
  return {
    id,
    segments: [{ from: DAY, to: DAY, targetAmount: '100' }],
    measures: { [COMPONENT]: [{ id: MEASURE, weight: '100', ...measure }] },
  };
}

/**
 * Attainments in percent, as a payout run would score them, by assignment id. Without a value there is none, except
 * where money was spent without a result (`undefined_worst`), which counts 0.
 */
export function attainmentsOf(
  assignments: readonly ScoredAssignment[],
  actuals: ReadonlyMap<string, AssignmentActual>,
): ReadonlyMap<string, string> {
  const scored = assignments.flatMap(({ id, scoring, attainmentMax }) => {
    const actual = actuals.get(id);
    if (actual === undefined || (actual.status !== 'ok' && actual.status !== 'undefined_worst')) return [];
    return [
      participantOf(id, {
        scoring,
        actual: actual.value,
        status: actual.status,
        ...(attainmentMax !== null && { attainmentMax }),
      }),
    ];
  });
  return attainmentsIn(scored);
}

/** One assignment that the engine refuses (an unbounded attainment, a rating unknown by now) must not hide the others. */
function attainmentsIn(participants: readonly object[]): ReadonlyMap<string, string> {
  if (participants.length === 0) return new Map();
  const result = calculate(planOf(participants));
  if (!isRefusal(result)) {
    return new Map(
      result.participants.flatMap(({ id, components }) => {
        const component = components[0];
        const attainment = component !== undefined && 'attainment' in component ? component.attainment : null;
        return attainment === null ? [] : [[id, attainment] as const];
      }),
    );
  }
  const refused = new Set(result.errors.map(({ path }) => participantIndex(path)));
  const rest = participants.filter((_, index) => !refused.has(index));
  return rest.length < participants.length ? attainmentsIn(rest) : new Map();
}

/** What the engine finds wrong with the scoring of an assignment, by its position. */
export interface ScoringIssue {
  readonly index: number;
  /** Field inside the assignment, dotted: `scoring.target`. */
  readonly field: string;
  readonly code: BonusError['code'];
  /** English. */
  readonly message: string;
}

/** Holds scorings to the very rules that will pay them, all findings at once. */
export function scoringIssues(assignments: readonly Omit<ScoredAssignment, 'id'>[]): readonly ScoringIssue[] {
  if (assignments.length === 0) return [];
  const result = calculate(
    planOf(
      assignments.map(({ scoring, attainmentMax }, index) =>
        // Nothing is measured yet: what follows from that is the plan's to say, and no fault of the scoring.
        participantOf(String(index), {
          scoring,
          actual: null,
          noData: 'zero',
          ...(attainmentMax !== null && { attainmentMax }),
        }),
      ),
    ),
  );
  if (!isRefusal(result)) return [];
  return result.errors.map(({ path, code, message }) => ({
    index: participantIndex(path),
    field: path.split('/').slice(6).join('.'),
    code,
    message,
  }));
}

/** `/participants/3/measures/own/0/scoring/target` → 3; −1 for a path elsewhere. */
function participantIndex(path: string): number {
  return Number(/^\/participants\/(\d+)\//.exec(path)?.[1] ?? '-1');
}
