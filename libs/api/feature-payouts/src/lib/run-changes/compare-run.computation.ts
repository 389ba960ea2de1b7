import type { Visibility } from '@premia/api-data-access';
import { reaches } from '@premia/api-data-access/computations';
import type { BonusHeaderInput, ParticipantInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import {
  type AssembledPerson,
  type Finding,
  headerChanges,
  INPUT_CHANGES,
  type InputChange,
  participantChanges,
} from '@premia/domain-payouts';
import { PeopleCalculation } from '../run/calculate-people';
import { gathering } from '../run/gathered-people';
import { assembledRow, assembleRun, type PreparedRun, type RunFacts } from '../run-input/assemble-run';
import type { PersonRow } from '../run-input/people-rows';

/** A payout as a run has frozen it. */
export interface FrozenLine {
  readonly personId: string;
  readonly personName: string;
  readonly total: string;
  /** JSON of a `ParticipantInput`; null for whoever took no part. */
  readonly input: string | null;
}

export interface CompareOrder {
  readonly facts: RunFacts;
  readonly frozen: { readonly header: BonusHeaderInput; readonly lines: readonly FrozenLine[] };
  /** Whether another version of the plan holds by now. */
  readonly isOtherVersion: boolean;
  readonly within: Visibility;
  /** Whether the payouts within follow from one another alone; else what they would be is others' to know (ADR 0021). */
  readonly isWhole: boolean;
  /** Those for whom the version does not hold before they have acknowledged it. */
  readonly pending: ReadonlySet<string>;
}

/** Somebody whose payout would be another one. */
export interface ChangedPayout {
  readonly personId: string;
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

export interface ComparedRun {
  readonly changes: readonly InputChange[];
  readonly before: string;
  /** Null where something is missing by now, or where it follows from what others get. */
  readonly now: string | null;
  readonly peopleCount: number;
  /** The largest differences first. */
  readonly people: readonly ChangedPayout[];
}

/** People named of those whose payouts would be others. */
const NAMED_PEOPLE = 50;

export const COMPARE_RUN = gathering<CompareOrder, ComparedRun>('compare-run', compareRun);

/** What a run would pay if it were calculated now, beside what it has frozen, over those within reach. */
export function compareRun(order: CompareOrder, rows: readonly PersonRow[]): ComparedRun {
  const { facts, frozen, within } = order;
  const run = assembleRun(facts);
  const people = rows
    .map((row) => assembledRow(run, row))
    .filter(({ person, teamId }) => reaches(within, person.id, teamId));
  const before = new Map(frozen.lines.map((line) => [line.personId, line]));
  const compared = { changes: changesOf(order, run.header, people, before), before: sumOf(frozen.lines) };
  const now = compared.changes.length === 0 ? null : totalsOf(order, run, people);
  if (now === null) return { ...compared, now: null, peopleCount: 0, people: [] };
  const names = new Map(people.map(({ person }) => [person.id, person.name]));
  const changed = [...new Set([...before.keys(), ...now.keys()])].flatMap((personId): readonly ChangedPayout[] => {
    const [was, is] = [before.get(personId)?.total ?? '0', now.get(personId) ?? '0'];
    if (Rational.parse(was).equals(Rational.parse(is))) return [];
    const name = names.get(personId) ?? before.get(personId)?.personName ?? '';
    return [{ personId, name, before: was, now: is }];
  });
  return {
    ...compared,
    now: sumOf([...now.values()].map((total) => ({ total }))),
    peopleCount: changed.length,
    people: changed.sort((a, b) => differenceOf(b).compare(differenceOf(a))).slice(0, NAMED_PEOPLE),
  };
}

/** Total by person; null where it cannot be said: something blocks, or it follows from others. */
function totalsOf(
  { isWhole, pending }: CompareOrder,
  run: PreparedRun,
  people: readonly AssembledPerson[],
): ReadonlyMap<string, string> | null {
  if (!isWhole || people.some(({ kind, person }) => kind === 'participant' && pending.has(person.id))) return null;
  let isBlocked = false;
  const note = (issues: readonly Finding[]): void => {
    isBlocked ||= issues.some(({ blocking }) => blocking);
  };
  const listener = { add: ({ issues }: AssembledPerson) => note(issues), note, isBlocked: false };
  const calculation = new PeopleCalculation(run, listener);
  if (calculation.isShared) {
    for (const person of people) calculation.weigh(person);
    if (isBlocked || !calculation.share()) return null;
  }
  const totals = people.map((person) => [person.person.id, calculation.pay(person).paid?.result.total ?? '0'] as const);
  return isBlocked ? null : new Map(totals);
}

function changesOf(
  { frozen, isOtherVersion }: CompareOrder,
  header: BonusHeaderInput,
  people: readonly AssembledPerson[],
  before: ReadonlyMap<string, FrozenLine>,
): readonly InputChange[] {
  const changes = new Set<InputChange>(isOtherVersion ? ['plan'] : []);
  const teamIds = new Set<string>();
  for (const person of people) {
    const input = before.get(person.person.id)?.input ?? null;
    const was = input === null ? null : (JSON.parse(input) as ParticipantInput);
    const is = person.kind === 'participant' ? person.participant : null;
    for (const { team } of [...(was?.segments ?? []), ...(is?.segments ?? [])])
      if (team !== undefined) teamIds.add(team);
    for (const change of participantChanges(was, is)) changes.add(change);
  }
  for (const change of headerChanges(frozen.header, header, teamIds)) changes.add(change);
  return INPUT_CHANGES.filter((change) => changes.has(change));
}

function sumOf(lines: readonly { readonly total: string }[]): string {
  return Rational.sum(lines.map(({ total }) => Rational.parse(total))).toExactText();
}

function differenceOf({ before, now }: ChangedPayout): Rational {
  return Rational.parse(now).minus(Rational.parse(before)).abs();
}
