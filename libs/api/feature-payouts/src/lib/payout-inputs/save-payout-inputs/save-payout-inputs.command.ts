import { Injectable } from '@nestjs/common';
import { CycleEntity, newId, PayoutInputEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, type Fault, InvalidInput, NotFound, type TenantContext } from '@premia/api-util-platform';
import { daysBetween } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import { PayoutsAccess } from '../../payouts-access';
import { readCycle } from '../../run-input/cycle-and-plan.queries';
import { type InputColumn, readInputColumns } from '../payout-input-columns';
import { readCells, type StoredCell } from '../payout-inputs.queries';
import { PayoutInputsSaved, type SavePayoutInputsResult } from '../payout-inputs.type';
import { type CellRules, type CellValue, isFault, readCell } from './cell-values';
import type { PayoutInputCellInput, SavePayoutInputsArguments } from './save-payout-inputs.input';

/** What a later value changes of a cell. */
const CHANGED = ['word', 'amount', 'comment', 'version', 'updatedAt', 'updatedBy'] as const;

/** A cell that gets another value. */
interface ChangedCell extends CellValue {
  readonly personId: string;
  readonly column: InputColumn;
  readonly before: StoredCell | null;
}

/** Keeps what HR gives of people before a run: all cells or none, each only over the version that was seen. */
@Injectable()
export class SavePayoutInputs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PayoutsAccess,
  ) {}

  execute(ctx: TenantContext, { cycleId, cells }: SavePayoutInputsArguments): Promise<typeof SavePayoutInputsResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await lockCycle(tx, ctx, cycleId))) return new NotFound(ctx);
      const cycle = await readCycle(tx, ctx, cycleId);
      const personIds = [...new Set(cells.map(({ personId }) => personId))];
      if (cycle === null || !(await areKnown(tx, ctx, personIds))) return new NotFound(ctx);
      if (cycle.stage === 'closed') return new Conflict(ctx, message('problem.PAYOUT_INPUT.CLOSED'));
      const columns = new Map((await readInputColumns(tx, ctx, cycle)).map((column) => [column.key, column]));
      const stored = new Map((await readCells(tx, ctx, cycleId, personIds)).map((cell) => [placeOf(cell), cell]));
      const { currency } = await this.access.scope(ctx);
      const rules = { currency, cycleDays: daysBetween(cycle.from, cycle.to) };
      const { changed, faults } = compare(cells, columns, stored, rules);
      if (faults.length > 0) return new InvalidInput(ctx, faults);
      await write(tx, ctx, cycleId, changed);
      return new PayoutInputsSaved(changed.length);
    });
  }
}

/** What is to be written, or everything that is wrong with the cells. */
function compare(
  cells: readonly PayoutInputCellInput[],
  columns: ReadonlyMap<string, InputColumn>,
  stored: ReadonlyMap<string, StoredCell>,
  rules: CellRules,
): { readonly changed: readonly ChangedCell[]; readonly faults: readonly Fault[] } {
  const changed: ChangedCell[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  cells.forEach((cell, index) => {
    const place = placeOf(cell);
    const column = columns.get(cell.key);
    const before = stored.get(place) ?? null;
    const value = column === undefined ? null : readCell(column, cell, rules);
    const found = faultOf(cell, column, before, value, seen.has(place));
    seen.add(place);
    if (found !== null) faults.push({ ...found, path: `cells.${index}.${found.path}` });
    else if (column !== undefined && value !== null && !isFault(value) && !isSame(before, value))
      changed.push({ ...value, personId: cell.personId, column, before });
  });
  return { changed, faults };
}

function faultOf(
  { value: given, version, key }: PayoutInputCellInput,
  column: InputColumn | undefined,
  before: StoredCell | null,
  value: CellValue | Fault | null,
  isTwice: boolean,
): Fault | null {
  if (column === undefined || value === null)
    return { path: 'key', reason: message('problem.PAYOUT_INPUT.NOT_NEEDED'), value: key };
  if (isTwice) return { path: 'value', reason: message('problem.PAYOUT_INPUT.TWICE'), value: given ?? null };
  if (isFault(value)) return value;
  if (isSame(before, value)) return null;
  if (column.isLocked) return { path: 'value', reason: message('problem.PAYOUT_INPUT.FINAL'), value: given ?? null };
  if (version === (before?.version ?? 0)) return null;
  const now = before?.value ?? '';
  return {
    path: 'value',
    reason: message('problem.PAYOUT_INPUT.CHANGED_MEANWHILE', { value: now, empty: now === '' }),
    value: given ?? null,
  };
}

function isSame(before: StoredCell | null, { word, amount, comment }: CellValue): boolean {
  return (before?.value ?? null) === (word ?? amount) && (before?.comment ?? null) === comment;
}

function placeOf({ personId, key }: { readonly personId: string; readonly key: string }): string {
  return `${personId} ${key}`;
}

async function write(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  changed: readonly ChangedCell[],
): Promise<void> {
  if (changed.length === 0) return;
  const { tenantId, now: updatedAt, userId: updatedBy } = ctx;
  await tx.insertAll(
    PayoutInputEntity,
    changed.map(({ personId, column: { kind, name, plan }, before, word, amount, comment }) => ({
      tenantId,
      id: before?.id ?? newId(),
      cycleId,
      personId,
      kind,
      planId: plan?.planId ?? null,
      name,
      word,
      amount,
      comment,
      version: (before?.version ?? 0) + 1,
      updatedAt,
      updatedBy,
    })),
    CHANGED,
  );
  const told = ({ personId, column }: ChangedCell, value: string | null, comment: string | null) => ({
    personId,
    column: column.key,
    value,
    ...(comment !== null && { comment }),
  });
  tx.audit({
    action: 'payout-inputs.saved',
    // Not the cycle's: its events are open to those who may not see pay.
    entity: 'payout-inputs',
    entityId: cycleId,
    before: { cells: changed.map((cell) => told(cell, cell.before?.value ?? null, cell.before?.comment ?? null)) },
    after: { cells: changed.map((cell) => told(cell, cell.word ?? cell.amount, cell.comment)) },
  });
}

/** Holds the cycle, so that inputs of it are saved one after another; false where there is none. */
async function lockCycle(tx: Transaction, ctx: TenantContext, cycleId: string): Promise<boolean> {
  const where = { tenantId: ctx.tenantId, id: cycleId };
  return (await tx.repository(CycleEntity).findOne({ where, lock: { mode: 'pessimistic_write' } })) !== null;
}

async function areKnown(tx: Transaction, ctx: TenantContext, personIds: readonly string[]): Promise<boolean> {
  const [found] = await tx.query<{ readonly count: number }>(
    `select count(*)::int as count from premia.persons where tenant_id = $1 and id = any ($2::uuid[])`,
    [ctx.tenantId, personIds],
  );
  return found?.count === personIds.length;
}
