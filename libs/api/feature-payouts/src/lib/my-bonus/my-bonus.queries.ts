import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { Cycle, type CycleRow, kpiOfKey } from '@premia/api-vocabulary';
import type { Trace } from '@premia/domain-bonus';
import { explainPayout, type OwnCalculation, ownInput, type OwnMeasure, ownMeasures } from '@premia/domain-payouts';
import { BonusMeasure } from '../payout/bonus-measure.type';
import { FrozenPayoutLoaders, sourcesOf } from '../payout/frozen-payout.loaders';
import { PayoutQueries } from '../payout/payout.queries';
import { PayoutExplanation } from '../payout/payout-explanation.type';
import { PayoutTraces } from '../payout/payout-traces';
import { PayoutsAccess } from '../payouts-access';
import { BonusPlanVersionSummary } from '../run-checklist/run-checklist.type';
import { readLiveBonus } from './live-bonus';
import { BonusStanding, MyBonus } from './my-bonus.type';
import { cycleToShow, type OwnRunPayout, readOwnCycles, readOwnPayout, readPlanReading } from './my-cycles.queries';

type Plan = { readonly id: string; readonly planName: string; readonly number: number };

/** The caller's own bonus; every read in it names the caller's person. */
@Injectable()
export class MyBonusQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
    private readonly payouts: PayoutQueries,
    private readonly frozen: FrozenPayoutLoaders,
    private readonly traces: PayoutTraces,
  ) {}

  async cycles(ctx: TenantContext): Promise<readonly Cycle[]> {
    if (ctx.personId === null) return [];
    return (await readOwnCycles(this.reads.of(ctx), ctx, ctx.personId)).map((row) => new Cycle(ctx, row));
  }

  async bonus(ctx: TenantContext, cycleId: string | null): Promise<MyBonus | null> {
    const { personId } = ctx;
    if (personId === null) return null;
    const sql = this.reads.of(ctx);
    const { today } = await this.access.scope(ctx);
    const cycle = cycleToShow(await readOwnCycles(sql, ctx, personId), cycleId, today);
    if (cycle === null) return null;
    const own = { ...(await this.access.payouts(ctx)), teamIds: [], personId };
    const calculated = await readOwnPayout(sql, ctx, own, cycle.id);
    return calculated === null ? this.#live(ctx, personId, cycle) : this.#frozen(ctx, personId, cycle, calculated);
  }

  async #frozen(ctx: TenantContext, personId: string, cycle: CycleRow, run: OwnRunPayout): Promise<MyBonus> {
    const payout = await this.payouts.byId(ctx, run.payoutId);
    const frozen = await this.frozen.byId(ctx, run.payoutId);
    const plan = { id: run.planVersionId, planName: run.planName, number: run.number };
    const base = { cycle: new Cycle(ctx, cycle), state: run.state, payout, standing: null };
    if (frozen?.input == null) return this.#bonus(ctx, personId, base, plan, null, null);
    const trace = await this.traces.byId(ctx, run.payoutId);
    const input = ownInput(frozen.header, frozen.input);
    const calculation = { input, trace, sources: sourcesOf(frozen) };
    return this.#bonus(ctx, personId, base, plan, calculation, isOwnAlone(trace) ? input : null);
  }

  async #live(ctx: TenantContext, personId: string, cycle: CycleRow): Promise<MyBonus> {
    const live = await readLiveBonus(this.reads.of(ctx), ctx, personId, cycle);
    const base = { cycle: new Cycle(ctx, cycle), state: 'open', payout: null, standing: null } as const;
    if (live === null) return this.#bonus(ctx, personId, base, null, null, null);
    const { version, calculation } = live;
    if (version.definition.pool !== undefined) return this.#bonus(ctx, personId, base, version, calculation, null);
    const standing = standingOf(ctx, calculation);
    return this.#bonus(ctx, personId, { ...base, standing }, version, calculation, calculation.input);
  }

  async #bonus(
    ctx: TenantContext,
    personId: string,
    base: Pick<MyBonus, 'cycle' | 'state' | 'payout' | 'standing'>,
    plan: Plan | null,
    calculation: OwnCalculation | null,
    engineInput: unknown,
  ): Promise<MyBonus> {
    const { own, shared } = calculation === null ? { own: [], shared: [] } : ownMeasures(calculation);
    const currency = calculation?.input.plan.currency ?? '';
    const progress = await this.frozen.progress(ctx, base.cycle.id);
    const shown = (one: OwnMeasure): BonusMeasure => new BonusMeasure(one, kpiOfKey(ctx, one.kpi), currency, progress);
    const reading = plan === null ? null : await readPlanReading(this.reads.of(ctx), ctx, personId, plan.id);
    return new MyBonus({
      ...base,
      planVersion: plan === null ? null : new BonusPlanVersionSummary(plan),
      measures: own.map(shown),
      teamMeasures: shared.map(shown),
      engineInput,
      acknowledged: reading?.acknowledged ?? null,
      awaitedVersion: reading?.unacknowledged == null ? null : new BonusPlanVersionSummary(reading.unacknowledged),
    });
  }
}

/** Whether the payout follows from the person's own calculation alone: neither a pool nor a budget has changed it. */
function isOwnAlone(trace: Trace | null): boolean {
  if (trace === null) return false;
  return trace.allotment === null || (trace.allotment.kind === 'budget' && trace.allotment.scaled === null);
}

/** Null while the calculation is refused: something is missing. */
function standingOf(ctx: TenantContext, { input, trace, sources }: OwnCalculation): BonusStanding | null {
  if (trace === null) return null;
  const { plan } = input;
  const explained = explainPayout({ trace, plan, sources, hidesOthers: true });
  return new BonusStanding(trace.line, plan.currency, PayoutExplanation.of(explained, ctx.locale));
}
