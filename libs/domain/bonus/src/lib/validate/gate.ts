import type { Gate, GateEffect } from '../plan';
import type { ComponentOutlines } from './component';
import { refuseDuplicateIds } from './duplicate';
import type { Findings } from './findings';
import { show } from './findings';
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
  findings: Findings,
): readonly (Gate | null)[] {
  if (value === undefined) return [];
  const list = readList(value, place, findings) ?? [];
  const gates = list.map((entry, index) => readGate(entry, outlines, place.at(index), findings));
  refuseDuplicateIds(list, place, findings);
  return gates;
}

function readGate(value: unknown, outlines: ComponentOutlines, place: Place, findings: Findings): Gate | null {
  const record = readRecord(value, place, GATE_FIELDS, findings);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'), findings);
  const condition = readCondition(record.when, place.at('when'), findings);
  const appliesTo = readAppliesTo(record.appliesTo, outlines, place.at('appliesTo'), findings);
  const otherwise = readEffect(record.otherwise, place.at('otherwise'), findings);
  if (condition !== null && condition.reads.kind === 'component') {
    refuseUnreadableComponent(condition.reads.id, condition, outlines, place.at('when'), findings);
  }
  if (appliesTo?.kind === 'component' && otherwise?.kind === 'cap') {
    refuseCapOnPerUnit(appliesTo.id, outlines, place.at('otherwise').at('effect'), findings);
  }
  const gate = whole({ id, condition, appliesTo, otherwise });
  return gate && { id: gate.id, ...gate.condition, otherwise: gate.otherwise, appliesTo: gate.appliesTo };
}

type Condition = Pick<Gate, 'scope' | 'reads' | 'value' | 'operator' | 'than'>;

function readCondition(value: unknown, place: Place, findings: Findings): Condition | null {
  const record = readRecord(value, place, WHEN_FIELDS, findings);
  if (record === null) return null;
  const scope = readChoice(record.scope, place.at('scope'), ['individual', 'team', 'company'] as const, findings);
  const reads = readSubject(record.measure, record.component, place, findings);
  const read = readChoice(record.value, place.at('value'), ['actual', 'attainment', 'rate'] as const, findings);
  const operator = readChoice(record.op, place.at('op'), ['>=', '>', '<=', '<', '=='] as const, findings);
  const than = readDecimal(record.than, place.at('than'), findings);
  return whole({ scope, reads, value: read, operator, than });
}

function readSubject(measure: unknown, component: unknown, place: Place, findings: Findings): Gate['reads'] | null {
  if (measure === undefined && component !== undefined) {
    return whole({ kind: 'component' as const, id: readText(component, place.at('component'), findings) });
  }
  refuseField(component, place.at('component'), 'a gate reads a measure or a component, not both.', findings);
  return whole({ kind: 'measure' as const, id: readText(measure, place.at('measure'), findings) });
}

function readAppliesTo(
  value: unknown,
  outlines: ComponentOutlines,
  place: Place,
  findings: Findings,
): Gate['appliesTo'] | null {
  const id = readText(value, place, findings);
  if (id === null) return null;
  if (id === 'total') return { kind: 'total' };
  if (outlines.isComplete && !outlines.list.some((outline) => outline.id === id)) {
    findings.add(
      'unknown-reference',
      place,
      `The plan has no component ${show(id)}; name one of its components, or "total".`,
    );
  }
  return { kind: 'component', id };
}

function readEffect(value: unknown, place: Place, findings: Findings): GateEffect | null {
  const record = readRecord(value, place, EFFECT_FIELDS, findings);
  if (record === null) return null;
  const kind = readChoice(record.effect, place.at('effect'), ['zero', 'scale', 'cap'] as const, findings);
  if (kind === null) return null;
  if (kind === 'zero') {
    refuseFieldsBeyond(record, ['effect'], 'zero effect', place, findings);
    return { kind };
  }
  return whole({ kind, by: readAmount(record.by, place.at('by'), findings) });
}

/** A component of the gate's scope has an attainment and a rate, unless it pays per unit; it never has an actual. */
function refuseUnreadableComponent(
  id: string,
  condition: Condition,
  outlines: ComponentOutlines,
  place: Place,
  findings: Findings,
): void {
  const outline = outlines.list.find((candidate) => candidate.id === id);
  if (outline === undefined) {
    if (outlines.isComplete) {
      findings.add(
        'unknown-reference',
        place.at('component'),
        `The plan has no component ${show(id)}; name one of its components.`,
      );
    }
    return;
  }
  if (outline.scope !== null && outline.scope !== condition.scope) {
    findings.add(
      'unknown-reference',
      place.at('component'),
      `The component ${show(id)} is of scope ${outline.scope}, not ${condition.scope}.`,
    );
  }
  if (outline.use?.kind === 'per-unit' || condition.value === 'actual') {
    const which = outline.use?.kind === 'per-unit' ? `The per-unit component ${show(id)}` : `The component ${show(id)}`;
    findings.add('unknown-reference', place.at('value'), `${which} has no ${condition.value}; read a measure instead.`);
  }
}

function refuseCapOnPerUnit(id: string, outlines: ComponentOutlines, place: Place, findings: Findings): void {
  if (outlines.list.find((outline) => outline.id === id)?.use?.kind !== 'per-unit') return;
  findings.add(
    'unknown-kind',
    place,
    `The per-unit component ${show(id)} has no target to cap at a percent of; a gate on it may zero or scale.`,
  );
}
