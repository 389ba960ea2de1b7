import { asRule, at, tester } from './rule-tester';
import { testFileTier } from './test-file-tier';

const code = `describe('a story', () => undefined);`;

tester.run('test-file-tier', asRule(testFileTier), {
  valid: [
    { name: 'accepts a pure test', filename: at('libs/domain/bonus/src/lib/curve.spec.ts'), code },
    {
      name: 'accepts an integration test of the API',
      filename: at('libs/api/feature-payouts/src/lib/approve.int-spec.ts'),
      code: `import 'pg'; ${code}`,
    },
    {
      name: 'accepts an end-to-end test in its application',
      filename: at('apps/api-e2e/src/sign-in.e2e-spec.ts'),
      code: `import 'supertest'; ${code}`,
    },
    {
      name: 'accepts support code beside end-to-end tests',
      filename: at('apps/web-e2e/src/story.ts'),
      code: `export const story = 1;`,
    },
  ],
  invalid: [
    {
      name: 'refuses a name no tier runs',
      filename: at('libs/domain/bonus/src/lib/curve.test.ts'),
      code,
      errors: [{ messageId: 'foreign' }],
    },
    {
      name: 'refuses tests in a file without a tier',
      filename: at('libs/domain/bonus/src/lib/curve.ts'),
      code,
      errors: [{ messageId: 'unnamed' }],
    },
    {
      name: 'refuses an integration test of the domain',
      filename: at('libs/domain/bonus/src/lib/curve.int-spec.ts'),
      code,
      errors: [{ messageId: 'integrationHome' }],
    },
    {
      name: 'refuses an end-to-end test in a library',
      filename: at('libs/web/ui/src/lib/table.e2e-spec.ts'),
      code,
      errors: [{ messageId: 'endToEndHome' }],
    },
    {
      name: 'refuses a pure test in an end-to-end application',
      filename: at('apps/web-e2e/src/story.spec.ts'),
      code,
      errors: [{ messageId: 'endToEndHome' }],
    },
    {
      name: 'refuses a pure test that needs a database',
      filename: at('libs/api/data-access/src/lib/sql.spec.ts'),
      code: `import { Client } from 'pg'; ${code}`,
      errors: [{ messageId: 'notPure' }],
    },
  ],
});
