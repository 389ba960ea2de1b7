import type { Period, Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { EngineVersion } from '../engine-version';
import { ENGINE_VERSION } from '../engine-version';
import type { BonusError } from '../errors';
import type { MeasureLists, Participant } from '../participant';
import type { Plan } from '../plan';
import { idOf } from './duplicate';
import type { Issues } from './issues';
import { show } from './issues';
import type { ReadLists } from './measure-lists';
import { readMeasureLists, refuseNothingCounted } from './measure-lists';
import type { ReadParticipant } from './participant';
import { readParticipant } from './participant';
import { Place } from './place';
import type { ReadPlan } from './plan';
import { readPlan } from './plan';
import type { Fields, RawRecord } from './record';
import { complete, fields, isRecord, readDictionary, readList, readRecord } from './record';
import type { SharedMeasures } from './references';
import { checkCompanyReferences, checkParticipantReferences, readersOf, readsTeams } from './references';
import { readPeriod } from './scalar';
import type { SegmentRules } from './segment';

type InputField = 'schema' | 'period' | 'plan' | 'participants' | 'teams' | 'company';

const INPUT_FIELDS = fields('schema period plan participants teams company');
const HEADER_FIELDS: Fields<InputField> = fields('schema period plan teams company');

/** An input without its participants, checked. */
export interface CheckedHeader {
  readonly plan: Plan;
  readonly teams: ReadonlyMap<string, MeasureLists>;
  readonly company: MeasureLists;
}

/** A whole input, checked: every number exact, every reference known. */
export interface CheckedInput extends CheckedHeader {
  readonly participants: readonly Participant[];
}

/** Reads participants one by one under a header, each against those before it. */
export interface ParticipantParser {
  /** Null where the header has errors; participants are then read for theirs. */
  readonly header: CheckedHeader | null;
  read(value: unknown): Result<Participant, readonly BonusError[]>;
  /** A parser that starts again from the first participant. */
  again(): ParticipantParser;
}

/** An input whose header is read, and whose participants are still to be read. */
export interface OpenedInput {
  readonly parser: ParticipantParser;
  readonly participants: readonly unknown[];
  /** What is wrong with the header. */
  readonly errors: readonly BonusError[];
}

/** Opens an input of any shape (bonus calculation, "Input" and "Error codes"). */
export function openInput(value: unknown, version: EngineVersion): OpenedInput {
  return open(
    value,
    version,
    INPUT_FIELDS,
    (record, place) => readList(record.participants, place.at('participants')) ?? [],
  );
}

/** Opens an input without participants, for a stream of them. */
export function openHeader(value: unknown, version: EngineVersion): OpenedInput {
  return open(value, version, HEADER_FIELDS, () => []);
}

/** Checks a whole input: every number exact, every reference known, or everything that is wrong with it at once. */
export function checkInput(
  value: unknown,
  version: EngineVersion = ENGINE_VERSION,
): Result<CheckedInput, readonly BonusError[]> {
  const { parser, participants, errors } = openInput(value, version);
  const found = [...errors];
  const checked: Participant[] = [];
  for (const entry of participants) {
    const read = parser.read(entry);
    if (read.ok) checked.push(read.value);
    else found.push(...read.error);
  }
  return parser.header === null || found.length > 0
    ? err(eachListOnce(found))
    : ok({ ...parser.header, participants: checked });
}

/** A list of a team or the company of which nothing counts is found with everybody whom it concerns, and named once. */
export function eachListOnce(errors: readonly BonusError[]): readonly BonusError[] {
  const seen = new Set<string>();
  return errors.filter(({ code, path }) => code !== 'nothing-counted' || (!seen.has(path) && seen.add(path)));
}

function open(
  value: unknown,
  version: EngineVersion,
  known: Fields<InputField>,
  participantsOf: (record: RawRecord<InputField>, place: Place) => readonly unknown[],
): OpenedInput {
  const place = Place.root();
  const record = readRecord(value, place, known);
  const header = record === null ? null : readHeader(record, version, place);
  const participants = record === null ? [] : participantsOf(record, place);
  const { errors } = place.issues;
  const checked = header === null || errors.length > 0 ? null : toCheckedHeader(header);
  return { parser: startParser(header, checked), participants, errors };
}

function startParser(header: ReadHeader | null, checked: CheckedHeader | null): ParticipantParser {
  const ids = new Set<string>();
  let index = 0;
  let unnamed = Place.unnamed();
  const read = (value: unknown): Result<Participant, readonly BonusError[]> => {
    if (header === null) return err([]);
    // Nearly every participant is right and needs no places; one in error is read again, to name them.
    const faultless = readChecked(value, header, ids, unnamed);
    if (faultless !== null) return ok(faultless);
    unnamed = Place.unnamed();
    const place = Place.root().at('participants').at(index);
    readChecked(value, header, ids, place);
    return err(place.issues.errors);
  };
  return {
    header: checked,
    read: (value) => {
      const participant = read(value);
      const id = participant.ok ? participant.value.id : idOf(value);
      if (id !== null) ids.add(id);
      index += 1;
      return participant;
    },
    again: () => startParser(header, checked),
  };
}

interface ReadHeader {
  readonly plan: ReadPlan;
  readonly shared: SharedMeasures;
  readonly rules: SegmentRules;
  readonly readers: ReturnType<typeof readersOf>;
}

function readHeader(record: RawRecord<InputField>, version: EngineVersion, place: Place): ReadHeader | null {
  checkSchema(record.schema, place.at('schema'));
  const period = readPeriod(record.period, place.at('period'));
  const plan = readPlan(record.plan, period, version, place.at('plan'));
  if (plan === null) return null;
  const teams = readTeams(record.teams, plan, place.at('teams'));
  const company = readMeasureLists(
    record.company,
    'company',
    plan.outlines,
    plan.measureRules.paid,
    place.at('company'),
  );
  const hasOnlyPilots = [company, ...teams.values()].some(({ onlyPilots }) => onlyPilots.length > 0);
  const shared = { teams, company, hasOnlyPilots };
  checkCompanyReferences(plan, shared, place.issues);
  return { plan, shared, rules: segmentRules(period, plan, record.teams, shared), readers: readersOf(plan) };
}

function checkSchema(value: unknown, place: Place): void {
  if (value === 1) return;
  if (value === undefined) place.refuse('missing-field', 'This field is missing; it must be 1.');
  else place.refuse('unknown-kind', `${show(value)} is no known schema of the input; it must be 1.`);
}

function segmentRules(period: Period | null, plan: ReadPlan, teams: unknown, shared: SharedMeasures): SegmentRules {
  const known = teams === undefined || isRecord(teams) ? new Set(shared.teams.keys()) : null;
  return { period, proration: plan.proration, teams: { isNeeded: readsTeams(plan), known } };
}

function readTeams(value: unknown, plan: ReadPlan, place: Place): ReadonlyMap<string, ReadLists> {
  const teams = new Map<string, ReadLists>();
  if (value === undefined && !readsTeams(plan)) return teams;
  for (const [team, lists] of readDictionary(value, place) ?? []) {
    teams.set(team, readMeasureLists(lists, 'team', plan.outlines, plan.measureRules.paid, place.at(team)));
  }
  return teams;
}

/** A participant with nothing wrong; otherwise null, and what is wrong among the issues of the place. */
function readChecked(value: unknown, header: ReadHeader, ids: ReadonlySet<string>, place: Place): Participant | null {
  const { issues } = place;
  const read = readParticipant(value, header.plan, header.rules, ids, place);
  if (read === null) return null;
  if (header.readers.length > 0) checkParticipantReferences(read, header.readers, header.plan, header.shared, issues);
  if (read.isPaid) refusePilotsBesideOthers(read, header.shared, issues);
  return issues.count > 0 ? null : read.participant;
}

/**
 * A list of which only pilots would count is an error beside one that counts. Where all of somebody's lists are so, it is
 * none: nothing is paid to them (bonus calculation §4).
 */
function refusePilotsBesideOthers(read: ReadParticipant, shared: SharedMeasures, issues: Issues): void {
  if (!shared.hasOnlyPilots && read.measures.onlyPilots.length === 0) return;
  const lists = [read.measures, shared.company, ...teamsOf(read, shared)];
  if (!lists.some(({ counts }) => counts)) return;
  for (const { onlyPilots } of lists) for (const path of onlyPilots) refuseNothingCounted(path, issues);
}

function teamsOf({ segments }: ReadParticipant, { teams }: SharedMeasures): readonly ReadLists[] {
  if (teams.size === 0 || segments === null) return NO_LISTS;
  return segments.flatMap(({ team }) => teams.get(team ?? '') ?? []);
}

const NO_LISTS: readonly ReadLists[] = [];

function toCheckedHeader(header: ReadHeader): CheckedHeader | null {
  const parts = complete({ plan: header.plan.plan, company: header.shared.company.lists });
  const teams = new Map<string, MeasureLists>();
  for (const [team, { lists }] of header.shared.teams) if (lists !== null) teams.set(team, lists);
  return parts && { ...parts, teams };
}
