import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { Language, pageResource, readAll, SessionStore, Submission } from '@premia/web-util';
import type { OwnerInCycle } from '../cycle/owners';
import { isOpen, maySet, ownersIn } from '../cycle/owners';
import { draftOf } from '../draft/assignment-draft';
import { confirmedInputs } from '../draft/confirmed-inputs';
import { channelNamedIn } from '../draft/copying';
import { placed } from '../draft/refusal';
import type { Assignment, Channel, Cycle, KpiChoice, Owner, Person, PlanComponent, Team } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';
import { DraftList } from './draft-list';

/** What the editor works with, read at once when a cycle is opened. */
interface Material {
  readonly cycle: Cycle;
  readonly assignments: readonly Assignment[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly kpis: readonly KpiChoice[];
  readonly channels: readonly Channel[];
  readonly components: readonly PlanComponent[];
  readonly cycles: readonly Cycle[];
}

const SCOPES: Readonly<Record<Owner['kind'], string>> = { person: 'individual', team: 'team', company: 'company' };

/** The KPIs of one owner in a cycle, from reading to saving; going on to the next owner reads nothing again. */
@Injectable()
export class EditorStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #list = inject(DraftList);
  readonly #language = inject(Language).current;
  readonly #cycleId = signal<string | undefined>(undefined);
  readonly #owner = signal<Owner | null>(null);
  readonly #saving = new Submission();
  readonly #answer = pageResource({
    params: this.#cycleId,
    subject: (cycleId) => cycleId,
    load: (cycleId) => this.#read(cycleId),
  });
  readonly #material = this.#answer.value;

  readonly page: PageAnswer = {
    ...this.#answer,
    status: computed(() => {
      const status = this.#answer.status();
      return status === 'ready' && this.owner() === null ? 'not-found' : status;
    }),
  };
  readonly isSaving = this.#saving.isBusy;
  /** Why the list was not saved, where neither a KPI nor the list says it. */
  readonly saveError = computed(() => {
    const problem = this.#saving.problem();
    const isPlaced = problem?.__typename === 'InvalidInput' || problem?.__typename === 'ConfirmationNeeded';
    return isPlaced ? null : this.#saving.error();
  });
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly cycle = computed(() => this.#material()?.cycle ?? null);
  readonly cycles = computed(() => this.#material()?.cycles ?? []);
  readonly kpis = computed(() => this.#material()?.kpis ?? []);
  readonly channels = computed(() => this.#material()?.channels ?? []);
  readonly owners = computed((): readonly OwnerInCycle[] => {
    const material = this.#material();
    return material === null ? [] : ownersIn({ ...material, name: this.#session.workspace()?.name ?? '' });
  });
  readonly owner = computed((): OwnerInCycle | null => {
    const wanted = this.#owner();
    return this.owners().find((one) => wanted !== null && isSame(one, wanted)) ?? null;
  });
  readonly mayChange = computed(() => {
    const [owner, cycle] = [this.owner(), this.cycle()];
    return owner !== null && cycle !== null && isOpen(cycle) && this.#maySet(owner);
  });
  /** Whose KPIs can be set after these: the next person without a complete list. */
  readonly next = computed((): OwnerInCycle | null => {
    const own = this.owner();
    const open = this.owners().filter((owner) => owner.kind === 'person' && this.#maySet(owner));
    const position = open.findIndex(({ key }) => key === own?.key);
    const after = [...open.slice(position + 1), ...open.slice(0, Math.max(position, 0))];
    return after.find(({ isComplete }) => !isComplete) ?? null;
  });
  /** Components of published plans to which the list may belong; empty where there is no choice. */
  readonly components = computed(() => {
    const scope = SCOPES[this.#owner()?.kind ?? 'person'];
    const ids = (this.#material()?.components ?? [])
      .filter((component) => component.scope === scope)
      .map(({ id }) => id);
    const distinct = [...new Set(ids)];
    return distinct.length > 1 ? distinct : [];
  });
  /** The channel that the owner's name or position names. */
  readonly ownChannel = computed(() => {
    const owner = this.owner();
    return owner?.kind === 'person' ? channelNamedIn([owner.name, owner.position], this.channels()) : null;
  });

  /** The cycle and owner whose list is on the table; other texts or numbers for them never start it anew. */
  readonly #opened = computed(() => {
    const [cycle, owner] = [this.cycle(), this.owner()];
    return cycle === null || owner === null ? null : `${cycle.id} ${owner.key}`;
  });

  constructor() {
    effect(() => {
      const isOpened = this.#opened() !== null;
      untracked(() => {
        this.#saving.clear();
        if (isOpened) this.#start(this.owner()?.assignments ?? []);
      });
    });
  }

  open(cycleId: string, owner: Owner): void {
    this.#cycleId.set(cycleId);
    this.#owner.set(owner);
  }

  /** Whether the list is saved; otherwise `saveError` and the list itself say why not. */
  async save(): Promise<boolean> {
    const [cycle, owner] = [this.cycle(), this.#owner()];
    this.#list.markTried();
    if (cycle === null || owner === null || !this.#list.isSendable()) return false;
    const drafts = this.#list.drafts();
    const inputs = confirmedInputs(drafts, owner, this.#list.reason());
    const saved = await this.#saving.run(() => this.#client.saveList(cycle.id, owner, inputs));
    if (saved === null) {
      if (this.#owner() === owner) this.#placeProblems(drafts.map(({ key }) => key));
      return false;
    }
    this.#answer.update((known) => {
      if (known.cycle.id !== cycle.id) return known;
      const others = known.assignments.filter((assignment) => !isOwnedBy(assignment, owner));
      return { ...known, assignments: [...others, ...saved.assignments] };
    });
    // Whoever went on to another list meanwhile keeps that one on the table.
    if (this.cycle()?.id === cycle.id && this.#owner() === owner) this.#start(saved.assignments);
    return true;
  }

  /** Lists of another cycle, to copy from. */
  async listsOf(cycleId: string): Promise<readonly Assignment[]> {
    if (cycleId === this.cycle()?.id) return this.#material()?.assignments ?? [];
    return this.#client.readAssignments(cycleId);
  }

  #start(assignments: readonly Assignment[]): void {
    this.#list.start(assignments.map((assignment) => draftOf(assignment, this.#language())));
  }

  async #read(cycleId: string): Promise<Material | null> {
    const [cycle, assignments, people, teams, kpis, measured, components, cycles] = await Promise.all([
      this.#client.readCycle(cycleId),
      this.#client.readAssignments(cycleId),
      this.#client.readPeople(),
      this.#client.readTeams(),
      this.#client.readKpis(),
      this.#session.can('data.read') ? this.#client.readMeasured() : null,
      this.#session.can('plans.read') ? this.#client.readPlanComponents() : [],
      readAll(({ after }) => this.#client.readCycles(after)),
    ]);
    if (cycle === null) return null;
    return { cycle, assignments, people, teams, kpis, channels: measured?.channels ?? [], components, cycles };
  }

  #maySet(owner: OwnerInCycle): boolean {
    const scope = {
      scope: this.#session.scopeOf('assignments.manage'),
      personId: this.#session.me()?.personId ?? null,
    };
    return maySet(owner, scope, this.#material()?.teams ?? [], this.#material()?.people ?? []);
  }

  #placeProblems(keys: readonly string[]): void {
    const problem = this.#saving.problem();
    if (problem === null) return;
    if (problem.__typename === 'ConfirmationNeeded' && 'warnings' in problem && Array.isArray(problem.warnings)) {
      this.#list.warn(placed(problem.warnings, keys));
    } else if (problem.__typename === 'InvalidInput' && 'fields' in problem && Array.isArray(problem.fields)) {
      this.#list.refuse(placed(problem.fields, keys));
    }
  }
}

function isSame(one: Owner, other: Owner): boolean {
  return one.kind === other.kind && one.personId === other.personId && one.teamId === other.teamId;
}

function isOwnedBy({ ownerKind, personId, teamId }: Assignment, owner: Owner): boolean {
  return isSame({ kind: ownerKind, personId, teamId }, owner);
}
