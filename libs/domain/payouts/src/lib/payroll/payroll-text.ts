import type { PayrollOptions, PayrollRun, PayrollTarget } from './payroll-target';

/** The whole text of a file of text, quoted where the field holds what would end it (RFC 4180). */
export function payrollText(
  { file, columns }: PayrollTarget,
  run: PayrollRun,
  options: PayrollOptions,
  records: readonly (readonly string[])[],
): string {
  const { separator, hasHeader, lineEnd, before } = file;
  const line = (fields: readonly string[]): string =>
    fields.map((field) => (needsQuotes(field, separator) ? `"${field.replaceAll('"', '""')}"` : field)).join(separator);
  const head = hasHeader ? [columns.map(({ name }) => name)] : [];
  const lines = [...(before?.(run, options) ?? []), ...head.map(line), ...records.map(line)];
  return lines.map((text) => text + lineEnd).join('');
}

function needsQuotes(field: string, separator: string): boolean {
  return field.includes(separator) || /["\r\n]/.test(field);
}
