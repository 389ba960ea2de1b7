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

/** An object of which only the names of its fields are known. */
export type RawRecord<Name extends string> = Readonly<Partial<Record<Name, unknown>>>;
/** An object with some of the fields. */
export type RawOf<Known> = Known extends Fields<infer Name> ? RawRecord<Name> : never;
/** An object whose keys are ids chosen by the tenant. */
export type RawDictionary = ReadonlyMap<string, unknown>;

/** Longest list that one input may hold; more participants than this are fed as a stream. */
const MAX_LIST_LENGTH = 1_000_000;

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

/** @param names words with a blank between them */
export function fields<const Names extends string>(names: Names): Fields<Words<Names>> {
  return { names: new Set(names.split(' ')) };
}

/** Reads an object with known fields; names what is missing, of another type, or not known. */
export function readRecord<Name extends string>(
  value: unknown,
  place: Place,
  known: Fields<Name>,
): RawRecord<Name> | null {
  const record = readObject<Name>(value, place);
  if (record === null) return null;
  for (const name in record) if (!known.names.has(name)) refuseUnknown(name, place);
  return record;
}

/** Reads an object whose fields are still to be checked, because they depend on one of them. */
export function readObject<Name extends string>(value: unknown, place: Place): RawRecord<Name> | null {
  const record = ownFieldsOf(value);
  if (record === null) reportNot('an object', value, place);
  return record as RawRecord<Name> | null;
}

/**
 * Names the fields that an object of this kind does not have.
 *
 * @param own what objects of this kind may have
 * @param kind this kind as a message names it
 * @param known what objects of any kind may have, where fields that nobody knows are still to be named
 */
export function refuseFieldsBeyond(
  record: object,
  own: Fields<string>,
  kind: string,
  place: Place,
  known?: Fields<string>,
): void {
  for (const name in record) {
    if (own.names.has(name)) continue;
    if (known?.names.has(name) === false) refuseUnknown(name, place);
    else if (Reflect.get(record, name) !== undefined) {
      place.at(name).refuse('unknown-field', `A ${kind} has no field ${show(name)}; remove it.`);
    }
  }
}

function refuseUnknown(name: string, place: Place): void {
  place.at(name).refuse('unknown-field', `There is no field ${show(name)} here; remove it or check its spelling.`);
}

/** Reads an object whose keys are ids. */
export function readDictionary(value: unknown, place: Place): RawDictionary | null {
  const record = ownFieldsOf(value);
  if (record === null) {
    reportNot('an object', value, place);
    return null;
  }
  return new Map(Object.entries(record));
}

export function readList(value: unknown, place: Place): readonly unknown[] | null {
  if (!Array.isArray(value)) {
    reportNot('a list', value, place);
    return null;
  }
  if (value.length > MAX_LIST_LENGTH) {
    place.refuse(
      'list-too-long',
      `A list of ${value.length} entries is too long; the most is ${MAX_LIST_LENGTH}. Feed more participants as a stream.`,
    );
    return null;
  }
  // A copy, so that neither holes nor anything else that hangs on a list matters.
  return [...value];
}

export function reportNot(expected: string, value: unknown, place: Place): void {
  if (value === undefined) {
    place.refuse('missing-field', `This field is missing; it must be ${expected}.`);
  } else {
    place.refuse('wrong-type', `${show(value)} stands where ${expected} is expected.`);
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

/** The parts where all of them could be read, else null: what is wrong with a part was reported when it was read. */
export function complete<const Parts extends object>(parts: Parts): Complete<Parts> | null {
  for (const name in parts) if (parts[name] === null) return null;
  return parts as Complete<Parts>;
}

type Complete<Parts> = { readonly [Name in keyof Parts]: Exclude<Parts[Name], null> };

/** The list where every entry could be read. */
export function completeList<Entry>(entries: readonly (Entry | null)[]): readonly Entry[] | null {
  return entries.every((entry): entry is Entry => entry !== null) ? entries : null;
}
