import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/;

function readDecimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError(
    `A Decimal is a string such as "1234.56", at most 30 digits on either side of the point; got ${JSON.stringify(value)?.slice(0, 80)}`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

/** An exact decimal as a string: never a float, on no side of the wire. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, such as "-13.675739".',
  serialize: readDecimal,
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal(node.kind === Kind.STRING ? node.value : undefined),
});
