import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { AuditQueries } from './audit.queries';
import { AuditEvent, AuditEventArguments, AuditEventConnection, AuditVerification } from './audit-event.type';

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(private readonly queries: AuditQueries) {}

  @Query(() => AuditEventConnection)
  @Requires('audit.read')
  auditEvents(@Ctx() ctx: TenantContext, @Args() given: AuditEventArguments): Promise<Connection<AuditEvent>> {
    return this.queries.events(ctx, given);
  }

  @Query(() => AuditVerification)
  @Requires('audit.read')
  auditVerification(@Ctx() ctx: TenantContext): Promise<AuditVerification> {
    return this.queries.verification(ctx);
  }
}
