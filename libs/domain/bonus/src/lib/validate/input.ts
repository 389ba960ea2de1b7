import type { Period, Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { EngineVersion } from '../engine-version';
import { ENGINE_VERSION } from '../engine-version';
import type { BonusError } from '../errors';
import type { MeasureLists, Participant } from '../participant';
import type { Plan } from '../plan';
import { idOf } from './duplicate';
import { Issues, show } from './issues';
import type { ReadLists } from './measure-lists';
import { readMeasureLists, refuseNothingCounted } from './measure-lists';
import type { ReadParticipant } from './participant';
import { readParticipant } from './participant';
import { Place } from './place';
import type { ReadPlan } from './plan';
import { readPlan } from './plan';
import type { Fields, RawRecord } from './record';
import { fields, isRecord, readDictionary, readList, readRecord, whole } from './record';
import type { SharedMeasures } from './references';
import { acknowledgersOf, checkCompanyReferences, checkParticipantReferences, readsTeams } from './references';
import { readPeriod } from './scalar';
import type { SegmentRules } from './segment';

type HeaderField = 'schema' | 'period' | 'plan' | 'teams' | 'company';
type InputField = HeaderField | 'participants';

const INPUT_FIELDS = fields<InputField>('schema', 'period', 'plan', 'participants', 'teams', 'company');
const HEADER_FIELDS: Fields<InputField> = fields<HeaderField>('schema', 'period', 'plan', 'teams', 'company');
const PARTICIPANTS = Place.ROOT.at('participants');

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
  /** A reader that starts again from the first participant. */
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
    (record, issues) => readList(record.participants, PARTICIPANTS, issues) ?? [],
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
  const { parser: reader, participants, errors } = openInput(value, version);
  const found = [...errors];
  const checked: Participant[] = [];
  for (const entry of participants) {
    const read = reader.read(entry);
    if (read.ok) checked.push(read.value);
    else found.push(...read.error);
  }
  return reader.header === null || found.length > 0
    ? err(eachListOnce(found))
    : ok({ ...reader.header, participants: checked });
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
  participantsOf: (record: RawRecord<InputField>, issues: Issues) => readonly unknown[],
): OpenedInput {
  const issues = new Issues();
  const record = readRecord(value, Place.ROOT, known, issues);
  const header = record === null ? null : readHeader(record, version, issues);
  const participants = record === null ? [] : participantsOf(record, issues);
  const { errors } = issues;
  const checked = header === null || errors.length > 0 ? null : toCheckedHeader(header);
  return { parser: startParser(header, checked), participants, errors };
}

function startParser(header: ReadHeader | null, checked: CheckedHeader | null): ParticipantParser {
  const ids = new Set<string>();
  let index = 0;
  return {
    header: checked,
    read: (value) => {
      const read = header === null ? err([]) : readPlaced(value, header, ids, index);
      const id = read.ok ? read.value.id : idOf(value);
      if (id !== null) ids.add(id);
      index += 1;
      return read;
    },
    again: () => startParser(header, checked),
  };
}

interface ReadHeader {
  readonly plan: ReadPlan;
  readonly shared: SharedMeasures;
  readonly rules: SegmentRules;
  readonly readers: ReturnType<typeof acknowledgersOf>;
}

function readHeader(record: RawRecord<InputField>, version: EngineVersion, issues: Issues): ReadHeader | null {
  checkSchema(record.schema, issues);
  const period = readPeriod(record.period, Place.ROOT.at('period'), issues);
  const plan = readPlan(record.plan, period, version, Place.ROOT.at('plan'), issues);
  if (plan === null) return null;
  const teams = readTeams(record.teams, plan, issues);
  const company = readCompany(record.company, plan, issues);
  const hasOnlyPilots = [company, ...teams.values()].some(({ onlyPilots }) => onlyPilots.length > 0);
  const shared = { teams, company, hasOnlyPilots };
  checkCompanyReferences(plan, shared, issues);
  return { plan, shared, rules: segmentRules(period, plan, record.teams, shared), readers: acknowledgersOf(plan) };
}

function checkSchema(value: unknown, issues: Issues): void {
  const place = Place.ROOT.at('schema');
  if (value === 1) return;
  if (value === undefined) issues.add('missing-field', place, 'This field is missing; it must be 1.');
  else issues.add('unknown-kind', place, `${show(value)} is no known schema of the input; it must be 1.`);
}

function segmentRules(period: Period | null, plan: ReadPlan, teams: unknown, shared: SharedMeasures): SegmentRules {
  const known = teams === undefined || isRecord(teams) ? new Set(shared.teams.keys()) : null;
  return { period, proration: plan.proration, teams: { isNeeded: readsTeams(plan), known } };
}

function readTeams(value: unknown, plan: ReadPlan, issues: Issues): ReadonlyMap<string, ReadLists> {
  const place = Place.ROOT.at('teams');
  const teams = new Map<string, ReadLists>();
  if (value === undefined && !readsTeams(plan)) return teams;
  for (const [team, lists] of readDictionary(value, place, issues) ?? []) {
    teams.set(team, readMeasureLists(lists, 'team', plan.outlines, plan.measureRules.paid, place.at(team), issues));
  }
  return teams;
}

function readCompany(value: unknown, plan: ReadPlan, issues: Issues): ReadLists {
  return readMeasureLists(value, 'company', plan.outlines, plan.measureRules.paid, Place.ROOT.at('company'), issues);
}

/** Nearly every participant is right and needs no places; one in error is read again, to name them. */
function readPlaced(
  value: unknown,
  header: ReadHeader,
  ids: ReadonlySet<string>,
  index: number,
): Result<Participant, readonly BonusError[]> {
  const faultless = readChecked(value, header, ids, Place.UNNAMED, new Issues());
  if (faultless !== null) return ok(faultless);
  const issues = new Issues();
  readChecked(value, header, ids, PARTICIPANTS.at(index), issues);
  return err(issues.errors);
}

/** A participant with nothing wrong; otherwise null, and what is wrong among the findings. */
function readChecked(
  value: unknown,
  header: ReadHeader,
  ids: ReadonlySet<string>,
  place: Place,
  issues: Issues,
): Participant | null {
  const read = readParticipant(value, header.plan, header.rules, ids, place, issues);
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
  for (const { onlyPilots } of lists) for (const place of onlyPilots) refuseNothingCounted(place, issues);
}

function teamsOf({ segments }: ReadParticipant, { teams }: SharedMeasures): readonly ReadLists[] {
  if (teams.size === 0 || segments === null) return NO_LISTS;
  return segments.flatMap(({ team }) => teams.get(team ?? '') ?? []);
}

const NO_LISTS: readonly ReadLists[] = [];

function toCheckedHeader(header: ReadHeader): CheckedHeader | null {
  const parts = whole({ plan: header.plan.plan, company: header.shared.company.lists });
  const teams = new Map<string, MeasureLists>();
  for (const [team, { lists }] of header.shared.teams) if (lists !== null) teams.set(team, lists);
  return parts && { ...parts, teams };
}
