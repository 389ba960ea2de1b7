import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionNode, OperationDefinitionNode } from 'graphql';
import { parse, print, visit } from 'graphql';

const CLIENT = join(import.meta.dirname, '../../../libs/web');

/** The client's own operations, by name, as it sends them: with the fragments that they use. */
export function readClientDocuments(): ReadonlyMap<string, string> {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
  const definitions = files.flatMap((name) => parse(readFileSync(join(CLIENT, name), 'utf8')).definitions);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const used = (definition: DefinitionNode, known: Set<DefinitionNode>): Set<DefinitionNode> => {
    if (known.has(definition)) return known;
    known.add(definition);
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment !== undefined) used(fragment, known);
      },
    });
    return known;
  };
  const isOperation = (one: DefinitionNode): one is OperationDefinitionNode => one.kind === 'OperationDefinition';
  return new Map(
    definitions
      .filter(isOperation)
      .map((operation) => [operation.name?.value ?? '', [...used(operation, new Set())].map(print).join('\n')]),
  );
}
