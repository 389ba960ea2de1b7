import { createHash } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import type { Computation } from '@premia/api-processes';
import {
  PAYROLL_TARGETS,
  type PayrollIssue,
  payrollIssues,
  type PayrollLine,
  type PayrollOptions,
  payrollRecords,
  type PayrollRun,
  type PayrollTarget,
  payrollText,
} from '@premia/domain-payouts';

export interface PayrollOrder {
  readonly target: string;
  readonly run: PayrollRun;
  readonly options: PayrollOptions;
  readonly lines: readonly PayrollLine[];
  /** Without it only what the target would refuse. */
  readonly writes: boolean;
}

interface WrittenPayroll {
  /** The first of them. */
  readonly issues: readonly PayrollIssue[];
  readonly issueCount: number;
  readonly peopleWithIssues: number;
  readonly fileName: string;
  /** Null where there are issues, or nothing was to be written. */
  readonly content: Uint8Array | null;
  readonly sha256: string | null;
}

/** Issues that one answer names. */
const NAMED = 200;
/** The same moment in every workbook: the same lines are the same bytes. */
const NEVER = new Date(Date.UTC(2000, 0, 1));

export const WRITE_PAYROLL_FILE: Computation<PayrollOrder, never, WrittenPayroll> = {
  name: 'write-payroll-file',

  async *run({ target: key, run, options, lines, writes }) {
    const target = PAYROLL_TARGETS.find((one) => one.key === key);
    if (target === undefined) throw new Error(`There is no target ${key}`);
    const issues = payrollIssues(target, run, options, lines);
    const content = writes && issues.length === 0 ? await bytesOf(target, { run, options, lines }) : null;
    return {
      issues: issues.slice(0, NAMED),
      issueCount: issues.length,
      peopleWithIssues: new Set(issues.flatMap(({ personId }) => personId ?? [])).size,
      fileName: target.file.name(run, options),
      content,
      sha256: content === null ? null : createHash('sha256').update(content).digest('hex'),
    };
  },
};

async function bytesOf(
  target: PayrollTarget,
  { run, options, lines }: Pick<PayrollOrder, 'run' | 'options' | 'lines'>,
): Promise<Uint8Array> {
  const records = payrollRecords(target, run, options, lines);
  if (target.file.kind === 'workbook') {
    const head = target.columns.map(({ name }) => name);
    return writeXlsx({
      properties: { created: NEVER, modified: NEVER },
      sheets: [{ name: 'Payroll', rows: [head, ...records.map((record) => [...record])] }],
    });
  }
  return encode(payrollText(target, run, options, records), target.file.encoding);
}

function encode(text: string, encoding: PayrollTarget['file']['encoding']): Uint8Array {
  if (encoding !== 'windows-1252') return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text, 'utf8');
  const decoder = new TextDecoder('windows-1252');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(text, (character) => {
    const code = codes.get(character);
    if (code === undefined) throw new Error(`windows-1252 has no ${character}`);
    return code;
  });
}
