import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { observationsOf, readObservations, recogniseTable } from '@premia/domain-kpi';
import { readTableFile } from './read-workbook';

type Cell = string | number | boolean | Date | null;

function workbook(
  ...sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly hidden?: boolean;
  }[]
) {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, hidden = false }) => ({ name, rows: rows.map((row) => [...row]), hidden })),
  });
}

async function problemOf(content: Uint8Array): Promise<string> {
  const table = await readTableFile(content);
  return table.ok ? 'read' : table.error.code;
}

/** A zip with one part that says of itself how much it unpacks to. */
function zipOf(name: string, content: Buffer, unpacked = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(unpacked, 24);
  central.writeUInt16LE(name.length, 28);
  const before = Buffer.concat([local, Buffer.from(name), packed]);
  const directory = Buffer.concat([central, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, directory, end]);
}

describe('reading a workbook', () => {
  it('gives the observations that the same table gives as CSV', async () => {
    const bytes = await workbook({
      name: 'Report',
      rows: [
        ['Campaign report', null, null, null],
        ['Day', 'Campaign', 'Cost', 'Impressions'],
        [new Date('2026-09-01T00:00:00Z'), 'Alpha', 1000.5, 12345],
        [new Date('2026-09-02T00:00:00Z'), 'Alpha', 0.1 + 0.2, 7],
        ['Total', null, 1000.8, 12352],
      ],
    });
    const table = await readTableFile(bytes);
    if (!table.ok) throw new Error(table.error.code);
    const reading = readObservations(table.value, recogniseTable(table.value));
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    expect(reading.value.problems).toEqual([]);
    expect(
      [...observationsOf(reading.value.rows)].map(({ externalKey, value }) => `${externalKey}=${value.toExactText()}`),
    ).toEqual([
      '2026-09-01||alpha|spend=1000.5',
      '2026-09-01||alpha|impressions=12345',
      '2026-09-02||alpha|spend=0.3',
      '2026-09-02||alpha|impressions=7',
    ]);
    expect(reading.value.notices.map(({ code }) => code)).toEqual(['total-lines']);
  });

  it('never takes the decimals of a number for thousands', async () => {
    const bytes = await workbook({
      name: 'A',
      rows: [
        ['Date', 'Cost'],
        ['2026-09-01', 1.234],
        ['2026-09-02', 12.345],
      ],
    });
    const table = await readTableFile(bytes);
    const reading = table.ok && readObservations(table.value, recogniseTable(table.value));
    expect(reading && reading.ok && reading.value.rows.map(({ values }) => values[0]?.value.toExactText())).toEqual([
      '1.234',
      '12.345',
    ]);
  });

  it('takes the sheet whose headings say most, and names the others', async () => {
    const bytes = await workbook(
      { name: 'Readme', rows: [['How to read this report']] },
      {
        name: 'Daily',
        rows: [
          ['Date', 'Cost', 'Clicks'],
          ['2026-09-01', 5, 1],
        ],
      },
      {
        name: 'Old',
        rows: [
          ['Date', 'Cost', 'Clicks', 'Leads'],
          ['2025-09-01', 5, 1, 1],
        ],
        hidden: true,
      },
    );
    const table = await readTableFile(bytes);
    expect(table).toMatchObject({ value: { headers: ['Date', 'Cost', 'Clicks'], encoding: 'xlsx' } });
    expect(table.ok && table.value.notices).toMatchObject([
      { code: 'sheet-taken', message: { parameters: { sheet: 'Daily', count: 2, others: '“Readme”, “Old”' } } },
    ]);
  });

  it('says what else a file is, and stops before it is too much', async () => {
    expect(await problemOf(zipOf('content.xml', Buffer.alloc(200, 'x')))).toBe('file-not-text');
    expect(await problemOf(zipOf('notes.txt', Buffer.alloc(200, 'x')))).toBe('file-not-text');
    expect(await problemOf(Buffer.from('d0cf11e0a1b11ae1'.padEnd(400, '0'), 'hex'))).toBe('file-not-text');
    const honest = await workbook({
      name: 'A',
      rows: [
        ['Date', 'Cost'],
        ['2026-09-01', 5],
      ],
    });
    expect(await problemOf(honest.slice(0, honest.length / 2))).toBe('file-workbook-unreadable');
    expect(await problemOf(zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(1000), 3_000_000_000))).toBe(
      'file-workbook-too-large',
    );
    const wide = await workbook({ name: 'A', rows: [Array.from({ length: 10_000 }, (_, column) => `c${column}`)] });
    expect(await problemOf(wide)).toBe('file-too-many-columns');
    expect(await problemOf(Buffer.from('date,spend\n2026-09-01,5\n'))).toBe('read');
  });
});
