import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type TenantContext } from '@premia/api-util-platform';
import { kpiOfKey } from '@premia/api-vocabulary';
import { checkPlan, type MeasureName, planChoices, planWarnings } from '@premia/domain-plans';
import { describeText } from '@premia/shared-messages';
import { BonusPlanLoaders } from './bonus-plan.loaders';
import { AcknowledgementSummary, AwaitedReader, BonusPlanVersion, PlanWarning } from './bonus-plan.type';

/** Gates and modifiers name measures by key; people know them by name. */
const measureName: MeasureName = (key) => ({
  en: kpiOfKey({ locale: 'en' }, key).shortName,
  ru: kpiOfKey({ locale: 'ru' }, key).shortName,
});

@Resolver(() => BonusPlanVersion)
export class BonusPlanVersionFieldsResolver {
  constructor(private readonly loaders: BonusPlanLoaders) {}

  @ResolveField(() => [String], { description: 'What the plan rests on, in words' })
  choices(@Parent() { definition }: BonusPlanVersion, @Ctx() ctx: TenantContext): readonly string[] {
    const plan = checkPlan(definition);
    return plan.ok ? planChoices(plan.value, measureName).map((choice) => describeText(ctx.locale, choice)) : [];
  }

  @ResolveField(() => [PlanWarning])
  async warnings(
    @Parent() { definition }: BonusPlanVersion,
    @Ctx() ctx: TenantContext,
  ): Promise<readonly PlanWarning[]> {
    const plan = checkPlan(definition);
    if (!plan.ok) return [];
    const teamShareLimit = await this.loaders.teamShareLimit(ctx);
    return planWarnings(plan.value, { teamShareLimit, nameOf: measureName }).map(
      ({ code, message, path }) => new PlanWarning(code, describeText(ctx.locale, message), path),
    );
  }

  @ResolveField(() => AcknowledgementSummary)
  acknowledgements(@Parent() { id }: BonusPlanVersion, @Ctx() ctx: TenantContext): Promise<AcknowledgementSummary> {
    return this.loaders.acknowledgements(ctx, id);
  }

  @ResolveField(() => [AwaitedReader], {
    description: 'Those of the reader’s people who have still to acknowledge it, a hundred at most',
  })
  awaitedReaders(
    @Parent() { id, state }: BonusPlanVersion,
    @Ctx() ctx: TenantContext,
  ): Promise<readonly AwaitedReader[]> {
    return state === 'published' ? this.loaders.unacknowledged(ctx, id) : Promise.resolve([]);
  }

  @ResolveField(() => Boolean, { nullable: true, description: 'Null for a member who is no person' })
  acknowledgedByMe(@Parent() { id }: BonusPlanVersion, @Ctx() ctx: TenantContext): Promise<boolean | null> {
    return this.loaders.acknowledgedByMe(ctx, id);
  }
}
