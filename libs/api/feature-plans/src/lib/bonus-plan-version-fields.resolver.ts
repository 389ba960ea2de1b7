import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { seesTeams } from '@premia/api-data-access';
import { Ctx, JsonScalar, type TenantContext } from '@premia/api-util-platform';
import { kpiOfKey } from '@premia/api-vocabulary';
import type { PlanInput } from '@premia/domain-bonus';
import { checkPlan, type MeasureName, planChoices, planWarnings } from '@premia/domain-plans';
import { describeText } from '@premia/shared-messages';
import { BonusPlanLoaders } from './bonus-plan.loaders';
import { AcknowledgementSummary, BonusPlanVersion, PendingAcknowledgement, PlanWarning } from './bonus-plan.type';

/** Gates and modifiers name measures by key; people know them by name. */
const measureName: MeasureName = (key) => ({
  en: kpiOfKey({ locale: 'en' }, key).shortName,
  ru: kpiOfKey({ locale: 'ru' }, key).shortName,
});

function withoutShares({ pool, budget, ...plan }: PlanInput): object {
  const { amount: _pool, ...poolTerms } = pool ?? {};
  const { amount: _budget, ...budgetTerms } = budget ?? {};
  return {
    ...plan,
    ...(pool !== undefined && { pool: poolTerms }),
    ...(budget !== undefined && { budget: budgetTerms }),
  };
}

@Resolver(() => BonusPlanVersion)
export class BonusPlanVersionFieldsResolver {
  constructor(private readonly loaders: BonusPlanLoaders) {}

  @ResolveField(() => JsonScalar, {
    description:
      'The plan object of the calculation; the amount of a pool or a budget only for who may see the pay of all it is shared among',
  })
  async definition(@Parent() version: BonusPlanVersion, @Ctx() ctx: TenantContext): Promise<unknown> {
    const plan = checkPlan(version.definition);
    return plan.ok && (await this.#hidesShares(version, ctx)) ? withoutShares(plan.value) : version.definition;
  }

  @ResolveField(() => [String], { description: 'What the plan rests on, in words' })
  async summary(@Parent() version: BonusPlanVersion, @Ctx() ctx: TenantContext): Promise<readonly string[]> {
    const plan = checkPlan(version.definition);
    if (!plan.ok) return [];
    const summary = planChoices(plan.value, measureName, await this.#hidesShares(version, ctx));
    return summary.map((choice) => describeText(ctx.locale, choice));
  }

  /** With the pool and their own part of it, a payee could work out the sum of all others (ADR 0021). */
  async #hidesShares({ teamIds }: BonusPlanVersion, ctx: TenantContext): Promise<boolean> {
    return !seesTeams(await this.loaders.pay(ctx), teamIds);
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

  @ResolveField(() => [PendingAcknowledgement], {
    description: 'Those of the reader’s people who have still to acknowledge it, a hundred at most',
  })
  pendingAcknowledgements(
    @Parent() { id, state }: BonusPlanVersion,
    @Ctx() ctx: TenantContext,
  ): Promise<readonly PendingAcknowledgement[]> {
    return state === 'published' ? this.loaders.unacknowledged(ctx, id) : Promise.resolve([]);
  }

  @ResolveField(() => Boolean, { nullable: true, description: 'Null for a member who is no person' })
  acknowledgedByMe(@Parent() { id }: BonusPlanVersion, @Ctx() ctx: TenantContext): Promise<boolean | null> {
    return this.loaders.acknowledgedByMe(ctx, id);
  }
}
