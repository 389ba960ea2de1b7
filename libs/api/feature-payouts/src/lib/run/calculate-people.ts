import { type BonusError, RunCalculation, type TracedParticipant } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';
import type { AssembledPerson, Finding } from '@premia/domain-payouts';
import type { PreparedRun } from '../run-input/assemble-run';

/** A person of the run with their line of the calculation; null for whoever takes no part. */
export interface CalculatedPerson {
  readonly assembled: AssembledPerson;
  /** Canonical JSON of the participant as it is frozen and hashed; null for whoever takes no part. */
  readonly inputText: string | null;
  readonly paid: TracedParticipant | null;
}

/** Hears of everybody once, and of everything that is missing or wrong. */
export interface RunListener {
  add(person: AssembledPerson, inputText: string | null): void;
  note(issues: readonly Finding[]): void;
  readonly isBlocked: boolean;
}

/**
 * A run whose people are handed over in one order: all of them to `weigh`, then `share`, where a pool or a budget
 * is shared, and all of them to `pay`. What blocks is told to the listener, together with all that could be found: lines
 * given after that count for nothing.
 */
export class PeopleCalculation {
  readonly #calculation: RunCalculation | null;
  #isRefused = false;

  constructor(
    private readonly run: PreparedRun,
    private readonly listener: RunListener,
  ) {
    listener.note(run.shared.issues);
    this.#calculation = open(run, listener);
  }

  /** Whether people must be weighed before they are paid. */
  get isShared(): boolean {
    return this.#calculation?.isShared === true;
  }

  weigh(assembled: AssembledPerson): void {
    this.listener.add(assembled, inputTextOf(assembled));
    if (this.#calculation === null || !takesPart(assembled)) return;
    const errors = this.#calculation.weigh(assembled.participant);
    this.listener.note(errors.map((error) => personIssue(error, assembled, this.run)));
    this.#isRefused ||= errors.length > 0;
  }

  /** Shares what is shared; whether that could be done. */
  share(): boolean {
    if (this.#isRefused || this.listener.isBlocked || this.#calculation === null) return false;
    const error = this.#calculation.share();
    if (error !== null) this.listener.note([errorIssue(error, '')]);
    return error === null;
  }

  pay(assembled: AssembledPerson): CalculatedPerson {
    const inputText = inputTextOf(assembled);
    if (!this.isShared) this.listener.add(assembled, inputText);
    return { assembled, inputText, paid: this.#pay(assembled) };
  }

  #pay(assembled: AssembledPerson): TracedParticipant | null {
    if (this.#calculation === null || !takesPart(assembled)) return null;
    const paid = this.#calculation.pay(assembled.participant);
    if (paid.ok) return paid.value;
    this.listener.note(paid.error.map((error) => personIssue(error, assembled, this.run)));
    return null;
  }
}

function open({ header, shared, teamNames }: PreparedRun, listener: RunListener): RunCalculation | null {
  if (shared.issues.some(({ blocking }) => blocking)) return null;
  const opened = RunCalculation.open(header);
  if (opened.ok) return opened.value;
  listener.note(opened.error.map((error) => errorIssue(error, nameOfTeam(teamNames, error))));
  return null;
}

function inputTextOf(person: AssembledPerson): string | null {
  return person.kind === 'participant' ? canonicalJson(person.participant) : null;
}

type TakesPart = Extract<AssembledPerson, { readonly kind: 'participant' }>;

function takesPart(person: AssembledPerson): person is TakesPart {
  return person.kind === 'participant' && !person.issues.some(({ blocking }) => blocking);
}

/** What the calculation alone could find, with what it is about; errors are data here, never half a result. */
function errorIssue({ code, path, message }: BonusError, name: string): Finding {
  return { code: 'calculation', blocking: true, personId: null, values: { name, code, path, message } };
}

/** The same about one person, with the KPI that it is about. */
function personIssue(error: BonusError, assembled: TakesPart, { header: { plan } }: PreparedRun): Finding {
  const { person, participant, sources } = assembled;
  const issue = errorIssue(error, person.name);
  const path = error.path.replace(/^\/participants\/\d+/, '');
  const [, list, key = '', index = ''] = path.split('/');
  const read = /^\/plan\/gates\/(\d+)\//.exec(path)?.[1];
  const measure =
    list === 'measures' ? participant.measures?.[key]?.[Number(index)]?.id : plan.gates?.[Number(read)]?.when.measure;
  const kpi = sources.find((source) => source.measure === measure)?.kpi ?? measure;
  return { ...issue, personId: person.id, values: { ...issue.values, path, ...(kpi !== undefined && { kpi }) } };
}

function nameOfTeam(teamNames: PreparedRun['teamNames'], { path }: BonusError): string {
  const [, list, key = ''] = path.split('/');
  return list === 'teams' ? (teamNames.get(key) ?? '') : '';
}
