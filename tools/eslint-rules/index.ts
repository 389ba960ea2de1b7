import { noFloatMoney } from './no-float-money';
import { noRawDatabase } from './no-raw-database';
import { resolverDeclaresPermission } from './resolver-declares-permission';
import { testFileTier } from './test-file-tier';

/** Rules of our own; Nx loads them as `@nx/workspace-<name>`. */
export const rules = {
  'no-float-money': noFloatMoney,
  'no-raw-database': noRawDatabase,
  'resolver-declares-permission': resolverDeclaresPermission,
  'test-file-tier': testFileTier,
};
