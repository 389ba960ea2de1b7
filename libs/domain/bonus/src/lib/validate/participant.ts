import { Rational } from '@premia/domain-kernel';
import { checkGiven, isGiven } from '../modifier/modifiers';
import type { GivenModifier, Participant, Segment } from '../participant';
import type { Modifier } from '../plan';
import { serviceDaysOf } from '../proration';
import { refuseDuplicateId } from './duplicate';
import { show } from './issues';
import type { ReadLists } from './measure-lists';
import { readMeasureLists } from './measure-lists';
import type { Place } from './place';
import type { ReadPlan } from './plan';
import type { RawDictionary } from './record';
import { complete, fields, readDictionary, readRecord } from './record';
import { readAmount, readDecimal, readText } from './scalar';
import type { SegmentRules } from './segment';
import { readSegments } from './segment';

const PARTICIPANT_FIELDS = fields('id segments measures modifiers previouslyPaid');
const NO_MODIFIERS: ReadonlyMap<string, GivenModifier> = new Map();
const NOTHING_GIVEN: RawDictionary = new Map();

/** A participant as far as it could be read. */
export interface ReadParticipant {
  readonly id: string | null;
  /** Null where anything is wrong. */
  readonly participant: Participant | null;
  readonly segments: readonly Segment[] | null;
  readonly measures: ReadLists;
  /** False for somebody below the minimum service, of whom less is asked. */
  readonly isPaid: boolean;
}

/**
 * Reads one participant against the plan as far as that could be read.
 *
 * @param ids of the earlier participants
 */
export function readParticipant(
  value: unknown,
  plan: ReadPlan,
  rules: SegmentRules,
  ids: ReadonlySet<string>,
  place: Place,
): ReadParticipant | null {
  const record = readRecord(value, place, PARTICIPANT_FIELDS);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'));
  if (id !== null) refuseDuplicateId(id, ids, place);
  const segments = readSegments(record.segments, rules, place.at('segments'));
  const isPaid = segments === null || serviceDaysOf(segments) >= plan.proration.minimumDays;
  const measures = readMeasureLists(
    record.measures,
    'individual',
    plan.outlines,
    isPaid ? plan.measureRules.paid : plan.measureRules.unpaid,
    place.at('measures'),
  );
  const modifiers = readGivenModifiers(record.modifiers, plan.modifiers, isPaid, place.at('modifiers'));
  const previouslyPaid = readPreviouslyPaid(record.previouslyPaid, plan, place.at('previouslyPaid'));
  const { lists } = measures;
  const participant = complete({ id, segments, measures: lists, modifiers, previouslyPaid });
  return { id, participant, segments, measures, isPaid };
}

/** Below 0 only where the plan recovers: an earlier period took money back. */
function readPreviouslyPaid(value: unknown, plan: ReadPlan, place: Place): Rational | null {
  if (value === undefined) return Rational.ZERO;
  return plan.recover ? readDecimal(value, place) : readAmount(value, place);
}

/** Reads what the participant was given by modifier; a modifier without default must be given. */
function readGivenModifiers(
  value: unknown,
  modifiers: readonly (Modifier | null)[],
  isPaid: boolean,
  place: Place,
): ReadonlyMap<string, GivenModifier> {
  if (value === undefined && modifiers.length === 0) return NO_MODIFIERS;
  const dictionary = value === undefined ? NOTHING_GIVEN : readDictionary(value, place);
  // What could not be read says nothing about the single modifiers.
  if (dictionary === null) return NO_MODIFIERS;
  refuseUnknown(dictionary, modifiers, place);
  const given = new Map<string, GivenModifier>();
  for (const modifier of modifiers) {
    if (modifier === null || !isGiven(modifier)) continue;
    const entry = dictionary.get(modifier.id);
    const entryPlace = place.at(modifier.id);
    if (entry !== undefined) {
      const read = checkGiven(modifier, entry, entryPlace);
      if (read !== null) given.set(modifier.id, read);
    } else if (modifier.default === null && isPaid) {
      entryPlace.refuse(
        'modifier-missing',
        `The modifier ${show(modifier.id)} has no default, and this participant was given none; give one.`,
      );
    }
  }
  return given;
}

function refuseUnknown(dictionary: RawDictionary, modifiers: readonly (Modifier | null)[], place: Place): void {
  if (modifiers.includes(null)) return;
  for (const id of dictionary.keys()) {
    const modifier = modifiers.find((candidate) => candidate?.id === id);
    if (modifier === undefined || modifier === null) {
      place.at(id).refuse('unknown-reference', `The plan has no modifier ${show(id)}; remove it or correct its id.`);
    } else if (!isGiven(modifier)) {
      place.at(id).refuse('unknown-field', `The modifier ${show(id)} reads a measure; a participant is not given it.`);
    }
  }
}
