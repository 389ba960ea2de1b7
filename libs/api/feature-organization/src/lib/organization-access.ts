import { Injectable } from '@nestjs/common';
import { type OrganizationReach, readOrganizationReach, Reads } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';

/** The caller's reach through the organisation, read once per operation. */
@Injectable()
export class OrganizationAccess {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  scope(ctx: TenantContext): Promise<OrganizationReach> {
    return this.loaders
      .loader<'caller', OrganizationReach>(ctx, 'organization.reach', async () => [
        await readOrganizationReach(this.reads.of(ctx), ctx),
      ])
      .load('caller');
  }
}
