// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type JobKind =
  /** Calculates the payouts of a cycle under a plan */
  | 'calculate_payout_run'
  /** Reads a file of measurements into the workspace */
  | 'import_observations';

export type JobState =
  /** Was called off before it was done */
  | 'cancelled'
  /** Has done all it was asked */
  | 'done'
  /** Has ended without an effect; its error says why */
  | 'failed'
  /** Waits for its turn, or for another try */
  | 'queued'
  /** Is being worked on */
  | 'running';

export type JobPartsFragment = { readonly __typename: 'Job', readonly id: string, readonly kind: JobKind, readonly state: JobState, readonly done: number, readonly total: number | null, readonly resultId: string | null, readonly cancellable: boolean, readonly problem:
    | { readonly __typename: 'ConfirmationNeeded', readonly code: string, readonly message: string }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string }
    | { readonly __typename: 'FileNotReadable', readonly code: string, readonly message: string }
    | { readonly __typename: 'ImportHasProblems', readonly code: string, readonly message: string }
    | { readonly __typename: 'InUse', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'JobBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'JobNotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'LinkNotValid', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotReady', readonly code: string, readonly message: string }
    | { readonly __typename: 'PaidTwice', readonly code: string, readonly message: string }
    | { readonly __typename: 'PayoutRunUnchanged', readonly code: string, readonly message: string }
    | { readonly __typename: 'SessionEnded', readonly code: string, readonly message: string }
    | { readonly __typename: 'TooManyAttempts', readonly code: string, readonly message: string }
    | { readonly __typename: 'WrongCredentials', readonly code: string, readonly message: string }
   | null };

export type JobQueryVariables = Exact<{
  id: string;
}>;


export type JobQuery = { readonly job: { readonly __typename: 'Job', readonly id: string, readonly kind: JobKind, readonly state: JobState, readonly done: number, readonly total: number | null, readonly resultId: string | null, readonly cancellable: boolean, readonly problem:
      | { readonly __typename: 'ConfirmationNeeded', readonly code: string, readonly message: string }
      | { readonly __typename: 'Conflict', readonly code: string, readonly message: string }
      | { readonly __typename: 'FileNotReadable', readonly code: string, readonly message: string }
      | { readonly __typename: 'ImportHasProblems', readonly code: string, readonly message: string }
      | { readonly __typename: 'InUse', readonly code: string, readonly message: string }
      | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
      | { readonly __typename: 'JobBroken', readonly code: string, readonly message: string }
      | { readonly __typename: 'JobNotAllowed', readonly code: string, readonly message: string }
      | { readonly __typename: 'LinkNotValid', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotReady', readonly code: string, readonly message: string }
      | { readonly __typename: 'PaidTwice', readonly code: string, readonly message: string }
      | { readonly __typename: 'PayoutRunUnchanged', readonly code: string, readonly message: string }
      | { readonly __typename: 'SessionEnded', readonly code: string, readonly message: string }
      | { readonly __typename: 'TooManyAttempts', readonly code: string, readonly message: string }
      | { readonly __typename: 'WrongCredentials', readonly code: string, readonly message: string }
     | null } | null };

export type CancelJobMutationVariables = Exact<{
  id: string;
}>;


export type CancelJobMutation = { readonly cancelJob:
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string }
    | { readonly __typename: 'Job', readonly id: string, readonly kind: JobKind, readonly state: JobState, readonly done: number, readonly total: number | null, readonly resultId: string | null, readonly cancellable: boolean, readonly problem:
        | { readonly __typename: 'ConfirmationNeeded', readonly code: string, readonly message: string }
        | { readonly __typename: 'Conflict', readonly code: string, readonly message: string }
        | { readonly __typename: 'FileNotReadable', readonly code: string, readonly message: string }
        | { readonly __typename: 'ImportHasProblems', readonly code: string, readonly message: string }
        | { readonly __typename: 'InUse', readonly code: string, readonly message: string }
        | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
        | { readonly __typename: 'JobBroken', readonly code: string, readonly message: string }
        | { readonly __typename: 'JobNotAllowed', readonly code: string, readonly message: string }
        | { readonly __typename: 'LinkNotValid', readonly code: string, readonly message: string }
        | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
        | { readonly __typename: 'NotReady', readonly code: string, readonly message: string }
        | { readonly __typename: 'PaidTwice', readonly code: string, readonly message: string }
        | { readonly __typename: 'PayoutRunUnchanged', readonly code: string, readonly message: string }
        | { readonly __typename: 'SessionEnded', readonly code: string, readonly message: string }
        | { readonly __typename: 'TooManyAttempts', readonly code: string, readonly message: string }
        | { readonly __typename: 'WrongCredentials', readonly code: string, readonly message: string }
       | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type JobProgressSubscriptionVariables = Exact<{
  id: string;
}>;


export type JobProgressSubscription = { readonly jobProgress: { readonly __typename: 'Job', readonly id: string, readonly kind: JobKind, readonly state: JobState, readonly done: number, readonly total: number | null, readonly resultId: string | null, readonly cancellable: boolean, readonly problem:
      | { readonly __typename: 'ConfirmationNeeded', readonly code: string, readonly message: string }
      | { readonly __typename: 'Conflict', readonly code: string, readonly message: string }
      | { readonly __typename: 'FileNotReadable', readonly code: string, readonly message: string }
      | { readonly __typename: 'ImportHasProblems', readonly code: string, readonly message: string }
      | { readonly __typename: 'InUse', readonly code: string, readonly message: string }
      | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
      | { readonly __typename: 'JobBroken', readonly code: string, readonly message: string }
      | { readonly __typename: 'JobNotAllowed', readonly code: string, readonly message: string }
      | { readonly __typename: 'LinkNotValid', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotReady', readonly code: string, readonly message: string }
      | { readonly __typename: 'PaidTwice', readonly code: string, readonly message: string }
      | { readonly __typename: 'PayoutRunUnchanged', readonly code: string, readonly message: string }
      | { readonly __typename: 'SessionEnded', readonly code: string, readonly message: string }
      | { readonly __typename: 'TooManyAttempts', readonly code: string, readonly message: string }
      | { readonly __typename: 'WrongCredentials', readonly code: string, readonly message: string }
     | null } };

export const JobPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<JobPartsFragment, unknown>;
export const JobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Job"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<JobQuery, JobQueryVariables>;
export const CancelJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CancelJobMutation, CancelJobMutationVariables>;
export const JobProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"JobProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<JobProgressSubscription, JobProgressSubscriptionVariables>;