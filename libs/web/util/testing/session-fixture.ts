import type { Permission, Role } from '@premia/shared-contract';
import { enumName } from '@premia/shared-contract';
import type { OpenedSessionFragment } from '../src/lib/session/session.graphql.generated';

export interface SessionTraits {
  readonly roles?: readonly Role[];
  /** `payouts.read`, or with a scope: `my-bonus.read:self`. */
  readonly permissions?: readonly string[];
  readonly workspaceId?: string;
  readonly isSample?: boolean;
  readonly isEmailConfirmed?: boolean;
  readonly secondsLeft?: number;
  readonly workspaces?: readonly string[];
}

const SCOPES = ['all', 'own_teams', 'self'] as const;

/** A session for tests: the head of marketing of the Northern office, by default. */
export function createSession(traits: SessionTraits): OpenedSessionFragment {
  const roles = traits.roles ?? ['head'];
  const workspaceId = traits.workspaceId ?? 'north';
  return {
    __typename: 'SignedIn',
    accessToken: 'token',
    expiresAt: new Date(Date.now() + (traits.secondsLeft ?? 900) * 1_000).toISOString(),
    now: new Date().toISOString(),
    me: {
      __typename: 'Me',
      userId: 'user',
      email: 'head@example.com',
      name: 'Ada Head',
      isEmailConfirmed: traits.isEmailConfirmed ?? true,
      locale: 'en',
      personId: 'person',
      personName: 'Head of marketing',
      roles,
      permissions: (traits.permissions ?? []).map((grant) => {
        const [permission = '', wished] = grant.split(':');
        const scope = SCOPES.find((candidate) => candidate === wished) ?? 'all';
        return { __typename: 'PermissionGrant', permission: enumName(permission as Permission), scope };
      }),
      workspace: {
        __typename: 'Workspace',
        id: workspaceId,
        name: workspaceId === 'north' ? 'Northern office' : 'Southern office',
        currency: 'INR',
        timeZone: 'Asia/Kolkata',
        locale: 'en',
        isSample: traits.isSample ?? false,
        policies: {
          __typename: 'WorkspacePolicies',
          teamShareLimit: '50',
          kpiCountMin: 3,
          kpiCountMax: 5,
          headsSeePay: true,
        },
      },
      memberships: (traits.workspaces ?? ['north']).map((id) => ({
        __typename: 'MyMembership',
        id: `membership-${id}`,
        workspaceId: id,
        workspaceName: id === 'north' ? 'Northern office' : 'Southern office',
        roles,
        isSample: false,
      })),
    },
  };
}
