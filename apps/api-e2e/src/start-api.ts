import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TestApp } from '@premia/api-util-testing';
import { bootstrap, listen } from '../../api/src/bootstrap';

export type ApiUnderTest = TestApp<NestExpressApplication>;

/** The production service on this worker's database: `beforeAll(async () => { api = await startApi(); })`. */
export function startApi(environment?: Readonly<Record<string, string>>): Promise<ApiUnderTest> {
  return TestApp.start<NestExpressApplication>((config, outside) => bootstrap(config, outside), environment);
}

/** Opens the port as the program itself does, and says where. */
export async function startListening({ service, config }: ApiUnderTest): Promise<AddressInfo> {
  await listen(service, config);
  return service.getHttpServer().address() as AddressInfo;
}
