/** Kinds of things that the audit trail speaks of, in the order in which they are offered. */
export const AUDIT_ENTITIES = [
  'workspace',
  'membership',
  'invitation',
  'team',
  'person',
  'import',
  'cycle',
  'plan',
  'payout-inputs',
  'payout-run',
] as const;

export type AuditEntity = (typeof AUDIT_ENTITIES)[number];

/** Every step that is written to the audit trail. One that was ever written stays here: the trail is never changed. */
export const AUDIT_ACTIONS = [
  'workspace.created',
  'workspace.updated',
  'membership.roles-changed',
  'membership.suspended',
  'membership.restored',
  'membership.removed',
  'role-grant.requested',
  'role-grant.approved',
  'role-grant.declined',
  'invitation.created',
  'invitation.accepted',
  'invitation.revoked',
  'team.created',
  'team.updated',
  'person.created',
  'person.updated',
  'terms.added',
  'terms.removed',
  'people.imported',
  'observations.imported',
  'import.undone',
  'cycle.created',
  'assignments.saved',
  'payout-inputs.saved',
  'plan.created',
  'plan.drafted',
  'plan.draft-discarded',
  'plan.published',
  'plan.acknowledged',
  'plan.acknowledgement-overridden',
  'payout-run.calculated',
  'payout-run.superseded',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
