import type {
  BonusHeaderInput,
  BonusInput,
  ComponentInput,
  MeasureInput,
  MeasureListsInput,
  ParticipantInput,
  PlanInput,
} from '@premia/domain-bonus';
import { actualAt } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { maximumOf, thresholdOf } from '../warnings/curve-shape';
import { isPerUnit } from '../words/component-name';

/** What is supposed of every measure: its curve's threshold, its target, its curve's end, or attainments typed in. */
export type Supposition =
  | { readonly kind: 'threshold' }
  | { readonly kind: 'target' }
  | { readonly kind: 'maximum' }
  /** Attainments in percent by measure key, or else by component id; whatever is not named is on target. */
  | { readonly kind: 'numbers'; readonly attainments: Readonly<Record<string, string>> };

/**
 * The same input with every actual replaced by what is supposed (product §6: all at threshold, target, maximum, or numbers
 * typed in). Measures of per-unit components have no target: they keep their actual, and without one count as 0.
 */
export function supposeInput(input: BonusInput, supposition: Supposition): BonusInput {
  return {
    ...supposeHeader(input, supposition),
    participants: input.participants.map((one) => supposeParticipant(input.plan, one, supposition)),
  };
}

export function supposeHeader<Header extends BonusHeaderInput>(header: Header, supposition: Supposition): Header {
  const { plan, teams, company } = header;
  return {
    ...header,
    ...(teams !== undefined && {
      teams: Object.fromEntries(
        Object.entries(teams).map(([team, lists]) => [team, supposeLists(plan, lists, supposition)]),
      ),
    }),
    ...(company !== undefined && { company: supposeLists(plan, company, supposition) }),
  };
}

export function supposeParticipant(
  plan: PlanInput,
  participant: ParticipantInput,
  supposition: Supposition,
): ParticipantInput {
  if (participant.measures === undefined) return participant;
  return { ...participant, measures: supposeLists(plan, participant.measures, supposition) };
}

function supposeLists(plan: PlanInput, lists: MeasureListsInput, supposition: Supposition): MeasureListsInput {
  return Object.fromEntries(
    Object.entries(lists).map(([id, measures]) => {
      const component = plan.components.find((candidate) => candidate.id === id);
      return [id, measures.map((measure) => supposeMeasure(plan, component, measure, supposition))];
    }),
  );
}

function supposeMeasure(
  plan: PlanInput,
  component: ComponentInput | undefined,
  measure: MeasureInput,
  supposition: Supposition,
): MeasureInput {
  if (measure.scoring === undefined)
    return measure.actual === null ? { ...measure, actual: '0', status: 'ok' } : measure;
  const attainment = attainmentOf(plan, component, measure, supposition);
  return { ...measure, ...actualAt(measure.scoring, attainment) };
}

function attainmentOf(
  plan: PlanInput,
  component: ComponentInput | undefined,
  measure: MeasureInput,
  supposition: Supposition,
): Rational {
  if (supposition.kind === 'target') return Rational.HUNDRED;
  if (supposition.kind === 'numbers') {
    const typed = supposition.attainments[measure.id] ?? supposition.attainments[component?.id ?? ''];
    return typed === undefined ? Rational.HUNDRED : Rational.parse(typed);
  }
  const curve = measure.curve ?? (component === undefined || isPerUnit(component) ? undefined : component.curve);
  if (curve === undefined) return Rational.HUNDRED;
  if (supposition.kind === 'threshold') return thresholdOf(curve);
  return maximumOf(curve)?.attainment ?? endlessMaximum(plan, component, measure);
}

/** Where a curve never ends, something else does: the measure's own limit, the component's cap, the plan's; else the target stands. */
function endlessMaximum(plan: PlanInput, component: ComponentInput | undefined, measure: MeasureInput): Rational {
  const componentCap = component === undefined || isPerUnit(component) ? undefined : component.cap;
  const limit = measure.attainmentMax ?? measure.cap ?? componentCap ?? plan.cap?.percentOfTarget;
  return limit === undefined ? Rational.HUNDRED : Rational.parse(limit);
}
