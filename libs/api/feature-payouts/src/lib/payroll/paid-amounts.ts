import { parse } from 'papaparse';

interface PaidAmount {
  readonly personnelNumber: string;
  readonly amount: string;
}

/** Where a list could not be read. */
interface Unreadable {
  readonly line: number;
  readonly text: string;
}

const PLAIN = /^[-−]?\d+(?:[.,]\d{1,6})?$/;
/** Thousands in groups, with the decimals after the other mark or none: `1.234,56`, `1 234.56`. */
const GROUPED = /^[-−]?\d{1,3}(?:([ .,\u00a0\u202f'])\d{3})+(?:([.,])\d{1,2})?$/;

/** Personnel number and amount of each line: the first two columns, with or without names above them. */
export function readPaidAmounts(content: Uint8Array): readonly PaidAmount[] | Unreadable {
  const text = new TextDecoder('utf-8').decode(content);
  const { data } = parse<readonly string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', '\t', ',', '|'],
  });
  const rows: PaidAmount[] = [];
  for (const [index, fields] of data.entries()) {
    const [personnelNumber = '', given = ''] = fields.map((field) => field.trim().replace(/^'/, ''));
    const amount = decimalOf(given);
    if (amount !== null && personnelNumber !== '') rows.push({ personnelNumber, amount });
    // Names above the columns.
    else if (index > 0) return { line: index + 1, text: fields.join('; ').slice(0, 80) };
  }
  return rows.length === 0 ? { line: 1, text: text.slice(0, 80) } : rows;
}

export function isUnreadable(read: readonly PaidAmount[] | Unreadable): read is Unreadable {
  return !Array.isArray(read);
}

/** A decimal with a point; null where it is none, or where a mark may mean two things (`1,234`). */
function decimalOf(text: string): string | null {
  const plain = (written: string) => written.replace('−', '-').replace(',', '.');
  const grouped = GROUPED.exec(text);
  if (grouped !== null) {
    const [, group = '', mark] = grouped;
    if (mark === group) return null;
    // One group and no decimals: a thousand, or a number with three decimals.
    if (mark === undefined && /[.,]/.test(group) && text.split(group).length === 2) return null;
    return plain(text.replaceAll(group, ''));
  }
  return PLAIN.test(text) ? plain(text) : null;
}
