import { constants, deflateRawSync } from 'node:zlib';

const METRICS = ['impressions', 'clicks', 'spend', 'leads', 'orders', 'revenue'] as const;
const DAYS = 365;
const CHANNELS = 8;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;

/** Values of the rows that the benchmark brings in: a year of days of as many campaigns as are needed. */
export const METRICS_OF_A_ROW = METRICS.length;

interface BenchRow {
  readonly date: string;
  readonly channel: string;
  readonly campaign: string;
  readonly values: readonly string[];
}

function* benchRows(count: number): Generator<BenchRow> {
  for (let row = 0; row < count; row += 1) {
    const campaign = Math.floor(row / DAYS);
    yield {
      date: new Date(FIRST_DAY + (row % DAYS) * DAY_MS).toISOString().slice(0, 10),
      channel: `channel ${campaign % CHANNELS}`,
      campaign: `campaign ${campaign}`,
      values: [
        String(1000 + (row % 7000)),
        String(10 + (row % 90)),
        (100 + (row % 5000) / 100).toFixed(2),
        String(row % 20),
        String(row % 7),
        ((row % 30_000) / 100).toFixed(2),
      ],
    };
  }
}

export function benchCsv(count: number): string {
  const lines = [['date', 'channel', 'campaign', ...METRICS].join(',')];
  for (const { date, channel, campaign, values } of benchRows(count))
    lines.push(`${date},${channel},${campaign},${values.join(',')}`);
  return `${lines.join('\n')}\n`;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ],
  [
    'xl/workbook.xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Report" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
];
const MEGABYTE = 1_000_000;
const BLOCKS = 1000;

/** A workbook of about a megabyte whose sheet unpacks to a gigabyte in one cell; its directory tells the truth, or lies. */
export function workbookBomb(isHonest: boolean): Uint8Array<ArrayBuffer> {
  const head =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>';
  // Blocks of a deflated stream that end on a byte may be put one after another, so that nothing here holds a gigabyte.
  const packed = (content: Buffer) => deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const block = packed(Buffer.alloc(MEGABYTE, 'a'));
  const sheet = Buffer.concat([packed(Buffer.from(head)), ...Array.from({ length: BLOCKS }, () => block)]);
  const parts = WORKBOOK.map(([name, xml]) => ({ name, content: deflateRawSync(Buffer.from(xml)), size: xml.length }));
  return zipOf([...parts, { name: SHEET, content: sheet, size: isHonest ? BLOCKS * MEGABYTE : MEGABYTE }]);
}

interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  readonly size: number;
}

/** A zip without checksums, which no reader of ours looks at. */
function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, size } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    written.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name));
    at += 30 + name.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...written, entries, end]));
}
