import { inject, Injectable } from '@angular/core';
import type { ProblemLike, Schema } from '@premia/web-util';
import { GraphqlClient, injectJob, isProblem, readAll } from '@premia/web-util';
import type {
  CalculationProblemQuery,
  ChangedPayoutFragment,
  ChangedRunSampleFragment,
  MovedRunFragment,
  PayoutInputsQuery,
  PayoutQuery,
  PayoutRowFragment,
  PayoutRunQuery,
  PayoutRunQueryVariables,
  PayoutRunsQuery,
  ProposeAdjustmentMutationVariables,
  RunChecklistQuery,
  RunCyclesQuery,
  RunPlansQuery,
  RunSampleQuery,
  RunTeamsQuery,
  SavePayoutInputsMutationVariables,
  SetPayoutBudgetMutation,
  SetPayoutBudgetMutationVariables,
} from './payouts.graphql.generated';
import {
  ApproveAdjustmentDocument,
  ApprovePayoutRunDocument,
  CalculatePayoutRunDocument,
  CalculationProblemDocument,
  DeclineAdjustmentDocument,
  DrawRunSampleDocument,
  HoldPayoutDocument,
  LockPayoutRunDocument,
  PayoutDocument,
  PayoutInputsDocument,
  PayoutRunDocument,
  PayoutRunPayoutsDocument,
  PayoutRunReasonsDocument,
  PayoutRunsDocument,
  ProposeAdjustmentDocument,
  ReceiptVerificationDocument,
  RejectPayoutRunDocument,
  ReleasePayoutDocument,
  RunChecklistDocument,
  RunCyclesDocument,
  RunPlansDocument,
  RunSampleDocument,
  RunTeamsDocument,
  SavePayoutInputsDocument,
  SeePayoutDocument,
  SetPayoutBudgetDocument,
  SignRunSampleDocument,
  SubmitPayoutRunDocument,
} from './payouts.graphql.generated';

export type RunPage = PayoutRunsQuery['payoutRuns'];
export type RunInList = RunPage['nodes'][number];
export type PayoutRun = NonNullable<PayoutRunQuery['payoutRun']>;
export type WhenOverBudget = SetPayoutBudgetMutationVariables['whenOver'];
export type PayoutRow = PayoutRowFragment;
export type PayoutRows = PayoutRun['payouts'];
export type RunComparison = PayoutRun['comparisons'][number];
export type RunQuestion = Omit<PayoutRunQueryVariables, 'first'>;
/** Which rows of a run, and in which order. */
export type PayoutFilterAsked = Pick<RunQuestion, 'search' | 'teamId' | 'outcome' | 'flag' | 'orderBy'>;
export type ExplainedPayout = NonNullable<PayoutQuery['payout']>;
export type Adjustment = ExplainedPayout['adjustments'][number];
export type PayoutOfRun = NonNullable<PayoutQuery['payoutRun']>;
export type Checklist = RunChecklistQuery['runChecklist'];
export type RunTeam = RunTeamsQuery['teams']['nodes'][number];
export type PayoutInputs = NonNullable<PayoutInputsQuery['payoutInputs']>;
export type InputColumn = PayoutInputs['columns'][number];
export type InputRow = PayoutInputs['rows']['nodes'][number];
export interface InputsAsked {
  readonly cycleId: string;
  readonly search: string | null;
  readonly onlyMissing: boolean;
}
export interface RunChoices {
  readonly cycles: readonly RunCyclesQuery['cycles']['nodes'][number][];
  readonly plans: readonly RunPlansQuery['bonusPlans']['nodes'][number][];
}
type CalculationProblem = NonNullable<NonNullable<CalculationProblemQuery['job']>['problem']>;
/** Why a calculation gave no new run: what is missing, the run that is already there, or that it was stopped. */
export type CalculationRefusal =
  | Extract<CalculationProblem, { readonly __typename: 'NotReady' | 'PaidTwice' | 'PayoutRunUnchanged' }>
  | (ProblemLike & { readonly __typename: 'NotFound' | 'Conflict' | 'InvalidInput' | 'JobEnded' });
export type CalculatedRun = { readonly __typename: 'PayoutRun'; readonly id: string } | CalculationRefusal;

/** What people do with a run, one after the other. */
export type RunMove = 'submit' | 'approve' | 'reject' | 'lock';
export type MovedRun = MovedRunFragment;
export type RunSample = NonNullable<NonNullable<RunSampleQuery['payoutRun']>['sample']>;
export type ChangedRunSample = ChangedRunSampleFragment;
/** What people do with one payout of a run. */
export type PayoutChange = 'hold' | 'release' | 'see';

/** One sentence for each person who is paid nothing. */
export interface RunReasons {
  readonly zero: readonly string[];
  readonly notEligible: readonly string[];
}

const RUNS = 50;
const ROWS = 50;

/** What the payouts' pages ask and tell the server. */
@Injectable({ providedIn: 'root' })
export class PayoutsClient {
  readonly #graphql = inject(GraphqlClient);
  readonly calculation = injectJob();

  async runs(after: string | null): Promise<RunPage> {
    return (await this.#graphql.query(PayoutRunsDocument, { first: RUNS, after })).payoutRuns;
  }

  /** A run with its first payouts; null where there is none, or not for this viewer. */
  async run(question: RunQuestion): Promise<PayoutRun | null> {
    return (await this.#graphql.query(PayoutRunDocument, { ...question, first: ROWS })).payoutRun;
  }

  teams(): Promise<readonly RunTeam[]> {
    return readAll(async (page) => (await this.#graphql.query(RunTeamsDocument, page)).teams);
  }

  async moreRows(question: RunQuestion, after: string | null): Promise<PayoutRows | null> {
    return (
      (await this.#graphql.query(PayoutRunPayoutsDocument, { ...question, first: ROWS, after })).payoutRun?.payouts ??
      null
    );
  }

  /** Why people are paid nothing, once for each of them. */
  async reasons(id: string): Promise<RunReasons> {
    const [zero, notEligible] = await Promise.all([this.#reasonsOf(id, 'zero'), this.#reasonsOf(id, 'not_eligible')]);
    return { zero, notEligible };
  }

  /** @param filter of the list that one comes from, and goes on in */
  async payout(
    id: string,
    runId: string,
    filter: PayoutFilterAsked,
  ): Promise<{ readonly payout: ExplainedPayout | null; readonly run: PayoutOfRun | null }> {
    const { payout, payoutRun } = await this.#graphql.query(PayoutDocument, { ...filter, id, runId });
    return { payout, run: payoutRun };
  }

  /** Computes the payout anew from its frozen inputs; null where there is no such payout, or not for this reader. */
  async verifyReceipt(payoutId: string): Promise<boolean | null> {
    const { receiptVerification } = await this.#graphql.query(ReceiptVerificationDocument, { payoutId });
    return receiptVerification?.matches ?? null;
  }

  async startChoices(): Promise<RunChoices> {
    const [cycles, plans] = await Promise.all([
      readAll(async (page) => (await this.#graphql.query(RunCyclesDocument, page)).cycles),
      readAll(async (page) => (await this.#graphql.query(RunPlansDocument, page)).bonusPlans),
    ]);
    return { cycles, plans };
  }

  async checklist(cycleId: string, planId: string): Promise<Checklist> {
    return (await this.#graphql.query(RunChecklistDocument, { cycleId, planId })).runChecklist;
  }

  /**
   * The run once its job is done; `calculation` tells how far it is.
   *
   * @param overlapReason why people are paid twice for the same days; null where nobody is
   */
  async calculate(cycleId: string, planId: string, overlapReason: string | null): Promise<CalculatedRun> {
    const { calculatePayoutRun: job } = await this.#graphql.mutate(CalculatePayoutRunDocument, {
      cycleId,
      planId,
      overlapReason,
    });
    if (isProblem(job)) return job;
    const outcome = await this.calculation.follow(job.id);
    if (!isProblem(outcome)) return { __typename: 'PayoutRun', id: outcome.resultId };
    const problem = (await this.#graphql.query(CalculationProblemDocument, { jobId: job.id })).job?.problem;
    const type = problem?.__typename;
    if (type === 'NotReady' || type === 'PaidTwice' || type === 'PayoutRunUnchanged')
      return problem as CalculationRefusal;
    return { ...outcome, __typename: 'JobEnded' };
  }

  /** Takes a run a step further, once for a key: the run as it stands then, or why not. */
  async move(move: RunMove, id: string, reason: string, idempotencyKey: string): Promise<MovedRun> {
    const asked = { id, idempotencyKey };
    switch (move) {
      case 'submit':
        return (
          await this.#graphql.mutate(SubmitPayoutRunDocument, { ...asked, reason: reason === '' ? null : reason })
        ).submitPayoutRun;
      case 'approve':
        return (await this.#graphql.mutate(ApprovePayoutRunDocument, asked)).approvePayoutRun;
      case 'reject':
        return (await this.#graphql.mutate(RejectPayoutRunDocument, { ...asked, reason })).rejectPayoutRun;
      case 'lock':
        return (await this.#graphql.mutate(LockPayoutRunDocument, asked)).lockPayoutRun;
    }
  }

  async change(change: PayoutChange, payoutId: string, text: string): Promise<ChangedPayoutFragment> {
    switch (change) {
      case 'hold':
        return (await this.#graphql.mutate(HoldPayoutDocument, { payoutId, reason: text })).holdPayout;
      case 'release':
        return (await this.#graphql.mutate(ReleasePayoutDocument, { payoutId })).releasePayout;
      case 'see':
        return (await this.#graphql.mutate(SeePayoutDocument, { payoutId, note: text === '' ? null : text })).seePayout;
    }
  }

  async propose(request: ProposeAdjustmentMutationVariables): Promise<ChangedPayoutFragment> {
    return (await this.#graphql.mutate(ProposeAdjustmentDocument, request)).proposeAdjustment;
  }

  async decide(id: string, isApproved: boolean): Promise<ChangedPayoutFragment> {
    return isApproved
      ? (await this.#graphql.mutate(ApproveAdjustmentDocument, { id })).approveAdjustment
      : (await this.#graphql.mutate(DeclineAdjustmentDocument, { id })).declineAdjustment;
  }

  /** Null where none is drawn yet. */
  async sample(runId: string): Promise<RunSample | null> {
    return (await this.#graphql.query(RunSampleDocument, { runId })).payoutRun?.sample ?? null;
  }

  async drawSample(runId: string): Promise<ChangedRunSample> {
    return (await this.#graphql.mutate(DrawRunSampleDocument, { runId })).drawRunSample;
  }

  async signSample(runId: string, note: string): Promise<ChangedRunSample> {
    return (await this.#graphql.mutate(SignRunSampleDocument, { runId, note })).signRunSample;
  }

  /** Sets what the runs of a cycle under a plan may come to. */
  async setBudget(request: SetPayoutBudgetMutationVariables): Promise<SetPayoutBudgetMutation['setPayoutBudget']> {
    return (await this.#graphql.mutate(SetPayoutBudgetDocument, request)).setPayoutBudget;
  }

  async #reasonsOf(id: string, outcome: Schema.PayoutOutcome): Promise<readonly string[]> {
    const nobody = { nodes: [], pageInfo: { hasNextPage: false } };
    const payouts = await readAll<{ readonly reason: string | null }>(async (page) => {
      const { payoutRun } = await this.#graphql.query(PayoutRunReasonsDocument, { id, outcome, ...page });
      return payoutRun?.payouts ?? nobody;
    });
    return payouts.flatMap(({ reason }) => reason ?? []);
  }

  /** What is given before a run, with a page of people; null where there is no such cycle, or not for this viewer. */
  async inputs(asked: InputsAsked, after: string | null): Promise<PayoutInputs | null> {
    return (await this.#graphql.query(PayoutInputsDocument, { ...asked, first: ROWS, after })).payoutInputs;
  }

  /** Rows of people by e-mail or personnel number. */
  inputsOf(cycleId: string, people: readonly string[]): Promise<readonly InputRow[]> {
    const nobody = { nodes: [], pageInfo: { hasNextPage: false } };
    return readAll(async (page) => {
      const { payoutInputs } = await this.#graphql.query(PayoutInputsDocument, {
        cycleId,
        people: [...people],
        ...page,
      });
      return payoutInputs?.rows ?? nobody;
    });
  }

  async saveInputs(cycleId: string, cells: SavePayoutInputsMutationVariables['cells']) {
    return (await this.#graphql.mutate(SavePayoutInputsDocument, { cycleId, cells })).savePayoutInputs;
  }
}
