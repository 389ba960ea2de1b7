/** What a column is said to mean, by its heading; null, nothing and `ignore` leave it out. */
export interface GivenColumn {
  readonly column: string;
  readonly field?: string | null | undefined;
}

const IGNORED = 'ignore';

/**
 * What each column of a file means under a mapping, in the order of the columns: null for one that is left out. Of
 * columns with the same heading the first takes the first mapping, and so on.
 */
export function fieldsOfColumns(
  headers: readonly string[],
  mapping: readonly GivenColumn[],
): readonly (string | null)[] {
  const waiting = Map.groupBy(mapping, ({ column }) => column.trim());
  return headers.map((header) => {
    const field = waiting.get(header)?.shift()?.field ?? null;
    return field === null || field === '' || field === IGNORED ? null : field;
  });
}
