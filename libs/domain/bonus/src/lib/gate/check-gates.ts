import type { ComponentOutlines } from '../component/check-components';
import type { Gate } from '../plan';
import { refuseDuplicateIds } from '../validate/duplicate';
import { show } from '../validate/issues';
import type { Place } from '../validate/place';
import { complete, fields, readList, readRecord } from '../validate/record';
import { readChoice, readDecimal, readScope, readText, refuseField } from '../validate/scalar';
import { checkEffect, needsTarget } from './effect';

const GATE_FIELDS = fields('id when otherwise appliesTo');
const WHEN_FIELDS = fields('scope measure component value op than');

/** Reads the gates of a plan (bonus calculation §5); what they read is checked once the measures are known. */
export function checkGates(value: unknown, outlines: ComponentOutlines, place: Place): readonly (Gate | null)[] {
  if (value === undefined) return [];
  const list = readList(value, place) ?? [];
  const gates = list.map((entry, index) => readGate(entry, outlines, place.at(index)));
  refuseDuplicateIds(list, place);
  return gates;
}

function readGate(value: unknown, outlines: ComponentOutlines, place: Place): Gate | null {
  const record = readRecord(value, place, GATE_FIELDS);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'));
  const condition = readCondition(record.when, place.at('when'));
  const appliesTo = readAppliesTo(record.appliesTo, outlines, place.at('appliesTo'));
  const otherwise = checkEffect(record.otherwise, place.at('otherwise'));
  if (condition !== null && condition.reads.kind === 'component') {
    refuseUnreadableComponent(condition.reads.id, condition, outlines, place.at('when'));
  }
  if (appliesTo?.kind === 'component' && otherwise !== null && needsTarget(otherwise)) {
    refuseCapOnPerUnit(appliesTo.id, outlines, place.at('otherwise').at('effect'));
  }
  const gate = complete({ id, condition, appliesTo, otherwise });
  return gate && { id: gate.id, ...gate.condition, otherwise: gate.otherwise, appliesTo: gate.appliesTo };
}

type Condition = Pick<Gate, 'scope' | 'reads' | 'value' | 'operator' | 'than'>;

function readCondition(value: unknown, place: Place): Condition | null {
  const record = readRecord(value, place, WHEN_FIELDS);
  if (record === null) return null;
  const scope = readScope(record.scope, place.at('scope'));
  const reads = readSubject(record.measure, record.component, place);
  const read = readChoice(record.value, place.at('value'), ['actual', 'attainment', 'rate']);
  const operator = readChoice(record.op, place.at('op'), ['>=', '>', '<=', '<', '==']);
  const than = readDecimal(record.than, place.at('than'));
  return complete({ scope, reads, value: read, operator, than });
}

function readSubject(measure: unknown, component: unknown, place: Place): Gate['reads'] | null {
  if (measure === undefined && component !== undefined) {
    return complete({ kind: 'component', id: readText(component, place.at('component')) });
  }
  refuseField(component, place.at('component'), 'a gate reads a measure or a component, not both.');
  return complete({ kind: 'measure', id: readText(measure, place.at('measure')) });
}

function readAppliesTo(value: unknown, outlines: ComponentOutlines, place: Place): Gate['appliesTo'] | null {
  const id = readText(value, place);
  if (id === null) return null;
  if (id === 'total') return { kind: 'total' };
  if (outlines.isComplete && !outlines.list.some((outline) => outline.id === id)) {
    place.refuse('unknown-reference', `The plan has no component ${show(id)}; name one of its components, or "total".`);
  }
  return { kind: 'component', id };
}

/** A component of the gate's scope has an attainment and a rate, unless it pays per unit; it never has an actual. */
function refuseUnreadableComponent(id: string, condition: Condition, outlines: ComponentOutlines, place: Place): void {
  const outline = outlines.list.find((candidate) => candidate.id === id);
  if (outline === undefined) {
    if (outlines.isComplete) {
      place
        .at('component')
        .refuse('unknown-reference', `The plan has no component ${show(id)}; name one of its components.`);
    }
    return;
  }
  if (outline.scope !== null && outline.scope !== condition.scope) {
    place
      .at('component')
      .refuse('unknown-reference', `The component ${show(id)} is of scope ${outline.scope}, not ${condition.scope}.`);
  }
  if (outline.use?.kind === 'per-unit' || condition.value === 'actual') {
    const which = outline.use?.kind === 'per-unit' ? `The per-unit component ${show(id)}` : `The component ${show(id)}`;
    place.at('value').refuse('unknown-reference', `${which} has no ${condition.value}; read a measure instead.`);
  }
}

function refuseCapOnPerUnit(id: string, outlines: ComponentOutlines, place: Place): void {
  if (outlines.list.find((outline) => outline.id === id)?.use?.kind !== 'per-unit') return;
  place.refuse(
    'unknown-kind',
    `The per-unit component ${show(id)} has no target to cap at a percent of; a gate on it may zero or scale.`,
  );
}
