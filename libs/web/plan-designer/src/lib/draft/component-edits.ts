import type {
  Combination,
  ComponentInput,
  PerUnitComponentInput,
  PlanInput,
  Scope,
  TargetComponentInput,
} from '@premia/domain-bonus';
import { UNNAMED_PER_UNIT } from './per-unit-edits';
import { DEFAULT_POINTS } from './plan-templates';
import { isWeighted } from './weight-edits';

/** What a component can be: a share of the target bonus by whose result it follows, or pay per unit. */
export type ComponentKind = Scope | 'per-unit';

export function kindOf(component: ComponentInput): ComponentKind {
  return isWeighted(component) ? component.scope : 'per-unit';
}

const FIRST_ID: Readonly<Record<ComponentKind, string>> = {
  individual: 'own',
  team: 'team',
  company: 'company',
  'per-unit': UNNAMED_PER_UNIT,
};

/** An id that is free in the list: the wanted one, or with the first number that is. */
export function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  if (!ids.has(wanted)) return wanted;
  let number = 2;
  while (ids.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

export function withNewComponent(plan: PlanInput, kind: ComponentKind): PlanInput {
  const id = freeId(FIRST_ID[kind], plan.components);
  const component: ComponentInput =
    kind === 'per-unit'
      ? { id, scope: 'individual', kind: 'per-unit', mode: 'marginal', tiers: [{ from: '0', rate: '1' }] }
      : { id, scope: kind, curve: DEFAULT_POINTS, ...weightIn(plan) };
  return { ...plan, components: [...plan.components, component] };
}

/** The first weighted component carries everything, every further one starts at nothing. */
function weightIn(plan: PlanInput): { readonly weight?: string } {
  if (plan.combination !== 'additive') return {};
  return { weight: plan.components.some(isWeighted) ? '0' : '100' };
}

/** Takes the component away, and with it the conditions that read it or apply to it. */
export function withoutComponent(plan: PlanInput, id: string): PlanInput {
  return withOnly(
    plan,
    plan.components.filter((component) => component.id !== id),
  );
}

/** The plan with these of its components, and without the conditions that read others or apply to them. */
function withOnly(plan: PlanInput, components: readonly ComponentInput[]): PlanInput {
  const stays = (name: string | undefined): boolean => components.some(({ id }) => id === name);
  const gates = plan.gates?.filter(
    ({ appliesTo, when }) =>
      (appliesTo === 'total' || stays(appliesTo)) && (when.component === undefined || stays(when.component)),
  );
  return { ...plan, components, ...(gates === undefined ? {} : { gates }) };
}

export function withComponent(plan: PlanInput, changed: ComponentInput): PlanInput {
  return {
    ...plan,
    components: plan.components.map((component) => (component.id === changed.id ? changed : component)),
  };
}

/** Renames a component everywhere in the plan; the name must be free and not empty, else nothing changes. */
export function withComponentId(plan: PlanInput, id: string, renamed: string): PlanInput {
  const name = renamed.trim();
  if (name === '' || plan.components.some((component) => component.id === name)) return plan;
  const gates = plan.gates?.map((gate) => ({
    ...gate,
    appliesTo: gate.appliesTo === id ? name : gate.appliesTo,
    when: gate.when.component === id ? { ...gate.when, component: name } : gate.when,
  }));
  const axis = (component: string): string => (component === id ? name : component);
  const matrix = plan.matrix && {
    ...plan.matrix,
    rows: { ...plan.matrix.rows, component: axis(plan.matrix.rows.component) },
    columns: { ...plan.matrix.columns, component: axis(plan.matrix.columns.component) },
  };
  return {
    ...plan,
    components: plan.components.map((component) => (component.id === id ? { ...component, id: name } : component)),
    ...(gates === undefined ? {} : { gates }),
    ...(matrix === undefined ? {} : { matrix }),
  };
}

/**
 * Changes how components join; what the new way can't hold (weights, pay per unit, the grid, a protected own part, and
 * conditions on what goes) goes, what it needs comes.
 */
export function withCombination(plan: PlanInput, combination: Combination): PlanInput {
  if (plan.combination === combination) return plan;
  const { matrix: _grid, ...rest } = plan;
  if (combination === 'additive') {
    const weighed = plan.components.map((component, index) =>
      isWeighted(component) ? { ...component, weight: index === 0 ? '100' : '0' } : component,
    );
    return { ...rest, combination, components: weighed };
  }
  const { protectIndividual: _protected, ...others } = rest;
  const components = plan.components.filter(isWeighted).map(withoutWeight);
  if (combination === 'multiplicative') return { ...withOnly(others, components), combination };
  const [rows = bare('individual', components), columns = bare('company', [rows])] = components;
  return {
    ...withOnly(others, [rows, columns]),
    combination,
    matrix: {
      rows: { component: rows.id, from: ['80', '100', '120'] },
      columns: { component: columns.id, from: ['90', '100'] },
      rates: [
        ['25', '50'],
        ['75', '100'],
        ['110', '150'],
      ],
    },
  };
}

function withoutWeight(component: TargetComponentInput): TargetComponentInput {
  const { weight: _weight, ...rest } = component;
  return rest;
}

function bare(scope: Scope, taken: readonly TargetComponentInput[]): TargetComponentInput {
  return { id: freeId(FIRST_ID[scope], taken), scope, curve: { kind: 'linear' } };
}

/** A component with one of its optional numbers set, or left out where the text is empty. */
export function withLimit<Component extends TargetComponentInput | PerUnitComponentInput>(
  component: Component,
  limit: 'cap' | 'floor',
  text: string,
): Component {
  const rest = { ...component };
  Reflect.deleteProperty(rest, limit);
  return text.trim() === '' ? rest : { ...rest, [limit]: text };
}
