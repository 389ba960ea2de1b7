import { createHash } from 'node:crypto';
import { reaches } from '@premia/api-data-access/computations';
import { ENGINE_VERSION } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';
import { type AssembledPerson, type Finding } from '@premia/domain-payouts';
import type { PayoutVisibility } from '../payouts-access';
import type { PreparedRun } from '../run-input/assemble-run';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import type { VersionAcknowledgers } from '../run-input/version-acknowledgers.queries';
import type { RunListener } from './calculate-people';

/** Findings that a checklist lists one by one; of more than so many nobody reads the rest. */
const LISTED_ISSUES = 500;
/** People named of those who lack the same factor. */
const NAMED_PEOPLE = 3;

/** What is missing in a run, and what its inputs hash to; filled while everybody is gone through once. */
export class RunReview implements RunListener {
  readonly #hash = createHash('sha256');
  readonly #issues: Finding[] = [];
  readonly #seen = new Set<string>();
  readonly #missing = new Map<string, { readonly count: number; readonly names: readonly string[] }>();
  #blocking = 0;
  #participants = 0;
  #unread = 0;
  #paidTwice = 0;
  #people = 0;

  /**
   * @param visibility whom the caller may see; the checklist names nobody else
   */
  constructor(
    { header }: PreparedRun,
    private readonly version: Pick<PlanVersionRecord, 'id' | 'number'>,
    private readonly reading: VersionAcknowledgers,
    private readonly visibility: PayoutVisibility,
  ) {
    this.#hash.update(canonicalJson({ engine: ENGINE_VERSION, planVersionId: version.id, header }));
  }

  add(person: AssembledPerson, inputText: string | null): void {
    const { id } = person.person;
    this.#people += 1;
    this.#hash.update(hashedLine(person, inputText));
    const isVisible = reaches(this.visibility, id, person.teamId);
    this.note(isVisible ? this.#grouped(person) : person.issues);
    if (person.issues.some(({ code }) => code === 'paid-twice')) this.#paidTwice += 1;
    if (person.kind === 'participant') this.#participants += 1;
    const awaitsReading = person.kind === 'participant' && this.#noteReading(person.person);
    if ((person.issues.length > 0 || awaitsReading) && isVisible) this.#seen.add(id);
  }

  /** What can be said only after everybody: nobody takes part, or some have not read a first version, which blocks nothing. */
  end(): void {
    if (this.#participants === 0) this.note([general('nobody-in-plan', true)]);
    for (const [factor, { count, names }] of this.#missing) {
      const values = { factor, count: String(count), names: names.join(', ') + (count > names.length ? ' …' : '') };
      this.#issues.push(general('factors-missing', true, values));
    }
    if (this.#unread === 0) return;
    const values = { count: String(this.#unread), needed: String(this.#participants) };
    this.note([general('not-acknowledged', false, values)]);
  }

  /** Findings of a person without missing factors, which are counted by factor: a whole team often has none yet. */
  #grouped({ issues, person }: AssembledPerson): readonly Finding[] {
    return issues.filter(({ code, values: { factor } }) => {
      if (code !== 'factor-missing' || factor === undefined) return true;
      const missing = this.#missing.get(factor) ?? { count: 0, names: [] };
      this.#missing.set(factor, {
        count: missing.count + 1,
        names: missing.names.length < NAMED_PEOPLE ? [...missing.names, person.name] : missing.names,
      });
      this.#blocking += 1;
      return false;
    });
  }

  note(issues: readonly Finding[]): void {
    if (issues.length === 0) return;
    this.#blocking += issues.filter(({ blocking }) => blocking).length;
    this.#issues.push(...issues);
    // What blocks is kept before what is only worth a look.
    if (this.#issues.length > 4 * LISTED_ISSUES) this.#issues.splice(0, Infinity, ...this.issues);
  }

  /** Whether the version does not hold for somebody before they have acknowledged it. */
  #noteReading({ id, name }: AssembledPerson['person']): boolean {
    const { readers, pending: heldBack } = this.reading;
    if (!heldBack.has(id)) {
      if (!readers.has(id)) this.#unread += 1;
      return false;
    }
    const values = { name, version: String(this.version.number) };
    this.note([{ code: 'version-not-acknowledged', blocking: true, personId: id, values }]);
    return true;
  }

  get isBlocked(): boolean {
    return this.#blocking > 0;
  }

  get issues(): readonly Finding[] {
    return [...this.#issues].sort((a, b) => Number(b.blocking) - Number(a.blocking)).slice(0, LISTED_ISSUES);
  }

  /** Those with findings whom the caller may see. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  get participants(): number {
    return this.#participants;
  }

  /** Those whose days another run pays already. */
  get paidTwice(): number {
    return this.#paidTwice;
  }

  /** People gone through so far. */
  get people(): number {
    return this.#people;
  }

  /** Of everything that the payouts follow from; call it once, at the end. */
  inputHash(): string {
    return this.#hash.digest('hex');
  }
}

/** Something about the run as a whole. */
export function general(
  code: Finding['code'],
  blocking: boolean,
  values: Readonly<Record<string, string>> = {},
): Finding {
  return { code, blocking, personId: null, values };
}

/** Canonical JSON of what of a person decides about the payout; names and positions do not. */
function hashedLine(assembled: AssembledPerson, inputText: string | null): string {
  const { id } = assembled.person;
  return assembled.kind === 'participant'
    ? `\n{"id":${JSON.stringify(id)},"input":${inputText}}`
    : `\n${canonicalJson({ id, reason: assembled.reason, values: assembled.values })}`;
}
