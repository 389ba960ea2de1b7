import { Kind, parse, print, visit } from 'graphql';
import { LOADS } from '../../../api/src/limits/operation-cost';
import type { Question } from './asked-operations';

/** Questions in one operation: one by one, asking takes several times as long. */
const AT_ONCE = 10;
const MAXIMUM_LOAD = 8;

/** One after the other, as many in an operation as it may have; queries and mutations stay apart. */
export function joined(questions: readonly Question[]): readonly (readonly Question[])[] {
  const groups: { kind: string; load: number; questions: Question[] }[] = [];
  for (const question of questions) {
    const kind = question.document.startsWith('mutation') ? 'mutation' : 'query';
    const load = LOADS[question.name] ?? 0;
    const last = groups.at(-1);
    const hasRoom = last !== undefined && last.questions.length < AT_ONCE && last.load + load <= MAXIMUM_LOAD;
    if (hasRoom && last.kind === kind) {
      last.questions.push(question);
      last.load += load;
    } else groups.push({ kind, load, questions: [question] });
  }
  return groups.map((group) => group.questions);
}

/** The operation that asks all of them, each under a name and with variables of its own. */
export function asOne(questions: readonly Question[]): Omit<Question, 'name'> {
  const parts = questions.map(({ document }, index) => partOf(document, index));
  const declared = parts.flatMap((part) => part.variables);
  const variables = questions.flatMap((question, index) =>
    Object.entries(question.variables).map(([name, value]) => [`${name}_${index}`, value] as const),
  );
  const inBrackets = declared.length === 0 ? '' : `(${declared.join(', ')})`;
  return {
    document: `${parts[0]?.kind ?? 'query'} ${inBrackets} { ${parts.map(({ field }) => field).join('\n')} }`,
    variables: Object.fromEntries(variables),
  };
}

interface Part {
  readonly kind: string;
  readonly variables: readonly string[];
  readonly field: string;
}

const known = new Map<string, Part>();

function partOf(document: string, index: number): Part {
  const key = `${index} ${document}`;
  const found = known.get(key) ?? renamed(document, index);
  known.set(key, found);
  return found;
}

function renamed(document: string, index: number): Part {
  const named = visit(parse(document), {
    Variable: (node) => ({ ...node, name: { ...node.name, value: `${node.name.value}_${index}` } }),
  });
  const [operation] = named.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation: ${document}`);
  const [field, more] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || more !== undefined) throw new Error(`Not one question: ${document}`);
  return {
    kind: operation.operation,
    variables: (operation.variableDefinitions ?? []).map((variable) => print(variable)),
    field: print({ ...field, alias: { kind: Kind.NAME, value: `q${index}` } }),
  };
}
