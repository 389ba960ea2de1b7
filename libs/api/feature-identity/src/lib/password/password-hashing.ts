import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's password storage guidance for argon2id, the library's default algorithm: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords; a check takes the same work whether or not there is an account. */
@Injectable()
export class PasswordHashing {
  readonly #hashOfNobody = hash('nobody has this password', PARAMETERS);

  hash(password: string): Promise<string> {
    return hash(normalized(password), PARAMETERS);
  }

  /** `null` stands for an account that does not exist: the work is done all the same, and the answer is no. */
  async matches(storedHash: string | null, password: string): Promise<boolean> {
    const matching = await verify(storedHash ?? (await this.#hashOfNobody), normalized(password));
    return matching && storedHash !== null;
  }
}

/** One password typed on two keyboards may arrive as different code points; they are the same to its owner. */
function normalized(password: string): string {
  return password.normalize('NFKC');
}
