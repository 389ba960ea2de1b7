import { Module } from '@nestjs/common';
import { ApiTokenResolver } from './api-tokens/api-token.resolver';
import { ApiTokenCommands } from './api-tokens/api-tokens.commands';
import { AuditQueries } from './audit/audit.queries';
import { AuditResolver } from './audit/audit.resolver';
import { FileController } from './files/file.controller';
import { CreateInvitationCommand } from './invitations/create-invitation.command';
import { InvitationQueries } from './invitations/invitation.queries';
import { InvitationResolver } from './invitations/invitation.resolver';
import { IssueInvitation } from './invitations/issue-invitation';
import { RevokeInvitationCommand } from './invitations/revoke-invitation.command';
import { CancelJobCommand } from './jobs/cancel-job.command';
import { JobResolver } from './jobs/job.resolver';
import { WatchJob } from './jobs/watch-job';
import { ChangeMemberCommand } from './members/change-member.command';
import { MemberQueries } from './members/member.queries';
import { MemberResolver } from './members/member.resolver';
import { UpdateMemberRolesCommand } from './members/update-member-roles.command';
import { DecideRoleGrantCommand } from './role-grants/decide-role-grant.command';
import { RequestGrant } from './role-grants/request-grant';
import { RoleGrantQueries } from './role-grants/role-grant.queries';
import { RoleGrantResolver } from './role-grants/role-grant.resolver';
import { UpdateWorkspaceCommand } from './workspace/update-workspace.command';
import { WorkspaceResolver } from './workspace/workspace.resolver';

/** The workspace itself: settings and policies, members and invitations, the audit trail, and the jobs under way. */
@Module({
  controllers: [FileController],
  providers: [
    WorkspaceResolver,
    UpdateWorkspaceCommand,
    MemberResolver,
    MemberQueries,
    UpdateMemberRolesCommand,
    ChangeMemberCommand,
    RoleGrantResolver,
    RoleGrantQueries,
    DecideRoleGrantCommand,
    IssueInvitation,
    RequestGrant,
    InvitationResolver,
    InvitationQueries,
    CreateInvitationCommand,
    RevokeInvitationCommand,
    ApiTokenResolver,
    ApiTokenCommands,
    AuditResolver,
    AuditQueries,
    JobResolver,
    CancelJobCommand,
    WatchJob,
  ],
})
export class TenancyModule {}
