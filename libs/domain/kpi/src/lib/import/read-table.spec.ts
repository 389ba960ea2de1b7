import { detectDelimiter } from './detect-delimiter';
import { MAXIMUM_ROWS, readTable, readTableText } from './read-table';

function rowsOf(text: string): unknown {
  const table = readTableText(text);
  return table.ok ? table.value.rows.map(({ row, cells }) => [row, ...cells]) : table.error.code;
}

describe('finding the delimiter', () => {
  it.each([
    ['date,spend\n2021-02-01,5', ','],
    ['date;spend\n01.02.2021;5,5', ';'],
    ['date\tspend\n01.02.2021\t5,5', '\t'],
    ['"Spend, RUB";Date;"Clicks, count"\n1,5;01.02.2021;3,0', ';'],
    ['foo;bar\n1,5;2,5\n1,5;2,5', ';'],
    ['a,b\n1,2', ','],
    ['one column\n5', ','],
    ['sep=;\ndate,spend\n', ';'],
    ['date|spend|clicks\n2021-02-01|5,5|3', '|'],
    ['date,campaign,spend\n2021-02-01,a|b|c|d,5', ','],
  ])('of %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('reading a table', () => {
  it('numbers rows as a spreadsheet does, also after blank rows and cells of several lines', () => {
    expect(rowsOf('date,campaign\r\n\r\n2021-02-01,"two\r\nlines"\r\n,,\r\n2021-02-02,"say ""hi"""\r\n')).toEqual([
      [3, '2021-02-01', 'two\r\nlines'],
      [5, '2021-02-02', 'say "hi"'],
    ]);
  });

  it('skips a title and the period above the heading, and the line that declares the delimiter', () => {
    const text = 'sep=;\nReport of campaigns\n"1 to 28 February"\n\nДата;Расход\n01.02.2021;5\n';
    const table = readTableText(text);
    expect(table).toMatchObject({ ok: true, value: { headers: ['Дата', 'Расход'], delimiter: ';' } });
    expect(rowsOf(text)).toEqual([[6, '01.02.2021', '5']]);
  });

  it('trims headings and keeps cells as they are', () => {
    expect(readTableText(' date , spend \n 1 , 2 ')).toMatchObject({
      value: { headers: ['date', 'spend'], rows: [{ row: 2, cells: [' 1 ', ' 2 '] }] },
    });
  });

  it.each([
    ['<html><table></table></html>', 'file-not-table'],
    ['{"date": 1}', 'file-not-table'],
    ['[1, 2]', 'file-not-table'],
    ['date,spend\n', 'file-no-data-rows'],
    ['date,spend\n,\n\n', 'file-no-data-rows'],
    [',\n,', 'file-empty'],
    ['date,campaign\n2021-02-01,"never closed\n2021-02-02,x', 'file-quotes-unbalanced'],
    ['date,campaign\n2021-02-01,"a" b\n', 'file-quotes-unbalanced'],
  ])('refuses %j with %s', (text, code) => {
    expect(rowsOf(text)).toBe(code);
  });

  it('names the row in which quotation marks do not match', () => {
    expect(readTableText('date,campaign\n2021-02-01,ok\n2021-02-02,"open')).toMatchObject({
      error: { code: 'file-quotes-unbalanced', message: { parameters: { row: '3' } } },
    });
  });

  it('reads as many rows as the limit allows, and refuses a million with their number', () => {
    const lines = (rows: number): Uint8Array =>
      new TextEncoder().encode(`date,spend\n${'2021-02-01,5\n'.repeat(rows)}`);
    const full = readTable(lines(MAXIMUM_ROWS));
    expect(full.ok && full.value.rows.length).toBe(MAXIMUM_ROWS);
    expect(readTable(lines(MAXIMUM_ROWS + 1))).toMatchObject({ ok: false, error: { code: 'file-too-many-rows' } });
    expect(readTable(lines(1_000_000))).toMatchObject({
      ok: false,
      error: { code: 'file-too-many-rows', message: { parameters: { limit: 200_000, found: 1_000_000 } } },
    });
  });
});
