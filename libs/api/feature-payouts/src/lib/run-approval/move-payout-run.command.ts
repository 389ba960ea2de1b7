import { Injectable } from '@nestjs/common';
import { closeMoment, once, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, Problem, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { RUN_LIFE_CYCLE, transitionOf } from '@premia/shared-contract';
import { PayoutExceptions } from '../payout/payout-exceptions';
import { PayoutRunQueries } from '../payout-run/payout-run.queries';
import type { PayoutRun } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import { RunChecklistQueries } from '../run-checklist/run-checklist.queries';
import {
  adjustmentsWait,
  byAnother,
  changedSinceApproval,
  nobodyCouldApprove,
  notInThisState,
  notSeen,
  overBudget,
} from './run-approval.errors';
import { mayMove, partsIn, readApprovers, readRunParts, type RunParts } from './run-parts';
import { type Move, takeStep } from './run-step';

export interface MoveRequest {
  readonly id: string;
  readonly reason?: string | null;
}

/** Moves a run along its life cycle: each step once, by whom the table of transitions lets, and the next by somebody else. */
@Injectable()
export class MovePayoutRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PayoutsAccess,
    private readonly queries: PayoutRunQueries,
    private readonly checklists: RunChecklistQueries,
    private readonly exceptions: PayoutExceptions,
  ) {}

  async run(
    ctx: TenantContext,
    move: Move,
    { id, reason = null }: MoveRequest,
    key?: string | null,
  ): Promise<PayoutRun | Problem> {
    const isAsApproved = move === 'lock' ? await this.#isAsApproved(ctx, id) : true;
    const moved = await this.unitOfWork.run(ctx, (tx) =>
      once(tx, ctx, { operation: `${move}PayoutRun`, key, request: { id, reason } }, async () => {
        const run = await this.#read(tx, ctx, id);
        if (run === null) return new NotFound(ctx);
        const refusal = await this.#refusal(tx, ctx, move, run, reason);
        if (refusal !== null) return refusal;
        // Not a problem, which would roll back: that the approval fell is kept.
        if (!isAsApproved && (await takeStep(tx, ctx, 'void', run, null))) return { id, isVoid: true };
        if (!(await takeStep(tx, ctx, move, run, reason))) return notInThisState(ctx, run);
        return { id, isVoid: false };
      }),
    );
    if (moved instanceof Problem) return moved;
    const run = await this.queries.byId(ctx, id);
    if (run === null) return new NotFound(ctx);
    return moved.isVoid ? changedSinceApproval(ctx, run.number) : run;
  }

  async #read(tx: Transaction, ctx: TenantContext, id: string): Promise<RunParts | null> {
    const [run] = await readRunParts(tx, ctx, await this.access.payouts(ctx), [id]);
    return run === undefined || run.paysOthers ? null : run;
  }

  async #refusal(
    tx: Transaction,
    ctx: TenantContext,
    move: Move,
    run: RunParts,
    reason: string | null,
  ): Promise<Problem | null> {
    const transition = transitionOf(RUN_LIFE_CYCLE, run.state, move);
    if (transition === null) return notInThisState(ctx, run);
    if (transition.permission === null || scopeOf(ctx, transition.permission) === null) return new NotFound(ctx);
    if (!mayMove(ctx, transition, run)) return partsIn(run).length > 0 ? byAnother(ctx, run) : overBudget(ctx, run);
    if ((move === 'submit' || move === 'lock') && run.undecided > 0) return adjustmentsWait(ctx, run.undecided);
    if (move !== 'submit') return null;
    if (run.overBudget === 'stop' || (run.overBudget === 'reason' && reason === null)) return overBudget(ctx, run);
    const { unseen } = await this.exceptions.ofRun(ctx, run.id);
    if (unseen > 0) return notSeen(ctx, unseen);
    return (await readApprovers(tx, ctx, run.id, ctx.userId)).length === 0 ? nobodyCouldApprove(ctx) : null;
  }

  /**
   * Whether a calculation of all that is recorded by now would come out as the run that was approved. The moment is closed
   * first: what comes later is late, and changes no locked run.
   */
  async #isAsApproved(ctx: TenantContext, id: string): Promise<boolean> {
    const approved = await this.queries.byId(ctx, id);
    if (approved?.state !== 'approved' || approved.inputHash === null) return true;
    const asOf = await this.unitOfWork.run(ctx, (tx) => closeMoment(tx, ctx, ctx.now));
    const { cycleId, planId } = approved;
    return (await this.checklists.inputHash(ctx, { cycleId, planId }, asOf)) === approved.inputHash;
  }
}
