import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

function readInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw new GraphQLError(
    `A DateTime is an instant such as "2021-02-28T10:15:00Z"; got ${JSON.stringify(value)?.slice(0, 80)}`,
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}

/** An instant; written in UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in ISO 8601, such as "2021-02-28T10:15:00.000Z".',
  serialize: (value) => (value instanceof Date ? value : readInstant(value)).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});
