import { type Fault, type GivenInput, parseDecimal } from '@premia/api-util-platform';
import { upperCode } from '@premia/api-vocabulary';
import { Rational } from '@premia/domain-kernel';
import { kpiByKey, metricByKey, type OwnerKind } from '@premia/domain-kpi';
import { message } from '@premia/shared-messages';
import { scoringIssues } from '../assignments/attainments';
import { completed, type GivenAssignment, type NewAssignment, sameAssignmentKey } from './given-assignment';
import { scoringMessage } from './scoring-message';

/** Lists longer than this are no list of a person's KPIs any more. */
const MAX_LIST_LENGTH = 50;

export function kpiFaults(kpi: string): readonly Fault[] {
  if (kpiByKey(kpi) !== undefined || metricByKey(kpi) !== undefined) return [];
  const reason = message('problem.UNKNOWN_KPI', { kpi: kpi.slice(0, 80) });
  return [{ path: '', reason, value: kpi }];
}

/** A pilot counts in nothing, so it may weigh nothing. */
export function weightFaults(weight: string, { pilot }: GivenInput): readonly Fault[] {
  const share = parseDecimal(weight);
  if (share === null) return [];
  if (!share.isNegative && !share.isGreaterThan(Rational.HUNDRED) && (!share.isZero || pilot === true)) return [];
  const reason = message('problem.NOT_A_WEIGHT', { weight });
  return [{ path: '', reason, value: weight }];
}

interface OwnersList {
  readonly ownerKind: OwnerKind;
  readonly personId?: string | null;
  readonly teamId?: string | null;
  readonly assignments: readonly GivenAssignment[];
}

/** What is wrong with an owner's list as a whole. */
export function listFaults({ ownerKind, personId, teamId, assignments: given }: OwnersList): readonly Fault[] {
  const owner = ownerFaults(ownerKind, personId ?? null, teamId ?? null);
  if (given.length > MAX_LIST_LENGTH) return [...owner, tooMany(given.length)];
  const assignments = given.map(completed);
  return [
    ...owner,
    ...duplicateFaults(assignments),
    ...scoringFaults(assignments),
    ...[...Map.groupBy(assignments, ({ component }) => component)].flatMap(([component, list]) =>
      sumFaults(component, list),
    ),
  ];
}

/** More owners than this do not fit into one request. */
const MAX_LISTS = 1000;

/** What is wrong with several owners' lists together: each owner has one. */
export function ownerFaultsAcross({
  lists,
}: {
  readonly lists: readonly Pick<OwnersList, 'ownerKind' | 'personId' | 'teamId'>[];
}): readonly Fault[] {
  if (lists.length > MAX_LISTS) {
    return [{ path: 'lists', reason: message('problem.TOO_MANY_LISTS', { count: lists.length, most: MAX_LISTS }) }];
  }
  const seen = new Set<string>();
  return lists.flatMap(({ ownerKind, personId, teamId }, index) => {
    const key = `${ownerKind} ${personId ?? teamId ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: `lists.${index}`, reason: message('problem.OWNER_TWICE') }];
  });
}

/** The ids must be those of the kind of owner, and no others. */
function ownerFaults(kind: OwnerKind, personId: string | null, teamId: string | null): readonly Fault[] {
  if ((personId !== null) === (kind === 'person') && (teamId !== null) === (kind === 'team')) return [];
  const reason = message('problem.OWNER_UNCLEAR');
  return [{ path: 'ownerKind', reason }];
}

function tooMany(count: number): Fault {
  const reason = message('problem.TOO_MANY', { count, longestList: MAX_LIST_LENGTH });
  return { path: 'assignments', reason };
}

function duplicateFaults(assignments: readonly NewAssignment[]): readonly Fault[] {
  const first = new Map<string, number>();
  return assignments.flatMap((assignment, index) => {
    const earlier = first.get(sameAssignmentKey(assignment));
    if (earlier === undefined) {
      first.set(sameAssignmentKey(assignment), index);
      return [];
    }
    const reason = message('problem.DUPLICATE', { earlier: earlier + 1 });
    return [{ path: `assignments.${index}.kpi`, reason, value: assignment.kpi }];
  });
}

function scoringFaults(assignments: readonly NewAssignment[]): readonly Fault[] {
  return scoringIssues(assignments).map(({ index, field, code }) => ({
    path: `assignments.${index}.${field}`,
    reason: scoringMessage(code),
    code: upperCode(code),
  }));
}

/** Weights of one list come to 100, exactly (bonus calculation §3). */
function sumFaults(component: string | null, list: readonly NewAssignment[]): readonly Fault[] {
  const weights = list.map(({ weight }) => parseDecimal(weight)).filter((weight) => weight !== null);
  const sum = Rational.sum(weights);
  if (weights.length < list.length || sum.equals(Rational.HUNDRED)) return [];
  const missing = Rational.HUNDRED.minus(sum);
  const [found, difference] = [sum.toDecimal(6), missing.abs().toDecimal(6)];
  const values = { inComponent: component !== null, component: component ?? '', found, difference };
  const reason = missing.isPositive
    ? message('problem.WEIGHTS_NOT_100.add', values)
    : message('problem.WEIGHTS_NOT_100.take', values);
  return [{ path: 'assignments', reason, value: found }];
}
