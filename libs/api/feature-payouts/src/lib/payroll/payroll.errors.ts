import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import type { RunForPayroll } from './payroll-lines.queries';

export function notFinal(ctx: TenantContext, { number }: RunForPayroll): Conflict {
  return new Conflict(ctx, message('problem.PAYROLL.NOT_FINAL', { number }));
}

export function nothingToHandOver(ctx: TenantContext, { number }: RunForPayroll): Conflict {
  return new Conflict(ctx, message('problem.PAYROLL.NOTHING', { number }));
}

/** The page that asked shows them one by one. */
export function wouldBeRefused(ctx: TenantContext, count: number, people: number): Conflict {
  return new Conflict(ctx, message('problem.PAYROLL.ISSUES', { count, people }));
}

export function changedMeanwhile(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PAYROLL.CHANGED'));
}

export function listNotReadable(ctx: TenantContext, line: number, text: string): Conflict {
  return new Conflict(ctx, message('problem.PAYROLL.LIST', { line, text }));
}
