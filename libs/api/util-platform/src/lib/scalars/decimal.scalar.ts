import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDecimal } from '../input/value-rules';

function givenDecimal(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('A Decimal is a text such as "1234.56", never a number', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** An exact decimal as a string: never a float, on no side of the wire. Whether a given text is one is the input's rule to say, in the reader's language. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, such as "-13.675739".',
  serialize: (value) => {
    if (isDecimal(value)) return value;
    throw new TypeError(`Not a Decimal: ${JSON.stringify(value)?.slice(0, 80)}`);
  },
  parseValue: givenDecimal,
  parseLiteral: (node) => givenDecimal(node.kind === Kind.STRING ? node.value : undefined),
});
