import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inclusionProof, leafHash, provenHead, toHex, treeHead } from './merkle-tree';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Leaves and heads of the reference implementation of Certificate Transparency (RFC 6962). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const HEADS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = LEAVES.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1'), sha256));

describe('a Merkle tree', () => {
  it('has the heads of RFC 6962', () => {
    expect(HEADS.map((_, index) => toHex(treeHead(hashes.slice(0, index + 1), sha256)))).toEqual(HEADS);
    expect(toHex(treeHead([], sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('proves each leaf at its own place, and nowhere else', () => {
    for (let size = 1; size <= LEAVES.length; size += 1) {
      const leaves = hashes.slice(0, size);
      for (const [index, leaf] of leaves.entries()) {
        const proof = inclusionProof(leaves, index, sha256);
        const at = (place: number) => {
          const head = provenHead({ leaf, index: place, size, proof }, sha256);
          return head === null ? null : toHex(head);
        };
        expect(at(index)).toBe(HEADS[size - 1]);
        for (let other = 0; other < size; other += 1) if (other !== index) expect(at(other)).not.toBe(HEADS[size - 1]);
        expect(provenHead({ leaf, index, size, proof: [...proof, leaf] }, sha256)).toBeNull();
      }
    }
  });
});
