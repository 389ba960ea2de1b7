import { getNamedType, GraphQLError } from 'graphql';

/**
 * A rule for documents: who reads the rows of a connection also asks whether there are more, so that no list is cut
 * without a word.
 * @type {import('graphql').ValidationRule}
 */
export function wholeLists(context) {
  return {
    Field(node) {
      const type = context.getType();
      const fields = (node.selectionSet?.selections ?? []).flatMap((part) => (part.kind === 'Field' ? [part] : []));
      const isCut =
        getNamedType(type)?.name.endsWith('Connection') === true &&
        fields.some(({ name }) => name.value === 'nodes') &&
        !fields.some(({ name }) => name.value === 'pageInfo');
      if (isCut) {
        const message = `“${node.name.value}” reads rows and not \`pageInfo\`: rows after the first page would be missing. Read them on by \`readAll\` or \`pagedRows\`.`;
        context.reportError(new GraphQLError(message, { nodes: node }));
      }
    },
  };
}
