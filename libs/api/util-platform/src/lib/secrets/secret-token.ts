import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A token that only its receiver knows. */
export function newSecretToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of it: a leaked table opens nothing. Plain SHA-256 is enough for 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
