/** What `npm run lint` asks of the imports between files. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one, or have a third one in common.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'fixtures-only-in-tests',
      comment: 'Fixtures and harnesses are for specs: what is shipped does not know them.',
      severity: 'error',
      from: { pathNot: '(-spec|\\.spec)\\.ts$|/testing/|/util-testing/|^apps/[a-z]+-e2e/' },
      to: { path: '/testing/|/util-testing/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.generated\\.ts$|node_modules' },
  },
};
