import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type TenantContext } from '@premia/api-util-platform';
import { tellPayout } from '@premia/domain-payouts';
import { PayoutsAccess } from '../payouts-access';
import { FrozenPayoutLoaders, sourcesOf } from './frozen-payout.loaders';
import { Payout, PayoutExplanation } from './payout.type';

@Resolver(() => Payout)
export class PayoutFieldsResolver {
  constructor(
    private readonly frozen: FrozenPayoutLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  @ResolveField(() => PayoutExplanation)
  async explanation(@Parent() payout: Payout, @Ctx() ctx: TenantContext): Promise<PayoutExplanation> {
    const frozen = await this.frozen.byId(ctx, payout.id);
    const input = frozen === null ? null : await this.frozen.recomputable(ctx, frozen);
    if (frozen === null || input === null) return new PayoutExplanation([], [], {}, payout.reason ?? '');
    const { everyone } = await this.access.payouts(ctx);
    const { percentOfTarget } = payout;
    const told = tellPayout(
      { input, participantId: frozen.personId, sources: sourcesOf(frozen), percentOfTarget },
      { language: ctx.locale, hidesOthers: !everyone },
    );
    return PayoutExplanation.of({ ...told, sentence: payout.reason ?? told.sentence }, frozen.result ?? {});
  }
}
