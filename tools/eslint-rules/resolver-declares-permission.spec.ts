import { resolverDeclaresPermission } from './resolver-declares-permission';
import { asRule, at, tester } from './rule-tester';

const filename = at('libs/api/feature-payouts/src/lib/payout-run.resolver.ts');
const imports = `import { Query, Mutation as Change, ResolveField } from '@nestjs/graphql'; import { Get } from '@nestjs/common';`;

tester.run('resolver-declares-permission', asRule(resolverDeclaresPermission), {
  valid: [
    {
      name: 'accepts a declared permission',
      filename,
      code: `${imports} class A { @Query() @Requires('payouts.read') runs() {} }`,
    },
    { name: 'accepts a public route', filename, code: `${imports} class A { @Get('/healthz') @Public() health() {} }` },
    {
      name: 'accepts a declaration on the class',
      filename,
      code: `${imports} @SignedIn() class A { @Query() me() {} }`,
    },
    { name: 'asks nothing of a field resolver', filename, code: `${imports} class A { @ResolveField() lines() {} }` },
    {
      name: 'knows a parameter decorator of the same name',
      filename,
      code: `import { Query } from '@nestjs/common'; class A { @Query() runs() {} }`,
    },
  ],
  invalid: [
    {
      name: 'refuses a silent query',
      filename,
      code: `${imports} class A { @Query(() => [Run]) runs() {} }`,
      errors: [{ messageId: 'undeclared' }],
    },
    {
      name: 'refuses a silent mutation under another name',
      filename,
      code: `${imports} class A { @Change() approve() {} }`,
      errors: [{ messageId: 'undeclared' }],
    },
    {
      name: 'refuses a silent route',
      filename,
      code: `${imports} class A { @Get('/mail') mail() {} }`,
      errors: [{ messageId: 'undeclared' }],
    },
  ],
});
