import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { injectTranslate, Language, pageResource, readAll, SessionStore, Submission } from '@premia/web-util';
import type { OwnerInCycle } from '../cycle/owners';
import { isOpen, maySet, ownersIn } from '../cycle/owners';
import type { AssignmentDraft } from '../draft/assignment-draft';
import { draftOf, written } from '../draft/assignment-draft';
import { confirmedInputs } from '../draft/confirmed-inputs';
import { channelNamedIn } from '../draft/copying';
import { problemsOf } from '../draft/draft-problems';
import type { FieldProblem } from '../draft/refusal';
import type { Assignment, Channel, Cycle, Earlier, KpiChoice, Person, Team } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';
import type { GridRow } from './grid-cells';
import { ownerKeyOf } from './grid-cells';
import { GridEdits } from './grid-edits';
import type { GridRemark } from './grid-problems';
import { remarksOf } from './grid-problems';
import type { Basis } from './proposals';
import { proposedTarget } from './proposals';

interface Material {
  readonly cycle: Cycle;
  readonly cycles: readonly Cycle[];
  readonly assignments: readonly Assignment[];
  readonly earlier: readonly Earlier[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly kpis: readonly KpiChoice[];
  readonly channels: readonly Channel[];
}

/** The KPIs of everybody in a cycle whom the reader may set them for, from reading to saving at once. */
@Injectable()
export class GridStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #edits = inject(GridEdits);
  readonly #language = inject(Language).current;
  readonly #t = injectTranslate();
  readonly #id = signal<string | undefined>(undefined);
  readonly #saving = new Submission();
  readonly #copying = new Submission();
  /** What the slices of drafts came to before, by the drafts' keys. */
  readonly #earlier = signal<ReadonlyMap<string, Earlier>>(new Map());
  readonly #remarks = signal<readonly GridRemark[]>([]);
  readonly #warnings = signal<readonly GridRemark[]>([]);

  readonly page = pageResource({ params: this.#id, subject: (id) => id, load: (id) => this.#read(id) });
  readonly cycle = computed(() => this.page.value()?.cycle ?? null);
  readonly kpis = computed(() => this.page.value()?.kpis ?? []);
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  /** Other cycles, the latest first: those that can be copied. */
  readonly others = computed(() => (this.page.value()?.cycles ?? []).filter(({ id }) => id !== this.#id()));
  readonly mayChange = computed(() => {
    const cycle = this.cycle();
    return cycle !== null && isOpen(cycle) && this.#session.can('assignments.manage');
  });
  readonly isBusy = computed(() => this.#saving.isBusy() || this.#copying.isBusy());
  readonly remarks = this.#remarks.asReadonly();
  readonly warnings = this.#warnings.asReadonly();
  readonly error = computed(() => {
    const isPlaced = this.#remarks().length + this.#warnings().length > 0;
    return this.#copying.error() ?? (isPlaced ? null : this.#saving.error());
  });

  constructor() {
    effect(() => {
      if (this.#opened() !== null) untracked(() => this.#start());
    });
  }

  /** Changes only with the cycle: another language or a reload never throws away what is typed. */
  readonly #opened = computed(() => this.cycle()?.id ?? null);

  open(id: string): void {
    this.#id.set(id);
  }

  earlierOf(draft: AssignmentDraft): Earlier | null {
    return this.#earlier().get(draft.key) ?? null;
  }

  /** How many lists were taken over from another cycle; null where `error` says why not. */
  async copy(fromId: string, basis: Basis | null): Promise<number | null> {
    const cycle = this.cycle();
    if (cycle === null) return null;
    const read = await this.#copying.run(async () => {
      const [assignments, earlier] = await Promise.all([
        this.#client.readAssignments(fromId),
        this.#client.readEarlier(fromId, cycle.id),
      ]);
      return { assignments, earlier };
    });
    if (read === null) return null;
    const lists = this.#drafted(read.assignments, read.earlier);
    const changed = this.#edits.rows().flatMap((row) => {
      const drafts = lists.get(row.owner.key);
      if (drafts === undefined) return [];
      return [{ ...row, drafts: basis === null ? drafts : drafts.map((draft) => this.#proposed(draft, basis)) }];
    });
    this.#edits.replace(changed);
    return changed.length;
  }

  /** Puts what was measured before in the place of every target that has such a value. */
  propose(basis: Basis): void {
    this.#edits.replace(
      this.#edits.rows().flatMap((row) => {
        const drafts = row.drafts.map((draft) => this.#proposed(draft, basis));
        return drafts.every((draft, index) => draft === row.drafts[index]) ? [] : [{ ...row, drafts }];
      }),
    );
  }

  /** @returns how many lists were saved; null where remarks, warnings or `error` say why not */
  async save(reason: string): Promise<number | null> {
    const cycle = this.cycle();
    const sent = this.#edits.changed();
    if (cycle === null || this.isBusy()) return null;
    const missing = sent.flatMap((row) => this.#missingIn(row));
    this.#remarks.set(missing);
    if (missing.length > 0) return null;
    const lists = sent.map((row) => ({ owner: row.owner, assignments: this.#inputs(row, reason.trim()) }));
    const saved = await this.#saving.run(() => this.#client.saveLists(cycle.id, lists));
    this.#warnings.set([]);
    if (saved === null) {
      this.#place(sent);
      return null;
    }
    const owners = new Set(sent.map(({ owner }) => owner.key));
    const isOther = (one: Assignment): boolean => !owners.has(ownerKeyOf(one));
    const assignments = [...(this.page.value()?.assignments ?? []).filter(isOther), ...saved.assignments];
    // Saved is saved: where the history cannot be had, the table does without.
    const earlier = await this.#client.readEarlier(cycle.id, cycle.id).catch(() => []);
    this.page.update((known) => ({ ...known, assignments, earlier }));
    this.#start();
    return sent.length;
  }

  /** Forgets what was said of a number that has been changed since. */
  forget(owner: string): void {
    this.#remarks.update((remarks) => remarks.filter((remark) => remark.owner !== owner));
  }

  #start(): void {
    const material = this.page.value();
    if (material === null) return;
    const lists = this.#drafted(material.assignments, material.earlier);
    const owners = ownersIn({ ...material, name: this.#session.workspace()?.name ?? '' });
    const people = owners.filter(({ kind }) => kind === 'person');
    this.#edits.start(
      [...people, ...owners.filter(({ kind }) => kind !== 'person')]
        .filter((owner) => this.#maySet(owner, material))
        .map((owner) => {
          const drafts = lists.get(owner.key) ?? [];
          const own = owner.kind === 'person' ? channelNamedIn([owner.name, owner.position], material.channels) : null;
          return { owner, drafts, channels: drafts.at(-1)?.channels ?? (own === null ? [] : [own]) };
        }),
    );
  }

  /** Drafts by owner; what their slices came to before is noted beside them. */
  #drafted(
    assignments: readonly Assignment[],
    earlier: readonly Earlier[],
  ): ReadonlyMap<string, readonly AssignmentDraft[]> {
    const known = new Map(earlier.map((one) => [one.assignmentId, one]));
    const noted = new Map(this.#earlier());
    const drafts = assignments.map((assignment) => {
      const draft = draftOf(assignment, this.#language());
      const values = known.get(assignment.id);
      if (values !== undefined) noted.set(draft.key, values);
      return { key: ownerKeyOf(assignment), draft };
    });
    this.#earlier.set(noted);
    const lists = Map.groupBy(drafts, ({ key }) => key);
    return new Map([...lists].map(([key, list]) => [key, list.map(({ draft }) => draft)]));
  }

  #proposed(draft: AssignmentDraft, basis: Basis): AssignmentDraft {
    const target = proposedTarget(this.#earlier().get(draft.key), basis);
    if (target === null) return draft;
    return { ...draft, scoring: { ...draft.scoring, target: written(target, this.#language()) } };
  }

  #missingIn({ owner, drafts }: GridRow): readonly GridRemark[] {
    return drafts.flatMap((draft) =>
      Object.entries(problemsOf(draft, this.#t)).map(([field, message]) => ({
        owner: owner.key,
        draft: draft.key,
        field: field === 'weight' ? ('weight' as const) : ('target' as const),
        message,
      })),
    );
  }

  /** One reason answers all that was asked: at the KPIs that need it, and once for a list that is too short or too long. */
  #inputs({ owner, drafts }: GridRow, reason: string): ReturnType<typeof confirmedInputs> {
    const asked = this.#warnings().filter((warning) => warning.owner === owner.key);
    const confirmed = drafts.map((draft) =>
      reason !== '' && asked.some((warning) => warning.draft === draft.key)
        ? { ...draft, confirmation: reason }
        : draft,
    );
    return confirmedInputs(confirmed, owner, asked.some(({ draft }) => draft === null) ? reason : '');
  }

  #place(sent: readonly GridRow[]): void {
    const problem = this.#saving.problem();
    if (problem === null) return;
    const given = problem as { readonly warnings?: readonly FieldProblem[]; readonly fields?: readonly FieldProblem[] };
    this.#warnings.set(remarksOf(given.warnings ?? [], sent));
    this.#remarks.set(remarksOf(given.fields ?? [], sent));
  }

  #maySet(owner: OwnerInCycle, { people, teams }: Material): boolean {
    const scope = {
      scope: this.#session.scopeOf('assignments.manage'),
      personId: this.#session.me()?.personId ?? null,
    };
    return maySet(owner, scope, teams, people);
  }

  async #read(id: string): Promise<Material | null> {
    const [cycle, cycles, assignments, earlier, people, teams, kpis, measured] = await Promise.all([
      this.#client.readCycle(id),
      readAll(({ after }) => this.#client.readCycles(after)),
      this.#client.readAssignments(id),
      this.#client.readEarlier(id, id),
      this.#client.readPeople(),
      this.#client.readTeams(),
      this.#client.readKpis(),
      this.#session.can('data.read') ? this.#client.readMeasured() : null,
    ]);
    if (cycle === null) return null;
    return { cycle, cycles, assignments, earlier, people, teams, kpis, channels: measured?.channels ?? [] };
  }
}
