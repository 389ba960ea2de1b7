import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { FileProblem } from './import-problem';
import { fileProblem } from './import-problem';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Files that are no text, by how they begin. */
const SIGNATURES: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** Bytes looked at to tell text from anything else. */
const PROBE = 65_536;

/**
 * Turns the bytes of a file into text. A byte-order mark decides; otherwise UTF-8 where every byte fits it, otherwise
 * Windows-1251 or 1252, by whether letters beyond ASCII stand together, as in Russian words, or alone, as in `café`.
 *
 * @returns the text without a byte-order mark, or `file-empty`, or `file-not-text` for a workbook, PDF,
 * picture or archive, or what is broken in UTF-8
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileProblem> {
  if (bytes.length === 0) return err(emptyFile());
  const signature = SIGNATURES.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) return err(notText(signature.kind));
  const encoding = encodingOf(bytes);
  if (encoding === null) return err(notText('binary'));
  if (encoding !== 'utf-8' && !encoding.startsWith('utf-16')) {
    const broken = brokenUtf8(bytes);
    if (broken !== null) return err(broken);
  }
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) return err(notText('binary'));
  return text.trim() === '' ? err(emptyFile()) : ok({ text, encoding });
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // A zero anywhere is no text, and no database keeps it.
  if (bytes.includes(0)) return encodingByZeros(bytes.subarray(0, PROBE));
  return isUtf8(bytes) ? 'utf-8' : singleByteEncoding(bytes);
}

/** Latin text in UTF-16 has a zero in nearly every second byte, and none in the others. */
function encodingByZeros(probe: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  probe.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const many = probe.length / 8;
  if (even === 0 && odd > many) return 'utf-16le';
  return odd === 0 && even > many ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Where most bytes beyond ASCII are UTF-8, the file is, and the others are broken; cut at its end, or in the middle. */
function brokenUtf8(bytes: Uint8Array): FileProblem | null {
  let [whole, broken, firstBroken] = [0, 0, -1];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    const next = bytes.subarray(at + 1, at + 1 + length);
    if (length > 0 && next.every((byte) => byte >= 0x80 && byte < 0xc0) && next.length < length) {
      return whole > broken ? fileProblem('file-cut') : null;
    }
    if (length > 0 && next.every((byte) => byte >= 0x80 && byte < 0xc0)) {
      whole += 1;
      at += length;
    } else {
      broken += 1;
      if (firstBroken < 0) firstBroken = at;
    }
  }
  if (whole <= broken) return null;
  const row = bytes.subarray(0, firstBroken).reduce((lines, byte) => lines + (byte === LINE_FEED ? 1 : 0), 1);
  return fileProblem('file-encoding-broken', { row: String(row) });
}

const LINE_FEED = 0x0a;
/** Signs that stand in one of the two encodings at another place than in the other. */
const POUND_1252 = 0xa3;
const EURO_1252 = 0x80;
const NUMERO_1251 = 0xb9;

function singleByteEncoding(bytes: Uint8Array): TextEncoding {
  let [together, alone] = [0, 0];
  const isLetter = (byte: number | undefined): boolean =>
    byte !== undefined && (byte >= 0xc0 || byte === 0xb8 || byte === 0xa8);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (isLetter(byte)) {
      if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) together += 1;
      else alone += 1;
    } else if ((byte === POUND_1252 || byte === EURO_1252) && !isLetter(bytes[at + 1])) alone += 1;
    else if (byte === NUMERO_1251) together += 1;
  }
  return alone > together ? 'windows-1252' : 'windows-1251';
}

function emptyFile(): FileProblem {
  return fileProblem('file-empty');
}

function notText(kind: string): FileProblem {
  return fileProblem('file-not-text', { kind: kind === 'binary' ? kind : kind.toUpperCase() });
}
