import { plainCell, tableAsCsv } from './chart-table';
import { bareText, columnText, exactText, tickText } from './chart-unit';
import { fileName } from './file-saver';

describe('the file behind a chart', () => {
  it('holds the exact numbers, not what the screen rounds to', () => {
    const csv = tableAsCsv({
      columns: ['Channel', 'ROMI'],
      rows: [[plainCell('Social'), { text: '−13.7 %', raw: '-13.675739' }]],
    });
    expect(csv).toBe('\ufeffChannel,ROMI\r\nSocial,-13.675739\r\n');
  });

  it('quotes what would break a line', () => {
    expect(tableAsCsv({ columns: ['a'], rows: [[plainCell('say "hi", twice')], [plainCell('two\nlines')]] })).toBe(
      '\ufeffa\r\n"say ""hi"", twice"\r\n"two\nlines"\r\n',
    );
  });

  it('keeps a text that looks like a formula a text', () => {
    expect(tableAsCsv({ columns: ['a'], rows: [[plainCell('=HYPERLINK("x")')], [plainCell('+1680.00')]] })).toBe(
      '\ufeffa\r\n"\'=HYPERLINK(""x"")"\r\n+1680.00\r\n',
    );
  });

  it('has a name that every system takes', () => {
    expect(fileName('ROMI: February/2021?.csv')).toBe('ROMI February 2021 .csv');
  });
});

describe('the numbers of a chart', () => {
  const seen = (text: string): string => text.replaceAll('\u00a0', '_');

  it('are exact in words', () => {
    expect(seen(exactText('14177.34', { kind: 'money', currency: 'INR' }, 'ru'))).toBe('14_177,34_₹');
    expect(seen(exactText('7.070423', { kind: 'percent', digits: 1 }, 'en'))).toBe('7.1_%');
    expect(seen(exactText('16939', { kind: 'number' }, 'en'))).toBe('16_939');
    expect(seen(exactText('40.2', { kind: 'percent', digits: 2 }, 'en'))).toBe('40.2_%');
    expect(seen(columnText('40.2', { kind: 'percent', digits: 2 }, 'en'))).toBe('40.20_%');
  });

  it('stand without their unit under a head that names it', () => {
    expect(seen(bareText('-132.43', { kind: 'money', currency: 'INR' }, 'ru', { signed: true }))).toBe('\u2212132,43');
    expect(seen(bareText('1680.00', { kind: 'money', currency: 'XTS' }, 'en', { signed: true }))).toBe('+1_680.00');
  });

  it('are short on an axis, and free of what doubles do', () => {
    expect(seen(tickText(0.1 + 0.2, { kind: 'percent' }, 'en'))).toBe('0.3_%');
    expect(seen(tickText(40_000_000, { kind: 'money', currency: 'INR' }, 'ru'))).toBe('40_млн_₹');
    expect(tickText(-0, { kind: 'number' }, 'en')).toBe('0');
  });
});
