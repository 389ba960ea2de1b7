import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { moneyOf, type TenantContext } from '@premia/api-util-platform';
import { Cycle, type CycleRow, kpiOfKey } from '@premia/api-vocabulary';
import type { Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { explainPayout, type OwnCalculation, ownInput, type OwnMeasure, ownMeasures } from '@premia/domain-payouts';
import { BonusMeasure } from '../payout/bonus-measure.type';
import { FrozenPayoutLoaders, sourcesOf } from '../payout/frozen-payout.loaders';
import { PayoutQueries } from '../payout/payout.queries';
import { PayoutExplanation } from '../payout/payout-explanation.type';
import { PayoutTraces } from '../payout/payout-traces';
import { PayoutsAccess } from '../payouts-access';
import { BonusPlanVersionSummary } from '../run-checklist/run-checklist.type';
import { type LiveBonus, readLiveBonuses } from './live-bonus';
import { BonusStanding, MyBonus, MyBonusPlan, OwnTotal } from './my-bonus.type';
import {
  cycleToShow,
  type OwnRunPayout,
  readOwnCycles,
  readOwnPayouts,
  readOwnTotals,
  readPlanReading,
} from './my-cycles.queries';

/** What all plans pay. */
type Paying = Pick<MyBonus, 'plans' | 'together'>;
type Plan = { readonly id: string; readonly planName: string; readonly number: number };

/** The caller's own bonus; every read in it names the caller's person. */
/** Months of a year. */
const SHOWN_PAYOUTS = 12;

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

  async bonus(ctx: TenantContext, cycleId: string | null, planId: string | null = null): Promise<MyBonus | null> {
    const { personId } = ctx;
    if (personId === null) return null;
    const sql = this.reads.of(ctx);
    const cycle = await cycleToShow(sql, ctx, await readOwnCycles(sql, ctx, personId), cycleId);
    if (cycle === null) return null;
    const own = { ...(await this.access.payouts(ctx)), teamIds: [], personId };
    const calculated = await readOwnPayouts(sql, ctx, own, cycle.id);
    const run = chosen(calculated, planId);
    if (run === undefined) return this.#live(ctx, personId, cycle, planId);
    const plans = plansOf(calculated.map(({ total, currency, ...of }) => ({ ...of, total: moneyOf(total, currency) })));
    return this.#frozen(ctx, personId, cycle, run, plans);
  }

  /** The last year's payouts, the earliest first: as a line. */
  async totals(ctx: TenantContext): Promise<readonly OwnTotal[]> {
    const { personId } = ctx;
    if (personId === null) return [];
    const own = { ...(await this.access.payouts(ctx)), teamIds: [], personId };
    const rows = await readOwnTotals(this.reads.of(ctx), ctx, own, SHOWN_PAYOUTS);
    return rows
      .map(({ total, currency, ...cycle }) => new OwnTotal(new Cycle(ctx, cycle), moneyOf(total, currency)))
      .toReversed();
  }

  async #frozen(
    ctx: TenantContext,
    personId: string,
    cycle: CycleRow,
    run: OwnRunPayout,
    plans: Paying,
  ): Promise<MyBonus> {
    const payout = await this.payouts.byId(ctx, run.payoutId);
    const frozen = await this.frozen.byId(ctx, run.payoutId);
    const plan = { id: run.planVersionId, planName: run.planName, number: run.number };
    const base = { cycle: new Cycle(ctx, cycle), state: run.state, payout, standing: null, ...plans };
    if (frozen?.input == null) return this.#bonus(ctx, personId, base, plan, null, null);
    const trace = await this.traces.byId(ctx, run.payoutId);
    const input = ownInput(frozen.header, frozen.input);
    const calculation = { input, trace, sources: sourcesOf(frozen) };
    return this.#bonus(ctx, personId, base, plan, calculation, isOwnAlone(trace) ? input : null);
  }

  async #live(ctx: TenantContext, personId: string, cycle: CycleRow, planId: string | null): Promise<MyBonus> {
    const live = (await readLiveBonuses(this.reads.of(ctx), ctx, personId, cycle)).map((one) => ({
      ...one,
      ...one.version,
      standing: liveStanding(ctx, one),
    }));
    const plans = plansOf(live.map(({ standing, ...of }) => ({ ...of, total: standing?.total ?? null })));
    const base = { cycle: new Cycle(ctx, cycle), state: 'open', payout: null, standing: null, ...plans } as const;
    const shown = chosen(live, planId);
    if (shown === undefined) return this.#bonus(ctx, personId, base, null, null, null);
    const { version, calculation, standing } = shown;
    const engineInput = version.definition.pool === undefined ? calculation.input : null;
    return this.#bonus(ctx, personId, { ...base, standing }, version, calculation, engineInput);
  }

  async #bonus(
    ctx: TenantContext,
    personId: string,
    base: Pick<MyBonus, 'cycle' | 'state' | 'payout' | 'standing' | keyof Paying>,
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

/** The one of the plan; without it, the first. */
function chosen<Plan extends { readonly planId: string }>(
  all: readonly Plan[],
  planId: string | null,
): Plan | undefined {
  return all.find((one) => one.planId === planId) ?? all[0];
}

function plansOf(paying: readonly MyBonusPlan[]): Paying {
  const plans = paying.map(({ planId, planName, total }) => new MyBonusPlan({ planId, planName, total }));
  const totals = plans.flatMap(({ total }) => total ?? []);
  const [first] = totals;
  const isSum = totals.length === plans.length && totals.every(({ currency }) => currency === first?.currency);
  if (plans.length < 2 || first === undefined || !isSum) return { plans, together: null };
  const sum = Rational.sum(totals.map(({ amount }) => Rational.parse(amount)));
  return { plans, together: moneyOf(sum.toExactText(), first.currency) };
}

/** What a pool would give follows from everybody's results. */
function liveStanding(ctx: TenantContext, { version, calculation }: LiveBonus): BonusStanding | null {
  return version.definition.pool === undefined ? standingOf(ctx, calculation) : null;
}

/** Null while the calculation is refused: something is missing. */
function standingOf(ctx: TenantContext, { input, trace, sources }: OwnCalculation): BonusStanding | null {
  if (trace === null) return null;
  const { plan } = input;
  const explained = explainPayout({ trace, plan, sources, hidesOthers: true });
  return new BonusStanding(trace.line, plan.currency, PayoutExplanation.of(explained, ctx.locale));
}
