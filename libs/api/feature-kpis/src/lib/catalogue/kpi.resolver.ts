import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Ctx, Requires, Search, type TenantContext } from '@premia/api-util-platform';
import { Kpi, kpiOf } from '@premia/api-vocabulary';
import { KPI_CATALOGUE, type KpiDefinition } from '@premia/domain-kpi';
import { KpiAvailability } from './kpi-availability';

@ArgsType()
export class KpisArguments {
  @Field(() => String, { nullable: true }) @IsOptional() @Search() readonly search?: string | null;
}

@Resolver(() => Kpi)
export class KpiResolver {
  constructor(private readonly availability: KpiAvailability) {}

  @Query(() => [Kpi], { description: 'The catalogue' })
  @Requires('kpis.read')
  kpis(@Ctx() ctx: TenantContext, @Args() { search }: KpisArguments): readonly Kpi[] {
    const wanted = (search ?? '').toLowerCase();
    return KPI_CATALOGUE.filter(
      (kpi) => wanted === '' || searchedTexts(kpi).some((text) => text.toLowerCase().includes(wanted)),
    ).map((kpi) => kpiOf(ctx, kpi));
  }

  @ResolveField(() => Boolean, { description: 'Whether the workspace has data for every metric of the formula' })
  availableWithData(@Ctx() ctx: TenantContext, @Parent() { key }: Kpi): Promise<boolean> {
    return this.availability.isAvailable(ctx, key);
  }
}

/** People search in the language they think in, whatever the interface speaks. */
function searchedTexts({ key, names, aliases, description }: KpiDefinition): readonly string[] {
  return [key, names.en, names.ru, description.en, description.ru, ...aliases];
}
