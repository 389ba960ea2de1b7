import fc from 'fast-check';
import Papa from 'papaparse';
import { observationsOf } from './import-row';
import { readObservations } from './read-observations';
import { readTable, readTableText } from './read-table';
import { recogniseColumns } from './recognise-columns';

/** How one and the same report is written by different programs. */
interface Dialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimalMark: ',' | '.';
  readonly thousands: '' | ' ' | '\u00a0' | '\u202f';
  readonly date: 'iso' | 'points' | 'slashes';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1251';
  readonly newline: '\n' | '\r\n';
}

interface ReportRow {
  readonly day: number;
  readonly campaign: string;
  /** Hundredths of the currency. */
  readonly spent: number;
  readonly leads: number;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  decimalMark: fc.constantFrom(',', '.'),
  thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f'),
  date: fc.constantFrom('iso', 'points', 'slashes'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1251'),
  newline: fc.constantFrom('\n', '\r\n'),
});

const report: fc.Arbitrary<readonly ReportRow[]> = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    campaign: fc.constantFrom('ВКонтакте', 'поиск, бренд', 'say "hi"', 'facebook_tier2'),
    spent: fc.nat(1_000_000_000),
    leads: fc.nat(5000),
  }),
  { minLength: 1, maxLength: 30, selector: ({ day, campaign }) => `${day} ${campaign}` },
);

/** Letters of these reports in Windows-1251; the thin space is not in it. */
function encodeWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80 || code === 0xa0) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    throw new RangeError(`“${character}” is not among the letters of the reports`);
  });
}

function encode(text: string, { encoding }: Dialect): Uint8Array {
  if (encoding === 'windows-1251') return encodeWindows1251(text.replaceAll('\u202f', '\u00a0'));
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

function writeDate(day: number, { date }: Dialect): string {
  const two = String(day).padStart(2, '0');
  if (date === 'iso') return `2021-02-${two}`;
  return date === 'points' ? `${two}.02.2021` : `${two}/02/2021`;
}

function writeNumber(hundredths: number, { decimalMark, thousands }: Dialect): string {
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${whole}${decimalMark}${String(hundredths % 100).padStart(2, '0')}`;
}

function write(rows: readonly ReportRow[], style: Dialect): Uint8Array {
  const cells = rows.map(({ day, campaign, spent, leads }) => [
    writeDate(day, style),
    campaign,
    writeNumber(spent, style),
    String(leads),
  ]);
  const text = Papa.unparse([['Дата', 'Кампания', 'Расход', 'Лиды'], ...cells], style);
  return encode(text, style);
}

function read(bytes: Uint8Array): readonly string[] {
  const table = readTable(bytes);
  if (!table.ok) throw new Error(table.error.code);
  const reading = readObservations(table.value, recogniseColumns(table.value.headers));
  if (!reading.ok) throw new Error(reading.error.map(({ message }) => message).join('; '));
  expect(reading.value.problems).toEqual([]);
  return [...observationsOf(reading.value.rows)].map(
    ({ externalKey, value }) => `${externalKey}=${value.toExactText()}`,
  );
}

describe('one report in many dialects of CSV', () => {
  it('gives the same observations, whatever the encoding, delimiter, dates and numbers look like', () => {
    const plain: Dialect = {
      delimiter: ',',
      decimalMark: '.',
      thousands: '',
      date: 'iso',
      encoding: 'utf-8',
      newline: '\n',
    };
    fc.assert(
      fc.property(report, dialect, (rows, style) => {
        expect(read(write(rows, style))).toEqual(read(write(rows, plain)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every cell of a table, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,;\t"\'\n|='), maxLength: 8 });
    const row = fc.tuple(cell, cell).map(([first, second]) => ['2021-02-01', first, second]);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 10 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const table = readTableText(
            Papa.unparse([['date', 'campaign', 'channel'], ...rows], { delimiter, newline: '\n' }),
          );
          expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe('a file made to slow the reader down', () => {
  it('is read all the same, well within the time a test has', () => {
    const blanks = ' '.repeat(30_000);
    const cells = [`1${blanks}x`, `${'('.repeat(30_000)}`, `${'1 000'.repeat(6_000)}`, `2021-02-01${blanks}0`];
    for (const cell of cells) {
      const table = readTableText(`date,spend,"${cell}"\n"${cell}","${cell}",1\n2021-02-01,1,2\n`);
      if (!table.ok) throw new Error(table.error.code);
      const reading = readObservations(table.value, recogniseColumns(table.value.headers));
      expect(reading).toMatchObject({ ok: true, value: { problemCount: 2, badRowCount: 1, observationCount: 1 } });
    }
  });
});
