import { Rational } from '@premia/domain-kernel';
import { maximumOf, thresholdOf } from '../curve/curve-shape';
import type {
  BonusHeaderInput,
  BonusInput,
  ComponentInput,
  MeasureInput,
  MeasureListsInput,
  ParticipantInput,
  PerUnitComponentInput,
  PlanInput,
} from '../input';
import { actualAt } from '../scoring/scoring';

/** What is assumed of every measure: its curve's threshold, its target, its curve's end, or attainments typed in. */
export type Assumption =
  | { readonly kind: 'threshold' }
  | { readonly kind: 'target' }
  | { readonly kind: 'maximum' }
  /** Attainments in percent by measure key, or else by component id; whatever is not named is on target. */
  | { readonly kind: 'numbers'; readonly attainments: Readonly<Record<string, string>> };

/**
 * The same input with every actual replaced by what is assumed (product §6: all at threshold, target, maximum, or numbers
 * typed in). Measures of per-unit components have no target: they keep their actual, and without one count as 0.
 */
export function assumeInput(input: BonusInput, assumption: Assumption): BonusInput {
  return {
    ...assumeHeader(input, assumption),
    participants: input.participants.map((one) => assumeParticipant(input.plan, one, assumption)),
  };
}

export function assumeHeader<Header extends BonusHeaderInput>(header: Header, assumption: Assumption): Header {
  const { plan, teams, company } = header;
  return {
    ...header,
    ...(teams !== undefined && {
      teams: Object.fromEntries(
        Object.entries(teams).map(([team, lists]) => [team, assumeLists(plan, lists, assumption)]),
      ),
    }),
    ...(company !== undefined && { company: assumeLists(plan, company, assumption) }),
  };
}

export function assumeParticipant(
  plan: PlanInput,
  participant: ParticipantInput,
  assumption: Assumption,
): ParticipantInput {
  if (participant.measures === undefined) return participant;
  return { ...participant, measures: assumeLists(plan, participant.measures, assumption) };
}

function assumeLists(plan: PlanInput, lists: MeasureListsInput, assumption: Assumption): MeasureListsInput {
  return Object.fromEntries(
    Object.entries(lists).map(([id, measures]) => {
      const component = plan.components.find((candidate) => candidate.id === id);
      return [id, measures.map((measure) => assumeMeasure(plan, component, measure, assumption))];
    }),
  );
}

function assumeMeasure(
  plan: PlanInput,
  component: ComponentInput | undefined,
  measure: MeasureInput,
  assumption: Assumption,
): MeasureInput {
  if (measure.scoring === undefined)
    return measure.actual === null ? { ...measure, actual: '0', status: 'ok' } : measure;
  const attainment = attainmentOf(plan, component, measure, assumption);
  return { ...measure, ...actualAt(measure.scoring, attainment) };
}

function attainmentOf(
  plan: PlanInput,
  component: ComponentInput | undefined,
  measure: MeasureInput,
  assumption: Assumption,
): Rational {
  if (assumption.kind === 'target') return Rational.HUNDRED;
  if (assumption.kind === 'numbers') {
    const typed = assumption.attainments[measure.id] ?? assumption.attainments[component?.id ?? ''];
    return typed === undefined ? Rational.HUNDRED : Rational.parse(typed);
  }
  const curve = measure.curve ?? (component === undefined || isPerUnit(component) ? undefined : component.curve);
  if (curve === undefined) return Rational.HUNDRED;
  if (assumption.kind === 'threshold') return thresholdOf(curve);
  return maximumOf(curve)?.attainment ?? endlessMaximum(plan, component, measure);
}

/** Where a curve never ends, something else does: the measure's own limit, the component's cap, the plan's; else the target stands. */
function endlessMaximum(plan: PlanInput, component: ComponentInput | undefined, measure: MeasureInput): Rational {
  const componentCap = component === undefined || isPerUnit(component) ? undefined : component.cap;
  const limit = measure.attainmentMax ?? measure.cap ?? componentCap ?? plan.cap?.percentOfTarget;
  return limit === undefined ? Rational.HUNDRED : Rational.parse(limit);
}

function isPerUnit(component: ComponentInput): component is PerUnitComponentInput {
  return 'kind' in component;
}
