/** Kinds of things that the trail speaks of, in the order in which they are offered. */
export const AUDIT_ENTITIES = [
  'workspace',
  'membership',
  'invitation',
  'team',
  'person',
  'import',
  'cycle',
  'plan',
  'payout-run',
] as const;

/** Steps that have words; a newer server may know others, which are shown by their code. */
const ACTIONS = new Set([
  'workspace.created',
  'workspace.updated',
  'membership.roles-changed',
  'invitation.created',
  'invitation.accepted',
  'invitation.revoked',
  'team.created',
  'team.updated',
  'person.created',
  'person.updated',
  'terms.added',
  'people.imported',
  'observations.imported',
  'import.undone',
  'cycle.created',
  'assignments.saved',
  'plan.created',
  'plan.drafted',
  'plan.published',
  'plan.acknowledged',
  'plan.acknowledgement-overridden',
  'payout-run.calculated',
  'payout-run.superseded',
]);

/** The key of a step's words, null for a step without. Dots would part the key, so they become dashes. */
export function actionKey(action: string): string | null {
  return ACTIONS.has(action) ? `settings.audit.action.${action.replaceAll('.', '-')}` : null;
}

export function entityKey(entity: string): string | null {
  return AUDIT_ENTITIES.some((known) => known === entity) ? `settings.audit.entity.${entity}` : null;
}

/** A field that differs between before and after, as text. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** What an event changed, field by field; equal fields are left out. */
export function changesOf(before: unknown, after: unknown): readonly FieldChange[] {
  const [earlier, later] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  return [...new Set([...Object.keys(earlier), ...Object.keys(later)])]
    .map((field) => ({ field, before: textOf(earlier[field]), after: textOf(later[field]) }))
    .filter((change) => change.before !== change.after);
}
