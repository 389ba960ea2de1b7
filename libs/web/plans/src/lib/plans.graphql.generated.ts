// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The cycle’s own actuals; every KPI at its threshold, its target or the end of its curve; or attainments typed in */
export type PlanScenario = 'cycle' | 'maximum' | 'numbers' | 'target' | 'threshold';

export type PlanVersionPartsFragment = {
  readonly __typename: 'BonusPlanVersion';
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly number: number;
  readonly state: string;
  readonly definition: unknown;
  readonly teamIds: ReadonlyArray<string>;
  readonly appliesFrom: string | null;
  readonly publishedAt: string | null;
  readonly choices: ReadonlyArray<string>;
  readonly warnings: ReadonlyArray<{
    readonly __typename: 'PlanWarning';
    readonly code: string;
    readonly message: string;
    readonly path: string | null;
  }>;
  readonly acknowledgements: {
    readonly __typename: 'AcknowledgementSummary';
    readonly needed: number;
    readonly given: number;
  };
};

export type BonusPlansQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;

export type BonusPlansQuery = {
  readonly bonusPlans: {
    readonly __typename: 'BonusPlanConnection';
    readonly totalCount: number;
    readonly pageInfo: {
      readonly __typename: 'PageInfo';
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
    };
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'BonusPlan';
      readonly id: string;
      readonly name: string;
      readonly latest: {
        readonly __typename: 'BonusPlanVersion';
        readonly id: string;
        readonly planId: string;
        readonly planName: string;
        readonly number: number;
        readonly state: string;
        readonly definition: unknown;
        readonly teamIds: ReadonlyArray<string>;
        readonly appliesFrom: string | null;
        readonly publishedAt: string | null;
        readonly choices: ReadonlyArray<string>;
        readonly warnings: ReadonlyArray<{
          readonly __typename: 'PlanWarning';
          readonly code: string;
          readonly message: string;
          readonly path: string | null;
        }>;
        readonly acknowledgements: {
          readonly __typename: 'AcknowledgementSummary';
          readonly needed: number;
          readonly given: number;
        };
      };
      readonly published: {
        readonly __typename: 'BonusPlanVersion';
        readonly id: string;
        readonly planId: string;
        readonly planName: string;
        readonly number: number;
        readonly state: string;
        readonly definition: unknown;
        readonly teamIds: ReadonlyArray<string>;
        readonly appliesFrom: string | null;
        readonly publishedAt: string | null;
        readonly choices: ReadonlyArray<string>;
        readonly warnings: ReadonlyArray<{
          readonly __typename: 'PlanWarning';
          readonly code: string;
          readonly message: string;
          readonly path: string | null;
        }>;
        readonly acknowledgements: {
          readonly __typename: 'AcknowledgementSummary';
          readonly needed: number;
          readonly given: number;
        };
      } | null;
      readonly versions: ReadonlyArray<{
        readonly __typename: 'BonusPlanVersion';
        readonly id: string;
        readonly number: number;
      }>;
    }>;
  };
};

export type BonusPlanQueryVariables = Exact<{
  id: string;
}>;

export type BonusPlanQuery = {
  readonly bonusPlan: {
    readonly __typename: 'BonusPlan';
    readonly id: string;
    readonly name: string;
    readonly latest: {
      readonly __typename: 'BonusPlanVersion';
      readonly id: string;
      readonly planId: string;
      readonly planName: string;
      readonly number: number;
      readonly state: string;
      readonly definition: unknown;
      readonly teamIds: ReadonlyArray<string>;
      readonly appliesFrom: string | null;
      readonly publishedAt: string | null;
      readonly choices: ReadonlyArray<string>;
      readonly warnings: ReadonlyArray<{
        readonly __typename: 'PlanWarning';
        readonly code: string;
        readonly message: string;
        readonly path: string | null;
      }>;
      readonly acknowledgements: {
        readonly __typename: 'AcknowledgementSummary';
        readonly needed: number;
        readonly given: number;
      };
    };
    readonly published: {
      readonly __typename: 'BonusPlanVersion';
      readonly id: string;
      readonly planId: string;
      readonly planName: string;
      readonly number: number;
      readonly state: string;
      readonly definition: unknown;
      readonly teamIds: ReadonlyArray<string>;
      readonly appliesFrom: string | null;
      readonly publishedAt: string | null;
      readonly choices: ReadonlyArray<string>;
      readonly warnings: ReadonlyArray<{
        readonly __typename: 'PlanWarning';
        readonly code: string;
        readonly message: string;
        readonly path: string | null;
      }>;
      readonly acknowledgements: {
        readonly __typename: 'AcknowledgementSummary';
        readonly needed: number;
        readonly given: number;
      };
    } | null;
    readonly versions: ReadonlyArray<{
      readonly __typename: 'BonusPlanVersion';
      readonly id: string;
      readonly planId: string;
      readonly planName: string;
      readonly number: number;
      readonly state: string;
      readonly definition: unknown;
      readonly teamIds: ReadonlyArray<string>;
      readonly appliesFrom: string | null;
      readonly publishedAt: string | null;
      readonly choices: ReadonlyArray<string>;
      readonly warnings: ReadonlyArray<{
        readonly __typename: 'PlanWarning';
        readonly code: string;
        readonly message: string;
        readonly path: string | null;
      }>;
      readonly acknowledgements: {
        readonly __typename: 'AcknowledgementSummary';
        readonly needed: number;
        readonly given: number;
      };
    }>;
  } | null;
};

export type PlanDesignerChoicesQueryVariables = Exact<{
  first: number;
}>;

export type PlanDesignerChoicesQuery = {
  readonly cycles: {
    readonly __typename: 'CycleConnection';
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'Cycle';
      readonly id: string;
      readonly name: string;
      readonly from: string;
      readonly to: string;
      readonly stage: string;
    }>;
  };
  readonly teams: {
    readonly __typename: 'TeamConnection';
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'Team';
      readonly id: string;
      readonly name: string;
      readonly peopleCount: number;
    }>;
  };
  readonly kpis: ReadonlyArray<{
    readonly __typename: 'Kpi';
    readonly key: string;
    readonly name: string;
    readonly unit: string;
  }>;
  readonly workspace: {
    readonly __typename: 'Workspace';
    readonly id: string;
    readonly currency: string;
    readonly policies: { readonly __typename: 'WorkspacePolicies'; readonly teamShareLimit: string };
  } | null;
};

export type PlanPreviewQueryVariables = Exact<{
  planId?: string | null | undefined;
  definition: unknown;
  cycleId: string;
  scenario: PlanScenario;
  numbers?: unknown;
}>;

export type PlanPreviewQuery = {
  readonly planPreview: {
    readonly __typename: 'PlanPreview';
    readonly currency: string;
    readonly cost: string;
    readonly target: string;
    readonly currentCost: string | null;
    readonly people: ReadonlyArray<{
      readonly __typename: 'PlanPreviewPerson';
      readonly personId: string;
      readonly name: string;
      readonly teamName: string | null;
      readonly target: string;
      readonly payout: string;
      readonly percentOfTarget: string | null;
      readonly currentPayout: string | null;
      readonly change: string | null;
    }>;
    readonly errors: ReadonlyArray<{
      readonly __typename: 'FieldProblem';
      readonly path: string;
      readonly code: string;
      readonly message: string;
      readonly value: string | null;
    }>;
    readonly distribution: ReadonlyArray<{
      readonly __typename: 'DistributionBin';
      readonly from: string;
      readonly to: string;
      readonly count: number;
    }>;
  };
};

type SavePlanOutcome_BonusPlanVersion_Fragment = {
  readonly __typename: 'BonusPlanVersion';
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly number: number;
  readonly state: string;
  readonly definition: unknown;
  readonly teamIds: ReadonlyArray<string>;
  readonly appliesFrom: string | null;
  readonly publishedAt: string | null;
  readonly choices: ReadonlyArray<string>;
  readonly warnings: ReadonlyArray<{
    readonly __typename: 'PlanWarning';
    readonly code: string;
    readonly message: string;
    readonly path: string | null;
  }>;
  readonly acknowledgements: {
    readonly __typename: 'AcknowledgementSummary';
    readonly needed: number;
    readonly given: number;
  };
};

type SavePlanOutcome_Conflict_Fragment = {
  readonly __typename: 'Conflict';
  readonly code: string;
  readonly message: string;
};

type SavePlanOutcome_InvalidInput_Fragment = {
  readonly __typename: 'InvalidInput';
  readonly code: string;
  readonly message: string;
  readonly fields: ReadonlyArray<{
    readonly __typename: 'FieldProblem';
    readonly path: string;
    readonly code: string;
    readonly message: string;
    readonly value: string | null;
  }>;
};

type SavePlanOutcome_NotFound_Fragment = {
  readonly __typename: 'NotFound';
  readonly code: string;
  readonly message: string;
};

export type SavePlanOutcomeFragment =
  | SavePlanOutcome_BonusPlanVersion_Fragment
  | SavePlanOutcome_Conflict_Fragment
  | SavePlanOutcome_InvalidInput_Fragment
  | SavePlanOutcome_NotFound_Fragment;

export type CreateBonusPlanMutationVariables = Exact<{
  name: string;
  definition: unknown;
  teamIds?: ReadonlyArray<string> | string | null | undefined;
}>;

export type CreateBonusPlanMutation = {
  readonly createBonusPlan:
    | {
        readonly __typename: 'BonusPlanVersion';
        readonly id: string;
        readonly planId: string;
        readonly planName: string;
        readonly number: number;
        readonly state: string;
        readonly definition: unknown;
        readonly teamIds: ReadonlyArray<string>;
        readonly appliesFrom: string | null;
        readonly publishedAt: string | null;
        readonly choices: ReadonlyArray<string>;
        readonly warnings: ReadonlyArray<{
          readonly __typename: 'PlanWarning';
          readonly code: string;
          readonly message: string;
          readonly path: string | null;
        }>;
        readonly acknowledgements: {
          readonly __typename: 'AcknowledgementSummary';
          readonly needed: number;
          readonly given: number;
        };
      }
    | { readonly __typename: 'Conflict'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInput';
        readonly code: string;
        readonly message: string;
        readonly fields: ReadonlyArray<{
          readonly __typename: 'FieldProblem';
          readonly path: string;
          readonly code: string;
          readonly message: string;
          readonly value: string | null;
        }>;
      }
    | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string };
};

export type UpdatePlanDraftMutationVariables = Exact<{
  planId: string;
  definition: unknown;
  teamIds?: ReadonlyArray<string> | string | null | undefined;
}>;

export type UpdatePlanDraftMutation = {
  readonly updatePlanDraft:
    | {
        readonly __typename: 'BonusPlanVersion';
        readonly id: string;
        readonly planId: string;
        readonly planName: string;
        readonly number: number;
        readonly state: string;
        readonly definition: unknown;
        readonly teamIds: ReadonlyArray<string>;
        readonly appliesFrom: string | null;
        readonly publishedAt: string | null;
        readonly choices: ReadonlyArray<string>;
        readonly warnings: ReadonlyArray<{
          readonly __typename: 'PlanWarning';
          readonly code: string;
          readonly message: string;
          readonly path: string | null;
        }>;
        readonly acknowledgements: {
          readonly __typename: 'AcknowledgementSummary';
          readonly needed: number;
          readonly given: number;
        };
      }
    | { readonly __typename: 'Conflict'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInput';
        readonly code: string;
        readonly message: string;
        readonly fields: ReadonlyArray<{
          readonly __typename: 'FieldProblem';
          readonly path: string;
          readonly code: string;
          readonly message: string;
          readonly value: string | null;
        }>;
      }
    | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string };
};

export type PublishPlanMutationVariables = Exact<{
  planId: string;
  appliesFrom?: string | null | undefined;
}>;

export type PublishPlanMutation = {
  readonly publishPlan:
    | {
        readonly __typename: 'BonusPlanVersion';
        readonly id: string;
        readonly planId: string;
        readonly planName: string;
        readonly number: number;
        readonly state: string;
        readonly definition: unknown;
        readonly teamIds: ReadonlyArray<string>;
        readonly appliesFrom: string | null;
        readonly publishedAt: string | null;
        readonly choices: ReadonlyArray<string>;
        readonly warnings: ReadonlyArray<{
          readonly __typename: 'PlanWarning';
          readonly code: string;
          readonly message: string;
          readonly path: string | null;
        }>;
        readonly acknowledgements: {
          readonly __typename: 'AcknowledgementSummary';
          readonly needed: number;
          readonly given: number;
        };
      }
    | { readonly __typename: 'Conflict'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInput';
        readonly code: string;
        readonly message: string;
        readonly fields: ReadonlyArray<{
          readonly __typename: 'FieldProblem';
          readonly path: string;
          readonly code: string;
          readonly message: string;
          readonly value: string | null;
        }>;
      }
    | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string };
};

export type AcknowledgePlanMutationVariables = Exact<{
  planVersionId: string;
}>;

export type AcknowledgePlanMutation = {
  readonly acknowledgePlan:
    | { readonly __typename: 'BonusPlanVersion' }
    | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string };
};

export const PlanVersionPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PlanVersionPartsFragment, unknown>;
export const SavePlanOutcomeFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SavePlanOutcome' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SavePlanResult' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InvalidInput' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'fields' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Problem' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SavePlanOutcomeFragment, unknown>;
export const BonusPlansDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BonusPlans' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'bonusPlans' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'latest' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'published' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'versions' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BonusPlansQuery, BonusPlansQueryVariables>;
export const BonusPlanDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BonusPlan' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'bonusPlan' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'latest' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'published' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BonusPlanQuery, BonusPlanQueryVariables>;
export const PlanDesignerChoicesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PlanDesignerChoices' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cycles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'teams' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'peopleCount' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kpis' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'workspace' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currency' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'policies' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'teamShareLimit' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PlanDesignerChoicesQuery, PlanDesignerChoicesQueryVariables>;
export const PlanPreviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PlanPreview' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'planId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'definition' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'JSON' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'cycleId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'scenario' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'PlanScenario' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'numbers' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'JSON' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'planPreview' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'planId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'planId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'definition' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'definition' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'cycleId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'cycleId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'scenario' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'scenario' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'numbers' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'numbers' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currency' } },
                { kind: 'Field', name: { kind: 'Name', value: 'cost' } },
                { kind: 'Field', name: { kind: 'Name', value: 'target' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currentCost' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'people' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'personId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'teamName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'target' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'payout' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'percentOfTarget' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'currentPayout' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'change' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'errors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'distribution' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PlanPreviewQuery, PlanPreviewQueryVariables>;
export const CreateBonusPlanDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreateBonusPlan' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'definition' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'JSON' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'teamIds' } },
          type: {
            kind: 'ListType',
            type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createBonusPlan' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'name' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'definition' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'definition' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'teamIds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'teamIds' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SavePlanOutcome' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SavePlanOutcome' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SavePlanResult' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InvalidInput' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'fields' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Problem' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateBonusPlanMutation, CreateBonusPlanMutationVariables>;
export const UpdatePlanDraftDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'UpdatePlanDraft' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'planId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'definition' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'JSON' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'teamIds' } },
          type: {
            kind: 'ListType',
            type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'updatePlanDraft' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'planId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'planId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'definition' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'definition' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'teamIds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'teamIds' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SavePlanOutcome' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SavePlanOutcome' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SavePlanResult' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InvalidInput' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'fields' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Problem' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UpdatePlanDraftMutation, UpdatePlanDraftMutationVariables>;
export const PublishPlanDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'PublishPlan' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'planId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'appliesFrom' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'BusinessDate' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishPlan' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'planId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'planId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'appliesFrom' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'appliesFrom' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SavePlanOutcome' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PlanVersionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'planName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'definition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'teamIds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appliesFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'choices' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'warnings' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgements' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'needed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'given' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SavePlanOutcome' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SavePlanResult' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BonusPlanVersion' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PlanVersionParts' } },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InvalidInput' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'fields' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Problem' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PublishPlanMutation, PublishPlanMutationVariables>;
export const AcknowledgePlanDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AcknowledgePlan' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'planVersionId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acknowledgePlan' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'planVersionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'planVersionId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Problem' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AcknowledgePlanMutation, AcknowledgePlanMutationVariables>;
