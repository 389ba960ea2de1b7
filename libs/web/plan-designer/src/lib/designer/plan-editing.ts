import type { PlanInput } from '@premia/domain-bonus';
import type { SelectOption } from '@premia/web-ui';

/** What every section of the designer works on. */
export interface PlanEditing {
  readonly plan: PlanInput;
  /** False while a published version is only looked at. */
  readonly editable: boolean;
  /** KPIs that conditions, modifiers and the pool's funding may read. */
  readonly measures: readonly SelectOption[];
  /** What is wrong at a place of the plan and within it, by JSON pointer (`/components/0/weight`); null where nothing is. */
  readonly problemAt: (pointer: string) => string | null;
}

export interface PlanProblem {
  readonly path: string;
  readonly message: string;
}

/** The first problem at or under a pointer; pointers may come with the calculation's `/plan` in front. */
export function problemFinder(problems: readonly PlanProblem[]): (pointer: string) => string | null {
  const placed = problems.map(({ path, message }) => ({
    path: path.replace(/^\/(plan|definition)(?=\/|$)/, ''),
    message,
  }));
  return (pointer) => placed.find(({ path }) => path === pointer || path.startsWith(`${pointer}/`))?.message ?? null;
}

/** A copy without one of its optional parts, or with it replaced. */
export function withPart<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  part: Whole[Key] | undefined,
): Whole {
  const copy = { ...whole };
  if (part === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = part;
  return copy;
}
