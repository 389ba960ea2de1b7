import { noRawDatabase } from './no-raw-database';
import { asRule, at, tester } from './rule-tester';

const feature = at('libs/api/feature-payouts/src/lib/payout-run.queries.ts');

tester.run('no-raw-database', asRule(noRawDatabase), {
  valid: [
    {
      name: 'lets data access reach the database',
      filename: at('libs/api/data-access/src/lib/unit-of-work.ts'),
      code: `import { DataSource } from 'typeorm';`,
    },
    {
      name: 'lets test support reach the database',
      filename: at('libs/api/util-testing/src/lib/test-database.ts'),
      code: `import { Client } from 'pg';`,
    },
    {
      name: 'lets a feature use the unit of work',
      filename: feature,
      code: `import { Reads } from '@premia/api-data-access';`,
    },
    { name: 'does not mistake another package', filename: feature, code: `import { x } from 'pgn-parser';` },
  ],
  invalid: [
    {
      name: 'refuses an import in a feature',
      filename: feature,
      code: `import { Client } from 'pg';`,
      errors: [{ messageId: 'raw' }],
    },
    {
      name: 'refuses a type import',
      filename: feature,
      code: `import type { EntityManager } from 'typeorm';`,
      errors: [{ messageId: 'raw' }],
    },
    {
      name: 'refuses an inner path',
      filename: feature,
      code: `import { x } from 'typeorm/driver';`,
      errors: [{ messageId: 'raw' }],
    },
    {
      name: 'refuses a late import',
      filename: feature,
      code: `const pg = await import('pg');`,
      errors: [{ messageId: 'raw' }],
    },
    {
      name: 'refuses handing it on',
      filename: feature,
      code: `export * from 'typeorm';`,
      errors: [{ messageId: 'raw' }],
    },
    {
      name: 'refuses it in the application',
      filename: at('apps/api/src/main.ts'),
      code: `import { Pool } from 'pg';`,
      errors: [{ messageId: 'raw' }],
    },
  ],
});
