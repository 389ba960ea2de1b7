// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.
export const possibleTypes: Record<string, string[]> = {
  "Problem": [
    "NotFound",
    "Conflict",
    "InvalidInput",
    "TooManyAttempts",
    "WrongCredentials",
    "LinkNotValid",
    "FileNotReadable",
    "ImportHasProblems",
    "ConfirmationNeeded",
    "NotReady",
    "CalculationRunning",
    "PayoutRunUnchanged",
    "SessionEnded"
  ],
  "SignInResult": [
    "SignedIn",
    "WrongCredentials",
    "TooManyAttempts",
    "InvalidInput"
  ],
  "SignUpResult": [
    "SignedIn",
    "InvalidInput",
    "Conflict",
    "TooManyAttempts"
  ],
  "AcceptInvitationResult": [
    "SignedIn",
    "LinkNotValid",
    "InvalidInput",
    "WrongCredentials"
  ],
  "InvitationResult": [
    "InvitationPreview",
    "LinkNotValid"
  ],
  "PreviewObservationsResult": [
    "ObservationImportPreview",
    "FileNotReadable",
    "NotFound"
  ],
  "ImportObservationsResult": [
    "ObservationImport",
    "ImportHasProblems",
    "FileNotReadable",
    "NotFound",
    "InvalidInput"
  ],
  "SaveAssignmentsResult": [
    "AssignmentsSaved",
    "InvalidInput",
    "ConfirmationNeeded",
    "NotFound",
    "Conflict"
  ],
  "SavePlanResult": [
    "BonusPlanVersion",
    "InvalidInput",
    "NotFound",
    "Conflict"
  ],
  "CalculatePayoutRunResult": [
    "PayoutRun",
    "NotReady",
    "CalculationRunning",
    "PayoutRunUnchanged",
    "InvalidInput",
    "NotFound"
  ],
  "RefreshSessionResult": [
    "SignedIn",
    "SessionEnded"
  ],
  "ResetPasswordResult": [
    "SignedIn",
    "LinkNotValid",
    "InvalidInput"
  ],
  "SwitchWorkspaceResult": [
    "SignedIn",
    "NotFound"
  ],
  "CreateInvitationResult": [
    "Invitation",
    "InvalidInput",
    "Conflict"
  ],
  "RevokeInvitationResult": [
    "Invitation",
    "NotFound",
    "Conflict"
  ],
  "UpdateMemberRolesResult": [
    "Member",
    "NotFound",
    "Conflict",
    "InvalidInput"
  ],
  "UpdateWorkspaceResult": [
    "Workspace",
    "InvalidInput",
    "NotFound"
  ],
  "SaveTeamResult": [
    "Team",
    "InvalidInput",
    "Conflict",
    "NotFound"
  ],
  "SavePersonResult": [
    "Person",
    "InvalidInput",
    "Conflict",
    "NotFound"
  ],
  "ImportPeopleResult": [
    "PeopleImported",
    "ImportHasProblems",
    "FileNotReadable",
    "NotFound",
    "InvalidInput"
  ],
  "PreviewPeopleImportResult": [
    "PeopleImportPreview",
    "FileNotReadable",
    "NotFound"
  ],
  "UndoImportResult": [
    "ObservationImport",
    "NotFound",
    "Conflict"
  ],
  "CreateCycleResult": [
    "Cycle",
    "InvalidInput",
    "Conflict"
  ],
  "AcknowledgePlanResult": [
    "BonusPlanVersion",
    "NotFound",
    "Conflict"
  ]
};
