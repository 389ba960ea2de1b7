import { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import type { AppliedEffect, EvaluatedGate } from '../gate/gates';
import { applyEffects, failedOn } from '../gate/gates';
import type { PerUnitComponentInput } from '../input';
import type { OfKind } from '../kinds';
import type { Component, Plan } from '../plan';
import type { ComponentResult } from '../result';
import { paysBesidePilots } from '../scoring/attainment';
import type { ComponentTrace, EffectTrace, UngatedTrace } from '../trace/trace';
import type { MeasureTracer } from '../trace/trace-measure';
import type { Place } from '../validate/place';
import type { ComponentContext, ComponentKind, RawComponent, ReadComponent, ScoredFor } from './component-kind';
import type { GatedComponent } from './gated-component';
import { perUnit } from './per-unit';
import type { ScoredComponent } from './scored-component';
import { target } from './target';

type KindName = 'target' | PerUnitComponentInput['kind'];

/** Every kind of component: a new one is a file and a line here. */
const COMPONENT_KINDS: {
  readonly [Kind in KindName]: ComponentKind<OfKind<Component, Kind>, OfKind<ScoredComponent, Kind>>;
} = { target, 'per-unit': perUnit };

export function checkComponent(
  kind: KindName,
  record: RawComponent,
  context: ComponentContext,
  place: Place,
): ReadComponent {
  return COMPONENT_KINDS[kind].check(record, context, place);
}

/** Scores every component of the plan for one participant. */
export function scoreComponents(plan: Plan, scoredFor: ScoredFor): readonly ScoredComponent[] {
  return plan.components.map((component) => scoreOne(component, scoredFor));
}

function scoreOne<Kind extends KindName>(component: OfKind<Component, Kind>, scoredFor: ScoredFor): ScoredComponent {
  return COMPONENT_KINDS[component.kind].score(component, scoredFor);
}

/** The measures of a component, list by list. */
export function listsOf<Kind extends KindName>(
  scored: OfKind<ScoredComponent, Kind>,
): readonly (readonly MeasureScore[])[] {
  return COMPONENT_KINDS[scored.kind].listsOf(scored);
}

function valueOf<Kind extends KindName>(scored: OfKind<ScoredComponent, Kind>): Rational {
  return COMPONENT_KINDS[scored.kind].valueOf(scored);
}

/** Gates on components (bonus calculation §5): each failed gate in order, on the rate or the money. */
export function gateComponents(
  scored: readonly ScoredComponent[],
  gates: readonly EvaluatedGate[],
): readonly GatedComponent[] {
  return scored.map((component) => {
    const before = valueOf(component);
    const effects = applyEffects(failedOn(gates, component.component.id), before, Rational.HUNDRED);
    return { scored: component, value: effects.at(-1)?.result ?? before, effects };
  });
}

/** What the value of a component adds to an additive plan, money. */
export function partOf<Kind extends KindName>(
  scored: OfKind<ScoredComponent, Kind>,
  value: Rational,
  targetBonus: Rational,
): Rational {
  return COMPONENT_KINDS[scored.kind].partOf(scored, value, targetBonus);
}

/** The trace of a component before its gates: they are evaluated on all components, and have their effects after. */
export function traceUngated<Kind extends KindName>(
  scored: OfKind<ScoredComponent, Kind>,
  measures: MeasureTracer,
): UngatedTrace {
  return COMPONENT_KINDS[scored.kind].trace(scored, measures);
}

/** The component with the effects of its failed gates. */
export function traceGated(
  ungated: UngatedTrace,
  { value, effects }: GatedComponent,
  effectOf: (applied: AppliedEffect) => EffectTrace,
): ComponentTrace {
  return { ...ungated, effects: effects.map(effectOf), result: value };
}

export function reportComponent<Kind extends KindName>(
  scored: OfKind<ScoredComponent, Kind>,
  value: Rational,
  amount: string | null,
): ComponentResult {
  return COMPONENT_KINDS[scored.kind].report(scored, value, amount);
}

/** Whether pilots are all that is left, so that nothing is paid and nothing is wrong (bonus calculation §4). */
export function hasOnlyPilots(components: readonly ScoredComponent[]): boolean {
  // Nearly everybody has a measure that is none, at the very beginning.
  let hasPilots = false;
  for (const scored of components) {
    for (const scores of listsOf(scored)) {
      for (const { measure } of scores) {
        if (measure.pilot) hasPilots = true;
        else if (paysBesidePilots(measure)) return false;
      }
    }
  }
  return hasPilots;
}
