import { isDecimalText } from '@premia/shared-format';
import type { Workspace, WorkspaceChange } from '../settings-client';

/** The settings as they are being typed. */
export interface WorkspaceDraft {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly teamShareLimit: string;
  readonly kpiCountMin: string;
  readonly kpiCountMax: string;
  readonly headsSeePay: boolean;
}

export function draftOf({ currency, name, policies, timeZone }: Workspace): WorkspaceDraft {
  return {
    name,
    currency,
    timeZone,
    teamShareLimit: policies.teamShareLimit,
    kpiCountMin: String(policies.kpiCountMin),
    kpiCountMax: String(policies.kpiCountMax),
    headsSeePay: policies.headsSeePay,
  };
}

/** A percentage as people type it, as decimal text; null for what is not a number. */
export function typedPercent(typed: string): string | null {
  const decimal = typed.trim().replace(/\s*%$/u, '').replace(',', '.');
  return isDecimalText(decimal) ? decimal : null;
}

/** A small whole number as people type it; null for anything else. */
export function typedCount(typed: string): number | null {
  return /^\d{1,3}$/u.test(typed.trim()) ? Number.parseInt(typed, 10) : null;
}

/** What is sent: only what differs from `workspace`, so that two people changing different things do not undo each other. */
export function changeFrom(workspace: Workspace, draft: WorkspaceDraft): WorkspaceChange {
  const before = draftOf(workspace);
  return {
    ...(draft.name.trim() === before.name ? {} : { name: draft.name.trim() }),
    ...(draft.currency === before.currency ? {} : { currency: draft.currency }),
    ...(draft.timeZone === before.timeZone ? {} : { timeZone: draft.timeZone }),
    ...(draft.teamShareLimit === before.teamShareLimit ? {} : { teamShareLimit: typedPercent(draft.teamShareLimit) }),
    ...(draft.kpiCountMin === before.kpiCountMin ? {} : { kpiCountMin: typedCount(draft.kpiCountMin) }),
    ...(draft.kpiCountMax === before.kpiCountMax ? {} : { kpiCountMax: typedCount(draft.kpiCountMax) }),
    ...(draft.headsSeePay === before.headsSeePay ? {} : { headsSeePay: draft.headsSeePay }),
  };
}
