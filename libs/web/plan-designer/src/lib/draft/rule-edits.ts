import type { GateInput, ModifierInput, PlanInput } from '@premia/domain-bonus';
import { freeId } from './component-edits';

export function withNewGate(plan: PlanInput): PlanInput {
  const gates = plan.gates ?? [];
  const gate: GateInput = {
    id: freeId('condition', gates),
    when: { scope: 'company', measure: '', value: 'actual', op: '>=', than: '0' },
    otherwise: { effect: 'zero' },
    appliesTo: 'total',
  };
  return { ...plan, gates: [...gates, gate] };
}

export type ModifierKind = ModifierInput['kind'];

export function newModifier(kind: ModifierKind, id: string): ModifierInput {
  switch (kind) {
    case 'lookup':
      return { id, kind, values: { below: '0.8', meets: '1', exceeds: '1.2' }, default: 'meets' };
    case 'number':
      return { id, kind, min: '0.5', max: '1.5', default: '1' };
    case 'measure':
      return {
        id,
        kind,
        scope: 'company',
        measure: '',
        curve: {
          kind: 'points',
          points: [
            ['80', '80'],
            ['100', '100'],
            ['120', '120'],
          ],
          below: 'flat',
        },
        default: '1',
      };
  }
}

const FIRST_ID: Readonly<Record<ModifierKind, string>> = { lookup: 'rating', number: 'factor', measure: 'result' };

export function withNewModifier(plan: PlanInput, kind: ModifierKind): PlanInput {
  const modifiers = plan.modifiers ?? [];
  return { ...plan, modifiers: [...modifiers, newModifier(kind, freeId(FIRST_ID[kind], modifiers))] };
}
