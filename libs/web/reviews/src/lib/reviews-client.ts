import { inject, Injectable } from '@angular/core';
import type { Schema } from '@premia/web-util';
import { GraphqlClient, readAll } from '@premia/web-util';
import type {
  AssignmentInput,
  AssignmentPartsFragment,
  ChangeCycleOutcomeFragment,
  CreateCycleMutation,
  CreateCycleMutationVariables,
  CyclePartsFragment,
  CyclesQuery,
  DeleteCycleMutation,
  EarlierActualsQuery,
  KpiChoiceFragment,
  OwnersOfKpisQuery,
  RunsOfCyclesQuery,
  SaveAssignmentsMutation,
  SlicesQuery,
  TeamsOfKpisQuery,
  ValuesSoFarQuery,
} from './reviews.graphql.generated';
import {
  ArchiveCycleDocument,
  CreateCycleDocument,
  CycleAssignmentsDocument,
  CycleDocument,
  CyclesDocument,
  DeleteCycleDocument,
  EarlierActualsDocument,
  KpiChoicesDocument,
  OwnersOfKpisDocument,
  PlanComponentsDocument,
  RenameCycleDocument,
  RunsOfCyclesDocument,
  SaveAssignmentsDocument,
  SaveCycleAssignmentsDocument,
  SlicesDocument,
  TeamsOfKpisDocument,
  ValuesSoFarDocument,
} from './reviews.graphql.generated';

export type Cycle = CyclePartsFragment;
export type CyclesPage = CyclesQuery['cycles'];
export type CreatedCycle = CreateCycleMutation['createCycle'];
export type CycleInList = CyclesPage['nodes'][number];
export type ChangedCycle = ChangeCycleOutcomeFragment;
export type Run = RunsOfCyclesQuery['payoutRuns']['nodes'][number];
export type NewCycle = CreateCycleMutationVariables;
export type Assignment = AssignmentPartsFragment;
export type KpiChoice = KpiChoiceFragment;
export type Person = OwnersOfKpisQuery['people']['nodes'][number];
export type Team = TeamsOfKpisQuery['teams']['nodes'][number];
export type Measured = SlicesQuery['dataOverview'];
export type Channel = Measured['channels'][number];
export type SavedAssignments = SaveAssignmentsMutation['saveAssignments'];
export type Earlier = EarlierActualsQuery['earlierActuals'][number];
export type ReportedValue = ValuesSoFarQuery['now']['total']['values'][number];
export type { AssignmentInput };

/** Whose list of KPIs it is; the ids that do not belong to the kind are null. */
export interface Owner {
  readonly kind: Schema.OwnerKind;
  readonly personId: string | null;
  readonly teamId: string | null;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A component of a published plan, as far as the editor asks: where a list of KPIs may belong. */
export interface PlanComponent {
  readonly id: string;
  readonly scope: string;
}

/** A KPI over a slice: in the cycle, and in the period before it. */
export interface ValueSoFar {
  readonly now: ReportedValue | null;
  readonly before: ReportedValue | null;
}

const CYCLES_PER_PAGE = 50;

/** The operations of cycles and assignments, one method each. */
@Injectable({ providedIn: 'root' })
export class ReviewsClient {
  readonly #client = inject(GraphqlClient);

  async readCycles(after: string | null, archived = false): Promise<CyclesPage> {
    return (await this.#client.query(CyclesDocument, { first: CYCLES_PER_PAGE, after, archived })).cycles;
  }

  async readCycle(id: string): Promise<Cycle | null> {
    return (await this.#client.query(CycleDocument, { id })).cycle;
  }

  async createCycle(cycle: NewCycle): Promise<CreatedCycle> {
    return (await this.#client.mutate(CreateCycleDocument, cycle)).createCycle;
  }

  async renameCycle(id: string, name: string): Promise<ChangedCycle> {
    return (await this.#client.mutate(RenameCycleDocument, { id, name })).renameCycle;
  }

  async archiveCycle(id: string, archived: boolean): Promise<ChangedCycle> {
    return (await this.#client.mutate(ArchiveCycleDocument, { id, archived })).archiveCycle;
  }

  async deleteCycle(id: string): Promise<DeleteCycleMutation['deleteCycle']> {
    return (await this.#client.mutate(DeleteCycleDocument, { id })).deleteCycle;
  }

  /** Runs of a cycle, or of all (null); the first of a cycle is its latest. */
  readRuns(cycleId: string | null): Promise<readonly Run[]> {
    return readAll(async (page) => (await this.#client.query(RunsOfCyclesDocument, { ...page, cycleId })).payoutRuns);
  }

  async readAssignments(cycleId: string): Promise<readonly Assignment[]> {
    return (await this.#client.query(CycleAssignmentsDocument, { cycleId })).assignments;
  }

  /** What the cycle's KPIs came to in the periods before a cycle. */
  async readEarlier(cycleId: string, beforeCycleId: string): Promise<readonly Earlier[]> {
    return (await this.#client.query(EarlierActualsDocument, { cycleId, beforeCycleId })).earlierActuals;
  }

  readPeople(): Promise<readonly Person[]> {
    return readAll(async (page) => (await this.#client.query(OwnersOfKpisDocument, page)).people);
  }

  readTeams(): Promise<readonly Team[]> {
    return readAll(async (page) => (await this.#client.query(TeamsOfKpisDocument, page)).teams);
  }

  async readKpis(): Promise<readonly KpiChoice[]> {
    return (await this.#client.query(KpiChoicesDocument, {})).kpis;
  }

  /** What has been measured: days, channels, campaigns. */
  async readMeasured(): Promise<Measured> {
    return (await this.#client.query(SlicesDocument, {})).dataOverview;
  }

  async readPlanComponents(): Promise<readonly PlanComponent[]> {
    const plans = await readAll(async (page) => (await this.#client.query(PlanComponentsDocument, page)).bonusPlans);
    return plans.flatMap(({ published }) => componentsOf(published?.definition));
  }

  /** A report has one value for each campaign and one for all channels named; several campaigns together it has not. */
  async readValue(
    kpi: string,
    { campaigns, channels }: { readonly channels: readonly string[]; readonly campaigns: readonly string[] },
    period: Period,
    before: Period,
  ): Promise<ValueSoFar> {
    const [campaign, ...others] = campaigns;
    if (others.length > 0) return { now: null, before: null };
    const reports = await this.#client.query(ValuesSoFarDocument, {
      kpis: [kpi],
      channels: channels.length === 0 ? null : [...channels],
      by: campaign === undefined ? 'total' : 'campaign',
      from: period.from,
      to: period.to,
      beforeFrom: before.from,
      beforeTo: before.to,
    });
    const valueIn = (report: (typeof reports)['now']): ReportedValue | null => {
      const row = campaign === undefined ? report.total : report.rows.find((one) => one.campaign === campaign);
      return row?.values.find((value) => value.kpi === kpi) ?? null;
    };
    return { now: valueIn(reports.now), before: valueIn(reports.before) };
  }

  async saveList(cycleId: string, owner: Owner, assignments: readonly AssignmentInput[]): Promise<SavedAssignments> {
    const { kind: ownerKind, personId, teamId } = owner;
    const variables = { cycleId, ownerKind, personId, teamId, assignments: [...assignments] };
    return (await this.#client.mutate(SaveAssignmentsDocument, variables)).saveAssignments;
  }

  /** Lists of several owners at once: all are saved, or none. */
  async saveLists(
    cycleId: string,
    lists: readonly { readonly owner: Owner; readonly assignments: readonly AssignmentInput[] }[],
  ): Promise<SavedAssignments> {
    const variables = {
      cycleId,
      lists: lists.map(({ owner: { kind: ownerKind, personId, teamId }, assignments }) => ({
        ...{ ownerKind, personId, teamId },
        assignments: [...assignments],
      })),
    };
    return (await this.#client.mutate(SaveCycleAssignmentsDocument, variables)).saveCycleAssignments;
  }
}

/** Ids and scopes of a plan's target components; anything that does not look like one is passed over. */
function componentsOf(definition: unknown): readonly PlanComponent[] {
  if (typeof definition !== 'object' || definition === null || !('components' in definition)) return [];
  const { components } = definition;
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: unknown) => {
    if (typeof component !== 'object' || component === null || !('id' in component) || !('scope' in component))
      return [];
    const { id, scope } = component;
    return typeof id === 'string' && typeof scope === 'string' ? [{ id, scope }] : [];
  });
}
