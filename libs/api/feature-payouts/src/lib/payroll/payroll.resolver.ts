import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { Ctx, Id, type Problem, Requires, type TenantContext, Text } from '@premia/api-util-platform';
import { PAYROLL_TARGETS } from '@premia/domain-payouts';
import { ClosePayrollCase } from './close-payroll-case.command';
import { ExportPayoutRun } from './export-payout-run.command';
import { ExportPayoutRunResult, type PayrollExport, PayrollHandover, PayrollHandoverResult } from './payroll.type';
import { PayrollHandoverQueries } from './payroll-handover.queries';
import { PayrollSettingsService } from './payroll-settings';
import { PayrollSettings, PayrollSettingsInput, SavePayrollSettingsResult } from './payroll-settings.type';
import { ReadPaidList } from './read-paid-list.command';

const TARGETS = PAYROLL_TARGETS.map(({ key }) => key);

@ArgsType()
export class PayrollHandoverArguments {
  @Field(() => ID) @Id() readonly runId!: string;

  @Field(() => String, { nullable: true, description: 'Null: the one used last' })
  @IsOptional()
  @IsIn(TARGETS)
  readonly target?: string | null;
}

@ArgsType()
export class ExportPayoutRunArguments {
  @Field(() => ID) @Id() readonly runId!: string;

  @Field(() => String) @IsIn(TARGETS) readonly target!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'A part that was handed over before; null: what is open, or the last',
  })
  @IsOptional()
  @IsInt()
  readonly part?: number | null;
}

@ArgsType()
export class ReadPaidListArguments {
  @Field(() => ID) @Id() readonly runId!: string;

  @Field(() => ID) @Id() readonly uploadId!: string;
}

@ArgsType()
export class ClosePayrollCaseArguments {
  @Field(() => ID) @Id() readonly runId!: string;

  @Field(() => String) @Text({ max: 200 }) readonly personnelNumber!: string;

  @Field(() => String) @Text({ max: 1000 }) readonly note!: string;
}

@ArgsType()
export class SavePayrollSettingsArguments {
  @Field(() => PayrollSettingsInput)
  @ValidateNested()
  @Type(() => PayrollSettingsInput)
  readonly settings!: PayrollSettingsInput;
}

/** From a locked run to what payroll has paid. */
@Resolver(() => PayrollHandover)
export class PayrollResolver {
  constructor(
    private readonly queries: PayrollHandoverQueries,
    private readonly settings: PayrollSettingsService,
    private readonly exportRun: ExportPayoutRun,
    private readonly paidList: ReadPaidList,
    private readonly closeCase: ClosePayrollCase,
  ) {}

  @Query(() => PayrollHandover, {
    nullable: true,
    description: 'With what the target would refuse, before anything leaves',
  })
  @Requires('runs.approve')
  payrollHandover(
    @Ctx() ctx: TenantContext,
    @Args() { runId, target }: PayrollHandoverArguments,
  ): Promise<PayrollHandover | null> {
    return this.queries.ofRun(ctx, runId, target ?? null);
  }

  @Query(() => PayrollSettings)
  @Requires('runs.approve')
  payrollSettings(@Ctx() ctx: TenantContext): Promise<PayrollSettings> {
    return this.settings.read(ctx);
  }

  @Mutation(() => SavePayrollSettingsResult)
  @Requires('runs.approve')
  savePayrollSettings(
    @Ctx() ctx: TenantContext,
    @Args() { settings }: SavePayrollSettingsArguments,
  ): Promise<PayrollSettings> {
    return this.settings.save(ctx, settings);
  }

  @Mutation(() => ExportPayoutRunResult, {
    description: 'Hands over what is open and not held, or makes a file of a part anew',
  })
  @Requires('runs.approve')
  exportPayoutRun(
    @Ctx() ctx: TenantContext,
    @Args() request: ExportPayoutRunArguments,
  ): Promise<PayrollExport | Problem> {
    return this.exportRun.run(ctx, request);
  }

  @Mutation(() => PayrollHandoverResult, {
    description: 'Personnel number and amount of each line, as payroll has paid',
  })
  @Requires('runs.approve')
  readPaidList(@Ctx() ctx: TenantContext, @Args() asked: ReadPaidListArguments): Promise<PayrollHandover | Problem> {
    return this.paidList.run(ctx, asked);
  }

  @Mutation(() => PayrollHandoverResult)
  @Requires('runs.approve')
  closePayrollCase(
    @Ctx() ctx: TenantContext,
    @Args() asked: ClosePayrollCaseArguments,
  ): Promise<PayrollHandover | Problem> {
    return this.closeCase.run(ctx, asked);
  }
}
