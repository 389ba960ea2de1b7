import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { pageSize, type RequestContext } from '@premia/api-util-platform';
import { describe } from '@premia/shared-messages';

/** Fields that one answer may have, pages counted by their rows. */
const MAXIMUM_COST = 20_000;

/** Connections that a root field is worth, where it computes or sums up; all others together are worth one. */
export const LOADS: Readonly<Record<string, number>> = {
  planPreview: 4,
  previewObservations: 4,
  previewPeopleImport: 4,
  importPeople: 4,
  kpiReport: 2,
  kpiTrend: 2,
  dataOverview: 2,
  myBonus: 2,
  runChecklist: 2,
};
/** So much one operation may ask for at once. */
const MAXIMUM_LOAD = 8;

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/** Every field counts as one, and what stands below a list once for each row that was asked for, by a variable too. */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const rows = field.args.some(({ name }) => name === 'first') ? pageSize(args['first'] as number | null) : 1;
  return 1 + rows * childComplexity;
};

/** Refuses what would make an answer without end, whether its numbers stand in the document or in its variables. */
export function refuseCostly(
  { locale }: RequestContext,
  { schema, document, operation, variables }: AskedOperation,
): void {
  // Variables that are no such values are refused when the operation is run, with what is wrong about them.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors !== undefined) return;
  const query = { schema, query: document, variables, estimators: [estimate] };
  const name = operation.name?.value;
  const cost = getComplexity(name === undefined ? query : { ...query, operationName: name });
  if (cost <= MAXIMUM_COST) return;
  throw refusal(describe(locale, 'problem.OPERATION_TOO_COSTLY', { cost, limit: MAXIMUM_COST }));
}

/** How many places an operation takes; see `Turns`. */
export function loadOf({ locale }: RequestContext, { document, operation }: AskedOperation): number {
  const load = rootFields(document, operation.selectionSet).reduce((sum, name) => sum + (LOADS[name] ?? 0), 0);
  if (load > MAXIMUM_LOAD) throw refusal(describe(locale, 'problem.OPERATION_TOO_HEAVY'));
  return Math.max(1, load);
}

/** Each as often as it stands there; validation has seen to it that fragments come to an end. */
function rootFields(document: DocumentNode, { selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet) : [];
  });
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } });
}
