import { Injectable } from '@nestjs/common';
import {
  type OrganizationReach,
  readOrganizationReach,
  Reads,
  type Visibility,
  visibilityOf,
} from '@premia/api-data-access';
import { OperationLoaders, scopeOf, type TenantContext } from '@premia/api-util-platform';
import type { Permission } from '@premia/shared-contract';

/** Whose payouts are open to the caller, and whether sums over people are. */
export interface PayoutVisibility extends Visibility {
  /** Sums are shown over those whom the caller may see; whoever sees only their own payout has nothing to sum. */
  readonly sums: boolean;
}

/** How far the caller's sight of pay reaches (product §9); read once per operation. */
@Injectable()
export class PayoutsAccess {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  /** Shared by name with whoever else asks for it in the operation. */
  scope(ctx: TenantContext): Promise<OrganizationReach> {
    return this.loaders
      .loader<'caller', OrganizationReach>(ctx, 'organization.reach', async () => [
        await readOrganizationReach(this.reads.of(ctx), ctx),
      ])
      .load('caller');
  }

  async payouts(ctx: TenantContext): Promise<PayoutVisibility> {
    return this.#pay(ctx, 'payouts.read');
  }

  /** Whose pay a preview of a plan may show. */
  async pay(ctx: TenantContext): Promise<PayoutVisibility> {
    return this.#pay(ctx, 'pay.read');
  }

  /** Teams whose people the caller may calculate for; null: all. */
  async calculable(ctx: TenantContext): Promise<readonly string[] | null> {
    return scopeOf(ctx, 'runs.calculate') === 'all' ? null : (await this.scope(ctx)).headedTeamIds;
  }

  async #pay(ctx: TenantContext, permission: Permission): Promise<PayoutVisibility> {
    const open = visibilityOf(ctx, permission, await this.scope(ctx));
    return { ...open, sums: open.everyone || open.teamIds.length > 0 };
  }
}
