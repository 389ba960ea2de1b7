import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DocumentNode, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import {
  buildSchema,
  execute,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';

const schema = buildSchema(readFileSync(resolve('apps/api/schema.graphql'), 'utf8'));
/** Answers of two rows each tell whether a list is read in order. */
const ROWS = 2;
export const FIRST_ID = '0190b3c0-0000-7000-8000-000000000001';

interface Held {
  readonly question: number;
  readonly answer: () => void;
}

/**
 * A server that answers every document by the schema, with values that say which question they answer, and only when a
 * test lets it: also in another order than it was asked.
 */
export class PlayedServer {
  /** To which question of the test a request now belongs; what an answer leads to belongs to that answer's question. */
  question = 0;
  #held: Held[] = [];

  readonly client = {
    query: (document: DocumentNode, variables: Record<string, unknown>) => this.#hold(document, variables),
    mutate: (document: DocumentNode, variables: Record<string, unknown>) => this.#hold(document, variables),
  };
  readonly uploads = {
    send: (file: File) => {
      const { question } = this;
      return this.#until(question, () => ({ id: `upload of ${file.name}`, fileName: file.name, size: question }));
    },
  };

  /** How many requests of a question wait for their answer. */
  waiting(question: number): number {
    return this.#held.filter((held) => held.question === question).length;
  }

  /** Answers what a question has asked, and all that its answers lead to. */
  async answer(question: number, whenStable: () => Promise<void>): Promise<void> {
    const before = this.question;
    this.question = question;
    for (let rest = 20; this.waiting(question) > 0; rest -= 1) {
      if (rest === 0) throw new Error('One answer leads to another without end');
      const ready = this.#held.filter((held) => held.question === question);
      this.#held = this.#held.filter((held) => held.question !== question);
      for (const held of ready) held.answer();
      await whenStable();
    }
    this.question = before;
  }

  #hold(document: DocumentNode, variables: Record<string, unknown>): Promise<unknown> {
    const { question } = this;
    return this.#until(question, () => answerTo(document, variables, question));
  }

  #until<Answer>(question: number, answer: () => Answer): Promise<Answer> {
    return new Promise((resolved) => {
      this.#held.push({
        question,
        answer: () => {
          resolved(answer());
        },
      });
    });
  }
}

function answerTo(document: DocumentNode, variables: Record<string, unknown>, question: number): unknown {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)?.name?.value ?? '';
  const seed = `${question} ${operation} ${JSON.stringify(variables)}`;
  const result = execute({
    schema,
    document,
    variableValues: variables,
    fieldResolver: (source: Record<string, unknown> | undefined, _arguments, _context, info) => {
      if (info.fieldName in (source ?? {})) return source?.[info.fieldName];
      return valueOf(info.returnType, info, `${seed} ${rowOf(info)}`, variables);
    },
    typeResolver: (value: { readonly __typename: string }) => value.__typename,
  });
  if (!('data' in result) || result.data == null) throw new Error(`No answer to ${JSON.stringify(result)}`);
  return result.data;
}

function valueOf(
  type: GraphQLOutputType,
  info: GraphQLResolveInfo,
  seed: string,
  variables: Record<string, unknown>,
): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.from({ length: ROWS }, (_, row) =>
      valueOf(nullable.ofType as GraphQLOutputType, info, `${seed} ${row}`, variables),
    );
  }
  // Some pages are for drafts alone.
  if (info.parentType.name === 'BonusPlanVersion' && info.fieldName === 'state') return 'draft';
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const granted = schema.getPossibleTypes(named).find((one) => !('code' in one.getFields()));
    return { __typename: granted?.name ?? schema.getPossibleTypes(named)[0]?.name };
  }
  if (isObjectType(named)) return { __typename: named.name };
  if (isEnumType(named)) return named.getValues()[0]?.value;
  return scalarOf(named.name, info.fieldName, seed, variables);
}

/** Which row of the innermost list a field belongs to. */
function rowOf({ path }: GraphQLResolveInfo): number {
  for (let place: GraphQLResolveInfo['path'] | undefined = path; place !== undefined; place = place.prev) {
    if (typeof place.key === 'number') return place.key;
  }
  return 0;
}

function scalarOf(scalar: string, field: string, seed: string, variables: Record<string, unknown>): unknown {
  switch (scalar) {
    case 'Boolean':
      return field === 'hasNextPage' ? variables['after'] == null && 'after' in variables : true;
    case 'Int':
      return field === 'number' ? 1 : numberOf(seed);
    case 'Float':
      return numberOf(seed);
    case 'Decimal':
      return `${numberOf(seed)}.5`;
    case 'BusinessDate':
      return field === 'from' ? '2021-02-01' : '2021-02-28';
    case 'Instant':
    case 'DateTime':
      return '2021-03-01T09:00:00Z';
    case 'JSON':
      return { of: seed };
    default:
      // A store picks the value of the KPI that it asked for.
      if (field === 'kpi' && Array.isArray(variables['kpis'])) return variables['kpis'][0];
      if (field === 'currency') return 'INR';
      if (field === 'timeZone') return 'Asia/Kolkata';
      // What is asked for by its id comes back under it, as stores rely on it; of a list, the first row has the known one.
      if (field === 'id' && seed.endsWith(' 0'))
        return typeof variables['id'] === 'string' ? variables['id'] : FIRST_ID;
      return `${field} of ${seed}`;
  }
}

function numberOf(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum;
}
