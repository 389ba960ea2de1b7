import { noFloatMoney } from './no-float-money';
import { asRule, at, tester } from './rule-tester';

const filename = at('libs/domain/bonus/src/lib/curve.ts');

tester.run('no-float-money', asRule(noFloatMoney), {
  valid: [
    { name: 'accepts a decimal string', filename, code: `interface Line { readonly targetAmount: string }` },
    {
      name: 'accepts a count whose name begins with money',
      filename,
      code: `const payoutCount: number = 3; const targetIndex: number = Number(text);`,
    },
    { name: 'accepts a conversion of something else', filename, code: `const year = Number(match[1]);` },
    {
      name: 'lets charts draw with numbers',
      filename: at('libs/web/ui/src/lib/charts/trend-option.ts'),
      code: `const y = Number(point.amount);`,
    },
    {
      name: 'lets tests write numbers',
      filename: at('libs/domain/bonus/src/lib/curve.spec.ts'),
      code: `const rate: number = 1;`,
    },
  ],
  invalid: [
    {
      name: 'refuses Number of an amount',
      filename,
      code: `const x = Number(line.amount);`,
      errors: [{ messageId: 'converted' }],
    },
    {
      name: 'refuses parseFloat of a rate',
      filename,
      code: `const x = parseFloat(taxRate);`,
      errors: [{ messageId: 'converted' }],
    },
    {
      name: 'refuses Number.parseFloat of a weight',
      filename,
      code: `const x = Number.parseFloat(weight ?? '0');`,
      errors: [{ messageId: 'converted' }],
    },
    { name: 'refuses a unary plus', filename, code: `const x = +eligiblePay;`, errors: [{ messageId: 'converted' }] },
    {
      name: 'refuses leaving the exact type',
      filename,
      code: `const x = actual.toNumber();`,
      errors: [{ messageId: 'converted' }],
    },
    {
      name: 'refuses a property typed number',
      filename,
      code: `interface Line { readonly target_amount: number | null }`,
      errors: [{ messageId: 'typed' }],
    },
    {
      name: 'refuses a parameter typed number',
      filename,
      code: `function pay(bonus: number) {}`,
      errors: [{ messageId: 'typed' }],
    },
    {
      name: 'refuses a field typed as numbers',
      filename,
      code: `class Plan { weights: readonly number[] = []; }`,
      errors: [{ messageId: 'typed' }],
    },
    {
      name: 'refuses it in the client too',
      filename: at('libs/web/payouts/src/lib/payouts-store.ts'),
      code: `const total = rows.map((row) => Number(row.payout));`,
      errors: [{ messageId: 'converted' }],
    },
  ],
});
