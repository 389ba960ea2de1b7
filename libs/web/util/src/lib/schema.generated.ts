// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Decimal: { input: string; output: string; }
  BusinessDate: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
};

export type Money = {
  readonly __typename: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['String']['output'];
};

export type Problem = {
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type NotFound = Problem & {
  readonly __typename: 'NotFound';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type Conflict = Problem & {
  readonly __typename: 'Conflict';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type FieldProblem = {
  readonly __typename: 'FieldProblem';
  readonly path: Scalars['String']['output'];
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type InvalidInput = Problem & {
  readonly __typename: 'InvalidInput';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly fields: ReadonlyArray<FieldProblem>;
};

export type PageInfo = {
  readonly __typename: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type Locale =
  | 'en'
  | 'ru';

export type Role =
  | 'owner'
  | 'admin'
  | 'hr'
  | 'head'
  | 'employee'
  | 'auditor';

export type PermissionScope =
  | 'all'
  | 'own_teams'
  | 'self';

export type PermissionGrant = {
  readonly __typename: 'PermissionGrant';
  readonly permission: Scalars['String']['output'];
  readonly scope: PermissionScope;
};

export type Workspace = {
  readonly __typename: 'Workspace';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly currency: Scalars['String']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly locale: Locale;
  readonly isSample: Scalars['Boolean']['output'];
  readonly policies: WorkspacePolicies;
};

export type WorkspacePolicies = {
  readonly __typename: 'WorkspacePolicies';
  readonly teamShareLimit: Scalars['Decimal']['output'];
  readonly kpiCountMin: Scalars['Int']['output'];
  readonly kpiCountMax: Scalars['Int']['output'];
  readonly headsSeePay: Scalars['Boolean']['output'];
};

export type MyMembership = {
  readonly __typename: 'MyMembership';
  readonly id: Scalars['ID']['output'];
  readonly workspaceId: Scalars['ID']['output'];
  readonly workspaceName: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly isSample: Scalars['Boolean']['output'];
};

export type Me = {
  readonly __typename: 'Me';
  readonly userId: Scalars['ID']['output'];
  readonly email: Scalars['String']['output'];
  readonly locale: Locale;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly personName?: Maybe<Scalars['String']['output']>;
  readonly workspace?: Maybe<Workspace>;
  readonly roles: ReadonlyArray<Role>;
  readonly permissions: ReadonlyArray<PermissionGrant>;
  readonly memberships: ReadonlyArray<MyMembership>;
};

export type SignedIn = {
  readonly __typename: 'SignedIn';
  readonly accessToken: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly me: Me;
};

export type TooManyAttempts = Problem & {
  readonly __typename: 'TooManyAttempts';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly retryAt: Scalars['DateTime']['output'];
};

export type WrongCredentials = Problem & {
  readonly __typename: 'WrongCredentials';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type LinkNotValid = Problem & {
  readonly __typename: 'LinkNotValid';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type SignInResult = SignedIn | WrongCredentials | TooManyAttempts | InvalidInput;

export type SignUpResult = SignedIn | InvalidInput | Conflict | TooManyAttempts;

export type AcceptInvitationResult = SignedIn | LinkNotValid | InvalidInput | WrongCredentials;

export type InvitationPreview = {
  readonly __typename: 'InvitationPreview';
  readonly workspaceName: Scalars['String']['output'];
  readonly email: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly accountExists: Scalars['Boolean']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type InvitationResult = InvitationPreview | LinkNotValid;

export type Done = {
  readonly __typename: 'Done';
  readonly done: Scalars['Boolean']['output'];
};

export type Member = {
  readonly __typename: 'Member';
  readonly id: Scalars['ID']['output'];
  readonly email: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly personName?: Maybe<Scalars['String']['output']>;
  readonly since: Scalars['DateTime']['output'];
};

export type Invitation = {
  readonly __typename: 'Invitation';
  readonly id: Scalars['ID']['output'];
  readonly email: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly state: Scalars['String']['output'];
};

export type AuditEvent = {
  readonly __typename: 'AuditEvent';
  readonly id: Scalars['ID']['output'];
  readonly sequence: Scalars['Int']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly actorEmail?: Maybe<Scalars['String']['output']>;
  readonly action: Scalars['String']['output'];
  readonly entity: Scalars['String']['output'];
  readonly entityId?: Maybe<Scalars['ID']['output']>;
  readonly before?: Maybe<Scalars['JSON']['output']>;
  readonly after?: Maybe<Scalars['JSON']['output']>;
  readonly hash: Scalars['String']['output'];
};

export type AuditVerification = {
  readonly __typename: 'AuditVerification';
  readonly intact: Scalars['Boolean']['output'];
  readonly events: Scalars['Int']['output'];
  readonly brokenAtSequence?: Maybe<Scalars['Int']['output']>;
};

export type DemoLogin = {
  readonly __typename: 'DemoLogin';
  readonly email: Scalars['String']['output'];
  readonly password: Scalars['String']['output'];
  readonly role: Role;
  readonly personName: Scalars['String']['output'];
};

export type Team = {
  readonly __typename: 'Team';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  readonly headPersonId?: Maybe<Scalars['ID']['output']>;
  readonly headName?: Maybe<Scalars['String']['output']>;
  readonly peopleCount: Scalars['Int']['output'];
};

export type Terms = {
  readonly __typename: 'Terms';
  readonly id: Scalars['ID']['output'];
  readonly from: Scalars['BusinessDate']['output'];
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
  readonly teamId?: Maybe<Scalars['ID']['output']>;
  readonly teamName?: Maybe<Scalars['String']['output']>;
  readonly position: Scalars['String']['output'];
  readonly fte: Scalars['Decimal']['output'];
  readonly eligiblePay?: Maybe<Money>;
  readonly targetPercent?: Maybe<Scalars['Decimal']['output']>;
  readonly targetAmount?: Maybe<Money>;
};

export type Person = {
  readonly __typename: 'Person';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly personnelNumber?: Maybe<Scalars['String']['output']>;
  readonly leftOn?: Maybe<Scalars['BusinessDate']['output']>;
  readonly currentTerms?: Maybe<Terms>;
  readonly terms: ReadonlyArray<Terms>;
  readonly membershipRoles?: Maybe<ReadonlyArray<Role>>;
};

export type TermsInput = {
  readonly from: Scalars['BusinessDate']['input'];
  readonly to?: InputMaybe<Scalars['BusinessDate']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly position: Scalars['String']['input'];
  readonly fte: Scalars['Decimal']['input'];
  readonly eligiblePay?: InputMaybe<Scalars['Decimal']['input']>;
  readonly targetPercent?: InputMaybe<Scalars['Decimal']['input']>;
  readonly targetAmount?: InputMaybe<Scalars['Decimal']['input']>;
};

export type PersonInput = {
  readonly name: Scalars['String']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly personnelNumber?: InputMaybe<Scalars['String']['input']>;
  readonly terms?: InputMaybe<TermsInput>;
};

export type ColumnMapping = {
  readonly __typename: 'ColumnMapping';
  readonly column: Scalars['String']['output'];
  readonly field?: Maybe<Scalars['String']['output']>;
  readonly sample: ReadonlyArray<Scalars['String']['output']>;
};

export type ColumnMappingInput = {
  readonly column: Scalars['String']['input'];
  readonly field?: InputMaybe<Scalars['String']['input']>;
};

export type RowProblem = {
  readonly __typename: 'RowProblem';
  readonly row: Scalars['Int']['output'];
  readonly column?: Maybe<Scalars['String']['output']>;
  readonly value?: Maybe<Scalars['String']['output']>;
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type PeopleImportPreview = {
  readonly __typename: 'PeopleImportPreview';
  readonly uploadId: Scalars['ID']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly columns: ReadonlyArray<ColumnMapping>;
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  readonly header: ReadonlyArray<Scalars['String']['output']>;
  readonly rowCount: Scalars['Int']['output'];
  readonly newPeople: Scalars['Int']['output'];
  readonly unchangedPeople: Scalars['Int']['output'];
  readonly changedPeople: Scalars['Int']['output'];
  readonly newTeams: ReadonlyArray<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<RowProblem>;
};

export type PeopleImported = {
  readonly __typename: 'PeopleImported';
  readonly added: Scalars['Int']['output'];
  readonly changed: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly teamsAdded: ReadonlyArray<Scalars['String']['output']>;
};

export type ImportMode =
  | 'all_or_nothing'
  | 'valid_rows';

export type MetricTotal = {
  readonly __typename: 'MetricTotal';
  readonly metric: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['Decimal']['output'];
};

export type MergedSpelling = {
  readonly __typename: 'MergedSpelling';
  readonly kept: Scalars['String']['output'];
  readonly spellings: ReadonlyArray<Scalars['String']['output']>;
  readonly column: Scalars['String']['output'];
};

export type ObservationImportPreview = {
  readonly __typename: 'ObservationImportPreview';
  readonly uploadId: Scalars['ID']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly encoding: Scalars['String']['output'];
  readonly delimiter: Scalars['String']['output'];
  readonly rowCount: Scalars['Int']['output'];
  readonly validRowCount: Scalars['Int']['output'];
  readonly observationCount: Scalars['Int']['output'];
  readonly newCount: Scalars['Int']['output'];
  readonly unchangedCount: Scalars['Int']['output'];
  readonly correctedCount: Scalars['Int']['output'];
  readonly from?: Maybe<Scalars['BusinessDate']['output']>;
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
  readonly metrics: ReadonlyArray<MetricTotal>;
  readonly columns: ReadonlyArray<ColumnMapping>;
  readonly header: ReadonlyArray<Scalars['String']['output']>;
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  readonly mergedSpellings: ReadonlyArray<MergedSpelling>;
  readonly problems: ReadonlyArray<RowProblem>;
  readonly problemCount: Scalars['Int']['output'];
};

export type ObservationImport = {
  readonly __typename: 'ObservationImport';
  readonly id: Scalars['ID']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdByEmail: Scalars['String']['output'];
  readonly rowsRead: Scalars['Int']['output'];
  readonly added: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly corrected: Scalars['Int']['output'];
  readonly problems: ReadonlyArray<RowProblem>;
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

export type FileNotReadable = Problem & {
  readonly __typename: 'FileNotReadable';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type ImportHasProblems = Problem & {
  readonly __typename: 'ImportHasProblems';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly problems: ReadonlyArray<RowProblem>;
};

export type PreviewObservationsResult = ObservationImportPreview | FileNotReadable | NotFound;

export type ImportObservationsResult = ObservationImport | ImportHasProblems | FileNotReadable | NotFound | InvalidInput;

export type Metric = {
  readonly __typename: 'Metric';
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly unit: Scalars['String']['output'];
};

export type DataOverview = {
  readonly __typename: 'DataOverview';
  readonly from?: Maybe<Scalars['BusinessDate']['output']>;
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
  readonly observationCount: Scalars['Int']['output'];
  readonly channels: ReadonlyArray<ChannelOverview>;
  readonly metrics: ReadonlyArray<Scalars['String']['output']>;
  readonly lastImport?: Maybe<ObservationImport>;
};

export type ChannelOverview = {
  readonly __typename: 'ChannelOverview';
  readonly channel: Scalars['String']['output'];
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
};

export type Kpi = {
  readonly __typename: 'Kpi';
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  readonly unit: Scalars['String']['output'];
  readonly direction: Scalars['String']['output'];
  readonly category: Scalars['String']['output'];
  readonly formula?: Maybe<Scalars['String']['output']>;
  readonly controllability?: Maybe<Scalars['String']['output']>;
  readonly traps: ReadonlyArray<Scalars['String']['output']>;
  readonly availableWithData: Scalars['Boolean']['output'];
};

export type ReportBy =
  | 'channel'
  | 'campaign'
  | 'day'
  | 'total';

export type KpiValue = {
  readonly __typename: 'KpiValue';
  readonly kpi: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['Decimal']['output']>;
  readonly status: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type KpiReportRow = {
  readonly __typename: 'KpiReportRow';
  readonly key: Scalars['String']['output'];
  readonly channel?: Maybe<Scalars['String']['output']>;
  readonly campaign?: Maybe<Scalars['String']['output']>;
  readonly date?: Maybe<Scalars['BusinessDate']['output']>;
  readonly metrics: ReadonlyArray<MetricTotal>;
  readonly values: ReadonlyArray<KpiValue>;
};

export type KpiReport = {
  readonly __typename: 'KpiReport';
  readonly from: Scalars['BusinessDate']['output'];
  readonly to: Scalars['BusinessDate']['output'];
  readonly by: ReportBy;
  readonly kpis: ReadonlyArray<Kpi>;
  readonly rows: ReadonlyArray<KpiReportRow>;
  readonly total: KpiReportRow;
};

export type KpiTrend = {
  readonly __typename: 'KpiTrend';
  readonly kpi: Kpi;
  readonly days: ReadonlyArray<Scalars['BusinessDate']['output']>;
  readonly series: ReadonlyArray<KpiTrendSeries>;
};

export type KpiTrendSeries = {
  readonly __typename: 'KpiTrendSeries';
  readonly key: Scalars['String']['output'];
  readonly values: ReadonlyArray<Maybe<Scalars['Decimal']['output']>>;
};

export type CycleKind =
  | 'month'
  | 'quarter'
  | 'half_year'
  | 'year'
  | 'free';

export type Cycle = {
  readonly __typename: 'Cycle';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly kind: CycleKind;
  readonly from: Scalars['BusinessDate']['output'];
  readonly to: Scalars['BusinessDate']['output'];
  readonly stage: Scalars['String']['output'];
};

export type OwnerKind =
  | 'person'
  | 'team'
  | 'company';

export type Assignment = {
  readonly __typename: 'Assignment';
  readonly id: Scalars['ID']['output'];
  readonly cycleId: Scalars['ID']['output'];
  readonly ownerKind: OwnerKind;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly teamId?: Maybe<Scalars['ID']['output']>;
  readonly ownerName: Scalars['String']['output'];
  readonly kpi: Kpi;
  readonly component?: Maybe<Scalars['String']['output']>;
  readonly weight: Scalars['Decimal']['output'];
  readonly scoring: Scalars['JSON']['output'];
  readonly attainmentMax?: Maybe<Scalars['Decimal']['output']>;
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
  readonly pilot: Scalars['Boolean']['output'];
  readonly noData?: Maybe<Scalars['String']['output']>;
  readonly confirmation?: Maybe<Scalars['String']['output']>;
  readonly actual?: Maybe<AssignmentActual>;
};

export type AssignmentActual = {
  readonly __typename: 'AssignmentActual';
  readonly value?: Maybe<Scalars['Decimal']['output']>;
  readonly status: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly attainment?: Maybe<Scalars['Decimal']['output']>;
};

export type AssignmentInput = {
  readonly ownerKind: OwnerKind;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly kpi: Scalars['String']['input'];
  readonly component?: InputMaybe<Scalars['String']['input']>;
  readonly weight: Scalars['Decimal']['input'];
  readonly scoring: Scalars['JSON']['input'];
  readonly attainmentMax?: InputMaybe<Scalars['Decimal']['input']>;
  readonly channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly campaigns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly pilot?: InputMaybe<Scalars['Boolean']['input']>;
  readonly noData?: InputMaybe<Scalars['String']['input']>;
  readonly confirmation?: InputMaybe<Scalars['String']['input']>;
};

export type ConfirmationNeeded = Problem & {
  readonly __typename: 'ConfirmationNeeded';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly warnings: ReadonlyArray<FieldProblem>;
};

export type SaveAssignmentsResult = AssignmentsSaved | InvalidInput | ConfirmationNeeded | NotFound | Conflict;

export type AssignmentsSaved = {
  readonly __typename: 'AssignmentsSaved';
  readonly assignments: ReadonlyArray<Assignment>;
};

export type BonusPlan = {
  readonly __typename: 'BonusPlan';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly versions: ReadonlyArray<BonusPlanVersion>;
  readonly latest: BonusPlanVersion;
  readonly published?: Maybe<BonusPlanVersion>;
};

export type BonusPlanVersion = {
  readonly __typename: 'BonusPlanVersion';
  readonly id: Scalars['ID']['output'];
  readonly planId: Scalars['ID']['output'];
  readonly planName: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
  readonly state: Scalars['String']['output'];
  readonly definition: Scalars['JSON']['output'];
  readonly teamIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly appliesFrom?: Maybe<Scalars['BusinessDate']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly choices: ReadonlyArray<Scalars['String']['output']>;
  readonly warnings: ReadonlyArray<PlanWarning>;
  readonly acknowledgements: AcknowledgementSummary;
};

export type PlanWarning = {
  readonly __typename: 'PlanWarning';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly path?: Maybe<Scalars['String']['output']>;
};

export type AcknowledgementSummary = {
  readonly __typename: 'AcknowledgementSummary';
  readonly needed: Scalars['Int']['output'];
  readonly given: Scalars['Int']['output'];
};

export type SavePlanResult = BonusPlanVersion | InvalidInput | NotFound | Conflict;

export type PlanScenario =
  | 'cycle'
  | 'threshold'
  | 'target'
  | 'maximum'
  | 'numbers';

export type PlanPreview = {
  readonly __typename: 'PlanPreview';
  readonly currency: Scalars['String']['output'];
  readonly cost: Scalars['Decimal']['output'];
  readonly target: Scalars['Decimal']['output'];
  readonly currentCost?: Maybe<Scalars['Decimal']['output']>;
  readonly people: ReadonlyArray<PlanPreviewPerson>;
  readonly errors: ReadonlyArray<FieldProblem>;
  readonly distribution: ReadonlyArray<DistributionBin>;
};

export type DistributionBin = {
  readonly __typename: 'DistributionBin';
  readonly from: Scalars['Decimal']['output'];
  readonly to: Scalars['Decimal']['output'];
  readonly count: Scalars['Int']['output'];
};

export type PlanPreviewPerson = {
  readonly __typename: 'PlanPreviewPerson';
  readonly personId: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly teamName?: Maybe<Scalars['String']['output']>;
  readonly target: Scalars['Decimal']['output'];
  readonly payout: Scalars['Decimal']['output'];
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  readonly currentPayout?: Maybe<Scalars['Decimal']['output']>;
  readonly change?: Maybe<Scalars['Decimal']['output']>;
};

export type ChecklistItem = {
  readonly __typename: 'ChecklistItem';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly blocking: Scalars['Boolean']['output'];
  readonly personId?: Maybe<Scalars['ID']['output']>;
};

export type RunChecklist = {
  readonly __typename: 'RunChecklist';
  readonly ready: Scalars['Boolean']['output'];
  readonly items: ReadonlyArray<ChecklistItem>;
  readonly peopleCount: Scalars['Int']['output'];
  readonly planVersion?: Maybe<BonusPlanVersionSummary>;
};

export type BonusPlanVersionSummary = {
  readonly __typename: 'BonusPlanVersionSummary';
  readonly id: Scalars['ID']['output'];
  readonly planName: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
};

export type PayoutRun = {
  readonly __typename: 'PayoutRun';
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly cycleId: Scalars['ID']['output'];
  readonly cycleName: Scalars['String']['output'];
  readonly cycleFrom: Scalars['BusinessDate']['output'];
  readonly cycleTo: Scalars['BusinessDate']['output'];
  readonly state: Scalars['String']['output'];
  readonly planName: Scalars['String']['output'];
  readonly planVersionNumber: Scalars['Int']['output'];
  readonly currency: Scalars['String']['output'];
  readonly targetTotal: Scalars['Decimal']['output'];
  readonly payoutTotal: Scalars['Decimal']['output'];
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  readonly counts: RunCounts;
  readonly distribution: ReadonlyArray<DistributionBin>;
  readonly calculatedAt: Scalars['DateTime']['output'];
  readonly calculatedByEmail: Scalars['String']['output'];
  readonly dataAsOf: Scalars['DateTime']['output'];
  readonly inputHash: Scalars['String']['output'];
  readonly payouts: PayoutConnection;
  readonly previousRunId?: Maybe<Scalars['ID']['output']>;
};


export type PayoutRunPayoutsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  outcome?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<PayoutOrder>;
};

export type RunCounts = {
  readonly __typename: 'RunCounts';
  readonly paid: Scalars['Int']['output'];
  readonly zero: Scalars['Int']['output'];
  readonly notEligible: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
};

export type PayoutOrder =
  | 'name'
  | 'total_desc'
  | 'total_asc'
  | 'percent_desc'
  | 'percent_asc';

export type Payout = {
  readonly __typename: 'Payout';
  readonly id: Scalars['ID']['output'];
  readonly runId: Scalars['ID']['output'];
  readonly personId: Scalars['ID']['output'];
  readonly personName: Scalars['String']['output'];
  readonly position?: Maybe<Scalars['String']['output']>;
  readonly teamName?: Maybe<Scalars['String']['output']>;
  readonly outcome: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly targetBonus: Scalars['Decimal']['output'];
  readonly ownAmount?: Maybe<Scalars['Decimal']['output']>;
  readonly teamAmount?: Maybe<Scalars['Decimal']['output']>;
  readonly total: Scalars['Decimal']['output'];
  readonly currency: Scalars['String']['output'];
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  readonly teamEffect?: Maybe<Scalars['Decimal']['output']>;
  readonly receiptHash: Scalars['String']['output'];
  readonly explanation: PayoutExplanation;
  readonly changeSincePreviousRun?: Maybe<Scalars['Decimal']['output']>;
};

export type PayoutExplanation = {
  readonly __typename: 'PayoutExplanation';
  readonly steps: ReadonlyArray<ExplanationStep>;
  readonly waterfall: ReadonlyArray<WaterfallStep>;
  readonly result: Scalars['JSON']['output'];
  readonly sentence: Scalars['String']['output'];
};

export type ExplanationStep = {
  readonly __typename: 'ExplanationStep';
  readonly number: Scalars['Int']['output'];
  readonly key: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly formula: Scalars['String']['output'];
  readonly values: Scalars['JSON']['output'];
  readonly substituted: Scalars['String']['output'];
  readonly result: Scalars['Decimal']['output'];
  readonly unit: Scalars['String']['output'];
  readonly source?: Maybe<Scalars['JSON']['output']>;
};

export type WaterfallStep = {
  readonly __typename: 'WaterfallStep';
  readonly key: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly kind: Scalars['String']['output'];
  readonly from: Scalars['Decimal']['output'];
  readonly to: Scalars['Decimal']['output'];
  readonly delta: Scalars['Decimal']['output'];
};

export type NotReady = Problem & {
  readonly __typename: 'NotReady';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly items: ReadonlyArray<ChecklistItem>;
};

export type CalculationRunning = Problem & {
  readonly __typename: 'CalculationRunning';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type PayoutRunUnchanged = Problem & {
  readonly __typename: 'PayoutRunUnchanged';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly runId: Scalars['ID']['output'];
};

export type CalculatePayoutRunResult = PayoutRun | NotReady | CalculationRunning | PayoutRunUnchanged | InvalidInput | NotFound;

export type MyBonus = {
  readonly __typename: 'MyBonus';
  readonly cycle: Cycle;
  readonly state: Scalars['String']['output'];
  readonly payout?: Maybe<Payout>;
  readonly planVersion?: Maybe<BonusPlanVersionSummary>;
  readonly measures: ReadonlyArray<MyMeasure>;
  readonly teamMeasures: ReadonlyArray<MyMeasure>;
  readonly milestones?: Maybe<BonusMilestones>;
  readonly engineInput?: Maybe<Scalars['JSON']['output']>;
  readonly acknowledged?: Maybe<Scalars['Boolean']['output']>;
};

export type BonusMilestones = {
  readonly __typename: 'BonusMilestones';
  readonly threshold?: Maybe<Scalars['Decimal']['output']>;
  readonly target: Scalars['Decimal']['output'];
  readonly maximum?: Maybe<Scalars['Decimal']['output']>;
};

export type MyMeasure = {
  readonly __typename: 'MyMeasure';
  readonly measureId: Scalars['ID']['output'];
  readonly kpi: Kpi;
  readonly slice?: Maybe<Scalars['String']['output']>;
  readonly actual?: Maybe<Scalars['Decimal']['output']>;
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  readonly attainment?: Maybe<Scalars['Decimal']['output']>;
  readonly attainmentMax?: Maybe<Scalars['Decimal']['output']>;
  readonly rate?: Maybe<Scalars['Decimal']['output']>;
  readonly weight: Scalars['Decimal']['output'];
  readonly counted: Scalars['Boolean']['output'];
  readonly status: Scalars['String']['output'];
  readonly direction: Scalars['String']['output'];
  readonly amountEffect?: Maybe<Scalars['Decimal']['output']>;
};

export type Query = {
  readonly __typename: 'Query';
  readonly me?: Maybe<Me>;
  readonly demoLogins: ReadonlyArray<DemoLogin>;
  readonly invitation: InvitationResult;
  readonly workspace?: Maybe<Workspace>;
  readonly members: MemberConnection;
  readonly invitations: InvitationConnection;
  readonly auditEvents: AuditEventConnection;
  readonly auditVerification: AuditVerification;
  readonly teams: TeamConnection;
  readonly people: PersonConnection;
  readonly person?: Maybe<Person>;
  readonly previewPeopleImport: PreviewPeopleImportResult;
  readonly previewObservations: PreviewObservationsResult;
  readonly observationImports: ObservationImportConnection;
  readonly dataOverview: DataOverview;
  readonly metrics: ReadonlyArray<Metric>;
  readonly kpis: ReadonlyArray<Kpi>;
  readonly kpiReport: KpiReport;
  readonly kpiTrend: KpiTrend;
  readonly cycles: CycleConnection;
  readonly cycle?: Maybe<Cycle>;
  readonly assignments: ReadonlyArray<Assignment>;
  readonly bonusPlans: BonusPlanConnection;
  readonly bonusPlan?: Maybe<BonusPlan>;
  readonly planPreview: PlanPreview;
  readonly payoutRuns: PayoutRunConnection;
  readonly payoutRun?: Maybe<PayoutRun>;
  readonly payout?: Maybe<Payout>;
  readonly runChecklist?: Maybe<RunChecklist>;
  readonly myBonus?: Maybe<MyBonus>;
  readonly myCycles: ReadonlyArray<Cycle>;
};


export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


export type QueryMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInvitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  entity?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPreviewPeopleImportArgs = {
  uploadId: Scalars['ID']['input'];
  mapping?: InputMaybe<ReadonlyArray<ColumnMappingInput>>;
};


export type QueryPreviewObservationsArgs = {
  uploadId: Scalars['ID']['input'];
  mapping?: InputMaybe<ReadonlyArray<ColumnMappingInput>>;
};


export type QueryObservationImportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKpisArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKpiReportArgs = {
  from: Scalars['BusinessDate']['input'];
  to: Scalars['BusinessDate']['input'];
  by: ReportBy;
  kpis?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


export type QueryKpiTrendArgs = {
  kpi: Scalars['String']['input'];
  from: Scalars['BusinessDate']['input'];
  to: Scalars['BusinessDate']['input'];
  by: ReportBy;
  cumulative?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCyclesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCycleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssignmentsArgs = {
  cycleId: Scalars['ID']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryBonusPlansArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBonusPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlanPreviewArgs = {
  planId?: InputMaybe<Scalars['ID']['input']>;
  definition: Scalars['JSON']['input'];
  cycleId: Scalars['ID']['input'];
  scenario: PlanScenario;
  numbers?: InputMaybe<Scalars['JSON']['input']>;
};


export type QueryPayoutRunsArgs = {
  cycleId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPayoutRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRunChecklistArgs = {
  cycleId: Scalars['ID']['input'];
  planId: Scalars['ID']['input'];
};


export type QueryMyBonusArgs = {
  cycleId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  readonly __typename: 'Mutation';
  readonly signIn: SignInResult;
  readonly signUp: SignUpResult;
  readonly refreshSession: RefreshSessionResult;
  readonly signOut: Done;
  readonly signOutEverywhere: Done;
  readonly requestPasswordReset: Done;
  readonly resetPassword: ResetPasswordResult;
  readonly acceptInvitation: AcceptInvitationResult;
  readonly switchWorkspace: SwitchWorkspaceResult;
  readonly updateMyLocale: Me;
  readonly createInvitation: CreateInvitationResult;
  readonly revokeInvitation: RevokeInvitationResult;
  readonly updateMemberRoles: UpdateMemberRolesResult;
  readonly updateWorkspace: UpdateWorkspaceResult;
  readonly createTeam: SaveTeamResult;
  readonly updateTeam: SaveTeamResult;
  readonly createPerson: SavePersonResult;
  readonly updatePerson: SavePersonResult;
  readonly addTerms: SavePersonResult;
  readonly importPeople: ImportPeopleResult;
  readonly importObservations: ImportObservationsResult;
  readonly undoImport: UndoImportResult;
  readonly createCycle: CreateCycleResult;
  readonly saveAssignments: SaveAssignmentsResult;
  readonly createBonusPlan: SavePlanResult;
  readonly updatePlanDraft: SavePlanResult;
  readonly publishPlan: SavePlanResult;
  readonly acknowledgePlan: AcknowledgePlanResult;
  readonly calculatePayoutRun: CalculatePayoutRunResult;
};


export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationSignUpArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  workspaceName: Scalars['String']['input'];
  currency: Scalars['String']['input'];
  timeZone: Scalars['String']['input'];
  locale: Locale;
};


export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


export type MutationResetPasswordArgs = {
  token: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationAcceptInvitationArgs = {
  token: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationSwitchWorkspaceArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type MutationUpdateMyLocaleArgs = {
  locale: Locale;
};


export type MutationCreateInvitationArgs = {
  email: Scalars['String']['input'];
  roles: ReadonlyArray<Role>;
  personId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationRevokeInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateMemberRolesArgs = {
  memberId: Scalars['ID']['input'];
  roles: ReadonlyArray<Role>;
};


export type MutationUpdateWorkspaceArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  teamShareLimit?: InputMaybe<Scalars['Decimal']['input']>;
  kpiCountMin?: InputMaybe<Scalars['Int']['input']>;
  kpiCountMax?: InputMaybe<Scalars['Int']['input']>;
  headsSeePay?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCreateTeamArgs = {
  name: Scalars['String']['input'];
  parentId?: InputMaybe<Scalars['ID']['input']>;
  headPersonId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationUpdateTeamArgs = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  headPersonId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCreatePersonArgs = {
  person: PersonInput;
};


export type MutationUpdatePersonArgs = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  personnelNumber?: InputMaybe<Scalars['String']['input']>;
  leftOn?: InputMaybe<Scalars['BusinessDate']['input']>;
};


export type MutationAddTermsArgs = {
  personId: Scalars['ID']['input'];
  terms: TermsInput;
};


export type MutationImportPeopleArgs = {
  uploadId: Scalars['ID']['input'];
  mapping: ReadonlyArray<ColumnMappingInput>;
  mode: ImportMode;
};


export type MutationImportObservationsArgs = {
  uploadId: Scalars['ID']['input'];
  mapping: ReadonlyArray<ColumnMappingInput>;
  mode: ImportMode;
};


export type MutationUndoImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateCycleArgs = {
  name: Scalars['String']['input'];
  kind: CycleKind;
  from: Scalars['BusinessDate']['input'];
  to: Scalars['BusinessDate']['input'];
};


export type MutationSaveAssignmentsArgs = {
  cycleId: Scalars['ID']['input'];
  ownerKind: OwnerKind;
  personId?: InputMaybe<Scalars['ID']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  assignments: ReadonlyArray<AssignmentInput>;
};


export type MutationCreateBonusPlanArgs = {
  name: Scalars['String']['input'];
  definition: Scalars['JSON']['input'];
  teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationUpdatePlanDraftArgs = {
  planId: Scalars['ID']['input'];
  definition: Scalars['JSON']['input'];
  teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationPublishPlanArgs = {
  planId: Scalars['ID']['input'];
  appliesFrom?: InputMaybe<Scalars['BusinessDate']['input']>;
};


export type MutationAcknowledgePlanArgs = {
  planVersionId: Scalars['ID']['input'];
};


export type MutationCalculatePayoutRunArgs = {
  cycleId: Scalars['ID']['input'];
  planId: Scalars['ID']['input'];
};

export type AuditEventConnection = {
  readonly __typename: 'AuditEventConnection';
  readonly nodes: ReadonlyArray<AuditEvent>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type BonusPlanConnection = {
  readonly __typename: 'BonusPlanConnection';
  readonly nodes: ReadonlyArray<BonusPlan>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CycleConnection = {
  readonly __typename: 'CycleConnection';
  readonly nodes: ReadonlyArray<Cycle>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type InvitationConnection = {
  readonly __typename: 'InvitationConnection';
  readonly nodes: ReadonlyArray<Invitation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MemberConnection = {
  readonly __typename: 'MemberConnection';
  readonly nodes: ReadonlyArray<Member>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ObservationImportConnection = {
  readonly __typename: 'ObservationImportConnection';
  readonly nodes: ReadonlyArray<ObservationImport>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PayoutConnection = {
  readonly __typename: 'PayoutConnection';
  readonly nodes: ReadonlyArray<Payout>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PayoutRunConnection = {
  readonly __typename: 'PayoutRunConnection';
  readonly nodes: ReadonlyArray<PayoutRun>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PersonConnection = {
  readonly __typename: 'PersonConnection';
  readonly nodes: ReadonlyArray<Person>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TeamConnection = {
  readonly __typename: 'TeamConnection';
  readonly nodes: ReadonlyArray<Team>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RefreshSessionResult = SignedIn | SessionEnded;

export type ResetPasswordResult = SignedIn | LinkNotValid | InvalidInput;

export type SwitchWorkspaceResult = SignedIn | NotFound;

export type CreateInvitationResult = Invitation | InvalidInput | Conflict;

export type RevokeInvitationResult = Invitation | NotFound | Conflict;

export type UpdateMemberRolesResult = Member | NotFound | Conflict | InvalidInput;

export type UpdateWorkspaceResult = Workspace | InvalidInput | NotFound;

export type SaveTeamResult = Team | InvalidInput | Conflict | NotFound;

export type SavePersonResult = Person | InvalidInput | Conflict | NotFound;

export type ImportPeopleResult = PeopleImported | ImportHasProblems | FileNotReadable | NotFound | InvalidInput;

export type PreviewPeopleImportResult = PeopleImportPreview | FileNotReadable | NotFound;

export type UndoImportResult = ObservationImport | NotFound | Conflict;

export type CreateCycleResult = Cycle | InvalidInput | Conflict;

export type AcknowledgePlanResult = BonusPlanVersion | NotFound | Conflict;

export type SessionEnded = Problem & {
  readonly __typename: 'SessionEnded';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};
