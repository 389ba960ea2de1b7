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
  /** A day of the workspace's calendar, such as "2021-02-28". */
  BusinessDate: { input: string; output: string; }
  /** An instant in ISO 8601, such as "2021-02-28T10:15:00.000Z". */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as a string, such as "-13.675739". */
  Decimal: { input: string; output: string; }
  /** A JSON value; numbers that are amounts, rates or actuals are decimal strings. */
  JSON: { input: unknown; output: unknown; }
};

export type AcceptInvitationResult = InvalidInput | LinkNotValid | SignedIn | TooManyAttempts | WrongCredentials;

export type AcknowledgePlanResult = BonusPlanVersion | NotFound;

/** How many people a version is for, and how many of them have read and acknowledged it */
export type AcknowledgementSummary = {
  readonly __typename: 'AcknowledgementSummary';
  readonly given: Scalars['Int']['output'];
  readonly needed: Scalars['Int']['output'];
  /** For whom the owner lets it hold although they have not acknowledged it */
  readonly overridden: Scalars['Int']['output'];
};

export type AdjustmentKind =
  /** Decided by people, beside the calculation */
  | 'adjustment'
  /** What is owed, and could not be taken from this payout */
  | 'carried'
  /** What a locked run paid too much, as recorded since */
  | 'clawback'
  /** What a locked run should have paid more, as recorded since */
  | 'true_up';

export type AdjustmentState =
  /** Paid with the payout */
  | 'approved'
  /** Not paid */
  | 'declined'
  /** Waits for a decision */
  | 'proposed';

export type ApiScope =
  /** Sending observations to /api/v1/observations */
  | 'observations_write';

/** What a system shows to send data; it acts in the name of whoever made it */
export type ApiToken = {
  readonly __typename: 'ApiToken';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly scopes: ReadonlyArray<ApiScope>;
};

export type ApiTokenConnection = {
  readonly __typename: 'ApiTokenConnection';
  readonly nodes: ReadonlyArray<ApiToken>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A KPI that a person, a team or the company owns in a cycle */
export type Assignment = {
  readonly __typename: 'Assignment';
  readonly actual?: Maybe<AssignmentActual>;
  readonly attainmentMax?: Maybe<Scalars['Decimal']['output']>;
  /** Campaigns that count; empty: all */
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
  /** Channels that count; empty: all */
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  /** The plan's component; null: the per-unit one called as the KPI, else the only one of the owner's scope with a target */
  readonly component?: Maybe<Scalars['String']['output']>;
  /** Reason given where a limit of the workspace's policy was exceeded */
  readonly confirmation?: Maybe<Scalars['String']['output']>;
  readonly cycleId: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kpi: Kpi;
  /** Without data; null: as the plan says */
  readonly noData?: Maybe<NoDataPolicy>;
  readonly ownerKind: OwnerKind;
  readonly ownerName: Scalars['String']['output'];
  /** Where the person who owns it works today */
  readonly ownerTeamId?: Maybe<Scalars['ID']['output']>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  /** Measured and shown, counted in nothing */
  readonly pilot: Scalars['Boolean']['output'];
  /** Exactly the engine's scoring object */
  readonly scoring: Scalars['JSON']['output'];
  readonly teamId?: Maybe<Scalars['ID']['output']>;
  /** Percent of the owner's list */
  readonly weight: Scalars['Decimal']['output'];
};

/** What was measured so far, over the days of the cycle and the slice of the assignment */
export type AssignmentActual = {
  readonly __typename: 'AssignmentActual';
  /** Percent, as the engine scores it; null where there is nothing to score */
  readonly attainment?: Maybe<Scalars['Decimal']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly standing: KpiStanding;
  readonly status: KpiStatus;
  /** At most twelve decimals, half-up, as a payout run takes it */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

export type AssignmentInput = {
  readonly attainmentMax?: InputMaybe<Scalars['Decimal']['input']>;
  readonly campaigns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly component?: InputMaybe<Scalars['String']['input']>;
  readonly confirmation?: InputMaybe<Scalars['String']['input']>;
  /** Key of a KPI of the catalogue, or of a metric */
  readonly kpi: Scalars['String']['input'];
  readonly noData?: InputMaybe<NoDataPolicy>;
  readonly ownerKind: OwnerKind;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly pilot?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scoring: Scalars['JSON']['input'];
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly weight: Scalars['Decimal']['input'];
};

export type AssignmentsSaved = {
  readonly __typename: 'AssignmentsSaved';
  readonly assignments: ReadonlyArray<Assignment>;
};

export type AuditAction =
  /** A token for sending data was made */
  | 'api_token_created'
  /** A token for sending data was revoked */
  | 'api_token_revoked'
  /** KPIs of an owner were set */
  | 'assignments_saved'
  /** A cycle was archived */
  | 'cycle_archived'
  /** A cycle was added */
  | 'cycle_created'
  /** A cycle was deleted */
  | 'cycle_deleted'
  /** A cycle was renamed */
  | 'cycle_renamed'
  /** A cycle came back from the archive */
  | 'cycle_restored'
  /** A file was fetched by the address that somebody was given */
  | 'file_downloaded'
  /** An import was undone */
  | 'import_undone'
  /** Somebody joined */
  | 'invitation_accepted'
  /** Somebody was invited */
  | 'invitation_created'
  /** An invitation was called off */
  | 'invitation_revoked'
  /** Somebody was removed */
  | 'membership_removed'
  /** Access was given back */
  | 'membership_restored'
  /** Roles were given or taken */
  | 'membership_roles_changed'
  /** Access was suspended */
  | 'membership_suspended'
  /** Measurements were read from a file */
  | 'observations_imported'
  /** A new password was set by a link */
  | 'password_reset'
  /** Somebody saw pay of others, for the first time within the hour; without an id: a list of it */
  | 'pay_read'
  /** An adjustment of a payout was approved by somebody else */
  | 'payout_adjustment_approved'
  /** An adjustment of a payout was declined or withdrawn */
  | 'payout_adjustment_declined'
  /** An adjustment of a payout was proposed */
  | 'payout_adjustment_proposed'
  /** A payout was put on hold */
  | 'payout_held'
  /** Factors, absence or earlier payments of people were given or changed */
  | 'payout_inputs_saved'
  /** A payout was released */
  | 'payout_released'
  /** The approval of a run fell, since what it rested on had changed */
  | 'payout_run_approval_voided'
  /** A run was approved */
  | 'payout_run_approved'
  /** The budget of a cycle under a plan was set */
  | 'payout_run_budget_set'
  /** Payouts were calculated */
  | 'payout_run_calculated'
  /** A part of a run was handed to payroll, or a file of it was made anew */
  | 'payout_run_exported'
  /** A run became final */
  | 'payout_run_locked'
  /** A run was rejected, with a reason */
  | 'payout_run_rejected'
  /** It was drawn which payouts of a run are looked at closely */
  | 'payout_run_sample_drawn'
  /** Somebody signed that the sample of a run is right */
  | 'payout_run_sample_signed'
  /** A run was submitted for approval */
  | 'payout_run_submitted'
  /** A later run took the place of one */
  | 'payout_run_superseded'
  /** An unusual payout was looked at, with a note */
  | 'payout_seen'
  /** A difference to what payroll paid was closed */
  | 'payroll_case_closed'
  /** What payroll paid was read back */
  | 'payroll_paid_list_read'
  /** What payroll needs of the workspace was set */
  | 'payroll_settings_saved'
  /** People were read from a file */
  | 'people_imported'
  /** A person was archived */
  | 'person_archived'
  /** A person was added */
  | 'person_created'
  /** A person was deleted */
  | 'person_deleted'
  /** A person came back from the archive */
  | 'person_restored'
  /** A person was changed */
  | 'person_updated'
  /** A version was acknowledged */
  | 'plan_acknowledged'
  /** A version was put into force without acknowledgement */
  | 'plan_acknowledgement_overridden'
  /** A plan was made */
  | 'plan_created'
  /** A draft was discarded */
  | 'plan_draft_discarded'
  /** A draft was changed */
  | 'plan_drafted'
  /** A version was published */
  | 'plan_published'
  /** An owner approved them */
  | 'role_grant_approved'
  /** An owner declined them, or the request was taken back */
  | 'role_grant_declined'
  /** Roles that open pay were asked for */
  | 'role_grant_requested'
  /** The password of an account was missed, so often within a quarter of an hour */
  | 'session_refused'
  /** Somebody signed in, or came from another workspace */
  | 'session_started'
  /** A session ended because somebody had copied it */
  | 'session_stolen'
  /** Somebody signed out on every device */
  | 'sessions_ended'
  /** A team was archived */
  | 'team_archived'
  /** A team was added */
  | 'team_created'
  /** A team was deleted */
  | 'team_deleted'
  /** A team came back from the archive */
  | 'team_restored'
  /** A team was changed */
  | 'team_updated'
  /** Terms were added */
  | 'terms_added'
  /** Terms were removed */
  | 'terms_removed'
  /** A file was uploaded */
  | 'upload_created'
  /** A workspace was opened */
  | 'workspace_created'
  /** Name, currency, time zone or policies were changed */
  | 'workspace_updated';

export type AuditEntity =
  /** A token by which a system sends data */
  | 'api_token'
  /** A cycle, with its assignments */
  | 'cycle'
  /** A file */
  | 'file'
  /** An import of measurements */
  | 'import'
  /** An invitation */
  | 'invitation'
  /** Somebody’s access and roles */
  | 'membership'
  /** What is given of people before a cycle is calculated */
  | 'payout_inputs'
  /** A payout run */
  | 'payout_run'
  /** A person, with their terms */
  | 'person'
  /** A bonus plan */
  | 'plan'
  /** Somebody’s sessions and password */
  | 'session'
  /** A team */
  | 'team'
  /** The workspace and its policies */
  | 'workspace';

export type AuditEvent = {
  readonly __typename: 'AuditEvent';
  readonly action: AuditAction;
  readonly actorEmail?: Maybe<Scalars['String']['output']>;
  readonly at: Scalars['DateTime']['output'];
  /** Null where it may tell of pay and the viewer may not see pay */
  readonly changes?: Maybe<ReadonlyArray<FieldChange>>;
  readonly entity: AuditEntity;
  readonly entityId?: Maybe<Scalars['ID']['output']>;
  /** Null for who may not see everybody’s pay */
  readonly hash?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly sequence: Scalars['Int']['output'];
  /** What the thing is called; null where nobody knows, or it is not the viewer’s to see */
  readonly subject?: Maybe<Scalars['String']['output']>;
};

export type AuditEventConnection = {
  readonly __typename: 'AuditEventConnection';
  readonly nodes: ReadonlyArray<AuditEvent>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AuditVerification = {
  readonly __typename: 'AuditVerification';
  /** The first that was changed, is missing or does not belong here */
  readonly brokenAtSequence?: Maybe<Scalars['Int']['output']>;
  /** How many events were looked at */
  readonly events: Scalars['Int']['output'];
  /** How many events were written; fewer that are there were deleted */
  readonly headCount: Scalars['Int']['output'];
  /** Hash of the last event that was written, to be kept elsewhere; null as hashes of events are */
  readonly headHash?: Maybe<Scalars['String']['output']>;
  readonly intact: Scalars['Boolean']['output'];
};

export type BarKind =
  /** Where it begins: the target bonus */
  | 'base'
  /** What adds to it or takes away */
  | 'change'
  /** Where it ends: the payout */
  | 'total';

/** A KPI of somebody’s bonus: how it stands, and what it gives or costs */
export type BonusMeasure = {
  readonly __typename: 'BonusMeasure';
  readonly actual?: Maybe<Scalars['Decimal']['output']>;
  /** Above or below the target bonus */
  readonly amountEffect?: Maybe<Money>;
  /** Percent */
  readonly attainment?: Maybe<Scalars['Decimal']['output']>;
  readonly attainmentMax?: Maybe<Scalars['Decimal']['output']>;
  readonly counted: Scalars['Boolean']['output'];
  readonly direction: MeasureDirection;
  readonly kpi: Kpi;
  /** As in the calculation */
  readonly measureId: Scalars['String']['output'];
  /** Percent of target */
  readonly rate?: Maybe<Scalars['Decimal']['output']>;
  /** Channels and campaigns that count; null: all */
  readonly slice?: Maybe<Scalars['String']['output']>;
  readonly standing: KpiStanding;
  readonly status: KpiStatus;
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  readonly weight: Scalars['Decimal']['output'];
};

/** A bonus plan with those of its versions that the reader may see */
export type BonusPlan = {
  readonly __typename: 'BonusPlan';
  readonly id: Scalars['ID']['output'];
  readonly latest: BonusPlanVersion;
  readonly name: Scalars['String']['output'];
  /** The version published last */
  readonly published?: Maybe<BonusPlanVersion>;
  /** The newest first */
  readonly versions: ReadonlyArray<BonusPlanVersion>;
};

export type BonusPlanConnection = {
  readonly __typename: 'BonusPlanConnection';
  readonly nodes: ReadonlyArray<BonusPlan>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A version of a bonus plan; once published it never changes */
export type BonusPlanVersion = {
  readonly __typename: 'BonusPlanVersion';
  /** Null for a member who is no person */
  readonly acknowledgedByMe?: Maybe<Scalars['Boolean']['output']>;
  readonly acknowledgements: AcknowledgementSummary;
  /** Holds for cycles that begin on this day or later; null: for all */
  readonly appliesFrom?: Maybe<Scalars['BusinessDate']['output']>;
  /** Exactly the plan object of the calculation */
  readonly definition: Scalars['JSON']['output'];
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  /** Those of the reader’s people who have still to acknowledge it, a hundred at most */
  readonly pendingAcknowledgements: ReadonlyArray<PendingAcknowledgement>;
  readonly planId: Scalars['ID']['output'];
  readonly planName: Scalars['String']['output'];
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly state: PlanVersionState;
  /** What the plan rests on, in words */
  readonly summary: ReadonlyArray<Scalars['String']['output']>;
  /** Teams the plan is for, with all below them; empty: everyone */
  readonly teamIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly warnings: ReadonlyArray<PlanWarning>;
};

export type BonusPlanVersionSummary = {
  readonly __typename: 'BonusPlanVersionSummary';
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly planName: Scalars['String']['output'];
};

/** What the bonus would be if the cycle ended now; nothing of it is promised */
export type BonusStanding = {
  readonly __typename: 'BonusStanding';
  readonly explanation: PayoutExplanation;
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  /** What the results of others give or cost */
  readonly teamEffect?: Maybe<Money>;
  readonly total: Money;
};

export type CalculatePayoutRunResult = Conflict | InvalidInput | Job | NotFound;

export type CancelJobResult = Conflict | Job | NotFound;

export type ChangeCycleResult = Conflict | Cycle | InvalidInput | NotFound;

export type ChangeMemberResult = Conflict | InvalidInput | Member | NotFound;

export type ChangePayoutResult = Conflict | InvalidInput | NotFound | Payout;

export type ChangeRunSampleResult = Conflict | NotFound | RunSample;

/** Somebody whose payout would be another one */
export type ChangedPayout = {
  readonly __typename: 'ChangedPayout';
  readonly before: Money;
  readonly change: Money;
  readonly now: Money;
  readonly personId: Scalars['ID']['output'];
  readonly personName: Scalars['String']['output'];
};

export type ChannelOverview = {
  readonly __typename: 'ChannelOverview';
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
  readonly channel: Scalars['String']['output'];
};

/** Something to know before a run is calculated */
export type ChecklistItem = {
  readonly __typename: 'ChecklistItem';
  /** No run can be calculated until it is put right */
  readonly blocking: Scalars['Boolean']['output'];
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** The payout of that run */
  readonly payoutId?: Maybe<Scalars['ID']['output']>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  /** The run that pays the same days already */
  readonly runId?: Maybe<Scalars['ID']['output']>;
};

export type ColumnMapping = {
  readonly __typename: 'ColumnMapping';
  readonly column: Scalars['String']['output'];
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Values of the first rows */
  readonly sample: ReadonlyArray<Scalars['String']['output']>;
};

export type ColumnMappingInput = {
  readonly column: Scalars['String']['input'];
  readonly field?: InputMaybe<Scalars['String']['input']>;
};

/** What everybody who has a KPI aims at: the teams and the company, else the people where all agree */
export type CommonTarget = {
  readonly __typename: 'CommonTarget';
  readonly kpi: Scalars['ID']['output'];
  readonly target: Scalars['Decimal']['output'];
};

export type CompleteSignUpResult = InvalidInput | LinkNotValid | SignedIn | TooManyAttempts | WrongCredentials;

export type ConfirmEmailResult = Done | LinkNotValid;

/** Allowed, but unusual: send the same again with a reason as `confirmation` where a warning points */
export type ConfirmationNeeded = Problem & {
  readonly __typename: 'ConfirmationNeeded';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly warnings: ReadonlyArray<FieldProblem>;
};

export type Conflict = Problem & {
  readonly __typename: 'Conflict';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type Controllability =
  /** One person can usually move it */
  | 'individual'
  /** One person can move it together with others */
  | 'shared'
  /** Only a team can move it */
  | 'team';

export type CreateApiTokenResult = InvalidInput | NewApiToken | NotFound;

export type CreateCycleResult = Conflict | Cycle | InvalidInput;

export type CreateInvitationResult = Conflict | InvalidInput | Invitation | NotFound | RoleGrant;

export type Cycle = {
  readonly __typename: 'Cycle';
  /** Out of lists and choices, but still to be read */
  readonly archived: Scalars['Boolean']['output'];
  readonly from: Scalars['BusinessDate']['output'];
  readonly id: Scalars['ID']['output'];
  /** The one that pages begin with: the running one if it has data, else the last that has */
  readonly isFirst: Scalars['Boolean']['output'];
  readonly kind: CycleKind;
  readonly name: Scalars['String']['output'];
  /** People within reach who have KPIs in the cycle */
  readonly peopleWithKpis: Scalars['Int']['output'];
  readonly stage: CycleStage;
  readonly state: CycleState;
  readonly to: Scalars['BusinessDate']['output'];
};

export type CycleConnection = {
  readonly __typename: 'CycleConnection';
  readonly nodes: ReadonlyArray<Cycle>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** How a cycle stands: those furthest off with all their KPIs, and how many others there are */
export type CycleCourse = {
  readonly __typename: 'CycleCourse';
  /** Of the people furthest off, of the teams above them and the company, and the KPIs furthest off */
  readonly assignments: ReadonlyArray<Assignment>;
  /** KPIs below target while the cycle runs, far below it once it is over */
  readonly behind: Scalars['Int']['output'];
  /** Of everybody, within the reach of the reader */
  readonly kpis: Scalars['Int']['output'];
  /** People with KPIs of their own */
  readonly people: Scalars['Int']['output'];
  readonly targets: ReadonlyArray<CommonTarget>;
  /** KPIs without a value */
  readonly unmeasured: Scalars['Int']['output'];
  /** The first of them */
  readonly unmeasuredNames: ReadonlyArray<Scalars['String']['output']>;
  /** Whose KPIs have no value */
  readonly unmeasuredOwners: Scalars['Int']['output'];
};

export type CycleKind =
  /** Any days, at most a year */
  | 'free'
  /** Six months from January or July */
  | 'half_year'
  /** A calendar month */
  | 'month'
  /** Three months from January, April, July or October */
  | 'quarter'
  /** Twelve whole months */
  | 'year';

export type CycleStage =
  /** The period runs; KPIs and targets can still change */
  | 'active'
  /** Payouts are being approved */
  | 'approval'
  /** Nothing changes any more */
  | 'closed'
  /** KPIs and targets are being agreed */
  | 'planning'
  /** Results are being looked at */
  | 'review';

export type CycleState =
  /** Over, and every run of it is approved */
  | 'done'
  /** Over, and not paid yet: no run, or one that nobody has approved */
  | 'ended'
  /** Its first day is to come */
  | 'planned'
  /** Today is one of its days */
  | 'running';

/** What data the workspace has, as far as the reader may see KPIs */
export type DataOverview = {
  readonly __typename: 'DataOverview';
  readonly channels: ReadonlyArray<ChannelOverview>;
  readonly from?: Maybe<Scalars['BusinessDate']['output']>;
  /** Null also for who may not see imports */
  readonly lastImport?: Maybe<ObservationImport>;
  readonly metrics: ReadonlyArray<Scalars['String']['output']>;
  readonly observationCount: Scalars['Int']['output'];
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
};

export type DateOrder =
  /** The day comes first: 05/09 is 5 September */
  | 'dmy'
  /** The month comes first: 05/09 is 9 May */
  | 'mdy';

export type DecideRoleGrantResult = Conflict | NotFound | RoleGrant;

export type DeleteResult = Deleted | InUse | NotFound;

export type Deleted = {
  readonly __typename: 'Deleted';
  readonly deletedId: Scalars['ID']['output'];
};

/** A login of the demo workspace, which holds sample data only */
export type DemoLogin = {
  readonly __typename: 'DemoLogin';
  readonly email: Scalars['String']['output'];
  readonly password: Scalars['String']['output'];
  readonly personName: Scalars['String']['output'];
  readonly role: Role;
};

export type DifferenceCode =
  /** Adjusted by hand */
  | 'adjustment'
  /** Another result of a KPI */
  | 'attainment'
  /** What was paid before */
  | 'earlier'
  /** Another version of the calculation */
  | 'engine'
  /** Factors given */
  | 'factor'
  /** What gates did */
  | 'gate'
  /** Took no part before */
  | 'joiner'
  /** Takes no part any more */
  | 'leaver'
  /** Another version of the plan */
  | 'plan'
  /** Days and absence */
  | 'proration'
  /** A result of the same days that was corrected */
  | 'restatement'
  /** What a pool or a budget did */
  | 'shared'
  /** KPIs as agreed: targets, weights, which */
  | 'target'
  /** Another team */
  | 'team'
  /** Pay, target bonus or full-time share */
  | 'terms'
  /** What the calculation does not come to */
  | 'unexplained';

/** What one reason made of a difference */
export type DifferenceReason = {
  readonly __typename: 'DifferenceReason';
  readonly amount: Money;
  readonly code: DifferenceCode;
  readonly kpi?: Maybe<Kpi>;
  /** People it is a reason for */
  readonly people: Scalars['Int']['output'];
};

export type DiscardPlanDraftResult = Conflict | NotFound | PlanDraftDiscarded;

/** So many people between two percentages of target */
export type DistributionBin = {
  readonly __typename: 'DistributionBin';
  readonly count: Scalars['Int']['output'];
  readonly from: Scalars['Decimal']['output'];
  readonly to: Scalars['Decimal']['output'];
};

export type Done = {
  readonly __typename: 'Done';
  readonly done: Scalars['Boolean']['output'];
};

export type DoubtfulTotals =
  /** They are problems of their rows */
  | 'ask'
  /** They count like any other row */
  | 'keep'
  /** They are left out */
  | 'leave_out';

/** What the slice of an assignment came to before a cycle; null where nothing was measured */
export type EarlierActual = {
  readonly __typename: 'EarlierActual';
  readonly assignmentId: Scalars['ID']['output'];
  /** In the last three periods on average: of each metric first, then the formula */
  readonly average?: Maybe<Scalars['Decimal']['output']>;
  /** In the period right before */
  readonly last?: Maybe<Scalars['Decimal']['output']>;
  /** In the same period a year earlier */
  readonly lastYear?: Maybe<Scalars['Decimal']['output']>;
};

/** What a run of the year paid, taken off by a plan that recovers */
export type EarlierPayment = {
  readonly __typename: 'EarlierPayment';
  readonly cycleName: Scalars['String']['output'];
  readonly paid: Money;
  readonly planId: Scalars['ID']['output'];
  readonly runId: Scalars['ID']['output'];
  readonly runNumber: Scalars['Int']['output'];
};

export type EventKind =
  /** A deal in each row */
  | 'deals'
  /** A lead in each row */
  | 'leads'
  /** An order in each row, or a product of one */
  | 'orders';

/** One step from actuals to total, in the viewer’s language */
export type ExplanationStep = {
  readonly __typename: 'ExplanationStep';
  /** The result, where it is money */
  readonly amount?: Maybe<Money>;
  /** With its numbers put in: what is shown multiplies out to the result; null where nothing is calculated */
  readonly formula?: Maybe<Scalars['String']['output']>;
  /** The formula and its result with all digits, where those are more */
  readonly full?: Maybe<Scalars['String']['output']>;
  /** From 1; bars name their steps by it */
  readonly number: Scalars['Int']['output'];
  /** What is said in place of a formula, or to understand it */
  readonly remark?: Maybe<Scalars['String']['output']>;
  /** As it is shown; of a flag 1 or 0; null: an amount */
  readonly result?: Maybe<Scalars['Decimal']['output']>;
  readonly title: Scalars['String']['output'];
  readonly unit: StepUnit;
};

export type ExportPayoutRunResult = Conflict | InvalidInput | NotFound | PayrollExport;

/** A field before and after, as text */
export type FieldChange = {
  readonly __typename: 'FieldChange';
  readonly after?: Maybe<Scalars['String']['output']>;
  readonly before?: Maybe<Scalars['String']['output']>;
  /** Its name in the API */
  readonly field: Scalars['String']['output'];
  /** What in the thing it belongs to: a KPI of a list, a part of a plan */
  readonly of?: Maybe<Scalars['String']['output']>;
};

export type FieldProblem = {
  readonly __typename: 'FieldProblem';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type FileNotReadable = Problem & {
  readonly __typename: 'FileNotReadable';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Somebody whose payout stays out of what is handed over */
export type HeldLine = {
  readonly __typename: 'HeldLine';
  readonly amount: Money;
  readonly name: Scalars['String']['output'];
  readonly personId: Scalars['ID']['output'];
};

export type ImportHasProblems = Problem & {
  readonly __typename: 'ImportHasProblems';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly problems: ReadonlyArray<RowProblem>;
};

export type ImportMode =
  /** One bad row, and nothing is imported */
  | 'all_or_nothing'
  /** Good rows are imported, bad rows are listed */
  | 'valid_rows';

/** What reading a file decided or left out */
export type ImportNotice = {
  readonly __typename: 'ImportNotice';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type ImportObservationsResult = Conflict | InvalidInput | Job | NotFound;

export type ImportPeopleResult = Conflict | FileNotReadable | ImportHasProblems | InvalidInput | NotFound | PeopleImported;

/** Something rests on it: archive it instead */
export type InUse = Problem & {
  readonly __typename: 'InUse';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly uses: ReadonlyArray<Use>;
};

export type InvalidInput = Problem & {
  readonly __typename: 'InvalidInput';
  readonly code: Scalars['String']['output'];
  readonly fields: ReadonlyArray<FieldProblem>;
  readonly message: Scalars['String']['output'];
};

export type Invitation = {
  readonly __typename: 'Invitation';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly email: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly roles: ReadonlyArray<Role>;
  readonly state: InvitationState;
};

export type InvitationConnection = {
  readonly __typename: 'InvitationConnection';
  readonly nodes: ReadonlyArray<Invitation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type InvitationPreview = {
  readonly __typename: 'InvitationPreview';
  /** Then accepting asks for the password of that account, else for a new one */
  readonly accountExists: Scalars['Boolean']['output'];
  readonly email: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly workspaceName: Scalars['String']['output'];
};

export type InvitationResult = InvitationPreview | LinkNotValid;

export type InvitationState =
  /** Somebody has joined by it */
  | 'accepted'
  /** The link has grown too old */
  | 'expired'
  /** The link works */
  | 'open'
  /** Called off, or replaced by a newer one */
  | 'revoked';

/** Work that goes on after the answer. Watch it by its id until it is done, failed or cancelled */
export type Job = {
  readonly __typename: 'Job';
  /** Whether the caller may stop it now */
  readonly cancellable: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdByEmail: Scalars['String']['output'];
  /** Steps done, of total */
  readonly done: Scalars['Int']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: JobKind;
  /** Why it failed; shown to whoever asked for the job */
  readonly problem?: Maybe<Problem>;
  /** What it made: an import, a payout run */
  readonly resultId?: Maybe<Scalars['ID']['output']>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly state: JobState;
  /** Null until it is known how much there is to do */
  readonly total?: Maybe<Scalars['Int']['output']>;
};

export type JobBroken = Problem & {
  readonly __typename: 'JobBroken';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type JobConnection = {
  readonly __typename: 'JobConnection';
  readonly nodes: ReadonlyArray<Job>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type JobKind =
  /** Calculates the payouts of a cycle under a plan */
  | 'calculate_payout_run'
  /** Reads a file of measurements into the workspace */
  | 'import_observations';

export type JobNotAllowed = Problem & {
  readonly __typename: 'JobNotAllowed';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

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

export type Kpi = {
  readonly __typename: 'Kpi';
  /** Whether the workspace has data for every metric of the formula */
  readonly availableWithData: Scalars['Boolean']['output'];
  readonly category: KpiCategory;
  readonly controllability?: Maybe<Controllability>;
  readonly description: Scalars['String']['output'];
  readonly direction: KpiDirection;
  readonly formula?: Maybe<Scalars['String']['output']>;
  /** In the names of what is counted; null where nothing is computed */
  readonly formulaText?: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The abbreviation where there is one (ROMI), otherwise the name */
  readonly shortName: Scalars['String']['output'];
  readonly traps: ReadonlyArray<Scalars['String']['output']>;
  readonly unit: KpiUnit;
};

export type KpiCategory =
  /** Winning leads and customers */
  | 'acquisition'
  /** Being seen and known */
  | 'awareness'
  /** Leading from one step to the next */
  | 'conversion'
  /** What results cost */
  | 'efficiency'
  /** Being looked at and used */
  | 'engagement'
  /** No KPI of the catalogue: a measured quantity that counts as one */
  | 'metric'
  /** Keeping customers */
  | 'retention'
  /** Orders and what they bring */
  | 'revenue';

export type KpiDirection =
  /** The plan decides which way is better */
  | 'context'
  /** More is better */
  | 'higher_is_better'
  /** Less is better */
  | 'lower_is_better'
  /** Best within a range that the plan sets */
  | 'target_range';

/** KPIs as ratios of sums: metrics are aggregated first, then the formula is applied */
export type KpiReport = {
  readonly __typename: 'KpiReport';
  readonly by: ReportBy;
  readonly from: Scalars['BusinessDate']['output'];
  readonly kpis: ReadonlyArray<Kpi>;
  /** By campaign, whatever the rows are; null: none is in the loss */
  readonly loss?: Maybe<SpendLoss>;
  readonly rows: ReadonlyArray<KpiReportRow>;
  readonly to: Scalars['BusinessDate']['output'];
  readonly total: KpiReportRow;
};

export type KpiReportRow = {
  readonly __typename: 'KpiReportRow';
  readonly campaign?: Maybe<Scalars['String']['output']>;
  readonly channel?: Maybe<Scalars['String']['output']>;
  readonly date?: Maybe<Scalars['BusinessDate']['output']>;
  readonly key: Scalars['String']['output'];
  readonly metrics: ReadonlyArray<MetricTotal>;
  readonly values: ReadonlyArray<KpiValue>;
};

/** How a KPI stands: the same for its owner and for whoever looks at it */
export type KpiStanding = {
  readonly __typename: 'KpiStanding';
  /** The cycle is over: the target was met or missed */
  readonly isFinal: Scalars['Boolean']['output'];
  /** Percent of the target that was missing at the end */
  readonly missedBy?: Maybe<Scalars['Decimal']['output']>;
  /** Percent of what was to be reached by today */
  readonly pace?: Maybe<Scalars['Decimal']['output']>;
  readonly state: KpiState;
};

export type KpiState =
  /** From 80 % of it on */
  | 'at_risk'
  /** Nothing to score */
  | 'no_data'
  /** Further away */
  | 'off_track'
  /** At its target, or on the way there */
  | 'on_track'
  /** Measured, and counted in nothing */
  | 'pilot';

export type KpiStatus =
  /** What was measured contradicts itself */
  | 'data_error'
  /** Nothing was measured */
  | 'no_data'
  /** There was nothing to measure */
  | 'not_applicable'
  /** There is a value */
  | 'ok'
  /** Money was spent without a result: no value, and the worst there could be */
  | 'undefined_worst';

export type KpiTrend = {
  readonly __typename: 'KpiTrend';
  readonly days: ReadonlyArray<Scalars['BusinessDate']['output']>;
  readonly kpi: Kpi;
  readonly series: ReadonlyArray<KpiTrendSeries>;
};

/** A curve: a value for each of the days, null where the KPI has none */
export type KpiTrendSeries = {
  readonly __typename: 'KpiTrendSeries';
  readonly key: Scalars['String']['output'];
  readonly values: ReadonlyArray<Maybe<Scalars['Decimal']['output']>>;
};

export type KpiUnit =
  /** A number of things */
  | 'count'
  /** The currency of the workspace */
  | 'money'
  /** Pages */
  | 'pages'
  /** Percent points */
  | 'percent'
  /** Periods of the report */
  | 'periods'
  /** A plain quotient */
  | 'ratio'
  /** Points of a scale */
  | 'score'
  /** Seconds */
  | 'seconds';

/** A KPI of one row: a value, or a status and the reason why there is none */
export type KpiValue = {
  readonly __typename: 'KpiValue';
  readonly kpi: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly status: KpiStatus;
  /** At most six decimals, half-up */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

export type LinkNotValid = Problem & {
  readonly __typename: 'LinkNotValid';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type Locale =
  /** English */
  | 'en'
  /** Russian */
  | 'ru';

export type Me = {
  readonly __typename: 'Me';
  readonly email: Scalars['String']['output'];
  /** Whether I have shown that the address is mine; nobody can be invited before */
  readonly isEmailConfirmed: Scalars['Boolean']['output'];
  readonly locale: Locale;
  readonly memberships: ReadonlyArray<MyMembership>;
  /** What I call myself */
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly permissions: ReadonlyArray<PermissionGrant>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly personName?: Maybe<Scalars['String']['output']>;
  readonly roles: ReadonlyArray<Role>;
  readonly userId: Scalars['ID']['output'];
  readonly workspace?: Maybe<Workspace>;
};

export type MeasureDirection =
  /** More is better */
  | 'higher'
  /** Less is better */
  | 'lower'
  /** Best within a range */
  | 'range';

export type Member = {
  readonly __typename: 'Member';
  /** The day after the person’s last */
  readonly accessEndsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly email: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** The person’s, or what the owner of the account is called */
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly personName?: Maybe<Scalars['String']['output']>;
  readonly roles: ReadonlyArray<Role>;
  readonly since: Scalars['DateTime']['output'];
  readonly state: MemberState;
};

export type MemberConnection = {
  readonly __typename: 'MemberConnection';
  readonly nodes: ReadonlyArray<Member>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MemberState =
  /** Can sign in */
  | 'active'
  /** The person’s last day is over, and so is the access */
  | 'left'
  /** Cannot sign in until restored */
  | 'suspended';

/** Spellings that differ by case or blanks only and count as one name */
export type MergedSpelling = {
  readonly __typename: 'MergedSpelling';
  readonly column: NamedColumn;
  readonly kept: Scalars['String']['output'];
  readonly spellings: ReadonlyArray<Scalars['String']['output']>;
};

export type Metric = {
  readonly __typename: 'Metric';
  readonly key: Scalars['String']['output'];
  /** In the reader's language */
  readonly name: Scalars['String']['output'];
  readonly unit: KpiUnit;
};

export type MetricTotal = {
  readonly __typename: 'MetricTotal';
  readonly metric: Scalars['String']['output'];
  /** The metric's name in the reader's language */
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['Decimal']['output'];
};

export type Money = {
  readonly __typename: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['String']['output'];
};

export type MovePayoutRunResult = Conflict | InvalidInput | NotFound | PayoutRun;

export type Mutation = {
  readonly __typename: 'Mutation';
  readonly acceptInvitation: AcceptInvitationResult;
  readonly acknowledgePlan: AcknowledgePlanResult;
  /** Adds terms from a day on; those that held until then end the day before, or on the last day of work of somebody who comes back */
  readonly addTerms: SavePersonResult;
  /** The approval of a run that it changes falls */
  readonly approveAdjustment: ChangePayoutResult;
  /** By somebody who neither calculated nor submitted it, and whom it does not pay */
  readonly approvePayoutRun: MovePayoutRunResult;
  /** By an owner who did not ask for it */
  readonly approveRoleGrant: DecideRoleGrantResult;
  /** Puts a cycle out of lists and choices, or back */
  readonly archiveCycle: ChangeCycleResult;
  /** Puts somebody who has left out of lists and choices, or back */
  readonly archivePerson: SavePersonResult;
  /** Puts a team without people out of lists and choices, or back */
  readonly archiveTeam: SaveTeamResult;
  /** The job’s result is a payout run; it may fail with NotReady, PaidTwice or PayoutRunUnchanged */
  readonly calculatePayoutRun: CalculatePayoutRunResult;
  readonly cancelJob: CancelJobResult;
  readonly closePayrollCase: PayrollHandoverResult;
  /** Makes a workspace by the link that was sent */
  readonly completeSignUp: CompleteSignUpResult;
  /** Follows the link that was sent to the address of a new account */
  readonly confirmEmail: ConfirmEmailResult;
  readonly createApiToken: CreateApiTokenResult;
  readonly createBonusPlan: SavePlanResult;
  readonly createCycle: CreateCycleResult;
  readonly createInvitation: CreateInvitationResult;
  readonly createPerson: SavePersonResult;
  readonly createTeam: SaveTeamResult;
  /** Or withdraws it */
  readonly declineAdjustment: ChangePayoutResult;
  /** By an owner; by whoever asked it is taken back */
  readonly declineRoleGrant: DecideRoleGrantResult;
  /** Takes a cycle away on which nothing rests */
  readonly deleteCycle: DeleteResult;
  /** Takes somebody away on whom nothing rests */
  readonly deletePerson: DeleteResult;
  /** Takes a team away on which nothing rests */
  readonly deleteTeam: DeleteResult;
  /** Takes the draft away, and the plan where nothing of it was ever published */
  readonly discardPlanDraft: DiscardPlanDraftResult;
  /** Once for a run; for who may see everybody’s payouts */
  readonly drawRunSample: ChangeRunSampleResult;
  /** Hands over what is open and not held, or makes a file of a part anew */
  readonly exportPayoutRun: ExportPayoutRunResult;
  /** Does not pay somebody for now; the run goes on */
  readonly holdPayout: ChangePayoutResult;
  /** The job’s result is an import; it may fail with ImportHasProblems, FileNotReadable or InvalidInput */
  readonly importObservations: ImportObservationsResult;
  readonly importPeople: ImportPeopleResult;
  /** Makes an approved run final, for everybody and for good. Where its inputs have changed since, the approval falls instead */
  readonly lockPayoutRun: MovePayoutRunResult;
  /** Lets a version hold for everybody who has not acknowledged it so far, with a reason */
  readonly overrideAcknowledgement: OverrideAcknowledgementResult;
  /** Nothing is paid by it until somebody else approves it */
  readonly proposeAdjustment: ChangePayoutResult;
  /** Freezes the draft for ever */
  readonly publishPlan: SavePlanResult;
  /** Personnel number and amount of each line, as payroll has paid */
  readonly readPaidList: PayrollHandoverResult;
  /** Goes on with the session of the cookie */
  readonly refreshSession: RefreshSessionResult;
  /** Sends a submitted or approved run back */
  readonly rejectPayoutRun: MovePayoutRunResult;
  readonly releasePayout: ChangePayoutResult;
  /** Ends the member’s sessions at once and closes the workspace to them; they come back by an invitation */
  readonly removeMember: ChangeMemberResult;
  /** Takes terms away; those that ended the day before hold on in their place */
  readonly removeTerms: SavePersonResult;
  readonly renameCycle: ChangeCycleResult;
  /** The same answer whether or not there is such an account */
  readonly requestPasswordReset: Done;
  readonly resetPassword: ResetPasswordResult;
  /** Opens the workspace to a suspended member again */
  readonly restoreMember: ChangeMemberResult;
  readonly revokeApiToken: RevokeApiTokenResult;
  readonly revokeInvitation: RevokeInvitationResult;
  /** Replaces the owner's list in the cycle at once */
  readonly saveAssignments: SaveAssignmentsResult;
  /** Replaces the lists of several owners in the cycle: all of them, or none */
  readonly saveCycleAssignments: SaveAssignmentsResult;
  readonly savePayoutInputs: SavePayoutInputsResult;
  readonly savePayrollSettings: SavePayrollSettingsResult;
  /** Notes that an unusual payout was looked at, as it is */
  readonly seePayout: ChangePayoutResult;
  /** Sends that link again, if the address is still to be confirmed */
  readonly sendEmailConfirmation: Done;
  readonly setPayoutBudget: SetPayoutBudgetResult;
  readonly signIn: SignInResult;
  readonly signOut: Done;
  /** Ends every session of the user, on every device, at once */
  readonly signOutEverywhere: Done;
  /** By two people, each once, while every payout in it matches */
  readonly signRunSample: ChangeRunSampleResult;
  /** Sends a link; the same answer whether or not there is such an account */
  readonly signUp: SignUpResult;
  /** Asks for approval by somebody else */
  readonly submitPayoutRun: MovePayoutRunResult;
  /** Ends the member’s sessions at once and closes the workspace to them, until they are restored */
  readonly suspendMember: ChangeMemberResult;
  readonly switchWorkspace: SwitchWorkspaceResult;
  readonly undoImport: UndoImportResult;
  readonly updateMemberRoles: UpdateMemberRolesResult;
  readonly updateMyLocale: Me;
  readonly updateMyName: UpdateMyNameResult;
  readonly updatePerson: SavePersonResult;
  /** Opens the next version where the latest is published */
  readonly updatePlanDraft: SavePlanResult;
  readonly updateTeam: SaveTeamResult;
  readonly updateWorkspace: UpdateWorkspaceResult;
};


export type MutationAcceptInvitationArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationAcknowledgePlanArgs = {
  planVersionId: Scalars['ID']['input'];
};


export type MutationAddTermsArgs = {
  personId: Scalars['ID']['input'];
  replaces?: InputMaybe<Scalars['ID']['input']>;
  terms: TermsInput;
};


export type MutationApproveAdjustmentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationApprovePayoutRunArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


export type MutationApproveRoleGrantArgs = {
  id: Scalars['ID']['input'];
};


export type MutationArchiveCycleArgs = {
  archived: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
};


export type MutationArchivePersonArgs = {
  archived: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
};


export type MutationArchiveTeamArgs = {
  archived: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
};


export type MutationCalculatePayoutRunArgs = {
  cycleId: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  overlapReason?: InputMaybe<Scalars['String']['input']>;
  planId: Scalars['ID']['input'];
};


export type MutationCancelJobArgs = {
  id: Scalars['ID']['input'];
};


export type MutationClosePayrollCaseArgs = {
  note: Scalars['String']['input'];
  personnelNumber: Scalars['String']['input'];
  runId: Scalars['ID']['input'];
};


export type MutationCompleteSignUpArgs = {
  currency: Scalars['String']['input'];
  locale: Locale;
  name?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
  timeZone: Scalars['String']['input'];
  token: Scalars['String']['input'];
  workspaceName: Scalars['String']['input'];
};


export type MutationConfirmEmailArgs = {
  token: Scalars['String']['input'];
};


export type MutationCreateApiTokenArgs = {
  days: Scalars['Int']['input'];
  name: Scalars['String']['input'];
};


export type MutationCreateBonusPlanArgs = {
  definition: Scalars['JSON']['input'];
  name: Scalars['String']['input'];
  teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationCreateCycleArgs = {
  from: Scalars['BusinessDate']['input'];
  kind: CycleKind;
  name: Scalars['String']['input'];
  overlapping?: InputMaybe<Scalars['Boolean']['input']>;
  to: Scalars['BusinessDate']['input'];
};


export type MutationCreateInvitationArgs = {
  email: Scalars['String']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  roles: ReadonlyArray<Role>;
};


export type MutationCreatePersonArgs = {
  person: PersonInput;
};


export type MutationCreateTeamArgs = {
  headPersonId?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  parentId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationDeclineAdjustmentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeclineRoleGrantArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteCycleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeletePersonArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteTeamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDiscardPlanDraftArgs = {
  planId: Scalars['ID']['input'];
};


export type MutationDrawRunSampleArgs = {
  runId: Scalars['ID']['input'];
};


export type MutationExportPayoutRunArgs = {
  part?: InputMaybe<Scalars['Int']['input']>;
  runId: Scalars['ID']['input'];
  target: Scalars['String']['input'];
};


export type MutationHoldPayoutArgs = {
  payoutId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationImportObservationsArgs = {
  acceptsMoved?: InputMaybe<Scalars['Boolean']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  countsBesides?: InputMaybe<Scalars['Boolean']['input']>;
  eventDay?: InputMaybe<Scalars['String']['input']>;
  events?: InputMaybe<EventKind>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  keepsVanished?: InputMaybe<Scalars['Boolean']['input']>;
  mapping: ReadonlyArray<ColumnMappingInput>;
  mode: ImportMode;
  order?: InputMaybe<DateOrder>;
  periodFrom?: InputMaybe<Scalars['BusinessDate']['input']>;
  periodTo?: InputMaybe<Scalars['BusinessDate']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  spans?: InputMaybe<SpanChoice>;
  totals?: InputMaybe<DoubtfulTotals>;
  uploadId: Scalars['ID']['input'];
};


export type MutationImportPeopleArgs = {
  mapping: ReadonlyArray<ColumnMappingInput>;
  mode: ImportMode;
  uploadId: Scalars['ID']['input'];
};


export type MutationLockPayoutRunArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


export type MutationOverrideAcknowledgementArgs = {
  planVersionId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationProposeAdjustmentArgs = {
  amount: Scalars['Decimal']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  payoutId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationPublishPlanArgs = {
  appliesFrom?: InputMaybe<Scalars['BusinessDate']['input']>;
  planId: Scalars['ID']['input'];
};


export type MutationReadPaidListArgs = {
  runId: Scalars['ID']['input'];
  uploadId: Scalars['ID']['input'];
};


export type MutationRejectPayoutRunArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


export type MutationReleasePayoutArgs = {
  payoutId: Scalars['ID']['input'];
};


export type MutationRemoveMemberArgs = {
  memberId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRemoveTermsArgs = {
  personId: Scalars['ID']['input'];
  termsId: Scalars['ID']['input'];
};


export type MutationRenameCycleArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


export type MutationResetPasswordArgs = {
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationRestoreMemberArgs = {
  memberId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRevokeApiTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSaveAssignmentsArgs = {
  assignments: ReadonlyArray<AssignmentInput>;
  cycleId: Scalars['ID']['input'];
  ownerKind: OwnerKind;
  personId?: InputMaybe<Scalars['ID']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSaveCycleAssignmentsArgs = {
  cycleId: Scalars['ID']['input'];
  lists: ReadonlyArray<OwnersListInput>;
};


export type MutationSavePayoutInputsArgs = {
  cells: ReadonlyArray<PayoutInputCellInput>;
  cycleId: Scalars['ID']['input'];
};


export type MutationSavePayrollSettingsArgs = {
  settings: PayrollSettingsInput;
};


export type MutationSeePayoutArgs = {
  note?: InputMaybe<Scalars['String']['input']>;
  payoutId: Scalars['ID']['input'];
};


export type MutationSetPayoutBudgetArgs = {
  amount: Scalars['Decimal']['input'];
  cycleId: Scalars['ID']['input'];
  planId: Scalars['ID']['input'];
  whenOver: WhenOverBudget;
};


export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationSignRunSampleArgs = {
  note?: InputMaybe<Scalars['String']['input']>;
  runId: Scalars['ID']['input'];
};


export type MutationSignUpArgs = {
  email: Scalars['String']['input'];
  locale: Locale;
};


export type MutationSubmitPayoutRunArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSuspendMemberArgs = {
  memberId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationSwitchWorkspaceArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type MutationUndoImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateMemberRolesArgs = {
  memberId: Scalars['ID']['input'];
  roles: ReadonlyArray<Role>;
};


export type MutationUpdateMyLocaleArgs = {
  locale: Locale;
};


export type MutationUpdateMyNameArgs = {
  name: Scalars['String']['input'];
};


export type MutationUpdatePersonArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  leftOn?: InputMaybe<Scalars['BusinessDate']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  personnelNumber?: InputMaybe<Scalars['String']['input']>;
};


export type MutationUpdatePlanDraftArgs = {
  definition: Scalars['JSON']['input'];
  planId: Scalars['ID']['input'];
  teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationUpdateTeamArgs = {
  headPersonId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationUpdateWorkspaceArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
  headsSeePay?: InputMaybe<Scalars['Boolean']['input']>;
  kpiCountMax?: InputMaybe<Scalars['Int']['input']>;
  kpiCountMin?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  teamShareLimit?: InputMaybe<Scalars['Decimal']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The reader’s own bonus in a cycle by one plan, and nobody else’s */
export type MyBonus = {
  readonly __typename: 'MyBonus';
  /** Whether the reader has acknowledged the version of the plan */
  readonly acknowledged?: Maybe<Scalars['Boolean']['output']>;
  /** A newer version of the same plan that the reader has still to acknowledge */
  readonly awaitedVersion?: Maybe<BonusPlanVersionSummary>;
  readonly cycle: Cycle;
  /** The reader’s own calculation for what-if; null where it follows from other people’s results as well (a pool) */
  readonly engineInput?: Maybe<Scalars['JSON']['output']>;
  readonly measures: ReadonlyArray<BonusMeasure>;
  readonly payout?: Maybe<Payout>;
  readonly planVersion?: Maybe<BonusPlanVersionSummary>;
  /** Every plan that pays the reader in the cycle, this one among them */
  readonly plans: ReadonlyArray<MyBonusPlan>;
  /** While no run has been calculated; null as well where data is missing or the bonus follows from other people’s results (a pool) */
  readonly standing?: Maybe<BonusStanding>;
  readonly state: MyBonusState;
  /** Of the team and the company */
  readonly teamMeasures: ReadonlyArray<BonusMeasure>;
  /** What several plans pay together; null where there is one, where one is not known yet, or currencies differ */
  readonly together?: Maybe<Money>;
};

/** A plan that the reader takes part in */
export type MyBonusPlan = {
  readonly __typename: 'MyBonusPlan';
  readonly planId: Scalars['ID']['output'];
  readonly planName: Scalars['String']['output'];
  /** What it pays, or would pay today; null where that is not known yet */
  readonly total?: Maybe<Money>;
};

export type MyBonusState =
  /** Approved by somebody else than who submitted it */
  | 'approved'
  /** Calculated; another run may take its place */
  | 'calculated'
  /** Handed on to payroll */
  | 'exported'
  /** Final */
  | 'locked'
  /** Not calculated yet */
  | 'open'
  /** Sent back with a reason */
  | 'rejected'
  /** Waits for approval */
  | 'submitted'
  /** A later run took its place */
  | 'superseded';

export type MyMembership = {
  readonly __typename: 'MyMembership';
  readonly id: Scalars['ID']['output'];
  readonly isSample: Scalars['Boolean']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly workspaceId: Scalars['ID']['output'];
  readonly workspaceName: Scalars['String']['output'];
};

export type NamedColumn =
  /** The column of campaigns */
  | 'campaign'
  /** The column of channels */
  | 'channel';

export type NewApiToken = {
  readonly __typename: 'NewApiToken';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly scopes: ReadonlyArray<ApiScope>;
  /** Shown this once: only its hash is kept */
  readonly secret: Scalars['String']['output'];
};

export type NoDataPolicy =
  /** The run waits until there is data */
  | 'error'
  /** It is left out, and the others weigh more */
  | 'exclude'
  /** It counts 0 */
  | 'zero';

export type NotFound = Problem & {
  readonly __typename: 'NotFound';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Something is missing; the items say what */
export type NotReady = Problem & {
  readonly __typename: 'NotReady';
  readonly code: Scalars['String']['output'];
  readonly items: ReadonlyArray<ChecklistItem>;
  readonly message: Scalars['String']['output'];
};

export type ObservationImport = {
  readonly __typename: 'ObservationImport';
  /** Observations that were new */
  readonly added: Scalars['Int']['output'];
  /** Observations whose value was replaced */
  readonly corrected: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdByEmail: Scalars['String']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly problems: ReadonlyArray<RowProblem>;
  readonly rowsRead: Scalars['Int']['output'];
  readonly source: Scalars['String']['output'];
  /** Observations that were there already, with the same value */
  readonly unchanged: Scalars['Int']['output'];
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Observations that the file no longer held */
  readonly withdrawn: Scalars['Int']['output'];
};

export type ObservationImportConnection = {
  readonly __typename: 'ObservationImportConnection';
  readonly nodes: ReadonlyArray<ObservationImport>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What an import of this file would do; nothing has been done yet */
export type ObservationImportPreview = {
  readonly __typename: 'ObservationImportPreview';
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
  /** Channel of rows that name none */
  readonly channel?: Maybe<Scalars['String']['output']>;
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  /** field: date, channel, campaign or metric:<key>; null: left out */
  readonly columns: ReadonlyArray<ColumnMapping>;
  readonly correctedCount: Scalars['Int']['output'];
  readonly delimiter: Scalars['String']['output'];
  /** What looks like a mistake in the file and may be none: days to come */
  readonly doubts: ReadonlyArray<ImportNotice>;
  readonly encoding: Scalars['String']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly from?: Maybe<Scalars['BusinessDate']['output']>;
  readonly header: ReadonlyArray<Scalars['String']['output']>;
  readonly mergedSpellings: ReadonlyArray<MergedSpelling>;
  readonly metrics: ReadonlyArray<MetricTotal>;
  readonly newCount: Scalars['Int']['output'];
  readonly notices: ReadonlyArray<ImportNotice>;
  readonly observationCount: Scalars['Int']['output'];
  /** Other sources of the same values: to be settled before the import */
  readonly overlaps: ReadonlyArray<ImportNotice>;
  readonly problemCount: Scalars['Int']['output'];
  /** The first problems; row 1 is the heading */
  readonly problems: ReadonlyArray<RowProblem>;
  readonly rowCount: Scalars['Int']['output'];
  /** The first rows */
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  /** Key of the source, as recognised or chosen */
  readonly source: Scalars['String']['output'];
  /** Keys of the sources that there are */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
  readonly unchangedCount: Scalars['Int']['output'];
  readonly uploadId: Scalars['ID']['output'];
  readonly validRowCount: Scalars['Int']['output'];
  /** Values of the source on these days that the file no longer holds */
  readonly withdrawnCount: Scalars['Int']['output'];
};

export type OverrideAcknowledgementResult = BonusPlanVersion | Conflict | InvalidInput | NotFound;

/** What the reader was paid in a cycle, all plans together */
export type OwnTotal = {
  readonly __typename: 'OwnTotal';
  readonly cycle: Cycle;
  readonly total: Money;
};

export type OwnerKind =
  /** Everybody */
  | 'company'
  /** One person */
  | 'person'
  /** A team together */
  | 'team';

/** All KPIs of one owner in a cycle */
export type OwnersListInput = {
  readonly assignments: ReadonlyArray<AssignmentInput>;
  readonly ownerKind: OwnerKind;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
};

export type PageInfo = {
  readonly __typename: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** What payroll said to have paid, read last */
export type PaidList = {
  readonly __typename: 'PaidList';
  readonly at: Scalars['DateTime']['output'];
  /** Open ones first */
  readonly cases: ReadonlyArray<PayrollCase>;
  readonly fileName: Scalars['String']['output'];
  readonly lines: Scalars['Int']['output'];
  readonly total: Money;
};

/** Other runs pay people for the same days already; the items say whom and how much. It needs a reason */
export type PaidTwice = Problem & {
  readonly __typename: 'PaidTwice';
  readonly code: Scalars['String']['output'];
  readonly items: ReadonlyArray<ChecklistItem>;
  readonly message: Scalars['String']['output'];
};

/** One person’s line of a run; frozen */
export type Payout = {
  readonly __typename: 'Payout';
  /** Those approved, for who reads no runs and for the payee */
  readonly adjustments: ReadonlyArray<PayoutAdjustment>;
  /** For who reads runs */
  readonly anomalies: ReadonlyArray<PayoutAnomaly>;
  readonly calculated: Money;
  readonly changeSincePreviousRun?: Maybe<Money>;
  /** None where nothing differs, or while it is worked out */
  readonly differences: ReadonlyArray<PayoutDifference>;
  readonly explanation: PayoutExplanation;
  /** Why it is not paid for now; for who reads runs */
  readonly hold?: Maybe<PayoutRemark>;
  readonly id: Scalars['ID']['output'];
  /** Who looked at it as it is; for who reads runs */
  readonly look?: Maybe<PayoutRemark>;
  /** The person’s own KPIs */
  readonly measures: ReadonlyArray<BonusMeasure>;
  readonly outcome: PayoutOutcome;
  readonly ownAmount?: Maybe<Money>;
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  readonly personId: Scalars['ID']['output'];
  readonly personName: Scalars['String']['output'];
  readonly position?: Maybe<Scalars['String']['output']>;
  /** Why nothing is paid, in a sentence */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Null for who does not see everybody that a pool or a budget was shared among */
  readonly receiptHash?: Maybe<Scalars['String']['output']>;
  readonly runId: Scalars['ID']['output'];
  readonly targetBonus: Money;
  readonly teamAmount?: Maybe<Money>;
  /** What the results of others gave or cost */
  readonly teamEffect?: Maybe<Money>;
  /** KPIs of the team and the company */
  readonly teamMeasures: ReadonlyArray<BonusMeasure>;
  readonly teamName?: Maybe<Scalars['String']['output']>;
  /** What is paid: what was calculated, and the approved adjustments */
  readonly total: Money;
};

/** What somebody is paid beside what was calculated; outlives a new calculation */
export type PayoutAdjustment = {
  readonly __typename: 'PayoutAdjustment';
  readonly amount: Money;
  readonly canApprove: Scalars['Boolean']['output'];
  /** Or withdraw, where the reader proposed it */
  readonly canDecline: Scalars['Boolean']['output'];
  /** For who reads runs */
  readonly comment?: Maybe<Scalars['String']['output']>;
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** For who reads runs */
  readonly decidedByEmail?: Maybe<Scalars['String']['output']>;
  /** Where the proof is; for who reads runs */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: AdjustmentKind;
  readonly proposedAt: Scalars['DateTime']['output'];
  /** For who reads runs */
  readonly proposedByEmail?: Maybe<Scalars['String']['output']>;
  /** The payee reads it */
  readonly reason: Scalars['String']['output'];
  readonly state: AdjustmentState;
};

export type PayoutAnomaly =
  /** More than in each of the last periods, six at most and three at least */
  | 'above_range'
  /** Less than in each of the last periods, six at most and three at least */
  | 'below_range'
  /** More than 10 % away from the last period */
  | 'large_change'
  /** A KPI of theirs has no data */
  | 'no_data'
  /** Takes part, and gets nothing */
  | 'zero';

/** What the runs of a cycle under a plan may come to */
export type PayoutBudget = {
  readonly __typename: 'PayoutBudget';
  readonly amount: Money;
  readonly whenOver: WhenOverBudget;
};

export type PayoutConnection = {
  readonly __typename: 'PayoutConnection';
  readonly nodes: ReadonlyArray<Payout>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Why somebody’s payout differs from an earlier one */
export type PayoutDifference = {
  readonly __typename: 'PayoutDifference';
  readonly against: RunComparedWith;
  readonly amount: Money;
  readonly reasons: ReadonlyArray<DifferenceReason>;
};

/** How a payout came about, from its frozen input */
export type PayoutExplanation = {
  readonly __typename: 'PayoutExplanation';
  readonly sentence: Scalars['String']['output'];
  /** The calculation in its order, then every bar as a formula; the result of the last is the total */
  readonly steps: ReadonlyArray<ExplanationStep>;
  readonly waterfall: ReadonlyArray<WaterfallStep>;
};

export type PayoutFlag =
  /** Adjusted, by what is approved */
  | 'adjusted'
  /** Unusual by a rule */
  | 'anomaly'
  /** Another amount than in the last period */
  | 'changed'
  /** Another amount than in the run whose place this one took */
  | 'changed_since_run_before'
  /** Not paid for now */
  | 'on_hold'
  /** An adjustment waits for a decision */
  | 'undecided'
  /** A part of a difference is explained by nothing */
  | 'unexplained'
  /** Unusual, and nobody has looked at it as it is */
  | 'unseen';

export type PayoutInputCell = {
  readonly __typename: 'PayoutInputCell';
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Of the column */
  readonly key: Scalars['String']['output'];
  /** A word, or a decimal; null once it was taken back */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Goes along with a change, so that nobody overwrites what they have not seen */
  readonly version: Scalars['Int']['output'];
};

export type PayoutInputCellInput = {
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Of the column */
  readonly key: Scalars['String']['input'];
  readonly personId: Scalars['ID']['input'];
  /** As typed: a word, or a number with comma or point; null takes it back */
  readonly value?: InputMaybe<Scalars['String']['input']>;
  /** Of the cell that was changed; 0 where it was empty */
  readonly version: Scalars['Int']['input'];
};

/** Something that the plans in force in the cycle take of each person */
export type PayoutInputColumn = {
  readonly __typename: 'PayoutInputColumn';
  /** What holds where nothing is given */
  readonly default?: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['String']['output'];
  readonly kind: PayoutInputKind;
  /** The cycle is closed, or the plan’s run is final: nothing changes any more */
  readonly locked: Scalars['Boolean']['output'];
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** Of how many people it is needed and not given */
  readonly missing: Scalars['Int']['output'];
  /** The factor’s name, or the kind of absence; empty for earlier payments */
  readonly name: Scalars['String']['output'];
  /** Null for absence, which holds for every plan */
  readonly planId?: Maybe<Scalars['ID']['output']>;
  readonly planName?: Maybe<Scalars['String']['output']>;
  /** Of a factor given by a word */
  readonly words: ReadonlyArray<PayoutInputWord>;
};

export type PayoutInputKind =
  /** Days of absence, which shorten the time served */
  | 'absence'
  /** What was paid earlier in the year and is in no run; needs a comment */
  | 'earlier_payment'
  /** A word of the plan’s table, or a number within its limits */
  | 'factor';

export type PayoutInputRow = {
  readonly __typename: 'PayoutInputRow';
  /** What was given */
  readonly cells: ReadonlyArray<PayoutInputCell>;
  /** Keys of the columns that can be given of this person */
  readonly columns: ReadonlyArray<Scalars['String']['output']>;
  readonly earlierPayments: ReadonlyArray<EarlierPayment>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly personId: Scalars['ID']['output'];
  readonly personnelNumber?: Maybe<Scalars['String']['output']>;
  readonly teamName?: Maybe<Scalars['String']['output']>;
};

export type PayoutInputRowConnection = {
  readonly __typename: 'PayoutInputRowConnection';
  readonly nodes: ReadonlyArray<PayoutInputRow>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A word that can be given for a factor */
export type PayoutInputWord = {
  readonly __typename: 'PayoutInputWord';
  readonly factor: Scalars['Decimal']['output'];
  readonly word: Scalars['String']['output'];
};

/** What is given of people before a cycle is calculated */
export type PayoutInputs = {
  readonly __typename: 'PayoutInputs';
  readonly columns: ReadonlyArray<PayoutInputColumn>;
  readonly cycleId: Scalars['ID']['output'];
  readonly cycleName: Scalars['String']['output'];
  readonly rows: PayoutInputRowConnection;
};

export type PayoutInputsSaved = {
  readonly __typename: 'PayoutInputsSaved';
  /** Cells that have another value now */
  readonly changed: Scalars['Int']['output'];
};

/** Who stands before and after somebody in a list */
export type PayoutNeighbours = {
  readonly __typename: 'PayoutNeighbours';
  readonly nextId?: Maybe<Scalars['ID']['output']>;
  readonly position: Scalars['Int']['output'];
  readonly previousId?: Maybe<Scalars['ID']['output']>;
  readonly total: Scalars['Int']['output'];
};

export type PayoutOrder =
  /** By name */
  | 'name'
  /** The smallest percent of target first */
  | 'percent_asc'
  /** The largest percent of target first */
  | 'percent_desc'
  /** The smallest payout first */
  | 'total_asc'
  /** The largest payout first */
  | 'total_desc';

export type PayoutOutcome =
  /** Takes no part */
  | 'not_eligible'
  /** Something is paid */
  | 'paid'
  /** Takes part, and gets nothing */
  | 'zero';

/** What somebody wrote about a payout */
export type PayoutRemark = {
  readonly __typename: 'PayoutRemark';
  readonly at: Scalars['DateTime']['output'];
  readonly byEmail: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** All payouts of a cycle under a plan; its inputs are frozen */
export type PayoutRun = {
  readonly __typename: 'PayoutRun';
  /** E-mail addresses of those who could approve it, or could if the reader submitted it; null for who may not see everybody’s payouts */
  readonly approvers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly attention: RunAttention;
  /** What the reader may do with the run as it stands */
  readonly availableActions: ReadonlyArray<RunAction>;
  /** For who may see everybody’s payouts */
  readonly budget?: Maybe<PayoutBudget>;
  readonly calculatedAt: Scalars['DateTime']['output'];
  readonly calculatedByEmail: Scalars['String']['output'];
  /** Against the last period and the run before, over those whom the reader may see; none while it is worked out */
  readonly comparisons: ReadonlyArray<RunComparison>;
  readonly counts: RunCounts;
  readonly cycleFrom: Scalars['BusinessDate']['output'];
  readonly cycleId: Scalars['ID']['output'];
  readonly cycleName: Scalars['String']['output'];
  readonly cycleTo: Scalars['BusinessDate']['output'];
  /** Data recorded later is not in it */
  readonly dataAsOf: Scalars['DateTime']['output'];
  readonly distribution: ReadonlyArray<DistributionBin>;
  readonly id: Scalars['ID']['output'];
  /** Of everything that the payouts follow from; null for who does not see everybody */
  readonly inputHash?: Maybe<Scalars['String']['output']>;
  /** Who stands before and after somebody in the list; null where they are not in it */
  readonly neighbours?: Maybe<PayoutNeighbours>;
  readonly number: Scalars['Int']['output'];
  /** Why it pays people for days that other runs paid already; null where it does not */
  readonly overlapReason?: Maybe<Scalars['String']['output']>;
  /** Over those whom the reader may see */
  readonly payoutTotal?: Maybe<Money>;
  readonly payouts: PayoutConnection;
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  readonly planId: Scalars['ID']['output'];
  readonly planName: Scalars['String']['output'];
  readonly planVersionNumber: Scalars['Int']['output'];
  /** The run of the same cycle and plan that this one took the place of */
  readonly previousRunId?: Maybe<Scalars['ID']['output']>;
  /** For who may see everybody’s payouts, once it is drawn */
  readonly sample?: Maybe<RunSample>;
  readonly state: RunState;
  /** Its way so far, from its calculation on, the first step first */
  readonly steps: ReadonlyArray<RunStep>;
  /** Over those whom the reader may see */
  readonly targetTotal?: Maybe<Money>;
};


/** All payouts of a cycle under a plan; its inputs are frozen */
export type PayoutRunNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  flag?: InputMaybe<PayoutFlag>;
  orderBy?: InputMaybe<PayoutOrder>;
  outcome?: InputMaybe<PayoutOutcome>;
  payoutId: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};


/** All payouts of a cycle under a plan; its inputs are frozen */
export type PayoutRunPayoutsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  flag?: InputMaybe<PayoutFlag>;
  orderBy?: InputMaybe<PayoutOrder>;
  outcome?: InputMaybe<PayoutOutcome>;
  search?: InputMaybe<Scalars['String']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

export type PayoutRunConnection = {
  readonly __typename: 'PayoutRunConnection';
  readonly nodes: ReadonlyArray<PayoutRun>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** The inputs are those of the latest run, so that nothing new was made */
export type PayoutRunUnchanged = Problem & {
  readonly __typename: 'PayoutRunUnchanged';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly runId: Scalars['ID']['output'];
};

/** A difference between what was handed over and what was paid */
export type PayrollCase = {
  readonly __typename: 'PayrollCase';
  readonly expected?: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: PayrollCaseKind;
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How it was closed; null: it is open */
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly paid?: Maybe<Scalars['Decimal']['output']>;
  readonly personnelNumber: Scalars['String']['output'];
};

export type PayrollCaseKind =
  /** Was paid and not handed over */
  | 'not_asked'
  /** Was handed over and not paid */
  | 'not_paid'
  /** Another amount was paid */
  | 'other_amount';

/** A file for payroll, made now or before */
export type PayrollExport = {
  readonly __typename: 'PayrollExport';
  readonly file: PayrollFile;
  /** Its people had been handed over before: nobody is to be paid again */
  readonly isRepeated: Scalars['Boolean']['output'];
  /** The very bytes of an earlier file */
  readonly isSameFile: Scalars['Boolean']['output'];
};

export type PayrollFieldSource =
  /** Of the payout */
  | 'amount'
  /** Of the team, in the settings of payroll */
  | 'cost_centre'
  /** Of the person */
  | 'email'
  /** Of the person */
  | 'name'
  /** Of the workspace, in the settings of payroll */
  | 'option'
  /** Of the person */
  | 'personnel_number'
  /** Of the plan, in the settings of payroll */
  | 'wage_type';

/** A file that was made of a part */
export type PayrollFile = {
  readonly __typename: 'PayrollFile';
  /** Signed, for the reader, for some minutes */
  readonly address: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly byEmail: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Records of the file */
  readonly lines: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly target: Scalars['String']['output'];
};

/** How a run is handed to payroll */
export type PayrollHandover = {
  readonly __typename: 'PayrollHandover';
  readonly cycleName: Scalars['String']['output'];
  readonly held: ReadonlyArray<HeldLine>;
  readonly heldTotal: Money;
  /** Whether it is locked, so that it can be handed over */
  readonly isFinal: Scalars['Boolean']['output'];
  readonly issueCount: Scalars['Int']['output'];
  /** What the target would refuse, the first 200 */
  readonly issues: ReadonlyArray<PayrollIssue>;
  readonly number: Scalars['Int']['output'];
  /** People to be handed over next */
  readonly openPeople: Scalars['Int']['output'];
  readonly openTotal: Money;
  readonly paidList?: Maybe<PaidList>;
  readonly parts: ReadonlyArray<PayrollPart>;
  /** Everybody to whom the run owes an amount */
  readonly people: Scalars['Int']['output'];
  readonly planName: Scalars['String']['output'];
  readonly runId: Scalars['ID']['output'];
  readonly target: Scalars['String']['output'];
  /** Forms in which it can leave */
  readonly targets: ReadonlyArray<Scalars['String']['output']>;
  /** Parts, what is held, and what is open, together */
  readonly total: Money;
};

export type PayrollHandoverResult = Conflict | InvalidInput | NotFound | PayrollHandover;

/** Why the target would refuse a line, or the whole file where nobody is named */
export type PayrollIssue = {
  readonly __typename: 'PayrollIssue';
  readonly code: PayrollIssueCode;
  /** The column or option, as the target names it */
  readonly field: Scalars['String']['output'];
  /** What would be taken: a length, a bound, an example */
  readonly limit: Scalars['String']['output'];
  readonly personId?: Maybe<Scalars['ID']['output']>;
  readonly personName?: Maybe<Scalars['String']['output']>;
  /** Where it is mended */
  readonly source: PayrollFieldSource;
  readonly value: Scalars['String']['output'];
};

export type PayrollIssueCode =
  /** Nothing is given */
  | 'missing'
  /** With a letter that the encoding of the file does not have */
  | 'not_encodable'
  /** Two people have this personnel number */
  | 'same_number'
  /** Above what the target takes */
  | 'too_high'
  /** Longer than the field of the target */
  | 'too_long'
  /** Below what the target takes */
  | 'too_low'
  /** Finer than the target takes */
  | 'too_many_decimals'
  /** Not as the target writes it */
  | 'wrong_form';

/** What a target of payroll needs of the workspace */
export type PayrollOption = {
  readonly __typename: 'PayrollOption';
  /** What it looks like */
  readonly example: Scalars['String']['output'];
  readonly key: Scalars['String']['output'];
  readonly target: Scalars['String']['output'];
  /** Empty where it is not given */
  readonly value: Scalars['String']['output'];
};

export type PayrollOptionInput = {
  readonly key: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

/** A part of a run that was handed over; nobody is in two */
export type PayrollPart = {
  readonly __typename: 'PayrollPart';
  readonly at: Scalars['DateTime']['output'];
  readonly byEmail: Scalars['String']['output'];
  readonly files: ReadonlyArray<PayrollFile>;
  readonly part: Scalars['Int']['output'];
  readonly people: Scalars['Int']['output'];
  /** Over person and amount of every line */
  readonly sha256: Scalars['String']['output'];
  readonly total: Money;
};

/** How payouts are named in payroll */
export type PayrollSettings = {
  readonly __typename: 'PayrollSettings';
  readonly options: ReadonlyArray<PayrollOption>;
  readonly plans: ReadonlyArray<PlanWageTypes>;
  readonly teams: ReadonlyArray<TeamCostCentre>;
};

/** What is left out stays as it is; an empty text takes it back */
export type PayrollSettingsInput = {
  readonly options: ReadonlyArray<PayrollOptionInput>;
  readonly plans: ReadonlyArray<PlanWageTypesInput>;
  readonly teams: ReadonlyArray<TeamCostCentreInput>;
};

/** Somebody who has still to acknowledge a version */
export type PendingAcknowledgement = {
  readonly __typename: 'PendingAcknowledgement';
  readonly name: Scalars['String']['output'];
  readonly personId: Scalars['ID']['output'];
};

/** What an import of this file would do; nothing has been done yet */
export type PeopleImportPreview = {
  readonly __typename: 'PeopleImportPreview';
  readonly changedPeople: Scalars['Int']['output'];
  readonly columns: ReadonlyArray<ColumnMapping>;
  readonly fileName: Scalars['String']['output'];
  readonly header: ReadonlyArray<Scalars['String']['output']>;
  readonly newPeople: Scalars['Int']['output'];
  readonly newTeams: ReadonlyArray<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<RowProblem>;
  readonly rowCount: Scalars['Int']['output'];
  /** The first rows */
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  readonly unchangedPeople: Scalars['Int']['output'];
  readonly uploadId: Scalars['ID']['output'];
};

export type PeopleImported = {
  readonly __typename: 'PeopleImported';
  readonly added: Scalars['Int']['output'];
  readonly changed: Scalars['Int']['output'];
  readonly teamsAdded: ReadonlyArray<Scalars['String']['output']>;
  readonly unchanged: Scalars['Int']['output'];
};

export type Permission =
  /** Gives people and teams their KPIs */
  | 'assignments_manage'
  /** Who owns which KPIs */
  | 'assignments_read'
  /** Who changed what */
  | 'audit_read'
  /** Adds and changes cycles */
  | 'cycles_manage'
  /** The cycles */
  | 'cycles_read'
  /** Uploads and undoes imports */
  | 'data_import'
  /** Imports and measurements */
  | 'data_read'
  /** Values of KPIs */
  | 'kpis_read'
  /** Invites, and gives and takes roles */
  | 'members_manage'
  /** Who has a login, and with which roles */
  | 'members_read'
  /** Takes access away for a time, and gives it back */
  | 'members_suspend'
  /** One’s own bonus */
  | 'my_bonus_read'
  /** Pay and targets */
  | 'pay_read'
  /** Give factors, days of absence and earlier payments before a run */
  | 'payout_inputs_manage'
  /** See what is given of people before a run */
  | 'payout_inputs_read'
  /** Payouts */
  | 'payouts_read'
  /** Adds and changes people */
  | 'people_manage'
  /** The list of people */
  | 'people_read'
  /** Acknowledges a version */
  | 'plans_acknowledge'
  /** Drafts versions of plans */
  | 'plans_draft'
  /** Lets a version hold without acknowledgement */
  | 'plans_override_acknowledgement'
  /** Publishes them */
  | 'plans_publish'
  /** Bonus plans */
  | 'plans_read'
  /** Approves, rejects, locks and exports runs */
  | 'runs_approve'
  /** Set what runs may come to */
  | 'runs_budget'
  /** Calculates runs */
  | 'runs_calculate'
  /** Payout runs */
  | 'runs_read'
  /** Hands runs in for approval */
  | 'runs_submit'
  /** Adds and changes teams */
  | 'teams_manage'
  /** Sets pay and targets */
  | 'terms_manage'
  /** Changes them */
  | 'workspace_manage'
  /** Name, currency and policies of the workspace */
  | 'workspace_read';

export type PermissionGrant = {
  readonly __typename: 'PermissionGrant';
  readonly permission: Permission;
  readonly scope: PermissionScope;
};

export type PermissionScope =
  /** Everybody of the workspace */
  | 'all'
  /** The teams one heads, with all below them */
  | 'own_teams'
  /** Oneself */
  | 'self';

/** An employee, with or without a login */
export type Person = {
  readonly __typename: 'Person';
  /** Out of lists and choices, but still to be read */
  readonly archived: Scalars['Boolean']['output'];
  /** The terms of today; where none hold, the next that will */
  readonly currentTerms?: Maybe<Terms>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Last day of work */
  readonly leftOn?: Maybe<Scalars['BusinessDate']['output']>;
  /** Null: no login, or not open to you */
  readonly membershipRoles?: Maybe<ReadonlyArray<Role>>;
  readonly name: Scalars['String']['output'];
  readonly personnelNumber?: Maybe<Scalars['String']['output']>;
  /** Terms that others took the place of, the latest first */
  readonly replacedTerms: ReadonlyArray<ReplacedTerms>;
  readonly terms: ReadonlyArray<Terms>;
};

export type PersonConnection = {
  readonly __typename: 'PersonConnection';
  readonly nodes: ReadonlyArray<Person>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PersonInput = {
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  readonly personnelNumber?: InputMaybe<Scalars['String']['input']>;
  readonly terms?: InputMaybe<TermsInput>;
};

/** A draft is gone */
export type PlanDraftDiscarded = {
  readonly __typename: 'PlanDraftDiscarded';
  readonly planId: Scalars['ID']['output'];
  /** False where the draft was all there was of the plan */
  readonly planRemains: Scalars['Boolean']['output'];
};

/** What a plan would pay in a cycle, over those whose pay the reader may see */
export type PlanPreview = {
  readonly __typename: 'PlanPreview';
  readonly cost: Money;
  /** Under the version published now; null where there is none */
  readonly currentCost?: Maybe<Money>;
  /** Percent of target */
  readonly distribution: ReadonlyArray<DistributionBin>;
  /** What is wrong with the definition, or missing for somebody */
  readonly errors: ReadonlyArray<FieldProblem>;
  readonly people: ReadonlyArray<PlanPreviewPerson>;
  readonly target: Money;
};

/** What a plan would pay somebody, and how far that is from the published version */
export type PlanPreviewPerson = {
  readonly __typename: 'PlanPreviewPerson';
  readonly change?: Maybe<Money>;
  readonly currentPayout?: Maybe<Money>;
  readonly name: Scalars['String']['output'];
  readonly payout: Money;
  readonly percentOfTarget?: Maybe<Scalars['Decimal']['output']>;
  readonly personId: Scalars['ID']['output'];
  readonly target: Money;
  readonly teamName?: Maybe<Scalars['String']['output']>;
};

export type PlanScenario =
  /** The cycle’s own actuals */
  | 'cycle'
  /** Every KPI at the end of its curve */
  | 'maximum'
  /** Attainments typed in */
  | 'numbers'
  /** Every KPI at its target */
  | 'target'
  /** Every KPI at its threshold */
  | 'threshold';

export type PlanVersionState =
  /** Can still be changed, or discarded */
  | 'draft'
  /** Frozen for ever */
  | 'published';

/** The wage types under which a plan is paid */
export type PlanWageTypes = {
  readonly __typename: 'PlanWageTypes';
  readonly name: Scalars['String']['output'];
  readonly own: Scalars['String']['output'];
  readonly planId: Scalars['ID']['output'];
  /** For results of others; empty: everything under the first */
  readonly team: Scalars['String']['output'];
};

export type PlanWageTypesInput = {
  readonly own: Scalars['String']['input'];
  readonly planId: Scalars['ID']['input'];
  readonly team: Scalars['String']['input'];
};

/** Something in a plan that its designer should know before publishing */
export type PlanWarning = {
  readonly __typename: 'PlanWarning';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** JSON pointer into the definition */
  readonly path?: Maybe<Scalars['String']['output']>;
};

export type PreviewObservationsResult = FileNotReadable | NotFound | ObservationImportPreview;

export type PreviewPeopleImportResult = FileNotReadable | NotFound | PeopleImportPreview;

export type Problem = {
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type Query = {
  readonly __typename: 'Query';
  readonly apiTokens: ApiTokenConnection;
  readonly assignments: ReadonlyArray<Assignment>;
  readonly auditEvents: AuditEventConnection;
  readonly auditVerification: AuditVerification;
  readonly bonusPlan?: Maybe<BonusPlan>;
  readonly bonusPlans: BonusPlanConnection;
  readonly cycle?: Maybe<Cycle>;
  readonly cycleCourse: CycleCourse;
  readonly cycles: CycleConnection;
  readonly dataOverview: DataOverview;
  /** Empty in production and where there is no demo workspace */
  readonly demoLogins: ReadonlyArray<DemoLogin>;
  /** What assignments came to in the periods before: what their next targets are held against */
  readonly earlierActuals: ReadonlyArray<EarlierActual>;
  readonly invitation: InvitationResult;
  readonly invitations: InvitationConnection;
  readonly job?: Maybe<Job>;
  /** Own jobs; those of all members for whoever reads the audit trail */
  readonly jobs: JobConnection;
  readonly kpiReport: KpiReport;
  readonly kpiTrend: KpiTrend;
  /** The catalogue */
  readonly kpis: ReadonlyArray<Kpi>;
  /** Null for a stranger */
  readonly me?: Maybe<Me>;
  readonly members: MemberConnection;
  /** The metrics that a column of a file may hold */
  readonly metrics: ReadonlyArray<Metric>;
  /** null: the reader is no person of the workspace, or there is no cycle yet */
  readonly myBonus?: Maybe<MyBonus>;
  readonly myCycles: ReadonlyArray<Cycle>;
  /** Of the last twelve cycles with a payout, the earliest first */
  readonly myPayouts: ReadonlyArray<OwnTotal>;
  readonly observationImport?: Maybe<ObservationImport>;
  readonly observationImports: ObservationImportConnection;
  readonly payout?: Maybe<Payout>;
  readonly payoutInputs?: Maybe<PayoutInputs>;
  readonly payoutRun?: Maybe<PayoutRun>;
  readonly payoutRuns: PayoutRunConnection;
  /** With what the target would refuse, before anything leaves */
  readonly payrollHandover?: Maybe<PayrollHandover>;
  readonly payrollSettings: PayrollSettings;
  readonly people: PersonConnection;
  readonly person?: Maybe<Person>;
  readonly planPreview: PlanPreview;
  readonly previewObservations: PreviewObservationsResult;
  readonly previewPeopleImport: PreviewPeopleImportResult;
  /** A receipt as a file that the verifier checks without this service, to the byte; null while the run is not locked, and of what is shared among more people than the reader sees */
  readonly receiptFile?: Maybe<Scalars['String']['output']>;
  readonly receiptVerification?: Maybe<ReceiptVerification>;
  /** Roles that wait for an owner’s approval, the oldest first; 200 at most */
  readonly roleGrants: ReadonlyArray<RoleGrant>;
  /** null: there is no such run for the reader */
  readonly runChanges?: Maybe<RunChanges>;
  readonly runChecklist: RunChecklist;
  readonly signUpLink: SignUpLinkResult;
  readonly teams: TeamConnection;
  readonly workspace?: Maybe<Workspace>;
};


export type QueryApiTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAssignmentsArgs = {
  cycleId: Scalars['ID']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAuditEventsArgs = {
  actorEmail?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  entity?: InputMaybe<AuditEntity>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['BusinessDate']['input']>;
  to?: InputMaybe<Scalars['BusinessDate']['input']>;
};


export type QueryBonusPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBonusPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCycleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCycleCourseArgs = {
  cycleId: Scalars['ID']['input'];
};


export type QueryCyclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEarlierActualsArgs = {
  beforeCycleId?: InputMaybe<Scalars['ID']['input']>;
  cycleId: Scalars['ID']['input'];
};


export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryKpiReportArgs = {
  by: ReportBy;
  campaigns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  from: Scalars['BusinessDate']['input'];
  kpis?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  to: Scalars['BusinessDate']['input'];
};


export type QueryKpiTrendArgs = {
  by: ReportBy;
  campaigns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  cumulative?: InputMaybe<Scalars['Boolean']['input']>;
  from: Scalars['BusinessDate']['input'];
  kpi: Scalars['String']['input'];
  to: Scalars['BusinessDate']['input'];
};


export type QueryKpisArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyBonusArgs = {
  cycleId?: InputMaybe<Scalars['ID']['input']>;
  planId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryObservationImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryObservationImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPayoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutInputsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  cycleId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  onlyMissing?: InputMaybe<Scalars['Boolean']['input']>;
  people?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPayoutRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  cycleId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPayrollHandoverArgs = {
  runId: Scalars['ID']['input'];
  target?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlanPreviewArgs = {
  cycleId: Scalars['ID']['input'];
  definition: Scalars['JSON']['input'];
  numbers?: InputMaybe<Scalars['JSON']['input']>;
  planId?: InputMaybe<Scalars['ID']['input']>;
  scenario: PlanScenario;
};


export type QueryPreviewObservationsArgs = {
  acceptsMoved?: InputMaybe<Scalars['Boolean']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  countsBesides?: InputMaybe<Scalars['Boolean']['input']>;
  eventDay?: InputMaybe<Scalars['String']['input']>;
  events?: InputMaybe<EventKind>;
  keepsVanished?: InputMaybe<Scalars['Boolean']['input']>;
  mapping?: InputMaybe<ReadonlyArray<ColumnMappingInput>>;
  order?: InputMaybe<DateOrder>;
  periodFrom?: InputMaybe<Scalars['BusinessDate']['input']>;
  periodTo?: InputMaybe<Scalars['BusinessDate']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  spans?: InputMaybe<SpanChoice>;
  totals?: InputMaybe<DoubtfulTotals>;
  uploadId: Scalars['ID']['input'];
};


export type QueryPreviewPeopleImportArgs = {
  mapping?: InputMaybe<ReadonlyArray<ColumnMappingInput>>;
  uploadId: Scalars['ID']['input'];
};


export type QueryReceiptFileArgs = {
  payoutId: Scalars['ID']['input'];
};


export type QueryReceiptVerificationArgs = {
  payoutId: Scalars['ID']['input'];
};


export type QueryRunChangesArgs = {
  personId?: InputMaybe<Scalars['ID']['input']>;
  runId: Scalars['ID']['input'];
};


export type QueryRunChecklistArgs = {
  cycleId: Scalars['ID']['input'];
  planId: Scalars['ID']['input'];
};


export type QuerySignUpLinkArgs = {
  token: Scalars['String']['input'];
};


export type QueryTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a payout, computed again from its frozen input, is still what its receipt vouches for */
export type ReceiptVerification = {
  readonly __typename: 'ReceiptVerification';
  /** The engine that computed it again */
  readonly currentEngineVersion: Scalars['String']['output'];
  /** The engine that made the payout */
  readonly engineVersion: Scalars['String']['output'];
  readonly matches: Scalars['Boolean']['output'];
  /** Null for who does not see everybody that a pool or a budget was shared among */
  readonly receiptHash?: Maybe<Scalars['String']['output']>;
  readonly recomputedHash?: Maybe<Scalars['String']['output']>;
};

export type RefreshSessionResult = SessionEnded | SignedIn;

/** Terms as they stood before others took their place, or they were taken away */
export type ReplacedTerms = {
  readonly __typename: 'ReplacedTerms';
  /** A month at full time */
  readonly eligiblePay?: Maybe<Money>;
  readonly from: Scalars['BusinessDate']['output'];
  readonly fte: Scalars['Decimal']['output'];
  readonly id: Scalars['ID']['output'];
  readonly position: Scalars['String']['output'];
  readonly replacedAt: Scalars['DateTime']['output'];
  readonly replacedByName?: Maybe<Scalars['String']['output']>;
  /** Target bonus of a month, in place of a percent */
  readonly targetAmount?: Maybe<Money>;
  /** Target bonus in percent of eligible pay */
  readonly targetPercent?: Maybe<Scalars['Decimal']['output']>;
  readonly teamId?: Maybe<Scalars['ID']['output']>;
  readonly teamName?: Maybe<Scalars['String']['output']>;
  /** Last day; null: until further notice */
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
};

export type ReportBy =
  /** A row for each campaign */
  | 'campaign'
  /** A row for each channel */
  | 'channel'
  /** A row for each day */
  | 'day'
  /** One row over everything */
  | 'total';

export type ResetPasswordResult = InvalidInput | LinkNotValid | SignedIn;

export type RevokeApiTokenResult = ApiToken | NotFound;

export type RevokeInvitationResult = Conflict | Invitation | NotFound;

export type Role =
  /** People, teams, data and settings; no pay */
  | 'admin'
  /** Reads everything, changes nothing */
  | 'auditor'
  /** Own KPIs and own bonus */
  | 'employee'
  /** Own teams: their KPIs, plans and payouts */
  | 'head'
  /** People, terms, plans and payouts */
  | 'hr'
  /** Everything, billing and roles included */
  | 'owner';

/** Roles that open pay, waiting for an owner who did not ask for them */
export type RoleGrant = {
  readonly __typename: 'RoleGrant';
  /** Whether the reader may approve it */
  readonly approvable: Scalars['Boolean']['output'];
  readonly email: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Whose roles change; null: an invitation goes out on approval */
  readonly memberId?: Maybe<Scalars['ID']['output']>;
  readonly personId?: Maybe<Scalars['ID']['output']>;
  /** The person whose pay the login would open */
  readonly personName?: Maybe<Scalars['String']['output']>;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly requestedByEmail: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Role>;
};

export type RowProblem = {
  readonly __typename: 'RowProblem';
  readonly code: Scalars['String']['output'];
  readonly column?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
  /** As a spreadsheet counts: the heading is row 1 */
  readonly row: Scalars['Int']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type RunAction =
  /** Approve; by somebody who neither calculated nor submitted it, and is not paid by it */
  | 'approve'
  /** Hand on to payroll */
  | 'export'
  /** Make final */
  | 'lock'
  /** Send back with a reason */
  | 'reject'
  /** Ask for approval */
  | 'submit'
  /** Put another run in its place */
  | 'supersede'
  /** Take the approval back, since what it rested on has changed */
  | 'void';

/** How many payouts of a run ask for a look, over those whom the reader may see */
export type RunAttention = {
  readonly __typename: 'RunAttention';
  readonly adjusted: Scalars['Int']['output'];
  readonly anomalies: Scalars['Int']['output'];
  readonly onHold: Scalars['Int']['output'];
  /** Adjustments wait for a decision; a run with any is not submitted */
  readonly undecided: Scalars['Int']['output'];
  /** Unusual, and not looked at as they are; a run with any is not submitted */
  readonly unseen: Scalars['Int']['output'];
};

export type RunChange =
  /** Measured results */
  | 'data'
  /** Factors, absence, earlier payments */
  | 'inputs'
  /** KPIs, their weights, targets or slices */
  | 'kpis'
  /** Somebody takes part now, or no longer */
  | 'people'
  /** Another version of the plan holds */
  | 'plan'
  /** Team, pay, target bonus or days of service */
  | 'terms';

/** What has changed behind a run since it was calculated, over those whose payouts the reader may see */
export type RunChanges = {
  readonly __typename: 'RunChanges';
  readonly before?: Maybe<Money>;
  readonly change?: Maybe<Money>;
  /** Empty: calculated again it would be the same */
  readonly changes: ReadonlyArray<RunChange>;
  /** null: something is missing by now, or it follows from the payouts of others */
  readonly now?: Maybe<Money>;
  /** The largest differences first, at most fifty */
  readonly people: ReadonlyArray<ChangedPayout>;
  readonly peopleCount: Scalars['Int']['output'];
};

/** What is missing before a cycle can be calculated under a plan */
export type RunChecklist = {
  readonly __typename: 'RunChecklist';
  /** What blocks comes first */
  readonly items: ReadonlyArray<ChecklistItem>;
  /** Whose days other runs pay already: where there are any, calculating needs a reason */
  readonly paidTwiceCount: Scalars['Int']['output'];
  /** Who will take part */
  readonly peopleCount: Scalars['Int']['output'];
  /** The version that holds in the cycle */
  readonly planVersion?: Maybe<BonusPlanVersionSummary>;
  readonly ready: Scalars['Boolean']['output'];
};

export type RunComparedWith =
  /** The standing run of the cycle before under the same plan */
  | 'last_period'
  /** The run of the same cycle whose place this one took */
  | 'run_before';

/** A run held against another; the reasons add up to the difference exactly */
export type RunComparison = {
  readonly __typename: 'RunComparison';
  readonly against: RunComparedWith;
  readonly baseCycleName: Scalars['String']['output'];
  readonly baseNumber: Scalars['Int']['output'];
  readonly baseRunId: Scalars['ID']['output'];
  /** People with another amount */
  readonly changed: Scalars['Int']['output'];
  readonly from: Money;
  readonly reasons: ReadonlyArray<DifferenceReason>;
  readonly to: Money;
  /** People whose difference has a part that nothing explains */
  readonly unexplained: Scalars['Int']['output'];
};

/** People of a run by outcome, as far as the reader may see them */
export type RunCounts = {
  readonly __typename: 'RunCounts';
  readonly notEligible: Scalars['Int']['output'];
  readonly paid: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
  readonly zero: Scalars['Int']['output'];
};

/** Payouts of a run to be worked out again by two people. In it are the largest, all adjusted and, of all payouts, those with the smallest SHA-256 of “seed:person id” */
export type RunSample = {
  readonly __typename: 'RunSample';
  /** The reader is one whose signature is missing */
  readonly canSign: Scalars['Boolean']['output'];
  readonly drawnAt: Scalars['DateTime']['output'];
  readonly drawnByEmail: Scalars['String']['output'];
  readonly payouts: ReadonlyArray<SampledPayout>;
  readonly runId: Scalars['ID']['output'];
  readonly seed: Scalars['String']['output'];
  readonly signatures: ReadonlyArray<SampleSignature>;
  /** 20, and 60 where the plan is not that of the period before */
  readonly size: Scalars['Int']['output'];
};

export type RunState =
  /** Approved by somebody else than who submitted it */
  | 'approved'
  /** Calculated; another run may take its place */
  | 'calculated'
  /** Handed on to payroll */
  | 'exported'
  /** Final */
  | 'locked'
  /** Sent back with a reason */
  | 'rejected'
  /** Waits for approval */
  | 'submitted'
  /** A later run took its place */
  | 'superseded';

/** Who moved a run, when and why */
export type RunStep = {
  readonly __typename: 'RunStep';
  readonly action: RunAction;
  readonly at: Scalars['DateTime']['output'];
  readonly byEmail: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type SampleReason =
  /** Whatever was adjusted is always in it */
  | 'adjusted'
  /** By the seed */
  | 'drawn'
  /** The largest payout of the run is always in it */
  | 'largest';

export type SampleSignature = {
  readonly __typename: 'SampleSignature';
  readonly at: Scalars['DateTime']['output'];
  readonly byEmail: Scalars['String']['output'];
  /** Payouts that matched as it was signed */
  readonly matching: Scalars['Int']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
};

export type SampledPayout = {
  readonly __typename: 'SampledPayout';
  /** Calculated again just now from its frozen inputs, it comes to its receipt */
  readonly matches: Scalars['Boolean']['output'];
  readonly payoutId: Scalars['ID']['output'];
  readonly personName: Scalars['String']['output'];
  readonly reason: SampleReason;
  readonly total: Money;
};

export type SaveAssignmentsResult = AssignmentsSaved | ConfirmationNeeded | Conflict | InvalidInput | NotFound;

export type SavePayoutInputsResult = Conflict | InvalidInput | NotFound | PayoutInputsSaved;

export type SavePayrollSettingsResult = Conflict | InvalidInput | NotFound | PayrollSettings;

export type SavePersonResult = Conflict | InvalidInput | NotFound | Person;

export type SavePlanResult = BonusPlanVersion | Conflict | InvalidInput | NotFound;

export type SaveTeamResult = Conflict | InvalidInput | NotFound | Team;

export type SessionEnded = Problem & {
  readonly __typename: 'SessionEnded';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type SetPayoutBudgetResult = Conflict | InvalidInput | NotFound | PayoutBudget;

export type SignInResult = InvalidInput | SignedIn | TooManyAttempts | WrongCredentials;

export type SignUpLink = {
  readonly __typename: 'SignUpLink';
  /** Then its password is asked for, and not a new one */
  readonly accountExists: Scalars['Boolean']['output'];
  readonly email: Scalars['String']['output'];
};

export type SignUpLinkResult = LinkNotValid | SignUpLink;

export type SignUpResult = Done | InvalidInput | TooManyAttempts;

export type SignedIn = {
  readonly __typename: 'SignedIn';
  readonly accessToken: Scalars['String']['output'];
  /** Of an account whose address nobody had confirmed: workspaces that are closed to it now, since a stranger may have made them */
  readonly closedWorkspaces: Scalars['Int']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly me: Me;
  /** The clock of the service, which may not be the reader’s */
  readonly now: Scalars['DateTime']['output'];
};

export type SpanChoice =
  /** They are spread evenly over their days */
  | 'by_days'
  /** They stay whole and count where a period holds all their days */
  | 'whole';

/** Spend of campaigns that returned less than they cost, or nothing */
export type SpendLoss = {
  readonly __typename: 'SpendLoss';
  /** The dearest first */
  readonly campaigns: ReadonlyArray<Scalars['String']['output']>;
  /** Percent of the spend */
  readonly percent: Scalars['Decimal']['output'];
};

export type StepUnit =
  /** 1 where something is met, else 0 */
  | 'flag'
  /** A share of full time */
  | 'full_time'
  /** The currency of the payout */
  | 'money'
  /** A plain number */
  | 'number'
  /** Percent points */
  | 'percent';

export type Subscription = {
  readonly __typename: 'Subscription';
  /** How the job stands, at once and after every change until it has ended; by server-sent events */
  readonly jobProgress: Job;
};


export type SubscriptionJobProgressArgs = {
  id: Scalars['ID']['input'];
};

export type SwitchWorkspaceResult = NotFound | SignedIn;

/** A team of the workspace; teams form a tree */
export type Team = {
  readonly __typename: 'Team';
  readonly archived: Scalars['Boolean']['output'];
  readonly headName?: Maybe<Scalars['String']['output']>;
  readonly headPersonId?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** People whose terms of today name this very team */
  readonly peopleCount: Scalars['Int']['output'];
};

export type TeamConnection = {
  readonly __typename: 'TeamConnection';
  readonly nodes: ReadonlyArray<Team>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** The cost centre of a team */
export type TeamCostCentre = {
  readonly __typename: 'TeamCostCentre';
  readonly costCentre: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly teamId: Scalars['ID']['output'];
};

export type TeamCostCentreInput = {
  readonly costCentre: Scalars['String']['input'];
  readonly teamId: Scalars['ID']['input'];
};

/** What holds for a person from a day on; pay and target are null for whoever may not see them */
export type Terms = {
  readonly __typename: 'Terms';
  /** A month at full time */
  readonly eligiblePay?: Maybe<Money>;
  readonly from: Scalars['BusinessDate']['output'];
  readonly fte: Scalars['Decimal']['output'];
  readonly id: Scalars['ID']['output'];
  readonly position: Scalars['String']['output'];
  /** Target bonus of a month, in place of a percent */
  readonly targetAmount?: Maybe<Money>;
  /** Target bonus in percent of eligible pay */
  readonly targetPercent?: Maybe<Scalars['Decimal']['output']>;
  readonly teamId?: Maybe<Scalars['ID']['output']>;
  readonly teamName?: Maybe<Scalars['String']['output']>;
  /** Last day; null: until further notice */
  readonly to?: Maybe<Scalars['BusinessDate']['output']>;
};

export type TermsInput = {
  /** A month at full time */
  readonly eligiblePay?: InputMaybe<Scalars['Decimal']['input']>;
  readonly from: Scalars['BusinessDate']['input'];
  readonly fte: Scalars['Decimal']['input'];
  readonly position: Scalars['String']['input'];
  /** A month */
  readonly targetAmount?: InputMaybe<Scalars['Decimal']['input']>;
  readonly targetPercent?: InputMaybe<Scalars['Decimal']['input']>;
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  readonly to?: InputMaybe<Scalars['BusinessDate']['input']>;
};

export type TooManyAttempts = Problem & {
  readonly __typename: 'TooManyAttempts';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly retryAt: Scalars['DateTime']['output'];
};

export type UndoImportResult = Conflict | NotFound | ObservationImport;

export type UpdateMemberRolesResult = Conflict | InvalidInput | Member | NotFound | RoleGrant;

export type UpdateMyNameResult = InvalidInput | Me;

export type UpdateWorkspaceResult = Conflict | InvalidInput | NotFound | Workspace;

/** What rests on a thing, so that it can be archived but not deleted */
export type Use = {
  readonly __typename: 'Use';
  readonly count: Scalars['Int']['output'];
  readonly kind: UseKind;
  /** The first of them by name; none where the caller may not read them */
  readonly things: ReadonlyArray<UsedBy>;
};

export type UseKind =
  /** Measured values */
  | 'data'
  /** Payout inputs of a cycle */
  | 'inputs'
  /** An invitation for the person */
  | 'invitation'
  /** KPIs: of the person or team in a cycle, or of somebody in the cycle */
  | 'kpis'
  /** A login of the person */
  | 'member'
  /** A person whose terms, now or once, name the team */
  | 'person'
  /** A bonus plan: acknowledged by the person, or made for the team */
  | 'plan'
  /** A payout run */
  | 'run'
  /** A team: headed by the person, or below the team */
  | 'team';

export type UsedBy = {
  readonly __typename: 'UsedBy';
  /** Null: nothing to open */
  readonly id?: Maybe<Scalars['ID']['output']>;
  readonly name: Scalars['String']['output'];
};

/** One bar of an amount; base and changes add up to the total exactly */
export type WaterfallStep = {
  readonly __typename: 'WaterfallStep';
  readonly delta: Money;
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly from: Money;
  readonly key: Scalars['String']['output'];
  readonly kind: BarKind;
  readonly label: Scalars['String']['output'];
  /** Numbers of the steps behind it; the first is the bar itself as a formula */
  readonly steps: ReadonlyArray<Scalars['Int']['output']>;
  readonly to: Money;
};

export type WhenOverBudget =
  /** An owner has to approve it */
  | 'ask_owner'
  /** It is submitted with a reason only */
  | 'reason'
  /** The run is not submitted */
  | 'stop';

export type Workspace = {
  readonly __typename: 'Workspace';
  /** ISO 4217 */
  readonly currency: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Holds generated sample data */
  readonly isSample: Scalars['Boolean']['output'];
  readonly locale: Locale;
  readonly name: Scalars['String']['output'];
  readonly policies: WorkspacePolicies;
  /** IANA name; a day is a day there */
  readonly timeZone: Scalars['String']['output'];
};

export type WorkspacePolicies = {
  readonly __typename: 'WorkspacePolicies';
  readonly headsSeePay: Scalars['Boolean']['output'];
  readonly kpiCountMax: Scalars['Int']['output'];
  readonly kpiCountMin: Scalars['Int']['output'];
  /** The largest share of a plan that may ride on the team, in percent */
  readonly teamShareLimit: Scalars['Decimal']['output'];
};

export type WrongCredentials = Problem & {
  readonly __typename: 'WrongCredentials';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};
