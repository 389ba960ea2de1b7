import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, SignInAttemptEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Config, type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

/** What is counted: the account from one address, the account from everywhere, the address. */
interface Keys {
  readonly pair: string;
  readonly account: string;
  readonly address: string;
}

/** An admitted attempt; it counts as failed until it is said to have succeeded. */
export interface Attempt {
  readonly keys: Keys;
}

const WINDOW_MS = LIMITS.signInAttempts.windowMinutes * 60_000;
/** From all addresses together: far above what one person mistypes, far below what a botnet needs. */
const PER_ACCOUNT_FROM_EVERYWHERE = 50;
/** An address from which the account was entered within this time is not held back by what strangers try elsewhere. */
const TRUSTED_MS = 30 * 24 * 60 * 60_000;

/**
 * Limits on guessing passwords, kept in the database so that they hold across replicas and restarts. Attempts are
 * counted by account and address; those turned away are not counted, so that waiting always helps, and the right owner,
 * coming from an address that succeeded before, is not locked out by strangers. Keys are hashed: no list of who tried.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** Admits and counts an attempt, or says from when on to try again. The same for accounts that do not exist. */
  async admit(ctx: RequestContext, email: string): Promise<Attempt | { readonly retryAt: Date }> {
    const keys = this.#keys(ctx, email);
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      await lockKeys(tx, keys);
      const retryAt = await blockedUntil(tx, ctx.now, keys);
      if (retryAt !== null) return { retryAt };
      await record(tx, [keys.pair, keys.account, keys.address], { succeeded: false });
      return { keys };
    });
  }

  /** The attempt was the owner's: from this address the count starts anew. */
  async succeeded(tx: Transaction, { keys }: Attempt): Promise<void> {
    await tx.repository(SignInAttemptEntity).delete({ keyHash: keys.pair });
    await record(tx, [keys.pair], { succeeded: true });
  }

  /** The owner has proved to read the account's e-mail: all counts of the account start anew. */
  async forgive(tx: Transaction, email: string): Promise<void> {
    const keys = this.#keys(tx.ctx, email);
    await tx.execute('DELETE FROM premia.sign_in_attempts WHERE key_hash = ANY ($1::text[]) AND NOT succeeded', [
      [keys.pair, keys.account],
    ]);
  }

  #keys({ ip }: RequestContext, email: string): Keys {
    const key = (text: string) => createHmac('sha256', this.config.secret).update(text).digest('hex');
    return { pair: key(`pair:${email}:${ip}`), account: key(`account:${email}`), address: key(`address:${ip}`) };
  }
}

/** Attempts at once are admitted one after the other: a hundred parallel guesses are still a hundred. */
async function lockKeys(tx: Transaction, { account, address }: Keys): Promise<void> {
  for (const key of [account, address].sort()) {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }
}

async function blockedUntil(tx: Transaction, now: Date, { pair, account, address }: Keys): Promise<Date | null> {
  const [trusted] = await tx.query(
    'SELECT FROM premia.sign_in_attempts WHERE key_hash = $1 AND succeeded AND at > $2 LIMIT 1',
    [pair, new Date(now.getTime() - TRUSTED_MS)],
  );
  const limits = [
    { key: pair, limit: LIMITS.signInAttempts.perAccount },
    { key: address, limit: LIMITS.signInAttempts.perAddress },
    ...(trusted === undefined ? [{ key: account, limit: PER_ACCOUNT_FROM_EVERYWHERE }] : []),
  ];
  let latest: Date | null = null;
  for (const { key, limit } of limits) {
    // The attempt that must leave the window before there is room again.
    const [blocking] = await tx.query<{ at: Date }>(
      `SELECT at FROM premia.sign_in_attempts WHERE key_hash = $1 AND NOT succeeded AND at > $2
       ORDER BY at DESC OFFSET $3 LIMIT 1`,
      [key, new Date(now.getTime() - WINDOW_MS), limit - 1],
    );
    if (blocking === undefined) continue;
    const free = new Date(blocking.at.getTime() + WINDOW_MS);
    if (latest === null || free > latest) latest = free;
  }
  return latest;
}

async function record(
  tx: Transaction,
  keys: readonly string[],
  { succeeded }: { readonly succeeded: boolean },
): Promise<void> {
  await tx.insertAll(
    SignInAttemptEntity,
    keys.map((keyHash) => ({ id: newId(), keyHash, at: tx.ctx.now, succeeded })),
  );
  await tx.execute('DELETE FROM premia.sign_in_attempts WHERE key_hash = ANY ($1::text[]) AND at < $2', [
    keys,
    new Date(tx.ctx.now.getTime() - TRUSTED_MS),
  ]);
}
