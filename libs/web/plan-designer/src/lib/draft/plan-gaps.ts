import type { PlanInput } from '@premia/domain-bonus';
import { hasNoKpiYet } from './per-unit-edits';
import { isWeighted } from './weight-edits';

/** A choice that is still open: the plan can be kept so, not published. */
export interface PlanGap {
  /** JSON pointer into the plan. */
  readonly path: string;
  readonly kind: 'condition' | 'factor' | 'funding' | 'perUnit';
}

/** What a designer has added and not yet pointed at a KPI or part: the server can't know whether it will be there. */
export function planGaps(plan: PlanInput): readonly PlanGap[] {
  const conditions = (plan.gates ?? []).flatMap(({ when }, index): readonly PlanGap[] =>
    (when.component ?? when.measure ?? '') === '' ? [{ path: `/gates/${index}/when`, kind: 'condition' }] : [],
  );
  const factors = (plan.modifiers ?? []).flatMap((modifier, index): readonly PlanGap[] =>
    modifier.kind === 'measure' && modifier.measure === '' ? [{ path: `/modifiers/${index}`, kind: 'factor' }] : [],
  );
  const funding: readonly PlanGap[] =
    plan.pool?.funding?.measure === '' ? [{ path: '/pool/funding', kind: 'funding' }] : [];
  const perUnit = plan.components.flatMap((component, index): readonly PlanGap[] =>
    !isWeighted(component) && hasNoKpiYet(component) ? [{ path: `/components/${index}`, kind: 'perUnit' }] : [],
  );
  return [...perUnit, ...conditions, ...factors, ...funding];
}

/** The plan as far as it is thought through: what is still open is left out, so that its cost can be shown meanwhile. */
export function withoutGaps(plan: PlanInput): PlanInput {
  const open = new Set(planGaps(plan).map(({ path }) => path));
  if (open.size === 0) return plan;
  const { pool, ...rest } = plan;
  const components = plan.components.filter((_, index) => !open.has(`/components/${index}`));
  return {
    ...rest,
    components: components.length === 0 ? plan.components : components,
    ...(plan.gates === undefined ? {} : { gates: plan.gates.filter((_, index) => !open.has(`/gates/${index}/when`)) }),
    ...(plan.modifiers === undefined
      ? {}
      : { modifiers: plan.modifiers.filter((_, index) => !open.has(`/modifiers/${index}`)) }),
    ...(pool === undefined || open.has('/pool/funding') ? {} : { pool }),
  };
}
