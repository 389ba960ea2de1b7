import type {
  ComponentInput,
  MeasureInput,
  MeasureListsInput,
  NoDataPolicy,
  PlanInput,
  Scope,
} from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { componentName, isPerUnit } from '@premia/domain-plans';
import type { Actuals, AssignmentRecord, Issue, IssueValues, MeasureSource } from './records';

/** The list of company measures that only gates and modifiers read (bonus calculation, "Input"). */
export const COMPANY_MEASURES = 'measures';

/** What one owner brings into the calculation. */
export interface AssembledMeasures {
  readonly lists: MeasureListsInput;
  readonly sources: readonly MeasureSource[];
  readonly issues: readonly Issue[];
}

export interface MeasureOwner {
  readonly scope: Scope;
  /** Null for teams and the company. */
  readonly personId: string | null;
  /** For sentences. */
  readonly name: string;
}

/**
 * Assignments of one owner as lists of measures by component. A measure is named by its KPI, so that gates can name it;
 * a KPI owned twice in one list gets a number. Assignments to components of other plans are left out.
 *
 * An assignment that names no component goes to the per-unit component that is called as its KPI (`leads`), else to the
 * only component of the owner's scope with a share of the target; a plan without such a component has no use for it. What
 * is paid per unit has no part in the target: where the agreed weights come to 100 with it, the others share its weight
 * (`planInRun`).
 *
 * Lists stand in the order of what was agreed, the heaviest first, and not of ids: the same facts give the same ids of
 * measures, and so the same pay.
 */
export function assembleMeasures(
  plan: PlanInput,
  owner: MeasureOwner,
  assignments: readonly AssignmentRecord[],
  actuals: Actuals,
): AssembledMeasures {
  const lists = new Map<string, MeasureInput[]>();
  const sources: MeasureSource[] = [];
  const issues: Issue[] = [];
  let paidPerUnit = Rational.ZERO;
  for (const assignment of inAgreedOrder(assignments)) {
    const component = componentOf(plan, owner.scope, assignment);
    if (component === 'unclear' || isTakenPerUnit(component, assignment, lists)) {
      issues.push(issue('component-unclear', true, owner, { kpi: assignment.kpi }));
      continue;
    }
    if (component === null) continue;
    const list = lists.get(component.id) ?? [];
    lists.set(component.id, list);
    if (assignment.component === null && component.component !== null && isPerUnit(component.component))
      paidPerUnit = paidPerUnit.plus(Rational.parse(assignment.weight));
    const measure = measureOf(component, assignment, actuals, idIn(list, assignment.kpi));
    list.push(measure);
    sources.push({
      component: component.id,
      measure: measure.id,
      assignmentId: assignment.id,
      kpi: assignment.kpi,
      channels: assignment.channels,
      campaigns: assignment.campaigns,
    });
    issues.push(...dataIssues(plan, owner, assignment, measure));
  }
  issues.push(...weightIssues(plan, owner, lists, paidPerUnit));
  return { lists: Object.fromEntries(lists), sources, issues };
}

/** A component of the plan, or the company's list for gates and modifiers. */
interface ListOwner {
  readonly id: string;
  readonly component: ComponentInput | null;
}

function componentOf(plan: PlanInput, scope: Scope, assignment: AssignmentRecord): ListOwner | 'unclear' | null {
  const ofScope = plan.components.filter((component) => component.scope === scope);
  if (assignment.component !== null) {
    if (scope === 'company' && assignment.component === COMPANY_MEASURES)
      return { id: COMPANY_MEASURES, component: null };
    const named = ofScope.find(({ id }) => id === assignment.component);
    return named === undefined ? null : { id: named.id, component: named };
  }
  const perUnit = perUnitFor(plan, scope, assignment);
  if (perUnit !== null) return { id: perUnit.id, component: perUnit };
  const [only, ...others] = ofScope.filter((component) => !isPerUnit(component));
  if (only === undefined) return scope === 'company' ? { id: COMPANY_MEASURES, component: null } : null;
  return others.length > 0 ? 'unclear' : { id: only.id, component: only };
}

/** The per-unit component that counts the KPI of an assignment without a component of its own: the two are named alike. */
function perUnitFor(plan: PlanInput, scope: Scope, { component, kpi }: AssignmentRecord): ComponentInput | null {
  if (component !== null) return null;
  return plan.components.find((one) => one.scope === scope && isPerUnit(one) && one.id === kpi) ?? null;
}

/** A per-unit component counts one measure: a KPI owned twice (by channel) must say itself where the second belongs. */
function isTakenPerUnit(
  owner: ListOwner | null,
  { component }: AssignmentRecord,
  lists: ReadonlyMap<string, readonly MeasureInput[]>,
): boolean {
  return component === null && owner?.component != null && isPerUnit(owner.component) && lists.has(owner.id);
}

/**
 * The plan as it is calculated: beside pay per unit agreed weights may come to less than 100 for the target, and each then
 * counts for its exact share of what they come to (bonus calculation, "Settled since").
 */
export function planInRun(plan: PlanInput): PlanInput {
  if (!plan.components.some(isPerUnit)) return plan;
  const components = plan.components.map((component) =>
    component.scope === 'individual' && !isPerUnit(component)
      ? ({ ...component, weights: 'relative' } as const)
      : component,
  );
  return { ...plan, components };
}

function inAgreedOrder(assignments: readonly AssignmentRecord[]): readonly AssignmentRecord[] {
  if (assignments.length < 2) return assignments;
  const placed = assignments.map((assignment) => {
    const { kpi, component, channels, campaigns, scoring } = assignment;
    const text = JSON.stringify([kpi, component, channels, campaigns, scoring]);
    return { assignment, weight: Rational.parse(assignment.weight), text };
  });
  placed.sort((a, b) => b.weight.compare(a.weight) || (a.text < b.text ? -1 : 1));
  return placed.map(({ assignment }) => assignment);
}

function idIn(list: readonly MeasureInput[], kpi: string): string {
  let id = kpi;
  for (let number = 2; list.some((measure) => measure.id === id); number += 1) id = `${kpi}-${number}`;
  return id;
}

function measureOf({ component }: ListOwner, assignment: AssignmentRecord, actuals: Actuals, id: string): MeasureInput {
  const actual = actuals.of(assignment);
  const { pilot, noData } = assignment;
  // What is measured on trial keeps nobody's pay up: without data, or with wrong data, there is nothing to show.
  const status = pilot && actual.status === 'data_error' ? 'no_data' : actual.status;
  const isPaidPerUnit = component !== null && isPerUnit(component);
  return {
    id,
    ...(component !== null && !isPaidPerUnit && { weight: Rational.parse(assignment.weight).toExactText() }),
    actual: actual.value,
    ...(!isPaidPerUnit && { scoring: assignment.scoring }),
    ...(!isPaidPerUnit &&
      assignment.attainmentMax !== null && { attainmentMax: Rational.parse(assignment.attainmentMax).toExactText() }),
    ...(status !== 'ok' && { status }),
    ...(pilot ? { noData: 'exclude', pilot } : noData !== null && { noData }),
  };
}

function dataIssues(
  plan: PlanInput,
  owner: MeasureOwner,
  assignment: AssignmentRecord,
  measure: MeasureInput,
): readonly Issue[] {
  const status = measure.status ?? 'ok';
  if (status === 'data_error') return [issue('data-error', true, owner, { kpi: assignment.kpi })];
  const hasNoData = measure.actual === null && status !== 'undefined_worst' && status !== 'not_applicable';
  if (!hasNoData || measure.pilot === true) return [];
  const policy: NoDataPolicy = measure.noData ?? plan.noData ?? 'error';
  const code = ({ error: 'no-data', zero: 'no-data-counts-zero', exclude: 'no-data-left-out' } as const)[policy];
  return [issue(code, policy === 'error', owner, { kpi: assignment.kpi })];
}

function weightIssues(
  plan: PlanInput,
  owner: MeasureOwner,
  lists: ReadonlyMap<string, readonly MeasureInput[]>,
  paidPerUnit: Rational,
): readonly Issue[] {
  return plan.components.flatMap((component) => {
    const list = lists.get(component.id);
    if (list === undefined || isPerUnit(component)) return [];
    const sum = Rational.sum(list.map(({ weight }) => Rational.parse(weight ?? '0')));
    return sum.equals(Rational.HUNDRED) || sum.plus(paidPerUnit).equals(Rational.HUNDRED)
      ? []
      : [issue('weights-not-100', true, owner, { component: component.id, sum: sum.toExactText() })];
  });
}

export function issue(
  code: Issue['code'],
  blocking: boolean,
  owner: Pick<MeasureOwner, 'personId' | 'name'>,
  values: IssueValues = {},
): Issue {
  return { code, blocking, personId: owner.personId, values: { name: owner.name, ...values } };
}

/** What a part of the plan is called, for the words of a finding. */
export function partNames(plan: PlanInput, part: ComponentInput): IssueValues {
  return { part: componentName(plan, part) };
}
