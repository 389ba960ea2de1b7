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

const SETTINGS = JSON.stringify({ audit: { entity: {}, action: {} } });

const before = () =>
  treeOf({
    'tsconfig.base.json': JSON.stringify({
      compilerOptions: { paths: { '@premia/web-ui': ['./libs/web/ui/src/index.ts'] } },
    }),
    'tools/eslint-rules/boundaries.mjs': `const area = [\n  { sourceTag: 'area:kpi' },\n];\n`,
    'libs/api/data-access/src/lib/migrations/index.ts': `import { Files1763800000016 } from './0016-files';\n\nexport const MIGRATIONS = [\n  Files1763800000016,\n] as const;\n`,
    'libs/api/data-access/src/lib/entities/index.ts': `import { CycleEntity } from './cycle.entity';\nimport { TeamEntity } from './team.entity';\n\nexport const ENTITIES = [\n  CycleEntity,\n  TeamEntity,\n] as const;\n`,
    'libs/api/data-access/src/index.ts': `export { CycleEntity } from './lib/entities/cycle.entity';\nexport { TeamEntity } from './lib/entities/team.entity';\n`,
    'libs/shared/contract/src/lib/audit.ts': `export const AUDIT_ENTITIES = [\n] as const;\nexport const AUDIT_ACTIONS = [\n] as const;\n`,
    'libs/shared/messages/src/messages/settings/en.json': SETTINGS,
    'libs/shared/messages/src/messages/settings/ru.json': SETTINGS,
    'apps/web/src/app/stores/store-questions.ts': `export const QUESTIONS: Readonly<Record<string, readonly Questions[]>> = {\n};\n`,
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
    expect(Object.keys(tree.files).filter((path) => path.includes('/messages/checkIns/'))).toHaveLength(2);
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

  it('registers the table after the last one, and its entity in order', () => {
    const tree = before();
    generateFeature(tree, { name: 'goals' });
    expect(tree.files['libs/api/data-access/src/lib/migrations/0017-goals.ts']).toContain('CREATE TABLE premia.goals');
    expect(tree.files['libs/api/data-access/src/lib/migrations/index.ts']).toBe(
      `import { Files1763800000016 } from './0016-files';\nimport { Goals1763800000017 } from './0017-goals';\n\nexport const MIGRATIONS = [\n  Files1763800000016,\n  Goals1763800000017,\n] as const;\n`,
    );
    expect(tree.files['libs/api/data-access/src/lib/entities/index.ts']).toBe(
      `import { CycleEntity } from './cycle.entity';\nimport { GoalEntity } from './goal.entity';\nimport { TeamEntity } from './team.entity';\n\nexport const ENTITIES = [\n  CycleEntity,\n  GoalEntity,\n  TeamEntity,\n] as const;\n`,
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
