/** How GraphQL's scalars look in TypeScript: decimals, dates and instants stay strings until they are formatted. */
export const scalars = {
  ID: 'string',
  Decimal: 'string',
  BusinessDate: 'string',
  DateTime: 'string',
  JSON: 'unknown',
};

export const typeConfig = {
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  nonOptionalTypename: true,
  avoidOptionals: false,
  inputMaybeValue: 'T | null | undefined',
  maybeValue: 'T | null',
  useTypeImports: true,
  strictScalars: true,
  dedupeFragments: true,
  optimizeDocumentNode: true,
  skipTypeNameForRoot: true,
};
