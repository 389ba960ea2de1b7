import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { MAPPING, PLAN_DEFINITION, type Thing } from './workspace-fixture';

/** A root field with everything needed to call it, made from the schema. */
export interface GeneratedOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
  /** What each id in the variables is the id of, by path (`id`, `assignments.0.personId`). */
  readonly idPaths: ReadonlyMap<string, Thing>;
  variables(idOf: (path: string, thing: Thing) => string): Record<string, unknown>;
}

/** Arguments named after what they are the id of. A new name must be told here, or the attack fails. */
const THINGS: Readonly<Record<string, Thing>> = {
  workspaceId: 'workspace',
  memberId: 'member',
  personId: 'person',
  headPersonId: 'person',
  termsId: 'terms',
  teamId: 'team',
  teamIds: 'team',
  parentId: 'team',
  uploadId: 'upload',
  cycleId: 'cycle',
  beforeCycleId: 'cycle',
  planId: 'plan',
  planVersionId: 'planVersion',
  runId: 'run',
  payoutId: 'payout',
};

/** What `id` alone means, by operation. */
const THING_OF_ID: Readonly<Record<string, Thing>> = {
  approvePayoutRun: 'run',
  lockPayoutRun: 'run',
  rejectPayoutRun: 'run',
  submitPayoutRun: 'run',
  person: 'person',
  updatePerson: 'person',
  updateTeam: 'team',
  deletePerson: 'person',
  archivePerson: 'person',
  deleteTeam: 'team',
  archiveTeam: 'team',
  renameCycle: 'cycle',
  archiveCycle: 'cycle',
  deleteCycle: 'cycle',
  revokeInvitation: 'invitation',
  revokeApiToken: 'apiToken',
  approveRoleGrant: 'roleGrant',
  declineRoleGrant: 'roleGrant',
  undoImport: 'import',
  observationImport: 'import',
  job: 'job',
  cancelJob: 'job',
  cycle: 'cycle',
  assignments: 'assignment',
  bonusPlan: 'plan',
  payoutRun: 'run',
  payout: 'payout',
  approveAdjustment: 'adjustment',
  declineAdjustment: 'adjustment',
};

/** Values of arguments and input fields that are no ids, by name; an unknown required one of these types fails the attack. */
const VALUES: Readonly<Record<string, unknown>> = {
  amount: '1',
  note: 'Attack',
  value: 'attack',
  personnelNumber: '1',
  target: 'neutral-csv',
  own: 'attack',
  team: 'attack',
  costCentre: 'attack',
  email: 'attacker@example.test',
  password: 'attack at dawn 42',
  token: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  name: 'Attacked',
  days: 30,
  workspaceName: 'Attacked',
  position: 'Attacker',
  archived: true,
  reason: 'Attack',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  from: '2021-02-01',
  to: '2021-02-28',
  fte: '1',
  weight: '100',
  kpi: 'leads',
  key: 'absence:sick',
  version: 0,
  column: 'leads',
  field: 'metric:leads',
  scoring: { kind: 'ratio', direction: 'higher', target: '100' },
  definition: PLAN_DEFINITION,
};

/** Where what is generated would be refused for its form, before any id is looked at. */
const FIXTURES: Readonly<
  Record<string, { readonly leaveOut?: readonly string[]; readonly values?: Readonly<Record<string, unknown>> }>
> = {
  saveAssignments: {
    leaveOut: ['teamId', 'assignments.0.teamId'],
    values: { ownerKind: 'person', 'assignments.0.ownerKind': 'person' },
  },
  saveCycleAssignments: {
    leaveOut: ['lists.0.teamId', 'lists.0.assignments.0.teamId'],
    values: { 'lists.0.ownerKind': 'person', 'lists.0.assignments.0.ownerKind': 'person' },
  },
  importObservations: { values: { mapping: MAPPING, mode: 'valid_rows' } },
  previewObservations: { values: { mapping: MAPPING } },
  createCycle: { values: { kind: 'month' } },
  // Terms are only replaced where there are some from that day: the second of two calls would meet those of the first.
  addTerms: { leaveOut: ['replaces'] },
};

/** Deep enough for every field a page shows, and bounded, because types refer to each other. */
const SELECTION_DEPTH = 3;

export function generateOperations(schema: GraphQLSchema): readonly GeneratedOperation[] {
  const roots = [
    { kind: 'query' as const, type: schema.getQueryType() },
    { kind: 'mutation' as const, type: schema.getMutationType() },
  ];
  return roots.flatMap(({ kind, type }) =>
    Object.values(type?.getFields() ?? {}).map((field) => generate(kind, field)),
  );
}

function generate(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): GeneratedOperation {
  const idPaths = new Map<string, Thing>();
  // Optional arguments are left out, but for those that take an id: these are what the attack is about.
  const { leaveOut = [], values = {} } = FIXTURES[field.name] ?? {};
  const args = field.args.filter(({ name, ...arg }) =>
    name in values ? true : !leaveOut.includes(name) && (isRequiredArgument({ name, ...arg }) || holdsId(arg.type)),
  );
  for (const { name, type } of args) collectIdPaths(field.name, name, name, type, idPaths);
  for (const path of leaveOut) idPaths.delete(path);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const inBrackets = (text: string) => (text === '' ? '' : `(${text})`);
  return {
    kind,
    name: field.name,
    document: `${kind} ${inBrackets(declared)} { ${field.name}${inBrackets(given)} ${selectionOf(field.type, SELECTION_DEPTH)} }`,
    idPaths,
    variables: (idOf) =>
      Object.fromEntries(
        args.map(({ name, type }) => [
          name,
          valueOf(name, name, type, {
            known: (path) => (leaveOut.includes(path) ? null : values[path]),
            idOf: (path) => idOf(path, thingAt(idPaths, path)),
          }),
        ]),
      ),
  };
}

function thingAt(idPaths: ReadonlyMap<string, Thing>, path: string): Thing {
  const thing = idPaths.get(path);
  if (thing === undefined) throw new Error(`Nothing is known of the id at ${path}`);
  return thing;
}

function isId(type: GraphQLInputType): boolean {
  return getNamedType(type).name === 'ID';
}

function holdsId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isId(type) || (isInputObjectType(named) && Object.values(named.getFields()).some((field) => isId(field.type)));
}

function collectIdPaths(
  operation: string,
  path: string,
  name: string,
  type: GraphQLInputType,
  found: Map<string, Thing>,
): void {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    collectIdPaths(operation, `${path}.0`, name, nullable.ofType as GraphQLInputType, found);
  } else if (isInputObjectType(nullable)) {
    for (const field of Object.values(nullable.getFields())) {
      if (isRequiredInputField(field) || holdsId(field.type))
        collectIdPaths(operation, `${path}.${field.name}`, field.name, field.type, found);
    }
  } else if (isId(nullable)) {
    const thing = name === 'id' ? THING_OF_ID[operation] : THINGS[name];
    if (thing === undefined) {
      throw new Error(
        `The attack does not know what “${name}” of ${operation} is the id of: tell THINGS or THING_OF_ID, and make one in fixture.ts`,
      );
    }
    found.set(path, thing);
  }
}

interface Given {
  /** A fixture's value, null for what it leaves out, undefined where there is none. */
  known(path: string): unknown;
  idOf(path: string): string;
}

function valueOf(path: string, name: string, type: GraphQLInputType, given: Given): unknown {
  const known = given.known(path);
  if (known !== undefined) return known;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(`${path}.0`, name, nullable.ofType as GraphQLInputType, given)];
  if (isInputObjectType(nullable)) {
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter((field) => isRequiredInputField(field) || holdsId(field.type))
        .map((field) => [field.name, valueOf(`${path}.${field.name}`, field.name, field.type, given)]),
    );
  }
  if (isId(nullable)) return given.idOf(path);
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (name in VALUES) return VALUES[name];
  throw new Error(`The attack has no value for “${path}”, a required ${String(type)}: add one to VALUES`);
}

/** Every field that needs no arguments, of every member of a union. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    // Members may have fields of one name and different types; aliases keep them apart.
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} { ${fieldsOf(member, depth, `${member.name}_`).join(' ')} }`)
      .join(' ')} }`;
  }
  return isObjectType(named) || isInterfaceType(named) ? `{ __typename ${fieldsOf(named, depth, '').join(' ')} }` : '';
}

function fieldsOf(type: GraphQLInterfaceType | GraphQLObjectType, depth: number, prefix: string): readonly string[] {
  return Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      // Pages within pages are small, or the whole would be too large to be answered.
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
      const named = `${prefix === '' ? '' : `${prefix}${field.name}: `}${field.name}${page}`;
      if (isLeafType(inner)) return [named];
      return depth === 0 ? [] : [`${named} ${selectionOf(field.type, depth - 1)}`];
    });
}
