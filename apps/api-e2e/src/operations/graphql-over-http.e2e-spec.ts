import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;
let url: string;

beforeAll(async () => {
  api = await startApi();
  await api.service.listen(0, '127.0.0.1');
  const { port } = api.service.getHttpServer().address() as AddressInfo;
  url = `http://127.0.0.1:${port}/graphql`;
});

afterAll(() => api.close());

/** Of the specification of GraphQL over HTTP, with the numbers that it is known by. */
const audits = serverAudits({ url: () => url }).filter(({ name }) => !name.startsWith('MAY'));

it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('holds to %s', async (_, audit) => {
  const result = await audit.fn();
  expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
});
