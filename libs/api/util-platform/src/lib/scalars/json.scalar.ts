import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** A JSON value: plan definitions, scoring and explanations travel in the engine's own form. Amounts inside are decimal strings. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value; numbers that are amounts, rates or actuals are decimal strings.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
