import { Injectable } from '@nestjs/common';
import {
  FileAddresses,
  newId,
  notePayRead,
  PayoutRunStepEntity,
  PayrollFileEntity,
  PayrollHandoverEntity,
  type Sql,
  storeFile,
  type Transaction,
  UnitOfWork,
} from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { RUN_LIFE_CYCLE, transitionOf } from '@premia/shared-contract';
import { moveRun } from '../calculate-payout-run/write-run';
import { changedMeanwhile, notFinal, nothingToHandOver, wouldBeRefused } from './payroll.errors';
import { PayrollExport, PayrollFile } from './payroll.type';
import { isFinal, sumOf } from './payroll-handover.queries';
import {
  fingerprintOf,
  openPeople,
  type PaidPerson,
  payrollLinesOf,
  payrollRunOf,
  readPaidPeople,
  readRunForPayroll,
  type RunForPayroll,
} from './payroll-lines.queries';
import { WRITE_PAYROLL_FILE } from './write-payroll-file.computation';

export interface ExportRequest {
  readonly runId: string;
  readonly target: string;
  /** A part that was handed over before, in this form; null: what is open, or else the last part. */
  readonly part?: number | null;
}

/** Who goes into a file, and whether they are handed over by it. */
interface Part {
  readonly run: RunForPayroll;
  readonly people: readonly PaidPerson[];
  /** Null: a new one. */
  readonly part: number | null;
}

interface Written {
  readonly name: string;
  readonly content: Uint8Array;
  readonly sha256: string;
  readonly lines: number;
}

/**
 * Hands a locked run to payroll: what is open and not held becomes a part, and a file of it is made. A part stays what it is;
 * asked for again it is the same file, and in another form it has the same people.
 */
@Injectable()
export class ExportPayoutRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly processes: Processes,
    private readonly addresses: FileAddresses,
  ) {}

  async run(ctx: TenantContext, request: ExportRequest): Promise<PayrollExport | Problem> {
    const part = await this.unitOfWork.run(ctx, (tx) => readPart(tx, ctx, request));
    if (part instanceof Problem) return part;
    const { run, people } = part;
    const lines = payrollLinesOf(run, people);
    const order = { target: request.target, run: payrollRunOf(run), options: run.options, lines, writes: true };
    const made = await this.processes.run(ctx, WRITE_PAYROLL_FILE, order);
    if (made.content === null || made.sha256 === null)
      return wouldBeRefused(ctx, made.issueCount, made.peopleWithIssues);
    const file = { name: made.fileName, content: made.content, sha256: made.sha256, lines: lines.length };
    const exported = await this.unitOfWork.run(ctx, async (tx) => {
      await lockHandovers(tx, ctx);
      const now = await readPart(tx, ctx, request);
      if (now instanceof Problem) return now;
      // Held, released or handed over while the file was made: it would not be of what is written down.
      if (now.part !== part.part || fingerprintOf(now.people) !== fingerprintOf(people)) return changedMeanwhile(ctx);
      return this.#write(tx, ctx, part, request.target, file);
    });
    if (!(exported instanceof Problem)) notePayRead(ctx, 'payout-run', run.id);
    return exported;
  }

  async #write(
    tx: Transaction,
    ctx: TenantContext,
    part: Part,
    target: string,
    { name, content, sha256, lines }: Written,
  ): Promise<PayrollExport> {
    const { tenantId, userId: createdBy, now: createdAt } = ctx;
    const { run, people } = part;
    const isRepeated = part.part !== null;
    const handover = isRepeated ? await readHandover(tx, ctx, run.id, part.part) : await handOver(tx, ctx, part);
    const known = await readFileOf(tx, ctx, handover.id, target, sha256);
    const of = { target, name, lines, sha256 };
    if (known !== null)
      return new PayrollExport({
        file: new PayrollFile({ ...of, ...known, address: this.addresses.of(ctx, known.fileId) }),
        isRepeated: true,
        isSameFile: true,
      });
    const { id: fileId } = await storeFile(tx, ctx, 'payroll', name, content);
    const id = newId();
    await tx
      .repository(PayrollFileEntity)
      .insert({ tenantId, id, handoverId: handover.id, fileId, target, lines, sha256, createdBy, createdAt });
    tx.audit({
      action: 'payout-run.exported',
      entity: 'payout-run',
      entityId: run.id,
      after: {
        part: handover.part,
        target,
        people: people.length,
        lines,
        total: sumOf(people),
        currency: run.currency,
        sha256,
      },
    });
    const [author] = await tx.query<{ readonly email: string }>(`select email from premia.users where id = $1`, [
      createdBy,
    ]);
    const address = this.addresses.of(ctx, fileId);
    const file = new PayrollFile({ ...of, id, byEmail: author?.email ?? '', at: createdAt, address });
    return new PayrollExport({ file, isRepeated, isSameFile: false });
  }
}

async function readPart(sql: Sql, ctx: TenantContext, { runId, part = null }: ExportRequest): Promise<Part | Problem> {
  const run = await readRunForPayroll(sql, ctx, runId);
  if (run === null) return new NotFound(ctx);
  if (!isFinal(run)) return notFinal(ctx, run);
  const people = await readPaidPeople(sql, ctx, run);
  const open = openPeople(people);
  if (part === null && open.length > 0) return { run, people: open, part: null };
  const last = part ?? Math.max(0, ...people.map((one) => one.part ?? 0));
  const handed = people.filter((one) => one.part === last);
  return handed.length === 0 ? nothingToHandOver(ctx, run) : { run, people: handed, part: last };
}

/** Two at once would both find the same people open. */
async function lockHandovers(tx: Transaction, ctx: TenantContext): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`payroll:${ctx.tenantId}`]);
}

interface Handover {
  readonly id: string;
  readonly part: number;
}

async function readHandover(
  tx: Transaction,
  ctx: TenantContext,
  runId: string,
  part: number | null,
): Promise<Handover> {
  const [found] = await tx.query<Handover>(
    `select id, part from premia.payroll_handovers where tenant_id = $1 and run_id = $2 and part = $3`,
    [ctx.tenantId, runId, part],
  );
  if (found === undefined) throw new Error(`The run ${runId} has no part ${part}`);
  return found;
}

/** The first part takes the run to its last state; its people are handed over from now on, and never again. */
async function handOver(tx: Transaction, ctx: TenantContext, { run, people }: Part): Promise<Handover> {
  const { tenantId, userId: handedBy, now: handedAt } = ctx;
  const [{ part } = { part: 1 }] = await tx.query<{ readonly part: number }>(
    `select coalesce(max(part), 0)::int + 1 as part from premia.payroll_handovers where tenant_id = $1 and run_id = $2`,
    [tenantId, run.id],
  );
  const id = newId();
  await tx.repository(PayrollHandoverEntity).insert({
    tenantId,
    id,
    runId: run.id,
    part,
    people: people.length,
    total: sumOf(people),
    sha256: fingerprintOf(people),
    handedBy,
    handedAt,
  });
  await tx.execute(
    `insert into premia.payroll_lines (tenant_id, id, run_id, handover_id, person_id, personnel_number, amount)
     select $1, l.* from unnest($2::uuid[], array_fill($3::uuid, array[cardinality($2::uuid[])]),
                                array_fill($4::uuid, array[cardinality($2::uuid[])]), $5::uuid[], $6::text[], $7::numeric[]) as l`,
    [
      tenantId,
      people.map(() => newId()),
      run.id,
      id,
      people.map(({ personId }) => personId),
      people.map(({ personnelNumber }) => personnelNumber),
      people.map(({ total }) => total),
    ],
  );
  const transition = transitionOf(RUN_LIFE_CYCLE, run.state, 'export');
  if (transition !== null && (await moveRun(tx, ctx, run.id, transition))) {
    const stepId = newId();
    await tx
      .repository(PayoutRunStepEntity)
      .insert({ tenantId, id: stepId, runId: run.id, action: 'export', reason: null, byUser: handedBy, at: handedAt });
    await tx.event({ type: 'payout-run.moved', runId: run.id, stepId });
  }
  return { id, part };
}

async function readFileOf(
  tx: Transaction,
  ctx: TenantContext,
  handoverId: string,
  target: string,
  sha256: string,
): Promise<(Pick<PayrollFile, 'id' | 'name' | 'byEmail' | 'at'> & { readonly fileId: string }) | null> {
  const [file] = await tx.query<Pick<PayrollFile, 'id' | 'name' | 'byEmail' | 'at'> & { readonly fileId: string }>(
    `select x.id, x.file_id as "fileId", f.name, coalesce(u.email, '') as "byEmail", x.created_at as at
       from premia.payroll_files x
       join premia.files f on f.tenant_id = x.tenant_id and f.id = x.file_id
       left join premia.users u on u.id = x.created_by
      where x.tenant_id = $1 and x.handover_id = $2 and x.target = $3 and x.sha256 = $4`,
    [ctx.tenantId, handoverId, target, sha256],
  );
  return file ?? null;
}
