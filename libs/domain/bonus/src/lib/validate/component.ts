import type { Rational } from '@premia/domain-kernel';
import { checkCurve } from '../curve/curve';
import type { EngineVersion } from '../engine-version';
import type { Combination, Scope } from '../input';
import { COMPANY_MEASURES } from '../measure-lookup';
import type { Component } from '../plan';
import { refuseDuplicateIds } from './duplicate';
import type { Issues } from './issues';
import type { MeasureUse } from './measure';
import type { Place } from './place';
import type { RawRecord } from './record';
import { fields, readList, readRecord, refuseFieldsBeyond, whole } from './record';
import { readAmount, readChoice, readOptionalAmount, readOptionalChoice, readText, refuseField } from './scalar';
import { readPerUnitTiers } from './tiers';
import { refuseWeights, weightsIn } from './weights';

type ComponentField =
  'id' | 'scope' | 'kind' | 'weight' | 'weights' | 'curve' | 'curveOn' | 'cap' | 'floor' | 'mode' | 'tiers' | 'reach';
type RawComponent = RawRecord<ComponentField>;

const COMPONENT_FIELDS = fields<ComponentField>(
  'id',
  'scope',
  'kind',
  'weight',
  'weights',
  'curve',
  'curveOn',
  'cap',
  'floor',
  'mode',
  'tiers',
  'reach',
);
const SCOPES = ['individual', 'team', 'company'] as const;

/** What the rest of the input needs to know of a component, also where the component has errors. */
export interface ComponentOutline {
  readonly id: string;
  readonly scope: Scope | null;
  /** Null for a component of no known kind. */
  readonly use: MeasureUse | null;
  readonly component: Component | null;
}

export interface ComponentOutlines {
  readonly list: readonly ComponentOutline[];
  /** False where a component could not be named or placed, so that an unknown id may be that one's. */
  readonly isComplete: boolean;
}

/** Reads the components of a plan (bonus calculation §3, §5). */
export function readComponents(
  value: unknown,
  combination: Combination | null,
  version: EngineVersion,
  place: Place,
  issues: Issues,
): ComponentOutlines {
  const list = readList(value, place, issues);
  if (list === null) return { list: [], isComplete: false };
  if (list.length === 0) issues.add('missing-field', place.at(0), 'A plan needs at least one component.');
  const outlines = list.map((entry, index) => readComponent(entry, combination, version, place.at(index), issues));
  const named = outlines.filter((outline) => outline !== null);
  refuseDuplicateIds(list, place, issues);
  const weighed = list.filter((_, index) => outlines[index]?.use?.kind === 'weighed');
  const isComplete =
    named.length === outlines.length && named.every(({ scope, use }) => scope !== null && use !== null);
  if (combination === 'additive' && named.length === outlines.length && weighed.length > 0) {
    refuseWeights(weightsIn(weighed), 'the components', place, issues);
  }
  return { list: named, isComplete };
}

function readComponent(
  value: unknown,
  combination: Combination | null,
  version: EngineVersion,
  place: Place,
  issues: Issues,
): ComponentOutline | null {
  const record = readRecord(value, place, COMPONENT_FIELDS, issues);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'), issues);
  if (id === COMPANY_MEASURES) {
    issues.add(
      'duplicate-id',
      place.at('id'),
      '"measures" names the measures of the company that gates read; choose another id.',
    );
  }
  const scope = readChoice(record.scope, place.at('scope'), SCOPES, issues);
  if (record.kind !== undefined && readChoice(record.kind, place.at('kind'), ['per-unit'] as const, issues) === null) {
    return id === null ? null : { id, scope, use: null, component: null };
  }
  return record.kind === undefined
    ? readTargetComponent(record, id, scope, combination, version, place, issues)
    : readPerUnitComponent(record, id, scope, combination, place, issues);
}

function readTargetComponent(
  record: RawComponent,
  id: string | null,
  scope: Scope | null,
  combination: Combination | null,
  version: EngineVersion,
  place: Place,
  issues: Issues,
): ComponentOutline | null {
  refuseFieldsBeyond(
    record,
    ['id', 'scope', 'weight', 'weights', 'curve', 'curveOn', 'cap', 'floor'],
    'component of the target bonus',
    place,
    issues,
  );
  const weight = readWeight(record.weight, combination, place.at('weight'), issues);
  const curve = checkCurve(record.curve, place.at('curve'), issues);
  const curveOn = readOptionalChoice(record.curveOn, place.at('curveOn'), ['measure', 'component'] as const, issues);
  const cap = readOptionalAmount(record.cap, place.at('cap'), issues);
  const floor = readOptionalAmount(record.floor, place.at('floor'), issues);
  const weights =
    record.weights === undefined
      ? 'percent'
      : readOptionalChoice(record.weights, place.at('weights'), ['relative'] as const, issues);
  if (version !== 'premia-bonus/1') refuseFloorAboveCap(floor, cap, place.at('floor'), issues);
  if (id === null) return null;
  const parts = whole({ scope, curve });
  const component: Component | null = parts && { kind: 'target', id, ...parts, weight, weights, curveOn, cap, floor };
  return { id, scope, use: { kind: 'weighed', curveOn, weights }, component };
}

function refuseFloorAboveCap(floor: Rational | null, cap: Rational | null, place: Place, issues: Issues): void {
  if (floor === null || cap === null || !floor.isGreaterThan(cap)) return;
  issues.add(
    'floor-above-cap',
    place,
    `The floor ${floor.toExactText()} is above the cap ${cap.toExactText()}, so that no rate could hold both; lower the floor or raise the cap.`,
  );
}

/** Additive plans weigh their components; the others have no weights. */
function readWeight(value: unknown, combination: Combination | null, place: Place, issues: Issues): Rational | null {
  if (combination === 'additive') return readAmount(value, place, issues);
  if (combination === null) return readOptionalAmount(value, place, issues);
  refuseField(value, place, `a ${combination} plan does not weigh its components.`, issues);
  return null;
}

function readPerUnitComponent(
  record: RawComponent,
  id: string | null,
  scope: Scope | null,
  combination: Combination | null,
  place: Place,
  issues: Issues,
): ComponentOutline | null {
  const mode = readChoice(record.mode, place.at('mode'), ['marginal', 'whole', 'amount'] as const, issues);
  const allowed: readonly ComponentField[] = ['id', 'scope', 'kind', 'mode', 'tiers', 'cap'];
  refuseFieldsBeyond(
    record,
    mode === 'whole' || mode === null ? [...allowed, 'reach'] : allowed,
    'per-unit component of this mode',
    place,
    issues,
  );
  if (combination === 'multiplicative' || combination === 'matrix') {
    issues.add(
      'unknown-kind',
      place.at('kind'),
      `A ${combination} plan has no per-unit components; they add to the claim.`,
    );
  }
  if (scope === 'team' || scope === 'company') {
    issues.add(
      'unknown-kind',
      place.at('scope'),
      `A per-unit component counts a measure of the participant; its scope must be individual, not ${scope}.`,
    );
  }
  const tiers = mode === null ? null : readPerUnitTiers(record.tiers, mode, place.at('tiers'), issues);
  const reach = readOptionalChoice(record.reach, place.at('reach'), ['at', 'above'] as const, issues);
  const cap = readOptionalAmount(record.cap, place.at('cap'), issues);
  if (id === null) return null;
  const parts = whole({ mode, tiers });
  const component: Component | null = parts && { kind: 'per-unit', id, scope: 'individual', ...parts, reach, cap };
  return { id, scope, use: { kind: 'per-unit', mode }, component };
}
