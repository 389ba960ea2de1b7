import { computed, inject, Injectable, signal } from '@angular/core';
import { allOf, Language, pagedRows, pageResource, SessionStore, Submission } from '@premia/web-util';
import { draftOf } from '../draft/assignment-draft';
import { confirmedInputs } from '../draft/confirmed-inputs';
import { ownerKeyOf } from '../grid/grid-cells';
import type { Assignment, AssignmentInput, Cycle, NewCycle, Owner, Run } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';

/** The periods of the workspace, and adding one. */
@Injectable()
export class CyclesStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #creating = new Submission();
  readonly #copying = new Submission();
  readonly #language = inject(Language).current;
  readonly #archived = signal(false);
  readonly #cycles = pageResource({
    params: () => ({ archived: this.#archived() }),
    load: ({ archived }) => this.#client.readCycles(null, archived),
  });
  readonly #runs = pageResource({
    params: () => ({ isVisible: this.#session.can('runs.read') }),
    load: ({ isVisible }) => (isVisible ? this.#client.readRuns(null) : Promise.resolve([])),
  });
  readonly #measured = pageResource({
    params: () => ({ isVisible: this.#session.can('data.read') }),
    load: async ({ isVisible }) => ({ to: isVisible ? (await this.#client.readMeasured()).to : null }),
  });

  readonly page = allOf(this.#cycles, this.#measured);
  readonly cycles = pagedRows(this.#cycles.value, (after) => this.#client.readCycles(after, this.#archived()));
  /** The last day for which there are numbers: the period that is set up next is around it. */
  readonly lastMeasuredDay = computed(() => this.#measured.value()?.to ?? null);
  readonly creating = this.#creating.state;
  readonly isOverlapping = computed(() => this.#creating.problem()?.code === 'CYCLE.OVERLAPS');
  readonly canSetKpis = computed(() => this.#session.can('assignments.manage'));
  readonly canManage = computed(() => this.#session.can('cycles.manage'));

  /** The cycle as created; null where `creating` tells why not. */
  create(cycle: NewCycle): Promise<Cycle | null> {
    return this.#creating.run(() => this.#client.createCycle(cycle));
  }

  /**
   * The cycle as created, with the lists of another one saved in it at once, so that leaving loses nothing; `isCopied` is
   * false where the lists need a look first.
   */
  async createCopy(
    cycle: NewCycle,
    fromId: string,
  ): Promise<{ readonly id: string; readonly isCopied: boolean } | null> {
    const made = await this.create(cycle);
    if (made === null) return null;
    const saved = await this.#copying.run(async () => {
      const lists = Map.groupBy(await this.#client.readAssignments(fromId), ownerKeyOf);
      return this.#client.saveLists(
        made.id,
        [...lists.values()].map((list) => this.#copied(list)),
      );
    });
    return { id: made.id, isCopied: saved !== null };
  }

  #copied(list: readonly Assignment[]): { readonly owner: Owner; readonly assignments: readonly AssignmentInput[] } {
    const drafts = list.map((assignment) => draftOf(assignment, this.#language()));
    const [{ ownerKind: kind, personId, teamId } = { ownerKind: 'company' as const, personId: null, teamId: null }] =
      list;
    const owner = { kind, personId, teamId };
    return { owner, assignments: confirmedInputs(drafts, owner, '') };
  }

  /** The latest run of a cycle; null where there is none, or none to be seen. */
  runOf(cycleId: string): Run | null {
    return this.#runs.value()?.find((run) => run.cycleId === cycleId) ?? null;
  }

  /** Cycles in the archive, or those in use. */
  show(archived: boolean): void {
    this.#archived.set(archived);
  }

  forget(): void {
    this.#creating.clear();
  }
}
