import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type TenantContext } from '@premia/api-util-platform';
import { kpiOfKey } from '@premia/api-vocabulary';
import { explainPayout, ownInput, type OwnMeasure, ownMeasures, withAdjustments } from '@premia/domain-payouts';
import { PayoutAdjustmentQueries } from '../payout-adjustments/payout-adjustments.queries';
import { PayoutsAccess } from '../payouts-access';
import { BonusMeasure } from './bonus-measure.type';
import { FrozenPayoutLoaders, sourcesOf } from './frozen-payout.loaders';
import { Payout } from './payout.type';
import { PayoutExplanation } from './payout-explanation.type';
import { PayoutTraces } from './payout-traces';

@Resolver(() => Payout)
export class PayoutFieldsResolver {
  constructor(
    private readonly frozen: FrozenPayoutLoaders,
    private readonly traces: PayoutTraces,
    private readonly access: PayoutsAccess,
    private readonly adjustments: PayoutAdjustmentQueries,
  ) {}

  @ResolveField(() => PayoutExplanation)
  async explanation(@Parent() payout: Payout, @Ctx() ctx: TenantContext): Promise<PayoutExplanation> {
    const frozen = await this.frozen.byId(ctx, payout.id);
    const trace = await this.traces.byId(ctx, payout.id);
    if (frozen === null || trace === null) return PayoutExplanation.nothing(payout.reason ?? '');
    const { everyone } = await this.access.payouts(ctx);
    const { plan } = frozen.header;
    const explained = explainPayout({ trace, plan, sources: sourcesOf(frozen), hidesOthers: !everyone });
    const adjustments = (await this.adjustments.of(ctx, payout.id))
      .filter(({ state }) => state === 'approved')
      .map(({ id, amount: { amount }, reason }) => ({ id, amount, reason }));
    return PayoutExplanation.of(withAdjustments(explained, adjustments), ctx.locale);
  }

  @ResolveField(() => [BonusMeasure], { description: 'The person’s own KPIs' })
  async measures(@Parent() payout: Payout, @Ctx() ctx: TenantContext): Promise<readonly BonusMeasure[]> {
    return (await this.#measures(ctx, payout.id)).own;
  }

  @ResolveField(() => [BonusMeasure], { description: 'KPIs of the team and the company' })
  async teamMeasures(@Parent() payout: Payout, @Ctx() ctx: TenantContext): Promise<readonly BonusMeasure[]> {
    return (await this.#measures(ctx, payout.id)).shared;
  }

  async #measures(ctx: TenantContext, payoutId: string) {
    const frozen = await this.frozen.byId(ctx, payoutId);
    if (frozen?.input == null) return { own: [], shared: [] };
    const trace = await this.traces.byId(ctx, payoutId);
    const input = ownInput(frozen.header, frozen.input);
    const { own, shared } = ownMeasures({ input, trace, sources: sourcesOf(frozen) });
    const { currency } = frozen.header.plan;
    const progress = await this.frozen.progress(ctx, frozen.cycleId);
    const shown = (one: OwnMeasure): BonusMeasure => new BonusMeasure(one, kpiOfKey(ctx, one.kpi), currency, progress);
    return { own: own.map(shown), shared: shared.map(shown) };
  }
}
