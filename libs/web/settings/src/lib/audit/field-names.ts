/** Fields that have words; others are shown by their own names. */
const FIELDS = new Set([
  'name',
  'email',
  'personnelNumber',
  'leftOn',
  'position',
  'fte',
  'from',
  'to',
  'kind',
  'roles',
  'currency',
  'timeZone',
  'policies',
  'number',
  'reason',
  'state',
  'definition',
  'appliesFrom',
  'fileName',
  'attempts',
  'sha256',
  'mode',
  'added',
  'unchanged',
  'corrected',
  'observationsChanged',
  'owner',
  'assignments',
]);

export function fieldKey(field: string): string | null {
  return FIELDS.has(field) ? `settings.audit.fields.${field}` : null;
}
