/**
 * A union by its kinds, in the form in which the compiler sees that an entry of a table of kinds fits a member of the
 * union: `TABLE[thing.kind].method(thing)` for a `thing: OfKind<Union, Kind>`.
 */
export type OfKind<Union extends { readonly kind: string }, Kind extends Union['kind'] = Union['kind']> = {
  [Each in Kind]: { readonly kind: Each } & Extract<Union, { readonly kind: Each }>;
}[Kind];

/** The names of the kinds of a table, in its order. */
export function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}
