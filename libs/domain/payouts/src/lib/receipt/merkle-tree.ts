/** SHA-256 of bytes; given from outside, so that a receipt is verified by the same code on a server and in a file. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Domain separation of RFC 6962, section 2.1: a leaf can never be taken for a node. */
const LEAF = 0;
const NODE = 1;

const joined = (kind: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0));
  bytes[0] = kind;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

export function leafHash(text: string, sha256: Sha256): Uint8Array {
  return sha256(joined(LEAF, new TextEncoder().encode(text)));
}

const nodeHash = (left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array => sha256(joined(NODE, left, right));

/** The largest power of two below a count of leaves. */
function leftOf(count: number): number {
  let left = 1;
  while (left * 2 < count) left *= 2;
  return left;
}

/** The Merkle tree hash of hashes of leaves, in their order (RFC 6962, section 2.1). */
export function treeHead(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  const left = leftOf(leaves.length);
  return nodeHash(treeHead(leaves.slice(0, left), sha256), treeHead(leaves.slice(left), sha256), sha256);
}

/** What proves that a leaf is in the tree, from the leaf up (RFC 6962, section 2.1.1). */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, sha256: Sha256): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const left = leftOf(leaves.length);
  return index < left
    ? [...inclusionProof(leaves.slice(0, left), index, sha256), treeHead(leaves.slice(left), sha256)]
    : [...inclusionProof(leaves.slice(left), index - left, sha256), treeHead(leaves.slice(0, left), sha256)];
}

export interface ProvenLeaf {
  readonly leaf: Uint8Array;
  readonly index: number;
  /** Leaves of the tree. */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
}

/** The head that a proof leads to; null where the proof is not as long as the place in the tree asks for. */
export function provenHead({ leaf, index, size, proof }: ProvenLeaf, sha256: Sha256): Uint8Array | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  if (size === 1) return proof.length === 0 ? leaf : null;
  const side = proof.at(-1);
  if (side === undefined) return null;
  const left = leftOf(size);
  const rest = proof.slice(0, -1);
  const isLeft = index < left;
  const below = isLeft
    ? provenHead({ leaf, index, size: left, proof: rest }, sha256)
    : provenHead({ leaf, index: index - left, size: size - left, proof: rest }, sha256);
  if (below === null) return null;
  return isLeft ? nodeHash(below, side, sha256) : nodeHash(side, below, sha256);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns null where the text is no lower-case hexadecimal of a SHA-256 */
export function hashFromHex(text: unknown): Uint8Array | null {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) return null;
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16));
}
