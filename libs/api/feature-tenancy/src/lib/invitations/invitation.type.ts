import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Conflict, connectionOf, DateTimeScalar, InvalidInput, NotFound, RoleEnum } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';

export type InvitationState = 'open' | 'accepted' | 'expired' | 'revoked';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly person_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
  readonly revoked_at: Date | null;
}

/** Somebody asked to join by e-mail. The link itself is in the e-mail and nowhere else. */
@ObjectType()
export class Invitation {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly email: string;

  @Field(() => [RoleEnum])
  readonly roles: readonly Role[];

  @Field(() => ID, { nullable: true })
  readonly personId: string | null;

  @Field(() => DateTimeScalar)
  readonly createdAt: Date;

  @Field(() => DateTimeScalar)
  readonly expiresAt: Date;

  @Field(() => String, { description: 'open, accepted, expired or revoked' })
  readonly state: InvitationState;

  constructor(row: InvitationRow, now: Date) {
    this.id = row.id;
    this.email = row.email;
    this.roles = row.roles;
    this.personId = row.person_id;
    this.createdAt = row.created_at;
    this.expiresAt = row.expires_at;
    this.state = stateOf(row, now);
  }
}

function stateOf({ accepted_at, revoked_at, expires_at }: InvitationRow, now: Date): InvitationState {
  if (accepted_at !== null) return 'accepted';
  if (revoked_at !== null) return 'revoked';
  return expires_at <= now ? 'expired' : 'open';
}

@ObjectType()
export class InvitationConnection extends connectionOf(Invitation) {}

export const CreateInvitationResult = createUnionType({
  name: 'CreateInvitationResult',
  types: () => [Invitation, InvalidInput, Conflict, NotFound] as const,
});

export const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  types: () => [Invitation, Conflict, NotFound] as const,
});
