/**
 * Which project may depend on which, on three axes. CONTRIBUTING.md shows this list as a table; a test holds them equal.
 * Every constraint whose sourceTag a project carries must hold, so the axes are cumulative.
 */
const frameworks = ['@nestjs/*', '@angular/*', 'typeorm', 'graphql', 'graphql-*', 'rxjs', 'pg', '@apollo/*'];

const scope = [
  // What is to be said is shared: the domain names messages and their parameters, and never writes a sentence.
  {
    sourceTag: 'scope:domain',
    onlyDependOnLibsWithTags: ['scope:domain', 'scope:shared'],
    bannedExternalImports: frameworks,
  },
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'], bannedExternalImports: frameworks },
  { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:api', 'scope:domain', 'scope:shared'] },
  // The client computes what-if with the very code that pays: kernel and bonus, nothing else of the domain.
  { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared', 'area:kernel', 'area:bonus'] },
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['*'] },
];

const type = [
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:feature',
      'type:data-access',
      'type:ui',
      'type:util',
      'type:domain',
      'type:testing',
    ],
  },
  {
    sourceTag: 'type:feature',
    onlyDependOnLibsWithTags: ['type:data-access', 'type:ui', 'type:util', 'type:domain', 'type:testing'],
  },
  { sourceTag: 'type:data-access', onlyDependOnLibsWithTags: ['type:util', 'type:domain', 'type:testing'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui', 'type:util', 'type:domain', 'type:testing'] },
  { sourceTag: 'type:util', onlyDependOnLibsWithTags: ['type:util', 'type:domain'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain', 'type:util'] },
  {
    sourceTag: 'type:testing',
    onlyDependOnLibsWithTags: ['type:data-access', 'type:util', 'type:domain', 'type:testing'],
  },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:tools', onlyDependOnLibsWithTags: ['*'] },
];

/** Domain areas see themselves and the kernel; every other edge is written out here. */
const area = [
  { sourceTag: 'area:kpi', onlyDependOnLibsWithTags: ['area:kpi', 'area:kernel'] },
  { sourceTag: 'area:bonus', onlyDependOnLibsWithTags: ['area:bonus', 'area:kernel'] },
  { sourceTag: 'area:identity', onlyDependOnLibsWithTags: ['area:identity', 'area:kernel'] },
  { sourceTag: 'area:tenancy', onlyDependOnLibsWithTags: ['area:tenancy', 'area:kernel'] },
  // People come from a file too, and files are read in one way: by the library that reads observations.
  { sourceTag: 'area:organization', onlyDependOnLibsWithTags: ['area:organization', 'area:kpi', 'area:kernel'] },
  { sourceTag: 'area:measurements', onlyDependOnLibsWithTags: ['area:measurements', 'area:kpi', 'area:kernel'] },
  // An assignment's scoring is checked by the very rules that will pay it.
  { sourceTag: 'area:kpis', onlyDependOnLibsWithTags: ['area:kpis', 'area:kpi', 'area:bonus', 'area:kernel'] },
  { sourceTag: 'area:reviews', onlyDependOnLibsWithTags: ['area:reviews', 'area:kernel'] },
  { sourceTag: 'area:plans', onlyDependOnLibsWithTags: ['area:plans', 'area:bonus', 'area:kernel'] },
  {
    sourceTag: 'area:payouts',
    onlyDependOnLibsWithTags: ['area:payouts', 'area:plans', 'area:bonus', 'area:kpi', 'area:kernel'],
  },
  { sourceTag: 'area:my-bonus', onlyDependOnLibsWithTags: ['area:my-bonus', 'area:bonus', 'area:kernel'] },
  ...['shell', 'dashboard', 'data', 'settings'].map((name) => ({
    sourceTag: `area:${name}`,
    onlyDependOnLibsWithTags: [`area:${name}`, 'area:kernel'],
  })),
];

export const boundaries = [...scope, ...type, ...area];
