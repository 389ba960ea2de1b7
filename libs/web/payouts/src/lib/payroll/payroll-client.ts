import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '@premia/web-util';
import type {
  ExportPayoutRunMutationVariables,
  PayrollHandoverPartsFragment,
  PayrollSettingsPartsFragment,
  SavePayrollSettingsMutationVariables,
} from './payroll.graphql.generated';
import {
  ClosePayrollCaseDocument,
  ExportPayoutRunDocument,
  PayrollHandoverDocument,
  PayrollSettingsDocument,
  ReadPaidListDocument,
  SavePayrollSettingsDocument,
} from './payroll.graphql.generated';

export type PayrollHandover = PayrollHandoverPartsFragment;
export type PayrollPart = PayrollHandover['parts'][number];
export type PayrollIssue = PayrollHandover['issues'][number];
export type PaidCase = NonNullable<PayrollHandover['paidList']>['cases'][number];
export type PayrollSettings = PayrollSettingsPartsFragment;

/** From a locked run to what payroll has paid. */
@Injectable({ providedIn: 'root' })
export class PayrollClient {
  readonly #graphql = inject(GraphqlClient);

  /** @param target null: the one used last */
  async handover(runId: string, target: string | null): Promise<PayrollHandover | null> {
    return (await this.#graphql.query(PayrollHandoverDocument, { runId, target })).payrollHandover;
  }

  async settings(): Promise<PayrollSettings> {
    return (await this.#graphql.query(PayrollSettingsDocument, {})).payrollSettings;
  }

  async saveSettings(settings: SavePayrollSettingsMutationVariables['settings']) {
    return (await this.#graphql.mutate(SavePayrollSettingsDocument, { settings })).savePayrollSettings;
  }

  async export(asked: ExportPayoutRunMutationVariables) {
    return (await this.#graphql.mutate(ExportPayoutRunDocument, asked)).exportPayoutRun;
  }

  async readPaidList(runId: string, uploadId: string) {
    return (await this.#graphql.mutate(ReadPaidListDocument, { runId, uploadId })).readPaidList;
  }

  async closeCase(runId: string, personnelNumber: string, note: string) {
    return (await this.#graphql.mutate(ClosePayrollCaseDocument, { runId, personnelNumber, note })).closePayrollCase;
  }
}
