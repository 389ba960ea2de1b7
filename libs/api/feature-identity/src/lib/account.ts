import { newId, type Transaction } from '@premia/api-data-access';
import type { Locale } from '@premia/shared-contract';

export interface Account {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly passwordHash: string | null;
}

interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly password_hash: string | null;
}

/** The account of an address in its stored, lower-case form; only inside a transaction in identity. */
export async function findAccount(tx: Transaction, email: string): Promise<Account | null> {
  const [row] = await tx.query<AccountRow>(
    `SELECT u.id, u.email, u.locale, p.password_hash
     FROM premia.users u LEFT JOIN premia.user_passwords p ON p.user_id = u.id WHERE u.email = $1`,
    [email],
  );
  return row === undefined
    ? null
    : { userId: row.id, email: row.email, locale: row.locale, passwordHash: row.password_hash };
}

/** Breaks `users_email_unique` where someone was faster. */
export async function createAccount(
  tx: Transaction,
  { email, passwordHash, locale }: { readonly email: string; readonly passwordHash: string; readonly locale: Locale },
): Promise<string> {
  const userId = newId();
  await tx.execute('INSERT INTO premia.users (id, email, locale, created_at) VALUES ($1, $2, $3, $4)', [
    userId,
    email,
    locale,
    tx.ctx.now,
  ]);
  await setPassword(tx, userId, passwordHash);
  return userId;
}

export async function setPassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.execute(
    `INSERT INTO premia.user_passwords (user_id, password_hash, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, changed_at = EXCLUDED.changed_at`,
    [userId, passwordHash, tx.ctx.now],
  );
}
