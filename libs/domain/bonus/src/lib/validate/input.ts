import type { Period, Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { BonusError } from '../errors';
import type { MeasureLists, Participant } from '../participant';
import type { Plan } from '../plan';
import { Findings, show } from './findings';
import { readMeasureLists } from './measure-lists';
import { readParticipant } from './participant';
import { Place } from './place';
import type { ReadPlan } from './plan';
import { readPlan } from './plan';
import type { SharedMeasures } from './references';
import { checkCompanyReferences, checkParticipantReferences, readersOf, readsTeams } from './references';
import type { Fields, RawRecord } from './record';
import { fields, readDictionary, readList, readRecord } from './record';
import { readPeriod } from './scalar';
import type { SegmentRules } from './segment';

type HeaderField = 'schema' | 'period' | 'plan' | 'teams' | 'company';
type InputField = HeaderField | 'participants';

const INPUT_FIELDS = fields<InputField>('schema', 'period', 'plan', 'participants', 'teams', 'company');
const HEADER_FIELDS = fields<InputField>('schema', 'period', 'plan', 'teams', 'company');
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

/**
 * Checks an input of any shape and reads it into exact numbers (bonus calculation, "Input" and
 * "Error codes").
 *
 * @returns the checked input, or everything that is wrong with it at once
 */
export function checkInput(value: unknown): Result<CheckedInput, readonly BonusError[]> {
  const findings = new Findings();
  const record = readRecord(value, Place.ROOT, INPUT_FIELDS, findings);
  if (record === null) return err(findings.errors);
  const header = readHeader(record, findings);
  const list = readList(record.participants, PARTICIPANTS, findings) ?? [];
  const ids = new Set<string>();
  const participants: Participant[] = [];
  list.forEach((entry, index) => {
    const participant = readChecked(entry, header, ids, PARTICIPANTS.at(index), findings);
    if (participant !== null) participants.push(participant);
  });
  const checked = header === null ? null : toCheckedHeader(header);
  return checked === null || findings.count > 0 ? err(findings.errors) : ok({ ...checked, participants });
}

/** A header that participants are read under one by one. */
export interface ParticipantReader {
  readonly header: CheckedHeader;
  read(value: unknown, index: number): Result<Participant, readonly BonusError[]>;
}

/** Checks an input without participants, for a stream of them (bonus calculation, "Input"). */
export function checkHeader(value: unknown): Result<ParticipantReader, readonly BonusError[]> {
  const findings = new Findings();
  const record = readRecord(value, Place.ROOT, HEADER_FIELDS as Fields<InputField>, findings);
  const read = record === null ? null : readHeader(record, findings);
  const header = read === null ? null : toCheckedHeader(read);
  if (read === null || header === null || findings.count > 0) return err(findings.errors);
  const ids = new Set<string>();
  return ok({
    header,
    read: (entry, index) => {
      const own = new Findings();
      const participant = readChecked(entry, read, ids, PARTICIPANTS.at(index), own);
      return participant === null || own.count > 0 ? err(own.errors) : ok(participant);
    },
  });
}

interface ReadHeader {
  readonly plan: ReadPlan;
  readonly shared: SharedMeasures;
  readonly rules: SegmentRules;
  readonly readers: ReturnType<typeof readersOf>;
}

function readHeader(record: RawRecord<InputField>, findings: Findings): ReadHeader | null {
  checkSchema(record.schema, findings);
  const period = readPeriod(record.period, Place.ROOT.at('period'), findings);
  const plan = readPlan(record.plan, period, Place.ROOT.at('plan'), findings);
  if (plan === null) return null;
  const shared = {
    teams: readTeams(record.teams, plan, findings),
    company: readCompany(record.company, plan, findings),
  };
  checkCompanyReferences(plan, shared, findings);
  return { plan, shared, rules: segmentRules(period, plan, record.teams, shared), readers: readersOf(plan) };
}

function checkSchema(value: unknown, findings: Findings): void {
  const place = Place.ROOT.at('schema');
  if (value === 1) return;
  if (value === undefined) findings.add('missing-field', place, 'This field is missing; it must be 1.');
  else findings.add('unknown-kind', place, `${show(value)} is no known schema of the input; it must be 1.`);
}

function segmentRules(period: Period | null, plan: ReadPlan, teams: unknown, shared: SharedMeasures): SegmentRules {
  const isReadable = teams === undefined || shared.teams.size > 0 || isEmptyRecord(teams);
  const known = isReadable ? new Set(shared.teams.keys()) : null;
  return { period, proration: plan.proration, teams: { isNeeded: readsTeams(plan), known } };
}

function isEmptyRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function readTeams(value: unknown, plan: ReadPlan, findings: Findings): ReadonlyMap<string, MeasureLists | null> {
  const place = Place.ROOT.at('teams');
  const teams = new Map<string, MeasureLists | null>();
  if (value === undefined && !readsTeams(plan)) return teams;
  for (const [team, lists] of readDictionary(value, place, findings) ?? []) {
    teams.set(team, readMeasureLists(lists, 'team', plan.outlines, plan.noData, place.at(team), findings));
  }
  return teams;
}

function readCompany(value: unknown, plan: ReadPlan, findings: Findings): MeasureLists | null {
  return readMeasureLists(value, 'company', plan.outlines, plan.noData, Place.ROOT.at('company'), findings);
}

function readChecked(
  value: unknown,
  header: ReadHeader | null,
  ids: Set<string>,
  place: Place,
  findings: Findings,
): Participant | null {
  if (header === null) return null;
  const participant = readParticipant(value, header.plan, header.rules, ids, place, findings);
  if (participant === null) return null;
  checkParticipantReferences(participant, header.readers, header.plan, header.shared, findings);
  return participant;
}

function toCheckedHeader(header: ReadHeader): CheckedHeader | null {
  const { plan } = header.plan;
  const { company } = header.shared;
  if (plan === null || company === null) return null;
  const teams = new Map<string, MeasureLists>();
  for (const [team, lists] of header.shared.teams) if (lists !== null) teams.set(team, lists);
  return { plan, teams, company };
}
