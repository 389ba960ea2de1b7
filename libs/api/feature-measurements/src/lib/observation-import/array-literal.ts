const SPECIALS = /["\\]/g;

/** An array as PostgreSQL reads it: `{"a",NULL}`. */
export function arrayLiteral(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(SPECIALS, '\\$&')}"`)).join(',')}}`;
}
