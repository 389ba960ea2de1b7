import type { Issues } from './issues';
import { show } from './issues';
import type { Place } from './place';

/** Whether a value is an object with fields: no list, and not null. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields an object may have. */
export interface Fields<Name extends string> {
  readonly names: ReadonlySet<string>;
  /** Carries the type only. */
  readonly sample?: Name;
}

export type RawRecord<Name extends string> = Readonly<Partial<Record<Name, unknown>>>;
/** An object whose keys are ids chosen by the tenant. */
export type RawDictionary = ReadonlyMap<string, unknown>;

/** Longest list that one input may hold; more participants than this are fed as a stream. */
const MAX_LIST_LENGTH = 1_000_000;

export function fields<Name extends string>(...names: readonly Name[]): Fields<Name> {
  return { names: new Set(names) };
}

/** Reads an object with known fields; names what is missing, of another type, or not known. */
export function readRecord<Name extends string>(
  value: unknown,
  place: Place,
  known: Fields<Name>,
  issues: Issues,
): RawRecord<Name> | null {
  const record = readObject<Name>(value, place, issues);
  if (record === null) return null;
  for (const name in record) if (!known.names.has(name)) refuseUnknown(name, place, issues);
  return record;
}

/** Reads an object whose fields are still to be checked, because they depend on one of them. */
export function readObject<Name extends string>(value: unknown, place: Place, issues: Issues): RawRecord<Name> | null {
  const record = ownFieldsOf(value);
  if (record === null) reportNot('an object', value, place, issues);
  return record as RawRecord<Name> | null;
}

/**
 * Names the fields that nobody knows, and those of another kind than this object's: both in one look
 * at the names, for objects of which there are many.
 *
 * @param known what objects of any kind may have
 * @param own what those of this kind may have
 * @param kind this kind as a message names it
 */
export function refuseFieldsOfOthers<Name extends string>(
  record: RawRecord<Name>,
  known: Fields<Name>,
  own: Fields<Name>,
  kind: string,
  place: Place,
  issues: Issues,
): void {
  for (const name in record) {
    if (own.names.has(name)) continue;
    if (!known.names.has(name)) refuseUnknown(name, place, issues);
    else if (record[name] !== undefined) refuseForeign(name, kind, place, issues);
  }
}

function refuseUnknown(name: string, place: Place, issues: Issues): void {
  issues.add('unknown-field', place.at(name), `There is no field ${show(name)} here; remove it or check its spelling.`);
}

function refuseForeign(name: string, kind: string, place: Place, issues: Issues): void {
  issues.add('unknown-field', place.at(name), `A ${kind} has no field ${show(name)}; remove it.`);
}

/** Reads an object whose keys are ids. */
export function readDictionary(value: unknown, place: Place, issues: Issues): RawDictionary | null {
  const record = ownFieldsOf(value);
  if (record === null) {
    reportNot('an object', value, place, issues);
    return null;
  }
  return new Map(Object.entries(record));
}

export function readList(value: unknown, place: Place, issues: Issues): readonly unknown[] | null {
  if (!Array.isArray(value)) {
    reportNot('a list', value, place, issues);
    return null;
  }
  if (value.length > MAX_LIST_LENGTH) {
    issues.add(
      'list-too-long',
      place,
      `A list of ${value.length} entries is too long; the most is ${MAX_LIST_LENGTH}. Feed more participants as a stream.`,
    );
    return null;
  }
  // A copy, so that neither holes nor anything else that hangs on a list matters.
  return [...value];
}

export function reportNot(expected: string, value: unknown, place: Place, issues: Issues): void {
  if (value === undefined) {
    issues.add('missing-field', place, `This field is missing; it must be ${expected}.`);
  } else {
    issues.add('wrong-type', place, `${show(value)} stands where ${expected} is expected.`);
  }
}

/**
 * Only an object's own fields count, whatever stands on its prototype. Plain objects are taken as
 * they are; others (instances, results of `Object.create`) are copied, own fields only.
 */
function ownFieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (!isRecord(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return value as Readonly<Record<string, unknown>>;
  const own: Record<string, unknown> = Object.create(null);
  return Object.assign(own, value);
}

/** Names the fields that stand in an object but belong to another of its kinds. */
export function refuseFieldsBeyond<Name extends string>(
  record: RawRecord<Name>,
  allowed: readonly Name[],
  kind: string,
  place: Place,
  issues: Issues,
): void {
  const names: readonly string[] = allowed;
  for (const name in record) {
    if (!names.includes(name) && record[name] !== undefined) refuseForeign(name, kind, place, issues);
  }
}

/**
 * The parts where all of them could be read, else null: what is wrong with a part was said when it was read, and a whole
 * with an error in it is never calculated.
 */
export function whole<Parts extends object>(
  parts: Parts,
): { readonly [Name in keyof Parts]: Exclude<Parts[Name], null> } | null {
  for (const name in parts) if (parts[name] === null) return null;
  return parts as { readonly [Name in keyof Parts]: Exclude<Parts[Name], null> };
}

/** The list where every entry could be read. */
export function allRead<Entry>(entries: readonly (Entry | null)[]): readonly Entry[] | null {
  return entries.every((entry): entry is Entry => entry !== null) ? entries : null;
}
