import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { AssignmentEntity } from '@premia/api-data-access';
import {
  Conflict,
  DecimalScalar,
  enumOf,
  FieldProblem,
  fill,
  InvalidInput,
  JsonScalar,
  NotFound,
  Problem,
  type TenantContext,
} from '@premia/api-util-platform';
import { Kpi, kpiOfKey, KpiStanding, KpiStatusEnum } from '@premia/api-vocabulary';
import type { NoDataPolicy } from '@premia/domain-bonus';
import type { KpiStatus, OwnerKind } from '@premia/domain-kpi';
import { message } from '@premia/shared-messages';

export const OwnerKindEnum = enumOf<OwnerKind>('OwnerKind', {
  person: 'One person',
  team: 'A team together',
  company: 'Everybody',
});

export const NoDataPolicyEnum = enumOf<NoDataPolicy>('NoDataPolicy', {
  error: 'The run waits until there is data',
  zero: 'It counts 0',
  exclude: 'It is left out, and the others weigh more',
});

/** An assignment as it is read, with the name of its owner. */
export interface AssignmentRow extends AssignmentEntity {
  readonly ownerName: string;
  readonly ownerTeamId: string | null;
}

@ObjectType({ description: 'A KPI that a person, a team or the company owns in a cycle' })
export class Assignment {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly cycleId!: string;

  @Field(() => OwnerKindEnum)
  readonly ownerKind!: OwnerKind;

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => ID, { nullable: true })
  readonly teamId!: string | null;

  @Field(() => String)
  readonly ownerName!: string;

  @Field(() => ID, { nullable: true, description: 'Where the person who owns it works today' })
  readonly ownerTeamId!: string | null;

  @Field(() => Kpi)
  readonly kpi!: Kpi;

  @Field(() => String, {
    nullable: true,
    description:
      "The plan's component; null: the per-unit one called as the KPI, else the only one of the owner's scope with a target",
  })
  readonly component!: string | null;

  @Field(() => DecimalScalar, { description: "Percent of the owner's list" })
  readonly weight!: string;

  @Field(() => JsonScalar, { description: "Exactly the engine's scoring object" })
  readonly scoring!: object;

  @Field(() => DecimalScalar, { nullable: true })
  readonly attainmentMax!: string | null;

  @Field(() => [String], { description: 'Channels that count; empty: all' })
  readonly channels!: readonly string[];

  @Field(() => [String], { description: 'Campaigns that count; empty: all' })
  readonly campaigns!: readonly string[];

  @Field(() => Boolean, { description: 'Measured and shown, counted in nothing' })
  readonly pilot!: boolean;

  @Field(() => NoDataPolicyEnum, { nullable: true, description: 'Without data; null: as the plan says' })
  readonly noData!: NoDataPolicy | null;

  @Field(() => String, {
    nullable: true,
    description: "Reason given where a limit of the workspace's policy was exceeded",
  })
  readonly confirmation!: string | null;

  constructor(ctx: TenantContext, row: AssignmentRow) {
    fill<Assignment>(this, { ...row, kpi: kpiOfKey(ctx, row.kpi) });
  }
}

@ObjectType({ description: 'What was measured so far, over the days of the cycle and the slice of the assignment' })
export class AssignmentActual {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'At most twelve decimals, half-up, as a payout run takes it',
  })
  readonly value!: string | null;

  @Field(() => KpiStatusEnum)
  readonly status!: KpiStatus;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent, as the engine scores it; null where there is nothing to score',
  })
  readonly attainment!: string | null;

  @Field(() => KpiStanding)
  readonly standing!: KpiStanding;
}

@ObjectType({ description: 'What the slice of an assignment came to before a cycle; null where nothing was measured' })
export class EarlierActual {
  @Field(() => ID)
  readonly assignmentId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'In the period right before' })
  readonly last!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'In the same period a year earlier' })
  readonly lastYear!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the last three periods on average: of each metric first, then the formula',
  })
  readonly average!: string | null;
}

@ObjectType()
export class AssignmentsSaved {
  @Field(() => [Assignment])
  readonly assignments!: readonly Assignment[];

  constructor(assignments: readonly Assignment[]) {
    fill<AssignmentsSaved>(this, { assignments });
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'Allowed, but unusual: send the same again with a reason as `confirmation` where a warning points',
})
export class ConfirmationNeeded extends Problem {
  @Field(() => [FieldProblem])
  readonly warnings: readonly FieldProblem[];

  constructor(ctx: TenantContext, warnings: readonly FieldProblem[]) {
    super(ctx, message('problem.ASSIGNMENTS.CONFIRMATION_NEEDED'));
    this.warnings = warnings;
  }
}

export const SaveAssignmentsResult = createUnionType({
  name: 'SaveAssignmentsResult',
  types: () => [AssignmentsSaved, InvalidInput, ConfirmationNeeded, NotFound, Conflict] as const,
});
