import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function readDate(value: unknown): string {
  if (typeof value === 'string' && ISO_DATE.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError(
    `A BusinessDate is a day of the calendar such as "2021-02-28"; got ${JSON.stringify(value)?.slice(0, 80)}`,
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}

/** A day of the workspace's calendar, without time and zone. */
export const BusinessDateScalar = new GraphQLScalarType<string, string>({
  name: 'BusinessDate',
  description: 'A day of the workspace\'s calendar, such as "2021-02-28".',
  serialize: readDate,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});
