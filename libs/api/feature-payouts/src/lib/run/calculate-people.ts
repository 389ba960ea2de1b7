import { type BonusError, type PaidParticipant, RunCalculation } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';
import type { AssembledPerson, Finding } from '@premia/domain-payouts';
import type { PreparedRun } from '../run-input/prepare-run';

/** A person of the run with their line of the calculation; null for whoever takes no part. */
export interface CalculatedPerson {
  readonly assembled: AssembledPerson;
  /** Canonical JSON of the participant as it is frozen and hashed; null for whoever takes no part. */
  readonly inputText: string | null;
  readonly paid: PaidParticipant | null;
}

export interface RunSource {
  readonly run: PreparedRun;
  /** Everybody, in the same order each time. */
  readonly people: () => AsyncIterable<readonly AssembledPerson[]>;
}

/** Hears of everybody once, and of everything that is missing or wrong. */
export interface RunListener {
  add(person: AssembledPerson, inputText: string | null): void;
  note(issues: readonly Finding[]): void;
  readonly isBlocked: boolean;
}

/**
 * Calculates everybody of a run once, in small groups; they are gone through twice where a pool or a budget is shared.
 * What blocks is told to the listener, together with all that could be found: lines given after that count for nothing.
 */
export async function* calculatePeople(
  { run, people }: RunSource,
  listener: RunListener,
): AsyncGenerator<readonly CalculatedPerson[]> {
  listener.note(run.shared.issues);
  const calculation = open(run, listener);
  if (calculation?.isShared === true && !(await shareAmong(people(), calculation, listener))) return;
  for await (const group of people()) {
    yield group.map((assembled) => {
      const inputText = inputTextOf(assembled);
      if (calculation?.isShared !== true) listener.add(assembled, inputText);
      return { assembled, inputText, paid: pay(calculation, assembled, listener) };
    });
  }
}

/** Goes through everybody without their lines: what a run would stop at. */
export async function checkPeople({ run, people }: RunSource, listener: RunListener): Promise<void> {
  listener.note(run.shared.issues);
  const calculation = open(run, listener);
  await shareAmong(people(), calculation, listener);
}

function open({ header, shared, teamNames }: PreparedRun, listener: RunListener): RunCalculation | null {
  if (shared.issues.some(({ blocking }) => blocking)) return null;
  const opened = RunCalculation.open(header);
  if (opened.ok) return opened.value;
  listener.note(opened.error.map((error) => errorIssue(error, nameOfTeam(teamNames, error))));
  return null;
}

/** Weighs everybody and shares what is shared; whether that could be done. */
async function shareAmong(
  people: AsyncIterable<readonly AssembledPerson[]>,
  calculation: RunCalculation | null,
  listener: RunListener,
): Promise<boolean> {
  let isRefused = false;
  for await (const group of people) {
    for (const assembled of group) {
      listener.add(assembled, inputTextOf(assembled));
      if (calculation === null || !takesPart(assembled)) continue;
      const errors = calculation.weigh(assembled.participant);
      listener.note(errors.map((error) => errorIssue(error, assembled.person.name, assembled.person.id)));
      isRefused ||= errors.length > 0;
    }
  }
  if (isRefused || listener.isBlocked || calculation === null) return false;
  const error = calculation.share();
  if (error !== null) listener.note([errorIssue(error, '')]);
  return error === null;
}

function pay(
  calculation: RunCalculation | null,
  person: AssembledPerson,
  listener: RunListener,
): PaidParticipant | null {
  if (calculation === null || !takesPart(person)) return null;
  const paid = calculation.pay(person.participant);
  if (paid.ok) return paid.value;
  listener.note(paid.error.map((error) => errorIssue(error, person.person.name, person.person.id)));
  return null;
}

function inputTextOf(person: AssembledPerson): string | null {
  return person.kind === 'participant' ? canonicalJson(person.participant) : null;
}

function takesPart(person: AssembledPerson): person is Extract<AssembledPerson, { readonly kind: 'participant' }> {
  return person.kind === 'participant' && !person.issues.some(({ blocking }) => blocking);
}

/** What the calculation alone could find, with what it is about; errors are data here, never half a result. */
function errorIssue({ code, path, message }: BonusError, name: string, personId: string | null = null): Finding {
  const within = personId === null ? path : path.replace(/^\/participants\/\d+/, '');
  return { code: 'calculation', blocking: true, personId, values: { name, code, path: within, message } };
}

function nameOfTeam(teamNames: PreparedRun['teamNames'], { path }: BonusError): string {
  const [, list, key = ''] = path.split('/');
  return list === 'teams' ? (teamNames.get(key) ?? '') : '';
}
