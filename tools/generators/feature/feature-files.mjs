/** @param {string} name */
const camel = (name) => name.replace(/-([a-z0-9])/g, (_whole, letter) => letter.toUpperCase());

/** @param {string} name */
const pascal = (name) => camel(`-${name}`);

/** @param {object} content */
const json = (content) => `${JSON.stringify(content, null, 2)}\n`;

/**
 * The files of a new area by their paths: what there is before the first table, operation or page of its own.
 * @param {string} name
 * @returns {Readonly<Record<string, string>>}
 */
export function featureFiles(name) {
  return { ...apiFiles(name), ...webFiles(name) };
}

/** @param {string} name */
function apiFiles(name) {
  const root = `libs/api/feature-${name}`;
  return {
    [`${root}/project.json`]: json({
      name: `api-${name}`,
      $schema: '../../../node_modules/nx/schemas/project-schema.json',
      projectType: 'library',
      sourceRoot: `${root}/src`,
      tags: ['scope:api', 'type:feature', `area:${name}`],
      targets: { test: {}, integration: {}, lint: {}, typecheck: {} },
    }),
    [`${root}/src/index.ts`]: `export { ${pascal(name)}Module } from './lib/${name}.module';\n`,
    [`${root}/src/lib/${name}.module.ts`]: `import { Module } from '@nestjs/common';

@Module({ providers: [] })
export class ${pascal(name)}Module {}
`,
  };
}

/** @param {string} name */
function webFiles(name) {
  const root = `libs/web/${name}`;
  const scope = camel(name);
  return {
    [`${root}/project.json`]: json({
      name: `web-${name}`,
      $schema: '../../../node_modules/nx/schemas/project-schema.json',
      projectType: 'library',
      sourceRoot: `${root}/src`,
      tags: ['scope:web', 'type:feature', `area:${name}`],
      targets: {
        test: { options: { command: 'node tools/test/test.mjs web {projectRoot}/ --passWithNoTests' } },
        lint: {},
        typecheck: {},
      },
    }),
    [`${root}/src/index.ts`]: `export { ${scope}Routes } from './lib/${name}.routes';\n`,
    [`libs/shared/messages/src/messages/${scope}/en.json`]: json({ title: pascal(name) }),
    [`libs/shared/messages/src/messages/${scope}/ru.json`]: json({ title: pascal(name) }),
    [`${root}/src/lib/${name}.routes.ts`]: `import type { Routes } from '@angular/router';
import { withMessages } from '@premia/web-util';

export const ${scope}Routes: Routes = withMessages('${scope}', [
  {
    path: '',
    title: '${scope}.title',
    loadComponent: () => import('./${name}-page').then((file) => file.${pascal(name)}Page),
  },
]);
`,
    [`${root}/src/lib/${name}-page.ts`]: `import { Component } from '@angular/core';
import { PageHeader } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

@Component({
  selector: 'premia-${name}-page',
  imports: [PageHeader],
  template: \`<premia-page-header [heading]="t('${scope}.title')" />\`,
})
export class ${pascal(name)}Page {
  protected readonly t = injectTranslate();
}
`,
  };
}
