import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { InvitationEntity } from '@premia/api-data-access';
import {
  Conflict,
  connectionOf,
  DateTimeScalar,
  enumOf,
  fill,
  InvalidInput,
  NotFound,
  RoleEnum,
} from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { RoleGrant } from '../role-grants/role-grant.type';

export type InvitationState = 'open' | 'accepted' | 'expired' | 'revoked';

const InvitationStateEnum = enumOf<InvitationState>('InvitationState', {
  open: 'The link works',
  accepted: 'Somebody has joined by it',
  expired: 'The link has grown too old',
  revoked: 'Called off, or replaced by a newer one',
});

/** What of an invitation leaves the database: never the hash of its link. */
export const INVITATION_FIELDS = [
  'id',
  'email',
  'roles',
  'personId',
  'createdAt',
  'expiresAt',
  'acceptedAt',
  'revokedAt',
] as const;

export type InvitationRow = Pick<InvitationEntity, (typeof INVITATION_FIELDS)[number]>;

/** Somebody asked to join by e-mail. The link itself is in the e-mail and nowhere else. */
@ObjectType()
export class Invitation {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field(() => InvitationStateEnum)
  readonly state!: InvitationState;

  constructor(row: InvitationRow, now: Date) {
    fill<Invitation>(this, { ...row, state: stateOf(row, now) });
  }
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: InvitationRow, now: Date): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

@ObjectType()
export class InvitationConnection extends connectionOf(Invitation) {}

export const CreateInvitationResult = createUnionType({
  name: 'CreateInvitationResult',
  types: () => [Invitation, RoleGrant, InvalidInput, Conflict, NotFound] as const,
});

export const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  types: () => [Invitation, Conflict, NotFound] as const,
});
