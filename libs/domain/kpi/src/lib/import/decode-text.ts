import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { FileProblem } from './import-problem';
import { fileProblem } from './import-problem';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

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
 * Turns the bytes of a file into text. A byte-order mark decides; otherwise UTF-8 where every byte fits it,
 * otherwise Windows-1251, the usual other encoding of Russian files.
 *
 * @returns the text without a byte-order mark, or `file-empty`, or `file-not-text` for a workbook, PDF,
 * picture or archive
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileProblem> {
  if (bytes.length === 0) return err(emptyFile());
  const signature = SIGNATURES.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) return err(notText(signature.kind));
  const encoding = encodingOf(bytes);
  if (encoding === null) return err(notText('binary'));
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) return err(notText('binary'));
  return text.trim() === '' ? err(emptyFile()) : ok({ text, encoding });
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // A zero anywhere is no text, and no database keeps it.
  if (bytes.includes(0)) return encodingByZeros(bytes.subarray(0, PROBE));
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251';
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

function emptyFile(): FileProblem {
  return fileProblem('file-empty');
}

function notText(kind: string): FileProblem {
  return fileProblem('file-not-text', { kind: kind === 'binary' ? kind : kind.toUpperCase() });
}
