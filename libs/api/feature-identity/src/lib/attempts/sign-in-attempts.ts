import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ipKeyGenerator } from 'express-rate-limit';
import { z } from 'zod';
import { defineTask, newId, SignInAttemptEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Config, type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

/** What is counted: the account from one address, the account from everywhere, the address. */
interface Keys {
  readonly pair: string;
  readonly account: string;
  readonly address: string;
}

/** An admitted attempt; it counts as failed until it is said to have succeeded, and is waited for until one is said. */
export interface Attempt {
  readonly keys: Keys;
  /** The rows it is counted by. */
  readonly ids: readonly string[];
}

const WINDOW_MS = LIMITS.signInAttempts.windowMinutes * 60_000;
/** When a window is over, says whether somebody missed an account's password in it. */
export const LOOK_AT_REFUSED = defineTask('look-at-refused', z.object({ email: z.string(), from: z.iso.datetime() }));
/** From all addresses together: far above what one person mistypes, far below what a botnet needs. */
const PER_ACCOUNT_FROM_EVERYWHERE = 50;
/** A pair of account and address that succeeded within this time is trusted: slowed where another would be refused. */
const TRUSTED_MS = 30 * 24 * 60 * 60_000;
const TRUSTED_PAUSE_MS = 60_000;
/** Many who come at once fill a limit before their passwords are looked at: the next waits for them so long, so often. */
const UNDECIDED_MS = 10_000;
const UNDECIDED_PAUSE_MS = 100;
/** Whoever has one IPv6 address has all of its /64, so these count as one address. */
const IPV6_PREFIX_BITS = 64;

/**
 * Limits on guessing passwords, kept in the database so that they hold across replicas and restarts. Failures are
 * counted by account and address. An attempt counts from when it is admitted, so that many at once are counted too, and
 * counts no more once it succeeds. Those turned away are not counted, so that waiting always helps, and the right
 * owner, coming from an address that succeeded before, is not locked out by others. Keys are hashed: no list of who
 * tried.
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
    for (let waited = 0; ; waited += UNDECIDED_PAUSE_MS) {
      const outcome = await this.unitOfWork.runInIdentity(ctx, async (tx) => {
        await lockKeys(tx, [keys.account, keys.address]);
        const retryAt = await refusedUntil(tx, keys);
        if (retryAt !== null) return { retryAt, mayChange: await hasUndecided(tx, keys) };
        await lookAtRefused(tx, email, keys.account);
        return { keys, ids: await record(tx, [keys.pair, keys.account, keys.address], { succeeded: null }) };
      });
      if ('keys' in outcome || !outcome.mayChange || waited >= UNDECIDED_MS) return outcome;
      await sleep(UNDECIDED_PAUSE_MS);
    }
  }

  /** The password was wrong: nobody waits for this attempt any longer. */
  async failed(ctx: RequestContext, { ids }: Attempt): Promise<void> {
    await this.unitOfWork.runInIdentity(ctx, (tx) =>
      tx.execute('UPDATE premia.sign_in_attempts SET succeeded = false WHERE id = ANY ($1::uuid[])', [ids]),
    );
  }

  /** Counts a sign-up asked for from the address, or says from when on to try again. Apart from the guesses. */
  async admitSignUp(ctx: RequestContext): Promise<{ readonly retryAt: Date } | null> {
    const key = this.#key(`sign-ups:${network(ctx)}`);
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      await lockKeys(tx, [key]);
      const retryAt = await blockedUntil(tx, { key, limit: LIMITS.signInAttempts.perAddress });
      if (retryAt !== null) return { retryAt };
      await record(tx, [key], { succeeded: false });
      return null;
    });
  }

  /** The attempt was the owner's: it counts nowhere, and from this address the count of the account starts anew. */
  async succeeded(tx: Transaction, { keys, ids }: Attempt): Promise<void> {
    await tx.execute('DELETE FROM premia.sign_in_attempts WHERE id = ANY ($1::uuid[]) OR key_hash = $2', [
      ids,
      keys.pair,
    ]);
    await record(tx, [keys.pair], { succeeded: true });
  }

  /** The owner has proved to read the account's e-mail: all counts of the account start anew. */
  async forgive(tx: Transaction, email: string): Promise<void> {
    const keys = this.#keys(tx.ctx, email);
    await tx.execute(
      'DELETE FROM premia.sign_in_attempts WHERE key_hash = ANY ($1::text[]) AND succeeded IS NOT TRUE',
      [[keys.pair, keys.account]],
    );
  }

  /** How often the account's password was missed in the window that began then. */
  async refusedSince(tx: Transaction, email: string, began: string): Promise<number> {
    const from = new Date(began);
    const [{ refused } = { refused: 0 }] = await tx.query<{ readonly refused: number }>(
      `SELECT count(*)::int AS refused FROM premia.sign_in_attempts
       WHERE key_hash = $1 AND succeeded IS NOT TRUE AND at >= $2 AND at < $3`,
      [this.#keys(tx.ctx, email).account, from, new Date(from.getTime() + WINDOW_MS)],
    );
    return refused;
  }

  #keys(ctx: RequestContext, email: string): Keys {
    const from = network(ctx);
    return {
      pair: this.#key(`pair:${email}:${from}`),
      account: this.#key(`account:${email}`),
      address: this.#key(`address:${from}`),
    };
  }

  #key(text: string): string {
    return createHmac('sha256', this.config.secret).update(text).digest('hex');
  }
}

/** Once for each account and window, and for addresses without an account too: the task finds out, not the stranger. */
async function lookAtRefused(tx: Transaction, email: string, accountKey: string): Promise<void> {
  const began = Math.floor(tx.ctx.now.getTime() / WINDOW_MS) * WINDOW_MS;
  const options = { key: `refused:${accountKey}:${began}`, runAt: new Date(began + WINDOW_MS) };
  await tx.enqueueTask(LOOK_AT_REFUSED, { email, from: new Date(began).toISOString() }, options);
}

/** What counts as one address: an IPv4 address, also written as IPv6, or a /64 of IPv6. */
function network({ ip }: RequestContext): string {
  return ipKeyGenerator(ip, IPV6_PREFIX_BITS);
}

/** Attempts at once are admitted one after the other: a hundred parallel guesses are still a hundred. */
async function lockKeys(tx: Transaction, keys: readonly string[]): Promise<void> {
  for (const key of keys.toSorted()) {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }
}

async function refusedUntil(tx: Transaction, { pair, account, address }: Keys): Promise<Date | null> {
  const limits = [
    { key: pair, limit: LIMITS.signInAttempts.perAccount },
    { key: address, limit: LIMITS.signInAttempts.perAddress },
    { key: account, limit: PER_ACCOUNT_FROM_EVERYWHERE },
  ];
  let latest: Date | null = null;
  for (const limit of limits) {
    const until = await blockedUntil(tx, limit);
    if (until !== null && (latest === null || until > latest)) latest = until;
  }
  return latest !== null && (await isTrusted(tx, pair))
    ? blockedUntil(tx, { key: pair, limit: 1 }, TRUSTED_PAUSE_MS)
    : latest;
}

/** Whether an attempt that is counted under one of the keys is still being looked at. */
async function hasUndecided(tx: Transaction, { pair, account, address }: Keys): Promise<boolean> {
  const [undecided] = await tx.query(
    'SELECT FROM premia.sign_in_attempts WHERE key_hash = ANY ($1::text[]) AND succeeded IS NULL AND at > $2 LIMIT 1',
    [[pair, account, address], new Date(tx.ctx.now.getTime() - UNDECIDED_MS)],
  );
  return undecided !== undefined;
}

async function isTrusted(tx: Transaction, pair: string): Promise<boolean> {
  const [success] = await tx.query(
    'SELECT FROM premia.sign_in_attempts WHERE key_hash = $1 AND succeeded AND at > $2 LIMIT 1',
    [pair, new Date(tx.ctx.now.getTime() - TRUSTED_MS)],
  );
  return success !== undefined;
}

async function blockedUntil(
  tx: Transaction,
  { key, limit }: { readonly key: string; readonly limit: number },
  windowMs = WINDOW_MS,
): Promise<Date | null> {
  // The attempt that must leave the window before there is room again.
  const [blocking] = await tx.query<{ at: Date }>(
    `SELECT at FROM premia.sign_in_attempts WHERE key_hash = $1 AND succeeded IS NOT TRUE AND at > $2
     ORDER BY at DESC OFFSET $3 LIMIT 1`,
    [key, new Date(tx.ctx.now.getTime() - windowMs), limit - 1],
  );
  return blocking === undefined ? null : new Date(blocking.at.getTime() + windowMs);
}

async function record(
  tx: Transaction,
  keys: readonly string[],
  { succeeded }: { readonly succeeded: boolean | null },
): Promise<readonly string[]> {
  const rows = keys.map((keyHash) => ({ id: newId(), keyHash, at: tx.ctx.now, succeeded }));
  await tx.insertAll(SignInAttemptEntity, rows);
  await tx.execute('DELETE FROM premia.sign_in_attempts WHERE key_hash = ANY ($1::text[]) AND at < $2', [
    keys,
    new Date(tx.ctx.now.getTime() - TRUSTED_MS),
  ]);
  return rows.map(({ id }) => id);
}
