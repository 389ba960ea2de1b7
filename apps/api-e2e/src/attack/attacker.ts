import { type GraphQLAnswer, type SignedUp, TEST_PASSWORD } from '@premia/api-util-testing';
import type { ApiUnderTest } from '../start-api';
import type { GeneratedOperation } from './generated-operation';
import type { Thing } from './workspace-fixture';

/** An id of the right form that nothing has. */
export const MISSING_ID = '01890000-0000-7000-8000-00000000dead';

export type Answer = GraphQLAnswer<Readonly<Record<string, unknown>>>;

/** Calls generated operations with a login, signing in again where an operation has signed it out. */
export class Attacker {
  constructor(
    private readonly api: ApiUnderTest,
    private readonly login: Pick<SignedUp, 'client' | 'email'>,
  ) {}

  async call(operation: GeneratedOperation, idOf: (path: string, thing: Thing) => string): Promise<Answer> {
    const { client, email } = this.login;
    const answer = await client.ask<Readonly<Record<string, unknown>>>(operation.document, operation.variables(idOf));
    if (operation.name.startsWith('signOut')) await client.signIn({ email, password: TEST_PASSWORD });
    // The guard of attempts must not come between: every call comes at a time of its own.
    this.api.clock.moveBy({ seconds: 1 });
    return answer;
  }
}

/** An answer as a text that two calls can be compared by: request ids differ, and so does the id that was asked for. */
export function comparable(answer: Answer, asked: readonly string[]): string {
  const text = JSON.stringify(answer, (key, value: unknown) => (key === 'requestId' ? undefined : value));
  return asked.reduce((rest, id) => rest.replaceAll(id, '<asked for>'), text);
}
