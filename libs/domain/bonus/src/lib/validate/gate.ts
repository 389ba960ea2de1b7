import type { Gate, GateEffect } from '../plan';
import type { ComponentOutlines } from './component';
import { refuseDuplicateIds } from './duplicate';
import type { Issues } from './issues';
import { show } from './issues';
import type { Place } from './place';
import { fields, readList, readRecord, refuseFieldsBeyond, whole } from './record';
import { readAmount, readChoice, readDecimal, readText, refuseField } from './scalar';

const GATE_FIELDS = fields('id', 'when', 'otherwise', 'appliesTo');
const WHEN_FIELDS = fields('scope', 'measure', 'component', 'value', 'op', 'than');
const EFFECT_FIELDS = fields('effect', 'by');

/** Reads the gates of a plan (bonus calculation §5); what they read is checked once the measures are known. */
export function readGates(
  value: unknown,
  outlines: ComponentOutlines,
  place: Place,
  issues: Issues,
): readonly (Gate | null)[] {
  if (value === undefined) return [];
  const list = readList(value, place, issues) ?? [];
  const gates = list.map((entry, index) => readGate(entry, outlines, place.at(index), issues));
  refuseDuplicateIds(list, place, issues);
  return gates;
}

function readGate(value: unknown, outlines: ComponentOutlines, place: Place, issues: Issues): Gate | null {
  const record = readRecord(value, place, GATE_FIELDS, issues);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'), issues);
  const condition = readCondition(record.when, place.at('when'), issues);
  const appliesTo = readAppliesTo(record.appliesTo, outlines, place.at('appliesTo'), issues);
  const otherwise = readEffect(record.otherwise, place.at('otherwise'), issues);
  if (condition !== null && condition.reads.kind === 'component') {
    refuseUnreadableComponent(condition.reads.id, condition, outlines, place.at('when'), issues);
  }
  if (appliesTo?.kind === 'component' && otherwise?.kind === 'cap') {
    refuseCapOnPerUnit(appliesTo.id, outlines, place.at('otherwise').at('effect'), issues);
  }
  const gate = whole({ id, condition, appliesTo, otherwise });
  return gate && { id: gate.id, ...gate.condition, otherwise: gate.otherwise, appliesTo: gate.appliesTo };
}

type Condition = Pick<Gate, 'scope' | 'reads' | 'value' | 'operator' | 'than'>;

function readCondition(value: unknown, place: Place, issues: Issues): Condition | null {
  const record = readRecord(value, place, WHEN_FIELDS, issues);
  if (record === null) return null;
  const scope = readChoice(record.scope, place.at('scope'), ['individual', 'team', 'company'] as const, issues);
  const reads = readSubject(record.measure, record.component, place, issues);
  const read = readChoice(record.value, place.at('value'), ['actual', 'attainment', 'rate'] as const, issues);
  const operator = readChoice(record.op, place.at('op'), ['>=', '>', '<=', '<', '=='] as const, issues);
  const than = readDecimal(record.than, place.at('than'), issues);
  return whole({ scope, reads, value: read, operator, than });
}

function readSubject(measure: unknown, component: unknown, place: Place, issues: Issues): Gate['reads'] | null {
  if (measure === undefined && component !== undefined) {
    return whole({ kind: 'component' as const, id: readText(component, place.at('component'), issues) });
  }
  refuseField(component, place.at('component'), 'a gate reads a measure or a component, not both.', issues);
  return whole({ kind: 'measure' as const, id: readText(measure, place.at('measure'), issues) });
}

function readAppliesTo(
  value: unknown,
  outlines: ComponentOutlines,
  place: Place,
  issues: Issues,
): Gate['appliesTo'] | null {
  const id = readText(value, place, issues);
  if (id === null) return null;
  if (id === 'total') return { kind: 'total' };
  if (outlines.isComplete && !outlines.list.some((outline) => outline.id === id)) {
    issues.add(
      'unknown-reference',
      place,
      `The plan has no component ${show(id)}; name one of its components, or "total".`,
    );
  }
  return { kind: 'component', id };
}

function readEffect(value: unknown, place: Place, issues: Issues): GateEffect | null {
  const record = readRecord(value, place, EFFECT_FIELDS, issues);
  if (record === null) return null;
  const kind = readChoice(record.effect, place.at('effect'), ['zero', 'scale', 'cap'] as const, issues);
  if (kind === null) return null;
  if (kind === 'zero') {
    refuseFieldsBeyond(record, ['effect'], 'zero effect', place, issues);
    return { kind };
  }
  return whole({ kind, by: readAmount(record.by, place.at('by'), issues) });
}

/** A component of the gate's scope has an attainment and a rate, unless it pays per unit; it never has an actual. */
function refuseUnreadableComponent(
  id: string,
  condition: Condition,
  outlines: ComponentOutlines,
  place: Place,
  issues: Issues,
): void {
  const outline = outlines.list.find((candidate) => candidate.id === id);
  if (outline === undefined) {
    if (outlines.isComplete) {
      issues.add(
        'unknown-reference',
        place.at('component'),
        `The plan has no component ${show(id)}; name one of its components.`,
      );
    }
    return;
  }
  if (outline.scope !== null && outline.scope !== condition.scope) {
    issues.add(
      'unknown-reference',
      place.at('component'),
      `The component ${show(id)} is of scope ${outline.scope}, not ${condition.scope}.`,
    );
  }
  if (outline.use?.kind === 'per-unit' || condition.value === 'actual') {
    const which = outline.use?.kind === 'per-unit' ? `The per-unit component ${show(id)}` : `The component ${show(id)}`;
    issues.add('unknown-reference', place.at('value'), `${which} has no ${condition.value}; read a measure instead.`);
  }
}

function refuseCapOnPerUnit(id: string, outlines: ComponentOutlines, place: Place, issues: Issues): void {
  if (outlines.list.find((outline) => outline.id === id)?.use?.kind !== 'per-unit') return;
  issues.add(
    'unknown-kind',
    place,
    `The per-unit component ${show(id)} has no target to cap at a percent of; a gate on it may zero or scale.`,
  );
}
