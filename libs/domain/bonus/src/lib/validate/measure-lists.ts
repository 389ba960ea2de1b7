import type { ComponentOutlines } from '../component/check-components';
import type { Scope } from '../input';
import { COMPANY_MEASURES } from '../measure-lookup';
import type { Measure, MeasureLists } from '../participant';
import { counts, paysBesidePilots } from '../scoring/attainment';
import { idOf, refuseDuplicateIds } from './duplicate';
import type { Issues } from './issues';
import { show } from './issues';
import type { MeasureRules, MeasureUse } from './measure';
import { readMeasure } from './measure';
import type { Place } from './place';
import type { RawDictionary } from './record';
import { completeList, readDictionary, readList } from './record';
import { refuseWeights, weightsIn } from './weights';

/** The lists of one owner as far as they could be read. */
export interface ReadLists {
  /** Null where anything in them is wrong. */
  readonly lists: MeasureLists | null;
  /** The ids of all measures, also where the lists are wrong otherwise; null where an id is not known. */
  readonly ids: ReadonlySet<string> | null;
  /** Whether any list has a measure that counts. */
  readonly counts: boolean;
  /** Lists in which only pilots would count, as JSON pointers. */
  readonly onlyPilots: readonly string[];
}

/** Reads the lists of one owner: one list for each component of the scope. */
export function readMeasureLists(
  value: unknown,
  scope: Scope,
  outlines: ComponentOutlines,
  rules: MeasureListRules,
  place: Place,
): ReadLists {
  const counted: CountedLists = { counts: false, onlyPilots: NO_PLACES };
  const lists = readLists(value, scope, outlines, rules, counted, place);
  const ids = lists === null ? idsIn(value, scope, outlines) : null;
  return { lists, ids, counts: counted.counts, onlyPilots: counted.onlyPilots };
}

export interface MeasureListRules extends MeasureRules {
  /** Whether a modifier or the funding of a pool needs the company's measure with this id. */
  readonly isNeeded: (id: unknown) => boolean;
}

const NO_PLACES: readonly string[] = [];

/** What the lists read so far have that counts. */
interface CountedLists {
  counts: boolean;
  onlyPilots: readonly string[];
}

/** Ids of all measures of raw lists; null where a list is missing or empty, or one of them has no id that can be read. */
function idsIn(value: unknown, scope: Scope, outlines: ComponentOutlines): ReadonlySet<string> | null {
  if (typeof value !== 'object' || value === null) return null;
  const isWhole = outlines.list.every(({ id, scope: own }) => own !== scope || Object.hasOwn(value, id));
  if (!isWhole) return null;
  const ids = new Set<string>();
  for (const list of Object.values(value)) {
    if (!Array.isArray(list) || list.length === 0) return null;
    for (const entry of list) {
      const id = idOf(entry);
      if (id === null) return null;
      ids.add(id);
    }
  }
  return ids;
}

function readLists(
  value: unknown,
  scope: Scope,
  outlines: ComponentOutlines,
  rules: MeasureListRules,
  counted: CountedLists,
  place: Place,
): MeasureLists | null {
  const own = outlines.list.filter((outline) => outline.scope === scope);
  if (value === undefined && own.length === 0) return new Map();
  const lists = readDictionary(value, place);
  if (lists === null) return null;
  refuseUnknownLists(lists, scope, outlines, place);
  const read = new Map<string, readonly Measure[]>();
  for (const { id, use } of own) {
    // A component of no known kind says nothing about its measures.
    if (use === null) continue;
    const list = readMeasureList(lists.get(id), use, rules, counted, place.at(id));
    if (list !== null) read.set(id, list);
  }
  if (scope !== 'company' || !lists.has(COMPANY_MEASURES)) return read.size === own.length ? read : null;
  const readOnly = readMeasureList(
    lists.get(COMPANY_MEASURES),
    { kind: 'read-only', isNeeded: rules.isNeeded },
    rules,
    counted,
    place.at(COMPANY_MEASURES),
  );
  if (readOnly !== null) read.set(COMPANY_MEASURES, readOnly);
  return read.size === own.length + 1 ? read : null;
}

function refuseUnknownLists(lists: RawDictionary, scope: Scope, outlines: ComponentOutlines, place: Place): void {
  if (!outlines.isComplete) return;
  for (const id of lists.keys()) {
    if (scope === 'company' && id === COMPANY_MEASURES) continue;
    if (outlines.list.some((outline) => outline.id === id && (outline.scope === scope || outline.scope === null)))
      continue;
    place
      .at(id)
      .refuse(
        'unknown-reference',
        `The plan has no ${scope} component ${show(id)}; remove the list or add the component.`,
      );
  }
}

function readMeasureList(
  value: unknown,
  use: MeasureUse,
  rules: MeasureRules,
  counted: CountedLists,
  place: Place,
): readonly Measure[] | null {
  const list = readList(value, place);
  if (list === null) return null;
  const read = list.map((entry, index) => readMeasure(entry, use, rules, place.at(index)));
  const measures = completeList(read);
  refuseDuplicateIds(list, place);
  switch (use.kind) {
    case 'per-unit':
      if (refuseOtherThanOne(list.length, place)) return null;
      // In pilot it pays nothing, and is no error beside others.
      if (measures?.some((measure) => counts(measure)) === true) counted.counts = true;
      return measures;
    case 'read-only':
      return measures;
    case 'weighed':
      if (
        use.weights === 'percent' &&
        refuseWeights(measures?.map(({ weight }) => weight) ?? weightsIn(list), 'this list', place)
      )
        return null;
      if (measures === null || noteCounted(measures, counted, place) || !rules.isPaid) return measures;
      refuseNothingCounted(place.toPointer(), place.issues);
      return null;
  }
}

function refuseOtherThanOne(length: number, place: Place): boolean {
  if (length === 1) return false;
  if (length === 0)
    place.at(0).refuse('missing-field', 'A per-unit component counts exactly one measure; there is none.');
  else place.at(1).refuse('unknown-field', `A per-unit component counts exactly one measure; there are ${length}.`);
  return true;
}

/** Whether something is left to scale to 100 after excluded measures have gone; only pilots may be (see `onlyPilots`). */
function noteCounted(measures: readonly Measure[], counted: CountedLists, place: Place): boolean {
  // A list that is all in pilot waits for no data.
  let hasPilots = measures.every(({ pilot }) => pilot);
  for (const measure of measures) {
    if (!paysBesidePilots(measure)) continue;
    if (!measure.pilot) {
      counted.counts = true;
      return true;
    }
    hasPilots = true;
  }
  if (hasPilots) counted.onlyPilots = [...counted.onlyPilots, place.toPointer()];
  return hasPilots;
}

export function refuseNothingCounted(path: string, issues: Issues): void {
  issues.add(
    'nothing-counted',
    path,
    'No measure of this list counts: all are pilots, without data, not applicable, or weigh nothing.',
  );
}
