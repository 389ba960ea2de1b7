import generateFeature from './generator.mjs';

/** A tree of pending changes over these files. */
function treeOf(files: Record<string, string>) {
  return {
    files,
    exists: (path: string) => path in files,
    read: (path: string) => files[path] ?? null,
    write: (path: string, content: string) => {
      files[path] = content;
    },
  };
}

const before = () =>
  treeOf({
    'tsconfig.base.json': JSON.stringify({
      compilerOptions: { paths: { '@premia/web-ui': ['./libs/web/ui/src/index.ts'] } },
    }),
    'tools/eslint-rules/boundaries.mjs': `const area = [\n  { sourceTag: 'area:kpi' },\n];\n`,
  });

describe('the feature generator', () => {
  it('makes both libraries with their tags, targets and only doors', () => {
    const tree = before();
    generateFeature(tree, { name: 'check-ins' });
    expect(JSON.parse(tree.files['libs/api/feature-check-ins/project.json'] ?? '')).toMatchObject({
      name: 'api-check-ins',
      tags: ['scope:api', 'type:feature', 'area:check-ins'],
      targets: { test: {}, integration: {}, lint: {}, typecheck: {} },
    });
    expect(tree.files['libs/api/feature-check-ins/src/index.ts']).toBe(
      `export { CheckInsModule } from './lib/check-ins.module';\n`,
    );
    expect(tree.files['libs/web/check-ins/src/index.ts']).toBe(
      `export { checkInsRoutes } from './lib/check-ins.routes';\n`,
    );
    expect(tree.files['libs/web/check-ins/src/lib/check-ins-page.ts']).toContain('export class CheckInsPage {');
    expect(Object.keys(tree.files).filter((path) => path.includes('/src/messages/'))).toHaveLength(2);
  });

  it('gives them addresses and a boundary, and leaves the others', () => {
    const tree = before();
    generateFeature(tree, { name: 'goals' });
    expect(JSON.parse(tree.files['tsconfig.base.json'] ?? '').compilerOptions.paths).toEqual({
      '@premia/web-ui': ['./libs/web/ui/src/index.ts'],
      '@premia/api-goals': ['./libs/api/feature-goals/src/index.ts'],
      '@premia/web-goals': ['./libs/web/goals/src/index.ts'],
    });
    expect(tree.files['tools/eslint-rules/boundaries.mjs']).toBe(
      `const area = [\n  { sourceTag: 'area:goals', onlyDependOnLibsWithTags: ['area:goals', 'area:kernel'] },\n  { sourceTag: 'area:kpi' },\n];\n`,
    );
  });

  it('touches nothing when the area exists', () => {
    const tree = before();
    tree.files['libs/web/goals/src/index.ts'] = 'mine';
    const untouched = { ...tree.files };
    expect(() => generateFeature(tree, { name: 'goals' })).toThrow('libs/web/goals/src/index.ts exists already');
    expect(tree.files).toEqual(untouched);
  });
});
