import { columns, newId, type Transaction, UserEntity, UserPasswordEntity } from '@premia/api-data-access';
import type { Locale } from '@premia/shared-contract';

export interface Account {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly passwordHash: string | null;
  /** Null where nobody has shown yet that the address is theirs: anybody may have made the account. */
  readonly emailConfirmedAt: Date | null;
}

/** The account of an address in its stored, lower-case form; only inside a transaction in identity. */
export async function findAccount(tx: Transaction, email: string): Promise<Account | null> {
  const [account] = await tx.query<Account>(
    `select u.id as "userId", ${columns(UserEntity, 'u', ['email', 'locale', 'emailConfirmedAt'])}, ${columns(UserPasswordEntity, 'p', ['passwordHash'])}
       from premia.users u left join premia.user_passwords p on p.user_id = u.id where u.email = $1`,
    [email],
  );
  return account ?? null;
}

interface NewAccount {
  readonly email: string;
  readonly name: string | null;
  readonly passwordHash: string;
  readonly locale: Locale;
}

/** Its owner came by a link that was sent to the address. Breaks `users_email_unique` where someone was faster. */
export async function createAccount(tx: Transaction, { passwordHash, ...account }: NewAccount): Promise<string> {
  const [userId, now] = [newId(), tx.ctx.now];
  await tx.repository(UserEntity).insert({ id: userId, ...account, createdAt: now, emailConfirmedAt: now });
  await setPassword(tx, userId, passwordHash);
  return userId;
}

/** Its owner came by a link that was sent to the address. */
export async function confirmEmail(tx: Transaction, userId: string): Promise<void> {
  await tx.execute('update premia.users set email_confirmed_at = $2 where id = $1 and email_confirmed_at is null', [
    userId,
    tx.ctx.now,
  ]);
}

export async function setPassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.repository(UserPasswordEntity).upsert({ userId, passwordHash, changedAt: tx.ctx.now }, ['userId']);
}
