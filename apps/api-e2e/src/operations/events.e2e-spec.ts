import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { createPlan, publishPlan } from '../payouts/department';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('counts what has happened once it is delivered', async () => {
  const { client } = await api.signUp();
  await publishPlan(client, await createPlan(client, 'Plan', SEVENTY_THIRTY));
  const counted = async (): Promise<boolean> =>
    (await client.http('get', '/metrics')).text.includes('premia_events_total{type="plan.published"} 1');
  expect(await counted()).toBe(false);
  await api.runJobs();
  await api.runJobs();
  expect(await counted()).toBe(true);
});
