import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** A JSON value: plan definitions, scoring and explanations travel in the engine's own form. Amounts inside are decimal strings. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value; numbers that are amounts, rates or actuals are decimal strings.',
  serialize: (value) => value,
  parseValue: shallow,
  parseLiteral: (node, variables) => shallow(valueFromASTUntyped(node, variables)),
});

/** Levels of a value; a plan has about eight. What is checked and copied level by level must not go without end. */
const DEEPEST = 40;

function shallow(value: unknown): unknown {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      throw new GraphQLError(`A JSON value has at most ${DEEPEST} levels`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return value;
}
