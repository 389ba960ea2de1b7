/** A field that an event changed, as text. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ID_NAME = /(?:^id|Ids?|_ids?)$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function isIdentifier(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

/** Without what only machines read: identifiers, in lists and inner objects too; undefined where nothing is left. */
function readable(value: unknown): unknown {
  if (isIdentifier(value)) return undefined;
  if (Array.isArray(value)) {
    const left = value.map(readable).filter((part) => part !== undefined);
    return left.length === 0 && value.length > 0 ? undefined : left;
  }
  if (!isRecord(value)) return value;
  const left = Object.entries(value).flatMap(([name, part]) => {
    const kept = ID_NAME.test(name) ? undefined : readable(part);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return left.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(left);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ') || null;
  return JSON.stringify(value);
}

/** What an event changed, field by field; equal fields and identifiers are left out. */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [earlier, later] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  return [...new Set([...Object.keys(earlier), ...Object.keys(later)])]
    .filter((field) => !ID_NAME.test(field))
    .map((field) => ({ field, before: textOf(readable(earlier[field])), after: textOf(readable(later[field])) }))
    .filter((change) => change.before !== change.after);
}
