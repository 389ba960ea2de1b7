import type { FindMeasure } from '../component-rate';
import type { ModifierInput } from '../input';
import type { OfKind } from '../kinds';
import { namesOf } from '../kinds';
import type { GivenModifier, Participant } from '../participant';
import type { Modifier, Plan } from '../plan';
import { refuseDuplicateIds } from '../validate/duplicate';
import type { Place } from '../validate/place';
import { fields, readList, readRecord } from '../validate/record';
import { readChoice, readText } from '../validate/scalar';
import { lookup } from './lookup';
import { measure } from './measure';
import type { AppliedModifier, ModifierKind } from './modifier-kind';
import { number } from './number';

type KindName = ModifierInput['kind'];

/** Every kind of modifier: a new one is a file and a line here. */
const MODIFIER_KINDS: { readonly [Kind in KindName]: ModifierKind<OfKind<Modifier, Kind>> } = {
  lookup,
  number,
  measure,
};

const FIELDS = fields('id kind values default min max scope measure curve');

/** Reads the modifiers of a plan (bonus calculation §5). */
export function checkModifiers(value: unknown, place: Place): readonly (Modifier | null)[] {
  if (value === undefined) return [];
  const list = readList(value, place) ?? [];
  const modifiers = list.map((entry, index) => checkModifier(entry, place.at(index)));
  refuseDuplicateIds(list, place);
  return modifiers;
}

function checkModifier(value: unknown, place: Place): Modifier | null {
  const record = readRecord(value, place, FIELDS);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'));
  const kind = readChoice(record.kind, place.at('kind'), namesOf(MODIFIER_KINDS));
  return kind && MODIFIER_KINDS[kind].check(record, id, place);
}

/** Whether a participant is given a key or a factor; a modifier that reads a measure is not given. */
export function isGiven({ kind }: Modifier): boolean {
  return MODIFIER_KINDS[kind].checkGiven !== null;
}

/** Reads what a participant was given. */
export function checkGiven<Kind extends KindName>(
  modifier: OfKind<Modifier, Kind>,
  value: unknown,
  place: Place,
): GivenModifier | null {
  return MODIFIER_KINDS[modifier.kind].checkGiven?.(modifier, value, place) ?? null;
}

/** The factors of all modifiers of a plan for one participant, exact. */
export function modifiersOf(plan: Plan, { modifiers }: Participant, find: FindMeasure): readonly AppliedModifier[] {
  return plan.modifiers.map((modifier) => applyModifier(modifier, modifiers.get(modifier.id), find));
}

function applyModifier<Kind extends KindName>(
  modifier: OfKind<Modifier, Kind>,
  given: GivenModifier | undefined,
  find: FindMeasure,
): AppliedModifier {
  return MODIFIER_KINDS[modifier.kind].applyTo(modifier, given, find);
}
