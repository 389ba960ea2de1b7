import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, Language, SessionStore, Submission } from '@premia/web-util';
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
  readonly cycle: Cycle | null;
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
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'missing' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #material = signal<Material | null>(null);
  readonly #owner = signal<Owner | null>(null);
  readonly #saving = new Submission();

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly isSaving = this.#saving.isBusy;
  /** Why the list was not saved, where neither a KPI nor the list says it. */
  readonly saveError = computed(() => {
    const failure = this.#saving.failure();
    if (failure !== null) return this.#t(failureKey(failure));
    const problem = this.#saving.problem();
    const isPlaced = problem?.__typename === 'InvalidInput' || problem?.__typename === 'ConfirmationNeeded';
    return isPlaced ? null : (problem?.message ?? null);
  });
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly cycle = computed(() => this.#material()?.cycle ?? null);
  readonly cycles = computed(() => this.#material()?.cycles ?? []);
  readonly kpis = computed(() => this.#material()?.kpis ?? []);
  readonly channels = computed(() => this.#material()?.channels ?? []);
  readonly owners = computed((): readonly OwnerInCycle[] => {
    const material = this.#material();
    if (material?.cycle == null) return [];
    return ownersIn({ ...material, cycle: material.cycle, name: this.#session.workspace()?.name ?? '' });
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

  async open(cycleId: string, owner: Owner): Promise<void> {
    this.#owner.set(owner);
    if (this.cycle()?.id !== cycleId && !(await this.#read(cycleId))) return;
    this.#status.set(this.owner() === null ? 'missing' : 'ready');
    this.#saving.clear();
    this.#list.start((this.owner()?.assignments ?? []).map((assignment) => draftOf(assignment, this.#language())));
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
      this.#placeProblems(drafts.map(({ key }) => key));
      return false;
    }
    const others = (this.#material()?.assignments ?? []).filter((assignment) => !isOwnedBy(assignment, owner));
    this.#material.update((known) => known && { ...known, assignments: [...others, ...saved.assignments] });
    this.#list.start(saved.assignments.map((assignment) => draftOf(assignment, this.#language())));
    return true;
  }

  /** Lists of another cycle, to copy from. */
  async listsOf(cycleId: string): Promise<readonly Assignment[]> {
    if (cycleId === this.cycle()?.id) return this.#material()?.assignments ?? [];
    return this.#client.readAssignments(cycleId);
  }

  async #read(cycleId: string): Promise<boolean> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      const [cycle, assignments, people, teams, kpis, measured, components, { nodes: cycles }] = await Promise.all([
        this.#client.readCycle(cycleId),
        this.#client.readAssignments(cycleId),
        this.#client.readPeople(),
        this.#client.readTeams(),
        this.#client.readKpis(),
        this.#session.can('data.read') ? this.#client.readMeasured() : null,
        this.#session.can('plans.read') ? this.#client.readPlanComponents() : [],
        this.#client.readCycles(null),
      ]);
      this.#material.set({
        cycle,
        assignments,
        people,
        teams,
        kpis,
        channels: measured?.channels ?? [],
        components,
        cycles,
      });
      return true;
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
      return false;
    }
  }

  #maySet(owner: OwnerInCycle): boolean {
    const reach = {
      scope: this.#session.scopeOf('assignments.manage'),
      personId: this.#session.me()?.personId ?? null,
    };
    return maySet(owner, reach, this.#material()?.teams ?? [], this.#material()?.people ?? []);
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
