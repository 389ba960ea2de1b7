import { enumOf } from '@premia/api-util-platform';
import type { AuditAction, AuditEntity } from '@premia/shared-contract';

export const AuditEntityEnum = enumOf<AuditEntity>('AuditEntity', {
  workspace: 'The workspace and its policies',
  membership: 'Somebody’s access and roles',
  invitation: 'An invitation',
  team: 'A team',
  person: 'A person, with their terms',
  import: 'An import of measurements',
  cycle: 'A cycle, with its assignments',
  plan: 'A bonus plan',
  'payout-run': 'A payout run',
});

export const AuditActionEnum = enumOf<AuditAction>('AuditAction', {
  'workspace.created': 'A workspace was opened',
  'workspace.updated': 'Name, currency, time zone or policies were changed',
  'membership.roles-changed': 'Roles were given or taken',
  'invitation.created': 'Somebody was invited',
  'invitation.accepted': 'Somebody joined',
  'invitation.revoked': 'An invitation was called off',
  'team.created': 'A team was added',
  'team.updated': 'A team was changed',
  'person.created': 'A person was added',
  'person.updated': 'A person was changed',
  'terms.added': 'Terms were added',
  'terms.removed': 'Terms were removed',
  'people.imported': 'People were read from a file',
  'observations.imported': 'Measurements were read from a file',
  'import.undone': 'An import was undone',
  'cycle.created': 'A cycle was added',
  'assignments.saved': 'KPIs of an owner were set',
  'payout-inputs.saved': 'Factors, absence or earlier payments of people were given or changed',
  'plan.created': 'A plan was made',
  'plan.drafted': 'A draft was changed',
  'plan.draft-discarded': 'A draft was discarded',
  'plan.published': 'A version was published',
  'plan.acknowledged': 'A version was acknowledged',
  'plan.acknowledgement-overridden': 'A version was put into force without acknowledgement',
  'payout-run.calculated': 'Payouts were calculated',
  'payout-run.superseded': 'A later run took the place of one',
});
