import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The end of a zip stands in its last bytes, before a remark of at most so many. */
const LONGEST_END = 65_557;
const MOST_PARTS = 10_000;
/** The list of sheets is small, whatever the sheets are. */
const MOST_BYTES_OF_LIST = 4_000_000;

export interface WorkbookPart {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly method: number;
}

/** The parts of a zip by its directory, without unpacking any; null where it is none or is cut. */
export function workbookParts(bytes: Buffer): readonly WorkbookPart[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end < bytes.length - LONGEST_END || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    return null;
  const count = bytes.readUInt16LE(end + 10);
  const parts: WorkbookPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let part = 0; part < Math.min(count, MOST_PARTS); part += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** The sheets of a workbook in their order; none where its list cannot be read. */
export function workbookSheets(bytes: Buffer, parts: readonly WorkbookPart[]): readonly WorkbookSheet[] {
  const list = parts.find(({ name }) => name === 'xl/workbook.xml');
  if (list === undefined) return [];
  const xml = textOf(bytes, list);
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescaped(/\sname="([^"]*)"/.exec(tag)?.[1] ?? ''),
    isHidden: /\sstate="(?:hidden|veryHidden)"/.test(tag),
  }));
}

function textOf(bytes: Buffer, { offset, packed, method }: WorkbookPart): string {
  if (offset + 30 > bytes.length) return '';
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.toString('utf8', 0, MOST_BYTES_OF_LIST);
  try {
    return inflateRawSync(content, { maxOutputLength: MOST_BYTES_OF_LIST }).toString('utf8');
  } catch {
    return '';
  }
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
}
