import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { notePayRead } from '@premia/api-data-access';
import { Ctx, DecimalScalar, Money, type TenantContext } from '@premia/api-util-platform';
import { Terms } from './terms.type';

/** What of terms is pay, so that who asks for it is written down, and who asks for positions and teams is not. */
@Resolver(() => Terms)
export class TermsPayResolver {
  @ResolveField(() => Money, { nullable: true })
  eligiblePay(@Ctx() ctx: TenantContext, @Parent() terms: Terms): Money | null {
    return seen(ctx, terms, terms.eligiblePay);
  }

  @ResolveField(() => DecimalScalar, { nullable: true })
  targetPercent(@Ctx() ctx: TenantContext, @Parent() terms: Terms): string | null {
    return seen(ctx, terms, terms.targetPercent);
  }

  @ResolveField(() => Money, { nullable: true })
  targetAmount(@Ctx() ctx: TenantContext, @Parent() terms: Terms): Money | null {
    return seen(ctx, terms, terms.targetAmount);
  }
}

function seen<Value>(ctx: TenantContext, { personId }: Terms, value: Value | null): Value | null {
  if (value !== null && personId !== ctx.personId) notePayRead(ctx, 'person', personId);
  return value;
}
