import { buildSchema, parse, validate } from 'graphql';
import { wholeLists } from './whole-lists.mjs';

const schema = buildSchema(`
  type Person { id: ID! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type PersonConnection { nodes: [Person!]! pageInfo: PageInfo! totalCount: Int! }
  type Query { people(first: Int, after: String): PersonConnection! }
`);

const problemsOf = (selection: string): readonly string[] =>
  validate(schema, parse(`{ people(first: 200) { ${selection} } }`), [wholeLists]).map(({ message }) => message);

describe('a document that reads a list', () => {
  it('is refused where it would not notice that there is more', () => {
    expect(problemsOf('totalCount nodes { id }')).toEqual([
      expect.stringContaining('“people” reads rows and not `pageInfo`'),
    ]);
  });

  it('may count alone, or read on', () => {
    expect(problemsOf('totalCount')).toEqual([]);
    expect(problemsOf('nodes { id } pageInfo { hasNextPage endCursor }')).toEqual([]);
  });
});
