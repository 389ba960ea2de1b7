import { createUnionType } from '@nestjs/graphql';
import { Conflict, InvalidInput, NotFound } from '@premia/api-util-platform';
import { Workspace } from '@premia/api-vocabulary';

export const UpdateWorkspaceResult = createUnionType({
  name: 'UpdateWorkspaceResult',
  types: () => [Workspace, InvalidInput, Conflict, NotFound] as const,
  // A workspace is read as a plain row; every problem is an instance of its class.
  resolveType: (value: object) =>
    value instanceof InvalidInput || value instanceof Conflict || value instanceof NotFound
      ? value.constructor.name
      : Workspace.name,
});
