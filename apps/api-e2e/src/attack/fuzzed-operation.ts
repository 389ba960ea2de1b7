import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';

/** A call with one or a few arguments that nobody would type. */
export interface FuzzedCall {
  readonly operation: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const CURSORS = ['x', '["x"]', '["x","x"]', '[1]', '{}', '["2021-02-30","x"]', '["a\u0000b",null]', '[null,null,null]'];
const HUGE = '9'.repeat(900_000);

/** Texts that have broken statements, pages or logs somewhere. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u200b\u200b',
  '\u2060',
  'Anna \u202Eannahoj',
  '\ufeff',
  'x'.repeat(100_000),
  'ё'.repeat(300),
  '😀'.repeat(130),
  "'; drop table premia.users --",
  '%_\\',
  '{"a":1}',
  '../../etc/passwd',
  '<script>1</script>',
  '${7*7}',
  'NaN',
  'null',
  '0',
  ...CURSORS.map((keys) => Buffer.from(keys).toString('base64url')),
];

const BY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: [...TEXTS, 5, '01900000-0000-7000-8000-00000000000g', '{01900000-0000-7000-8000-000000000001}', '0'.repeat(36)],
  Decimal: [...TEXTS, HUGE, '-0', '1e400', '1/3', '0x10', '٣', '1'.repeat(31), `0.${'1'.repeat(40)}`, '-1', 5, 1.5],
  BusinessDate: [
    ...TEXTS,
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '10000-01-01',
    '-0044-03-15',
    '2021-02-30',
    '2021-13-01',
    5,
  ],
  DateTime: [...TEXTS, '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00.001Z', 5],
  Int: [0, -1, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '5', 1e300],
  Boolean: ['true', 1],
  JSON: [
    null,
    5,
    '',
    [],
    {},
    { a: '\u0000' },
    { '\ud800': 1 },
    { kind: '\u0000' },
    { schema: 1e400, components: [null] },
    { currency: 'INR', combination: 'additive', components: [{ id: '\u0000', scope: 'individual', weight: HUGE }] },
    Array.from({ length: 1000 }, () => ({ kind: 'x' })),
    { toString: 1, __proto__: null, constructor: {} },
    JSON.parse(`${'['.repeat(39)}${']'.repeat(39)}`) as unknown,
    JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) as unknown,
  ],
};

/** Numbers from 0 up to `below`, the same for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Good {
  /** What a decent caller would give; undefined where nothing is known. */
  valueAt(path: string, type: GraphQLInputType): unknown;
}

/** Calls of every operation in turn, each argument and field of each input being nasty now and then. */
export function* fuzzedCalls(
  schema: GraphQLSchema,
  goodOf: (operation: string) => Good,
  random: (below: number) => number,
): Generator<FuzzedCall> {
  const roots = [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query', field })),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: 'mutation', field })),
  ].filter(({ field }) => field.args.length > 0);
  for (;;) for (const { kind, field } of roots) yield fuzz(kind, field, goodOf(field.name), random);
}

function fuzz(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  good: Good,
  random: (below: number) => number,
): FuzzedCall {
  // Most are decent, so that what is nasty gets past the others' refusal.
  const oneIn = 1 + random(6);
  const valueOf = (path: string, type: GraphQLInputType): unknown => {
    const inner = getNullableType(type);
    const isNasty = random(oneIn) === 0;
    if (!isNonNullType(type) && random(5) === 0) return isNasty ? null : undefined;
    if (isListType(inner)) {
      // A long list in a long list would be more than a request, or this machine, can hold.
      const longest = /\.\d+\./.test(path) ? 3 : 300;
      const length = isNasty ? [0, 1, 2, longest][random(4)] : 1;
      return Array.from({ length: length ?? 1 }, (_, index) =>
        valueOf(`${path}.${index}`, inner.ofType as GraphQLInputType),
      );
    }
    if (isInputObjectType(inner)) {
      const entries = Object.values(inner.getFields()).map((each) => [
        each.name,
        valueOf(`${path}.${each.name}`, each.type),
      ]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown;
    }
    const decent = good.valueAt(path, inner);
    if (!isNasty && (decent !== undefined || !isNonNullType(type))) return decent;
    if (isEnumType(inner)) return decent ?? inner.getValues()[random(inner.getValues().length)]?.name;
    const choices = BY_TYPE[getNamedType(inner).name] ?? TEXTS;
    return choices[random(choices.length)];
  };
  const given = field.args.map(({ name, type }) => [name, type, valueOf(name, type)] as const);
  const args = given.filter(([, , value]) => value !== undefined);
  const inBrackets = (parts: readonly string[]) => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  const declared = inBrackets(args.map(([name, type]) => `$${name}: ${String(type)}`));
  const passed = inBrackets(args.map(([name]) => `${name}: $${name}`));
  const own = `${field.name}${passed} ${selectionOf(field.type)}`;
  const beside = kind === 'query' ? 'beside: me { userId }' : '';
  return {
    operation: field.name,
    document: `${kind} ${declared} { ${own} ${beside} }`,
    variables: Object.fromEntries(args.map(([name, , value]) => [name, value])),
  };
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isUnionType(named)) return isLeafType(named) ? '' : '{ __typename }';
  const refuses = named.getTypes().some(({ name }) => name === 'InvalidInput');
  const fields = refuses ? '... on InvalidInput { fields { path code message value } }' : '';
  return `{ __typename ... on Problem { code message } ${fields} }`;
}
