import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, type TenantContext } from '@premia/api-util-platform';

const LIVES_MS = 5 * 60_000;

/** Which file of which workspace, for whom, and until when. */
export interface FileAddress {
  readonly tenantId: string;
  readonly fileId: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly expires: string;
  readonly signature: string;
}

/** Addresses at which a browser gets a file without a token; each is for one file and lives for minutes. */
@Injectable()
export class FileAddresses {
  readonly #secret: string;

  constructor({ secret }: Config) {
    this.#secret = secret;
  }

  /** For the caller, who may have the file: that has been seen to before. */
  of({ tenantId, userId, now }: Pick<TenantContext, 'tenantId' | 'userId' | 'now'>, fileId: string): string {
    const expires = String(now.getTime() + LIVES_MS);
    const signature = this.#sign({ tenantId, fileId, userId, expires });
    return `/api/files/${tenantId}/${fileId}?${new URLSearchParams({ for: userId, expires, signature }).toString()}`;
  }

  holds({ signature, ...address }: FileAddress, now: Date): boolean {
    const expected = Buffer.from(this.#sign(address));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    return Number(address.expires) > now.getTime();
  }

  /** Under a purpose of its own, so that nothing signed by the same secret for something else opens a file. */
  #sign({ tenantId, fileId, userId, expires }: Omit<FileAddress, 'signature'>): string {
    const address = ['file', tenantId, fileId, userId, expires].join(':');
    return createHmac('sha256', this.#secret).update(address).digest('base64url');
  }
}
