import { type CycleEntity, readEarlierActuals, type Transaction } from '@premia/api-data-access';
import { FieldProblem, parseDecimal, type TenantContext } from '@premia/api-util-platform';
import { periodBefore, Rational } from '@premia/domain-kernel';
import { findKpi, targetDoubt } from '@premia/domain-kpi';
import { message } from '@premia/shared-messages';
import { type NewAssignment, type NewList, ownerKey, sameAssignmentKey } from './given-assignment';
import type { StoredLists } from './stored-assignments';

/** Targets that are new and look like a slip of the hand, beside what the period before came to; a reason confirms them. */
export async function doubtedTargets(
  tx: Transaction,
  ctx: TenantContext,
  cycle: Pick<CycleEntity, 'from' | 'to'>,
  lists: readonly NewList[],
  stored: StoredLists,
): Promise<readonly FieldProblem[]> {
  const asked = lists.flatMap(({ at, owner, assignments }) =>
    assignments.flatMap((assignment, index) => {
      const target = targetOf(assignment.scoring);
      const before = stored.get(ownerKey(owner))?.get(sameAssignmentKey(assignment));
      const isNew = target !== null && targetOf(before?.scoring) !== target;
      return isNew && assignment.confirmation === null
        ? [{ assignment, target, path: `${at}assignments.${index}.confirmation` }]
        : [];
    }),
  );
  if (asked.length === 0) return [];
  const slices = asked.map(({ assignment }) => assignment);
  const { periods } = await readEarlierActuals(tx, slices, [periodBefore(cycle)]);
  return asked.flatMap(({ assignment, target, path }, index) => {
    const reached = periods[0]?.[index]?.value ?? null;
    return doubtOf(ctx, { assignment, target, path, reached });
  });
}

function doubtOf(
  ctx: TenantContext,
  given: {
    readonly assignment: NewAssignment;
    readonly target: string;
    readonly path: string;
    readonly reached: string | null;
  },
): readonly FieldProblem[] {
  const { assignment, path, reached } = given;
  const [kpi, target] = [findKpi(assignment.kpi), parseDecimal(given.target)];
  if (kpi === undefined || target === null) return [];
  const doubt = targetDoubt(target, kpi.unit, reached === null ? null : Rational.parse(reached));
  if (doubt === null) return [];
  const values = { name: kpi.names, target: given.target, reached: reached ?? '' };
  const reason =
    doubt === 'percent'
      ? message('problem.TARGET.IMPLAUSIBLE.percent', values)
      : message('problem.TARGET.IMPLAUSIBLE.history', values);
  return [new FieldProblem(ctx, { path, reason, value: given.target })];
}

/** The single number that a scoring aims at; null where it has none. */
function targetOf(scoring: unknown): string | null {
  if (typeof scoring !== 'object' || scoring === null || !('target' in scoring)) return null;
  return typeof scoring.target === 'string' ? scoring.target : null;
}
