import { Conflict, type Problem } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { message } from '@premia/shared-messages';
import { newId } from '../new-id';
import { once } from './once';

let database: TestDatabase;
let tenant: TestTenant;

beforeAll(async () => {
  database = await testDatabase();
  tenant = await aTenant().withMember('admin').in(database);
});
afterAll(() => database.close());

let works = 0;
const ask = (
  key: string | null,
  request: unknown = { cycle: 'february' },
  work: () => Promise<{ id: string } | Problem> = () => Promise.resolve({ id: newId() }),
  ctx = tenant.asOwner(),
) =>
  database.unitOfWork.run(ctx, (tx) =>
    once(tx, ctx, { operation: 'calculate', key, request }, () => {
      works += 1;
      return work();
    }),
  );

describe('a request with a key', () => {
  beforeEach(() => {
    works = 0;
  });

  it('is done once, and gives the same answer when it comes again', async () => {
    const key = newId();
    const first = await ask(key);
    expect(await ask(key)).toEqual(first);
    expect(works).toBe(1);
  });

  it('is done once when it comes several times at once', async () => {
    const key = newId();
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        ask(key, {}, async () => {
          await new Promise((resolve) => setTimeout(resolve, 30));
          return { id: newId() };
        }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(works).toBe(1);
  });

  it('is tried again where it could not be done', async () => {
    const key = newId();
    const refused = () => Promise.resolve(new Conflict(tenant.asOwner(), message('problem.JOB.ENDED')));
    expect(await ask(key, {}, refused)).toBeInstanceOf(Conflict);
    await ask(key, {}, () => Promise.reject(new Error('the network is down'))).catch(() => undefined);
    expect(await ask(key, {})).toEqual({ id: expect.any(String) });
    expect(works).toBe(3);
  });

  it('may not carry the key of another request, but that of another person', async () => {
    const key = newId();
    const first = await ask(key, { cycle: 'february' });
    expect(await ask(key, { cycle: 'march' })).toMatchObject({ code: 'KEY_REUSED' });
    const other = await ask(key, { cycle: 'march' }, undefined, tenant.as(tenant.member('admin')));
    expect(other).not.toEqual(first);
  });

  it('is done every time without one', async () => {
    expect(await ask(null)).not.toEqual(await ask(null));
  });
});
