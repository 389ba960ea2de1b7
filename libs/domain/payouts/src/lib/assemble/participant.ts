import type { MeasureInput, ParticipantInput, PlanInput } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import { isPerUnit } from '@premia/domain-plans';
import { dayIssues, leavingIssues } from './day-issues';
import { assembleInputs } from './given-inputs';
import { assembleMeasures, issue, partNames } from './measures';
import { type PaidElsewhere, paidTwiceIssues } from './paid-elsewhere';
import type {
  Actuals,
  AssignmentRecord,
  CycleRecord,
  GivenInputs,
  Issue,
  MeasureSource,
  PersonRecord,
} from './records';
import { NOTHING_GIVEN } from './records';
import type { TermsInCycle } from './segments';
import { hasTarget, segmentsOf, termsInCycle } from './segments';
import { serviceIn } from './service';

/** Why somebody has no payout in a run; the date or rule is in `values`. */
export type NotEligibleReason =
  'no-terms' | 'not-started' | 'left' | 'not-in-plan' | 'no-target' | 'no-kpis' | 'below-minimum-service';

/** A person of the workspace, ready for the run: in the calculation, or with the rule that keeps them out. */
export type AssembledPerson = AssembledParticipant | NotEligiblePerson;

interface AssembledBase {
  readonly person: PersonRecord;
  /** Where the person stood last in the cycle; null without terms in it. */
  readonly position: string | null;
  readonly teamId: string | null;
  readonly issues: readonly Issue[];
}

export interface AssembledParticipant extends AssembledBase {
  readonly kind: 'participant';
  readonly participant: ParticipantInput;
  readonly sources: readonly MeasureSource[];
}

export interface NotEligiblePerson extends AssembledBase {
  readonly kind: 'not-eligible';
  readonly reason: NotEligibleReason;
  readonly values: Readonly<Record<string, string>>;
}

export interface ParticipantRules {
  readonly plan: PlanInput;
  readonly cycle: CycleRecord;
  readonly months: Rational;
  /** Teams that the plan is for, with all below them; null: everyone. */
  readonly teamIds: ReadonlySet<string> | null;
  /** Teams whose results the run knows: those of people with enough service. */
  readonly usedTeamIds: ReadonlySet<string>;
  readonly actuals: Actuals;
}

/**
 * One person as a participant of the calculation, or the rule that keeps them out. Somebody always comes back: nobody is
 * silently missing from a run (product §7).
 *
 * A part with a share of the target and without a KPI blocks the run: the share would be nobody's. Pay per unit is beside
 * the target, and not everybody has such a KPI: whoever has none is paid nothing for it, and that is said without blocking.
 * Of somebody below the minimum service nothing is asked that only a payout needs.
 *
 * @param elsewhere what runs of other plans and cycles pay the person for days of this one
 */
export function assemblePerson(
  rules: ParticipantRules,
  person: PersonRecord,
  assignments: readonly AssignmentRecord[],
  given: GivenInputs = NOTHING_GIVEN,
  elsewhere: readonly PaidElsewhere[] = [],
): AssembledPerson {
  const inCycle = termsInCycle(person, rules.cycle);
  const last = inCycle.at(-1)?.terms;
  const base = { person, position: last?.position ?? null, teamId: last?.teamId ?? null };
  const contradiction = leavingIssues(person, rules.cycle);
  const out = (reason: NotEligibleReason, values: Readonly<Record<string, string>> = {}): NotEligiblePerson => ({
    ...base,
    kind: 'not-eligible',
    reason,
    values,
    issues: contradiction.length > 0 ? contradiction : outIssues(reason, person, assignments),
  });

  if (last === undefined) return out(...absence(person, rules.cycle));
  const inPlan = inCycle.filter(({ terms }) => belongs(rules, terms.teamId));
  if (inPlan.length === 0) return out('not-in-plan');
  if (!rules.plan.components.some(isPerUnit) && !inPlan.some(({ terms }) => hasTarget(terms))) return out('no-target');

  const owner = { scope: 'individual', personId: person.id, name: person.name } as const;
  const measures = assembleMeasures(rules.plan, owner, assignments, rules.actuals);
  const needed = rules.plan.components.filter(({ scope }) => scope === 'individual');
  const missing = needed.filter(({ id }) => measures.lists[id] === undefined);
  const inputs = assembleInputs(rules.plan, owner, given, inCycle, inPlan, segmentsOf(inPlan, rules.months));
  const { segments } = inputs;
  const { isEnough, values } = serviceIn(rules.plan, segments);
  const gaps = [
    ...missing.map((part) => issue('kpis-missing', !isPerUnit(part), owner, partNames(rules.plan, part))),
    ...teamIssues(rules.plan, owner, inPlan),
  ];
  const hasNone = needed.length > 0 && missing.length === needed.length;
  const isTeamUnknown = inPlan.some(({ terms }) => terms.teamId !== null && !rules.usedTeamIds.has(terms.teamId));
  const isIncomplete = hasNone || isTeamUnknown || gaps.some(({ blocking }) => blocking);
  if (!isEnough && isIncomplete) return out('below-minimum-service', values);
  if (hasNone) {
    const none = out('no-kpis');
    return { ...none, issues: [...none.issues, ...measures.issues] };
  }
  return {
    ...base,
    kind: 'participant',
    participant: {
      id: person.id,
      segments,
      ...inputs.rest,
      measures: {
        ...measures.lists,
        ...Object.fromEntries(missing.filter(isPerUnit).map(({ id }) => [id, [nothing(id)]])),
      },
    },
    sources: measures.sources,
    issues: [
      ...[...measures.issues, ...inputs.issues].filter(({ code }) => isEnough || !FOR_A_PAYOUT.has(code)),
      ...gaps,
      ...contradiction,
      ...dayIssues(person, rules.cycle, inCycle, inPlan),
      ...(isEnough ? oneMeasureIssues(rules.plan, owner, measures.sources, assignments) : []),
      ...(isEnough ? paidTwiceIssues(person, segments, elsewhere) : []),
    ],
  };
}

/** What is missing of data or given factors, which only a payout needs. */
const FOR_A_PAYOUT: ReadonlySet<Issue['code']> = new Set([
  'no-data',
  'no-data-counts-zero',
  'no-data-left-out',
  'data-error',
  'factor-missing',
]);

/** What the calculation counts where somebody has nothing to be paid for by the unit: it asks for one measure of everybody. */
function nothing(id: string): MeasureInput {
  return { id, actual: null, status: 'not_applicable' };
}

function belongs({ teamIds }: ParticipantRules, teamId: string | null): boolean {
  return teamIds === null || (teamId !== null && teamIds.has(teamId));
}

function absence(
  person: PersonRecord,
  cycle: CycleRecord,
): readonly [NotEligibleReason, Readonly<Record<string, string>>] {
  if (person.leftOn !== null && person.leftOn < cycle.from) return ['left', { date: person.leftOn }];
  const [first] = [...person.terms].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (first !== undefined && first.from > cycle.to) return ['not-started', { date: first.from }];
  return ['no-terms', {}];
}

/** What of the rule is worth a look before the run: somebody who may have been forgotten. */
function outIssues(
  reason: NotEligibleReason,
  person: PersonRecord,
  assignments: readonly AssignmentRecord[],
): readonly Issue[] {
  if (reason === 'left' || reason === 'not-started' || reason === 'below-minimum-service') return [];
  if (reason === 'not-in-plan' && assignments.length === 0) return [];
  return [issue(reason, false, { personId: person.id, name: person.name })];
}

function teamIssues(
  plan: PlanInput,
  owner: { readonly personId: string; readonly name: string },
  inPlan: readonly TermsInCycle[],
): readonly Issue[] {
  const needsTeam = plan.components.some(({ scope }) => scope === 'team');
  const without = inPlan.find(({ terms }) => terms.teamId === null);
  return needsTeam && without !== undefined ? [issue('no-team', true, owner, { from: without.from })] : [];
}

/** A bonus that rides on one measure alone is allowed, and said. */
function oneMeasureIssues(
  plan: PlanInput,
  owner: { readonly personId: string; readonly name: string },
  sources: readonly MeasureSource[],
  assignments: readonly AssignmentRecord[],
): readonly Issue[] {
  const counted = sources.filter(({ assignmentId }) =>
    assignments.some(({ id, pilot }) => id === assignmentId && !pilot),
  );
  const [only] = counted;
  const isAlone = counted.length === 1 && plan.components.every(({ scope }) => scope === 'individual');
  return isAlone && only !== undefined ? [issue('one-measure', false, owner, { kpi: only.kpi })] : [];
}
