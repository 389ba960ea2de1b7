export type { TestMember } from './lib/a-tenant';
export { TenantBuilder, TestTenant, aTenant } from './lib/a-tenant';
export { TEST_NOW, aContext } from './lib/test-context';
export { TestDatabase, testDatabase } from './lib/test-database';
export type { TestServerUrls } from './lib/test-server';
export { APP_PASSWORD, databaseUrl, freshDatabase, workerDatabase } from './lib/test-server';
