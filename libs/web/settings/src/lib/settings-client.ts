import { inject, Injectable } from '@angular/core';
import type { AuditEntity, EnumName } from '@premia/shared-contract';
import type { Schema } from '@premia/web-util';
import { GraphqlClient } from '@premia/web-util';
import type {
  ApproveRoleGrantMutation,
  AuditEventsQuery,
  AuditVerificationQuery,
  MemberInvitationFragment,
  MemberInvitationsQuery,
  MemberPartsFragment,
  MembersQuery,
  RoleGrantPartsFragment,
  SuspendMemberMutation,
  TakeBackInvitationMutation,
  UpdateMemberRolesMutation,
  UpdateWorkspaceMutation,
  UpdateWorkspaceMutationVariables,
  WorkspacePartsFragment,
} from './settings.graphql.generated';
import {
  ApproveRoleGrantDocument,
  AuditEventsDocument,
  AuditVerificationDocument,
  DeclineRoleGrantDocument,
  MemberInvitationsDocument,
  MembersDocument,
  RemoveMemberDocument,
  RestoreMemberDocument,
  RoleGrantsDocument,
  SuspendMemberDocument,
  TakeBackInvitationDocument,
  UpdateMemberRolesDocument,
  UpdateWorkspaceDocument,
  WorkspaceSettingsDocument,
} from './settings.graphql.generated';

export type Workspace = WorkspacePartsFragment;
export type WorkspaceChange = UpdateWorkspaceMutationVariables;
export type UpdatedWorkspace = UpdateWorkspaceMutation['updateWorkspace'];
export type Member = MemberPartsFragment;
export type MembersPage = MembersQuery['members'];
export type UpdatedMember = UpdateMemberRolesMutation['updateMemberRoles'];
export type RoleGrant = RoleGrantPartsFragment;
export type MemberChange = 'suspend' | 'restore' | 'remove';
export type ChangedMember = SuspendMemberMutation['suspendMember'];
export type DecidedGrant = ApproveRoleGrantMutation['approveRoleGrant'];
export type Invitation = MemberInvitationFragment;
export type InvitationsPage = MemberInvitationsQuery['invitations'];
export type RevokedInvitation = TakeBackInvitationMutation['revokeInvitation'];
export type AuditPage = AuditEventsQuery['auditEvents'];
export type AuditEvent = AuditPage['nodes'][number];
export type AuditVerification = AuditVerificationQuery['auditVerification'];

const PER_PAGE = 50;

/** The operations of the settings pages, one method each. */
/** What of the audit trail is looked at; null does not restrict. */
export interface AuditFilter {
  readonly entity: EnumName<AuditEntity> | null;
  readonly actorEmail: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

@Injectable({ providedIn: 'root' })
export class SettingsClient {
  readonly #client = inject(GraphqlClient);

  async readWorkspace(): Promise<Workspace | null> {
    return (await this.#client.query(WorkspaceSettingsDocument, {})).workspace;
  }

  async updateWorkspace(change: WorkspaceChange): Promise<UpdatedWorkspace> {
    return (await this.#client.mutate(UpdateWorkspaceDocument, change)).updateWorkspace;
  }

  async readMembers(after: string | null): Promise<MembersPage> {
    return (await this.#client.query(MembersDocument, { first: PER_PAGE, after })).members;
  }

  async readInvitations(after: string | null): Promise<InvitationsPage> {
    return (await this.#client.query(MemberInvitationsDocument, { first: PER_PAGE, after })).invitations;
  }

  async updateRoles(memberId: string, roles: readonly Schema.Role[]): Promise<UpdatedMember> {
    return (await this.#client.mutate(UpdateMemberRolesDocument, { memberId, roles: [...roles] })).updateMemberRoles;
  }

  async changeMember(what: MemberChange, memberId: string, reason: string): Promise<ChangedMember> {
    const given = { memberId, reason };
    switch (what) {
      case 'suspend':
        return (await this.#client.mutate(SuspendMemberDocument, given)).suspendMember;
      case 'restore':
        return (await this.#client.mutate(RestoreMemberDocument, given)).restoreMember;
      case 'remove':
        return (await this.#client.mutate(RemoveMemberDocument, given)).removeMember;
    }
  }

  async readRoleGrants(): Promise<readonly RoleGrant[]> {
    return (await this.#client.query(RoleGrantsDocument, {})).roleGrants;
  }

  async decideRoleGrant(id: string, isApproved: boolean): Promise<DecidedGrant> {
    return isApproved
      ? (await this.#client.mutate(ApproveRoleGrantDocument, { id })).approveRoleGrant
      : (await this.#client.mutate(DeclineRoleGrantDocument, { id })).declineRoleGrant;
  }

  async revokeInvitation(id: string): Promise<RevokedInvitation> {
    return (await this.#client.mutate(TakeBackInvitationDocument, { id })).revokeInvitation;
  }

  async readAuditEvents(wanted: AuditFilter, after: string | null): Promise<AuditPage> {
    return (await this.#client.query(AuditEventsDocument, { first: PER_PAGE, after, ...wanted })).auditEvents;
  }

  async verifyAuditTrail(): Promise<AuditVerification> {
    return (await this.#client.query(AuditVerificationDocument, {})).auditVerification;
  }
}
