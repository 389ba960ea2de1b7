import { Injectable } from '@nestjs/common';
import { FileAddresses, notePayRead, Reads, type Sql } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { moneyOf, type TenantContext } from '@premia/api-util-platform';
import { cycleName } from '@premia/api-vocabulary';
import { Rational } from '@premia/domain-kernel';
import { PAYROLL_TARGETS } from '@premia/domain-payouts';
import {
  HeldLine,
  PaidList,
  PayrollCase,
  PayrollFile,
  PayrollHandover,
  PayrollIssue,
  PayrollPart,
} from './payroll.type';
import {
  openPeople,
  type PaidPerson,
  payrollLinesOf,
  payrollRunOf,
  readPaidPeople,
  readRunForPayroll,
  type RunForPayroll,
} from './payroll-lines.queries';
import { WRITE_PAYROLL_FILE } from './write-payroll-file.computation';

/** Where a run stands on its way to payroll. */
@Injectable()
export class PayrollHandoverQueries {
  constructor(
    private readonly reads: Reads,
    private readonly processes: Processes,
    private readonly addresses: FileAddresses,
  ) {}

  /** @param target null: the one used last, or the neutral one */
  async ofRun(ctx: TenantContext, runId: string, target: string | null): Promise<PayrollHandover | null> {
    const sql = this.reads.of(ctx);
    const run = await readRunForPayroll(sql, ctx, runId);
    if (run === null) return null;
    const people = await readPaidPeople(sql, ctx, run);
    const parts = await this.#parts(sql, ctx, run);
    const paidList = await readPaidList(sql, ctx, run);
    notePayRead(ctx, 'payout-run', runId);
    const chosen = target ?? parts.at(-1)?.files.at(-1)?.target ?? PAYROLL_TARGETS[0]?.key ?? '';
    const open = openPeople(people);
    const held = people.filter(({ isHeld, part }) => isHeld && part === null);
    const order = {
      target: chosen,
      run: payrollRunOf(run),
      options: run.options,
      // All that is handed over is checked again when another form is asked for.
      lines: payrollLinesOf(run, open.length > 0 ? open : people.filter(({ part }) => part !== null)),
      writes: false,
    };
    // The check is of everybody: beside the thread that answers, and with no connection held.
    await this.reads.refresh(ctx);
    const { issues, issueCount } = await this.processes.run(ctx, WRITE_PAYROLL_FILE, order);
    const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
    return new PayrollHandover({
      runId,
      number: run.number,
      cycleName: cycleName(ctx, { name: run.cycleName, from: run.from, to: run.to }),
      planName: run.planName,
      isFinal: isFinal(run),
      targets: PAYROLL_TARGETS.map(({ key }) => key),
      target: chosen,
      openPeople: open.length,
      openTotal: moneyOf(sumOf(open), run.currency),
      held: held.map(
        ({ personId, name, total }) => new HeldLine({ personId, name, amount: moneyOf(total, run.currency) }),
      ),
      heldTotal: moneyOf(sumOf(held), run.currency),
      people: people.length,
      total: moneyOf(sumOf(people), run.currency),
      issues: issues.map(
        (issue) =>
          new PayrollIssue({
            ...issue,
            personName: issue.personId === null ? null : (nameOf.get(issue.personId) ?? null),
          }),
      ),
      issueCount,
      parts,
      paidList,
    });
  }

  async #parts(sql: Sql, ctx: TenantContext, { id, currency }: RunForPayroll): Promise<readonly PayrollPart[]> {
    const rows = await sql.query<
      Omit<PayrollPart, 'total' | 'files'> & {
        readonly total: string;
        readonly files: readonly (Omit<PayrollFile, 'address'> & { readonly fileId: string })[];
      }
    >(
      `select h.part, h.people, h.total::text as total, h.sha256, coalesce(u.email, '') as "byEmail", h.handed_at as at,
              coalesce((select json_agg(json_build_object('id', x.id, 'fileId', x.file_id, 'target', x.target, 'name', f.name,
                                   'lines', x.lines, 'sha256', x.sha256, 'byEmail', coalesce(w.email, ''), 'at', x.created_at)
                                 order by x.created_at, x.id)
                          from premia.payroll_files x
                          join premia.files f on f.tenant_id = x.tenant_id and f.id = x.file_id
                          left join premia.users w on w.id = x.created_by
                         where x.tenant_id = h.tenant_id and x.handover_id = h.id), '[]') as files
         from premia.payroll_handovers h left join premia.users u on u.id = h.handed_by
        where h.tenant_id = $1 and h.run_id = $2 order by h.part`,
      [ctx.tenantId, id],
    );
    return rows.map(
      ({ files, ...part }) =>
        new PayrollPart({
          ...part,
          total: moneyOf(part.total, currency),
          files: files.map(
            ({ fileId, ...file }) => new PayrollFile({ ...file, address: this.addresses.of(ctx, fileId) }),
          ),
        }),
    );
  }
}

export function isFinal({ state }: RunForPayroll): boolean {
  return state === 'locked' || state === 'exported';
}

export function sumOf(people: readonly Pick<PaidPerson, 'total'>[]): string {
  return Rational.sum(people.map(({ total }) => Rational.parse(total))).toExactText();
}

/** The list that was read last, with what differed. */
async function readPaidList(sql: Sql, ctx: TenantContext, { id, currency }: RunForPayroll): Promise<PaidList | null> {
  const [row] = await sql.query<{
    readonly fileName: string;
    readonly lines: number;
    readonly total: string;
    readonly at: Date;
    readonly cases: readonly PayrollCase[];
  }>(
    `select l.file_name as "fileName", l.lines, l.total::text as total, l.read_at as at,
            coalesce((select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'personnelNumber', c.personnel_number,
                                 'expected', c.expected::text, 'paid', c.paid::text, 'note', c.note,
                                 'name', (select n.name from premia.persons n
                                           where n.tenant_id = c.tenant_id and ltrim(n.personnel_number, '0') = ltrim(c.personnel_number, '0') limit 1))
                               order by c.closed_at nulls first, c.personnel_number)
                        from premia.payroll_cases c where c.tenant_id = l.tenant_id and c.paid_list_id = l.id), '[]') as cases
       from premia.payroll_paid_lists l
      where l.tenant_id = $1 and l.run_id = $2 order by l.read_at desc, l.id desc limit 1`,
    [ctx.tenantId, id],
  );
  if (row === undefined) return null;
  return new PaidList({
    ...row,
    total: moneyOf(row.total, currency),
    cases: row.cases.map((one) => new PayrollCase(one)),
  });
}
