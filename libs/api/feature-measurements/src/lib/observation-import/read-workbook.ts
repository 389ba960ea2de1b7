import { streamXlsxRows } from 'hucre/xlsx';
import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import {
  type FileProblem,
  fileProblem,
  MAXIMUM_CELL,
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  namesIn,
  notice,
  readTable,
  type Table,
  tableOfRows,
  type TableRow,
} from '@premia/domain-kpi';
import { workbookParts, type WorkbookSheet, workbookSheets } from './workbook-parts';

/** How a zip begins, and the least that one with a table in it has. */
const ZIP = 0x504b;
const SMALLEST = 100;
const MEGABYTE = 1_000_000;
/** What a workbook may unpack to: a table of as many rows as are read takes a third of it. */
const MOST_UNPACKED = 400;
/** Rows in which the headings of a sheet are looked for, and sheets that are looked at. */
const LOOKED_AT = 200;
const MOST_SHEETS = 20;
/** Digits that a number in a spreadsheet has; further ones are noise of its binary form. */
const DIGITS = 15;

/** Reads the bytes of a CSV or XLSX file; of a workbook the sheet whose headings say most. */
export async function readTableFile(content: Uint8Array): Promise<Result<Table, FileProblem>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < SMALLEST || bytes.readUInt16BE(0) !== ZIP) return readTable(content);
  const parts = workbookParts(bytes);
  if (parts === null) return err(fileProblem('file-workbook-unreadable'));
  if (parts.some(({ name }) => name === 'content.xml')) return err(fileProblem('file-not-text', { kind: 'ODS' }));
  const unpacked = Math.ceil(parts.reduce((sum, part) => sum + part.unpacked, 0) / MEGABYTE);
  if (unpacked > MOST_UNPACKED)
    return err(fileProblem('file-workbook-too-large', { found: unpacked, limit: MOST_UNPACKED }));
  const sheets = workbookSheets(bytes, parts);
  if (sheets.length === 0) return err(fileProblem('file-not-text', { kind: 'ZIP' }));
  try {
    return await readBestSheet(bytes, sheets);
  } catch {
    return err(fileProblem('file-workbook-unreadable'));
  }
}

async function readBestSheet(bytes: Buffer, sheets: readonly WorkbookSheet[]): Promise<Result<Table, FileProblem>> {
  let best = { index: 0, names: -1 };
  for (const [index, { isHidden }] of sheets.slice(0, MOST_SHEETS).entries()) {
    if (isHidden) continue;
    const head = await rowsOf(bytes, index, LOOKED_AT);
    const names = head.ok ? Math.max(0, ...head.value.map(({ cells }) => namesIn(cells))) : 0;
    if (names > best.names) best = { index, names };
  }
  const rows = await rowsOf(bytes, best.index, MAXIMUM_ROWS + 2 * LOOKED_AT);
  if (!rows.ok) return rows;
  const others = sheets.filter((_, index) => index !== best.index).map(({ name }) => `“${name}”`);
  const sheet = sheets[best.index]?.name ?? '';
  const taken =
    others.length === 0
      ? []
      : [notice('sheet-taken', { sheet, count: others.length, others: others.slice(0, 5).join(', ') })];
  return tableOfRows(rows.value, { delimiter: ',', encoding: 'xlsx', openRow: null, notices: taken });
}

/** The filled rows of a sheet as text, up to a limit; no further row is unpacked. */
async function rowsOf(bytes: Buffer, sheet: number, limit: number): Promise<Result<readonly TableRow[], FileProblem>> {
  const rows: TableRow[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const row = index + 1;
    if (values.length > MAXIMUM_COLUMNS)
      return err(fileProblem('file-too-many-columns', { row, found: values.length, limit: MAXIMUM_COLUMNS }));
    const cells = values.map(textOfCell);
    if (cells.some((cell) => cell.length > MAXIMUM_CELL))
      return err(fileProblem('file-cell-too-long', { row, limit: MAXIMUM_CELL }));
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
    if (rows.length >= limit) break;
  }
  return ok(rows);
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return textOfNumber(value);
  if (value instanceof Date) return textOfDate(value);
  return typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : '';
}

/** A number is no text: its point begins decimals, so that no three digits after it may be taken for thousands. */
function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(DIGITS));
  const text =
    Math.abs(rounded) < 1e21 && (rounded === 0 || Math.abs(rounded) >= 1e-6) ? String(rounded) : rounded.toFixed(20);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function textOfDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
