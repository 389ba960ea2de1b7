import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../input/value-rules';

function givenDate(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('A BusinessDate is a text such as "2021-02-28"', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A day of the workspace's calendar, without time and zone. Whether a given text is one is the input's rule to say, in the reader's language. */
export const BusinessDateScalar = new GraphQLScalarType<string, string>({
  name: 'BusinessDate',
  description: 'A day of the workspace\'s calendar, such as "2021-02-28".',
  serialize: (value) => {
    if (isDay(value)) return value;
    throw new TypeError(`Not a BusinessDate: ${JSON.stringify(value)?.slice(0, 80)}`);
  },
  parseValue: givenDate,
  parseLiteral: (node) => givenDate(node.kind === Kind.STRING ? node.value : undefined),
});
