import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { boundaries } from '../eslint-rules/boundaries.mjs';
import { withBoundaries } from './boundaries-table.mjs';
import { readJson, readText, workspaceFiles, workspaceRoot } from './workspace-files';

interface Project {
  readonly name: string;
  readonly tags: readonly string[];
  readonly targets: Readonly<Record<string, unknown>>;
}

const projects = workspaceFiles('{apps,libs,tools}/**/project.json').map((path) => ({
  ...(readJson(path) as Project),
  root: dirname(path),
}));
const libraries = projects.filter(({ root }) => root.startsWith('libs/'));
const { compilerOptions } = readJson('tsconfig.base.json') as {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> };
};
const tagsOf = (project: Project, axis: string): readonly string[] =>
  project.tags.filter((tag) => tag.startsWith(`${axis}:`));
const sourceTags = new Set(boundaries.map(({ sourceTag }) => sourceTag));

describe.each(projects.map((project) => [project.name, project] as const))('the project %s', (_name, project) => {
  it('has exactly one scope and one type, and at most one area', () => {
    expect(tagsOf(project, 'scope')).toHaveLength(1);
    expect(tagsOf(project, 'type')).toHaveLength(1);
    expect(tagsOf(project, 'area').length).toBeLessThanOrEqual(1);
  });

  it('carries only tags that the boundaries speak of', () => {
    // area:kernel is a target alone: whoever carries it is bound by scope and type.
    const unknown = project.tags.filter((tag) => !sourceTags.has(tag) && tag !== 'area:kernel');
    expect(unknown).toEqual([]);
  });

  it('can be linted, and checked for types', () => {
    expect(Object.keys(project.targets)).toEqual(expect.arrayContaining(['lint', 'typecheck']));
  });
});

describe('every library', () => {
  it('has an area', () => {
    expect(libraries.filter((project) => tagsOf(project, 'area').length !== 1).map(({ name }) => name)).toEqual([]);
  });

  it('is known by one alias that leads to its door, and by more where it has fixtures or computes in processes', () => {
    const expected = libraries.flatMap(({ name, root }) =>
      [
        [`@premia/${name}`, `./${root}/src/index.ts`],
        [`@premia/${name}/testing`, `./${root}/testing/index.ts`],
        [`@premia/${name}/computations`, `./${root}/src/computations.ts`],
      ]
        .filter(([, file = '']) => file.endsWith('/src/index.ts') || existsSync(resolve(workspaceRoot, file)))
        .map(([alias, file]) => [alias, [file]]),
    );
    expect(Object.entries(compilerOptions.paths).sort()).toEqual(expected.sort());
    const doorless = libraries.filter(({ root }) => !existsSync(resolve(workspaceRoot, root, 'src/index.ts')));
    expect(doorless.map(({ name }) => name)).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('shows the boundaries that lint enforces', () => {
    // If this fails: node tools/house/write-boundaries.mjs
    const words = (text: string): string => text.replace(/[\s|-]+/g, ' ');
    const document = readText('CONTRIBUTING.md');
    expect(words(document)).toBe(words(withBoundaries(document)));
  });
});
