import type { EngineVersion } from '../engine-version';
import type { Combination, Scope } from '../input';
import { COMPANY_MEASURES } from '../measure-lookup';
import type { Component } from '../plan';
import { refuseDuplicateIds } from '../validate/duplicate';
import type { MeasureUse } from '../validate/measure';
import type { Place } from '../validate/place';
import { fields, readList, readRecord } from '../validate/record';
import { readChoice, readScope, readText } from '../validate/scalar';
import { refuseWeights, weightsIn } from '../validate/weights';
import { checkComponent } from './components';

const FIELDS = fields('id scope kind weight weights curve curveOn cap floor mode tiers reach');

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
export function checkComponents(
  value: unknown,
  combination: Combination | null,
  version: EngineVersion,
  place: Place,
): ComponentOutlines {
  const list = readList(value, place);
  if (list === null) return { list: [], isComplete: false };
  if (list.length === 0) place.at(0).refuse('missing-field', 'A plan needs at least one component.');
  const outlines = list.map((entry, index) => readComponent(entry, combination, version, place.at(index)));
  const named = outlines.filter((outline) => outline !== null);
  refuseDuplicateIds(list, place);
  const weighed = list.filter((_, index) => outlines[index]?.use?.kind === 'weighed');
  const isComplete =
    named.length === outlines.length && named.every(({ scope, use }) => scope !== null && use !== null);
  if (combination === 'additive' && named.length === outlines.length && weighed.length > 0) {
    refuseWeights(weightsIn(weighed), 'the components', place);
  }
  return { list: named, isComplete };
}

function readComponent(
  value: unknown,
  combination: Combination | null,
  version: EngineVersion,
  place: Place,
): ComponentOutline | null {
  const record = readRecord(value, place, FIELDS);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'));
  if (id === COMPANY_MEASURES) {
    place
      .at('id')
      .refuse('duplicate-id', '"measures" names the measures of the company that gates read; choose another id.');
  }
  const scope = readScope(record.scope, place.at('scope'));
  const kind = record.kind === undefined ? 'target' : readChoice(record.kind, place.at('kind'), ['per-unit']);
  if (kind === null) return id === null ? null : { id, scope, use: null, component: null };
  const read = checkComponent(kind, record, { id, scope, combination, version }, place);
  return id === null ? null : { id, scope, ...read };
}
