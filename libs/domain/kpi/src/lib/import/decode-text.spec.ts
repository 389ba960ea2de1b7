import { describeText } from '@premia/shared-messages';
import { decodeText } from './decode-text';

const RUSSIAN = 'дата;расход\n01.02.2021;5';
/** «дата» in Windows-1251. */
const CP1251 = Uint8Array.from([0xe4, 0xe0, 0xf2, 0xe0, 0x3b, 0x31]);

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, at) => {
    view.setUint16(at * 2, character.charCodeAt(0), littleEndian);
  });
  return bytes;
}

describe('decoding a file', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(utf8(RUSSIAN))).toEqual({ ok: true, value: { text: RUSSIAN, encoding: 'utf-8' } });
    expect(decodeText(utf8(`\ufeff${RUSSIAN}`))).toEqual({ ok: true, value: { text: RUSSIAN, encoding: 'utf-8' } });
  });

  it('reads Windows-1251', () => {
    expect(decodeText(CP1251)).toEqual({ ok: true, value: { text: 'дата;1', encoding: 'windows-1251' } });
  });

  it.each([
    ['cost\n£12.50', [0xa3], 'windows-1252'],
    ['cost\n12,50 €', [0x80], 'windows-1252'],
    ['café;naïve;Zürich', [0xe9, 0xef, 0xfc], 'windows-1252'],
    ['Показы и клики, № 5', null, 'windows-1251'],
    ['№ 5', [0xb9], 'windows-1251'],
    ['«ёж» — £', [0xab, 0xb8, 0xe6, 0xbb, 0x97, 0xa3], null],
  ])('tells %j by its letters', (text, bytes, encoding) => {
    const beyond = [...(bytes ?? [])];
    const single = [...text].map((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return code;
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
      return bytes === null ? 0xb9 : (beyond.shift() ?? 0);
    });
    const decoded = decodeText(Uint8Array.from(single));
    expect(decoded).toMatchObject({ ok: true, value: { encoding: encoding ?? 'windows-1251' } });
    if (encoding !== null) expect(decoded).toMatchObject({ value: { text } });
  });

  it('does not take UTF-8 that is cut or broken for another encoding', () => {
    const bytes = utf8('дата;расход\n01.02.2021;5\nитог');
    expect(decodeText(bytes.slice(0, -1))).toMatchObject({ error: { code: 'file-cut' } });
    bytes[bytes.length - 5] = 0xff;
    expect(decodeText(bytes)).toMatchObject({
      error: { code: 'file-encoding-broken', message: { parameters: { row: '3' } } },
    });
  });

  it('reads UTF-16, with a byte-order mark or by its zeros', () => {
    expect(decodeText(utf16(`\ufeff${RUSSIAN}`, true))).toMatchObject({
      value: { text: RUSSIAN, encoding: 'utf-16le' },
    });
    expect(decodeText(utf16(`\ufeff${RUSSIAN}`, false))).toMatchObject({
      value: { text: RUSSIAN, encoding: 'utf-16be' },
    });
    expect(decodeText(utf16('date,spend\n', true))).toMatchObject({ value: { text: 'date,spend\n' } });
    expect(decodeText(utf16('date,spend\n', false))).toMatchObject({ value: { text: 'date,spend\n' } });
  });

  it.each([
    ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['pdf', [...utf8('%PDF-1.7')]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['png', [0x89, 0x50, 0x4e, 0x47]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['binary', [...utf8('date,spend'), 0, 0, 1]],
  ])('refuses %s with advice to save as CSV', (kind, bytes) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'file-not-text' } });
    const said = decoded.ok ? '' : describeText('en', decoded.error.message);
    expect(said).toContain('as CSV');
    expect(said).toContain(kind === 'binary' ? 'not text' : kind.toUpperCase());
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t'],
    ['a byte-order mark', '\ufeff'],
  ])('calls a file of %s empty', (_, text) => {
    expect(decodeText(utf8(text))).toMatchObject({ ok: false, error: { code: 'file-empty' } });
  });
});
