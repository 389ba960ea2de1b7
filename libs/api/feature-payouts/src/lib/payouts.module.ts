import { Module } from '@nestjs/common';
import { CalculatePayoutRun } from './calculate-payout-run/calculate-payout-run.command';
import { MyBonusQueries } from './my-bonus/my-bonus.queries';
import { MyBonusResolver } from './my-bonus/my-bonus.resolver';
import { FrozenPayoutLoaders } from './payout/frozen-payout.loaders';
import { PayoutQueries } from './payout/payout.queries';
import { PayoutExceptions } from './payout/payout-exceptions';
import { PayoutFieldsResolver } from './payout/payout-fields.resolver';
import { PayoutTraces } from './payout/payout-traces';
import { AdjustPayout } from './payout-adjustments/adjust-payout.command';
import { PayoutAdjustmentQueries } from './payout-adjustments/payout-adjustments.queries';
import { PayoutAdjustmentsResolver } from './payout-adjustments/payout-adjustments.resolver';
import { ChangePayout } from './payout-exceptions/change-payout.command';
import { PayoutExceptionsResolver, RunAttentionResolver } from './payout-exceptions/payout-exceptions.resolver';
import { SetPayoutBudget } from './payout-exceptions/set-payout-budget.command';
import { PayoutInputQueries } from './payout-inputs/payout-inputs.queries';
import { PayoutInputsResolver } from './payout-inputs/payout-inputs.resolver';
import { SavePayoutInputs } from './payout-inputs/save-payout-inputs/save-payout-inputs.command';
import { PayoutRunQueries } from './payout-run/payout-run.queries';
import { PayoutRunResolver } from './payout-run/payout-run.resolver';
import { PayoutRunFieldsResolver } from './payout-run/payout-run-fields.resolver';
import { RunSummaries } from './payout-run/run-summary';
import { PayoutsAccess } from './payouts-access';
import { ClosePayrollCase } from './payroll/close-payroll-case.command';
import { ExportPayoutRun } from './payroll/export-payout-run.command';
import { PayrollResolver } from './payroll/payroll.resolver';
import { PayrollHandoverQueries } from './payroll/payroll-handover.queries';
import { PayrollSettingsService } from './payroll/payroll-settings';
import { ReadPaidList } from './payroll/read-paid-list.command';
import { PlanPreviewQueries } from './plan-preview/plan-preview.queries';
import { PlanPreviewResolver } from './plan-preview/plan-preview.resolver';
import { ReceiptResolver } from './receipt/receipt.resolver';
import { ReceiptFileQueries } from './receipt/receipt-file.queries';
import { VerifyReceiptQueries } from './receipt/verify-receipt.queries';
import { MovePayoutRun } from './run-approval/move-payout-run.command';
import { RunApprovalResolver } from './run-approval/run-approval.resolver';
import { RunApprovalEmails } from './run-approval/run-approval-emails';
import { RunRights } from './run-approval/run-parts';
import { RunChangesQueries } from './run-changes/run-changes.queries';
import { RunChangesResolver } from './run-changes/run-changes.resolver';
import { RunChecklistQueries } from './run-checklist/run-checklist.queries';
import { CompareRun } from './run-comparison/compare-run.task';
import { RunComparisonQueries } from './run-comparison/run-comparison.queries';
import { PayoutDifferenceResolver, RunComparisonResolver } from './run-comparison/run-comparison.resolver';
import { ChangeRunSample } from './run-sample/change-run-sample.command';
import { RunSampleQueries } from './run-sample/run-sample.queries';
import { RunSampleResolver } from './run-sample/run-sample.resolver';

@Module({
  providers: [
    PayoutsAccess,
    PayoutRunResolver,
    PayoutRunFieldsResolver,
    PayoutRunQueries,
    RunSummaries,
    RunChangesQueries,
    RunChangesResolver,
    RunChecklistQueries,
    CalculatePayoutRun,
    PayoutFieldsResolver,
    PayoutQueries,
    FrozenPayoutLoaders,
    PayoutTraces,
    MyBonusResolver,
    MyBonusQueries,
    PlanPreviewResolver,
    PlanPreviewQueries,
    ReceiptResolver,
    VerifyReceiptQueries,
    ReceiptFileQueries,
    PayoutInputsResolver,
    PayoutInputQueries,
    SavePayoutInputs,
    RunApprovalResolver,
    MovePayoutRun,
    RunRights,
    RunApprovalEmails,
    CompareRun,
    PayoutExceptions,
    PayoutExceptionsResolver,
    RunAttentionResolver,
    ChangePayout,
    SetPayoutBudget,
    PayoutAdjustmentsResolver,
    PayoutAdjustmentQueries,
    AdjustPayout,
    RunComparisonResolver,
    PayoutDifferenceResolver,
    RunComparisonQueries,
    RunSampleResolver,
    RunSampleQueries,
    ChangeRunSample,
    PayrollResolver,
    PayrollHandoverQueries,
    PayrollSettingsService,
    ExportPayoutRun,
    ReadPaidList,
    ClosePayrollCase,
  ],
})
export class PayoutsModule {}
