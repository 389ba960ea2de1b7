import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '@premia/domain-bonus';
import { canonicalJson, Rational } from '@premia/domain-kernel';
import { type AssembledPerson, type Finding } from '@premia/domain-payouts';
import type { CalculatedBatch } from '../run-input/calculate-batches';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import type { PreparedRun } from '../run-input/prepare-run';
import type { VersionReaders } from '../run-input/version-readers.queries';

/** Findings that a checklist lists one by one; of more than so many nobody reads the rest. */
const LISTED_FINDINGS = 500;

/** A whole run as the checklist sees it: what is missing, and what the inputs hash to. */
export class RunInspection {
  readonly #hash = createHash('sha256');
  readonly #findings: Finding[] = [];
  #blocking = 0;
  #participants = 0;
  #target = Rational.ZERO;
  #payout = Rational.ZERO;

  readonly #seen = new Set<string>();
  #unread = 0;

  /**
   * @param sees whether the caller may see somebody; the checklist names nobody else
   */
  constructor(
    run: PreparedRun,
    private readonly version: Pick<PlanVersionRecord, 'id' | 'number'>,
    private readonly reading: VersionReaders,
    private readonly sees: (person: AssembledPerson) => boolean,
  ) {
    this.#hash.update(canonicalJson({ engine: ENGINE_VERSION, planVersionId: version.id, header: run.header }));
    this.note(run.shared.findings);
  }

  add({ people, results, findings }: CalculatedBatch): void {
    this.note(findings);
    for (const person of people) {
      this.#hash.update(`\n${canonicalJson(hashed(person))}`);
      if (person.kind === 'participant') this.#participants += 1;
      const isHeldBack = person.kind === 'participant' && this.#noteReading(person.person);
      if ((person.findings.length > 0 || isHeldBack) && this.sees(person)) this.#seen.add(person.person.id);
    }
    for (const { eligible, targetBonus, total } of results.values()) {
      if (eligible) this.#target = this.#target.plus(Rational.parse(targetBonus));
      this.#payout = this.#payout.plus(Rational.parse(total));
    }
  }

  /** A person's first version takes nothing from them: that they have not read it is only worth a look. */
  noteUnread(): void {
    if (this.#unread === 0) return;
    const values = { count: String(this.#unread), needed: String(this.#participants) };
    this.note([{ code: 'not-acknowledged', blocking: false, personId: null, values }]);
  }

  /** Whether the version does not hold for somebody before they have acknowledged it. */
  #noteReading({ id, name }: AssembledPerson['person']): boolean {
    const { readers, heldBack } = this.reading;
    if (!heldBack.has(id)) {
      if (!readers.has(id)) this.#unread += 1;
      return false;
    }
    const values = { name, version: String(this.version.number) };
    this.note([{ code: 'version-not-acknowledged', blocking: true, personId: id, values }]);
    return true;
  }

  note(findings: readonly Finding[]): void {
    this.#blocking += findings.filter(({ blocking }) => blocking).length;
    this.#findings.push(...findings);
    // What blocks is kept before what is only worth a look.
    if (this.#findings.length > 4 * LISTED_FINDINGS) this.#findings.splice(0, Infinity, ...this.findings);
  }

  get isBlocked(): boolean {
    return this.#blocking > 0;
  }

  get findings(): readonly Finding[] {
    return [...this.#findings].sort((a, b) => Number(b.blocking) - Number(a.blocking)).slice(0, LISTED_FINDINGS);
  }

  /** Those with findings whom the caller may see. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  get participants(): number {
    return this.#participants;
  }

  /** Money, exact; the sums of the run. */
  get totals(): { readonly target: string; readonly payout: string } {
    return { target: this.#target.toExactText(), payout: this.#payout.toExactText() };
  }

  /** Of everything that the payouts follow from; call it once, at the end. */
  inputHash(): string {
    return this.#hash.digest('hex');
  }
}

/** What of a person decides about the payout; names and positions do not. */
function hashed(assembled: AssembledPerson): unknown {
  return assembled.kind === 'participant'
    ? { id: assembled.person.id, input: assembled.participant }
    : { id: assembled.person.id, reason: assembled.reason, values: assembled.values };
}
