import { json } from './names.mjs';

/**
 * The area's library in the client: documents, client, store, page and its spec, texts in both languages.
 * @param {import('./names.mjs').Names} names
 * @returns {Readonly<Record<string, string>>}
 */
export function webFiles({ area, Thing, Things, things }) {
  const root = `libs/web/${area}`;
  const lib = `${root}/src/lib`;
  const texts = {
    title: Things,
    name: 'Name',
    add: 'Add',
    emptyTitle: 'Nothing here yet',
    emptyText: 'Add the first one above.',
  };
  return {
    [`${root}/project.json`]: json({
      name: `web-${area}`,
      $schema: '../../../node_modules/nx/schemas/project-schema.json',
      projectType: 'library',
      sourceRoot: `${root}/src`,
      tags: ['scope:web', 'type:feature', `area:${area}`],
      targets: {
        test: { options: { command: 'node tools/test/test.mjs web {projectRoot}/ --passWithNoTests' } },
        lint: {},
        typecheck: {},
      },
    }),
    [`${root}/src/index.ts`]: `export { ${things}Routes } from './lib/${area}.routes';\n`,
    [`libs/shared/messages/src/messages/${things}/en.json`]: json(texts),
    [`libs/shared/messages/src/messages/${things}/ru.json`]: json(texts),
    [`${lib}/${area}.routes.ts`]: `import type { Routes } from '@angular/router';
import { withMessages } from '@premia/web-util';

export const ${things}Routes: Routes = withMessages('${things}', [
  {
    path: '',
    title: '${things}.title',
    loadComponent: () => import('./${area}-page').then((file) => file.${Things}Page),
  },
]);
`,
    [`${lib}/${area}.graphql`]: `query ${Things}($first: Int!, $after: String) {
  ${things}(first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
    }
  }
}

mutation Create${Thing}($name: String!) {
  create${Thing}(name: $name) {
    __typename
    ... on ${Thing} {
      id
      name
    }
    ... on InvalidInput {
      fields {
        path
        code
        message
        value
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
`,
    [`${lib}/${area}-client.ts`]: `import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '@premia/web-util';
import type { Create${Thing}Mutation, ${Things}Query } from './${area}.graphql.generated';
import { Create${Thing}Document, ${Things}Document } from './${area}.graphql.generated';

export type ${Things}List = ${Things}Query['${things}'];
export type ${Thing} = ${Things}List['nodes'][number];
export type Created${Thing} = Create${Thing}Mutation['create${Thing}'];

const PER_PAGE = 50;

/** What the pages ask and tell the server, one method each. */
@Injectable({ providedIn: 'root' })
export class ${Things}Client {
  readonly #graphql = inject(GraphqlClient);

  async read(after: string | null): Promise<${Things}List> {
    return (await this.#graphql.query(${Things}Document, { first: PER_PAGE, after })).${things};
  }

  async create(name: string): Promise<Created${Thing}> {
    return (await this.#graphql.mutate(Create${Thing}Document, { name })).create${Thing};
  }
}
`,
    [`${lib}/${area}-store.ts`]: `import { inject, Injectable } from '@angular/core';
import { pagedRows, pageResource, Submission } from '@premia/web-util';
import { ${Things}Client } from './${area}-client';

/** The list, page by page, and adding to it. */
@Injectable()
export class ${Things}Store {
  readonly #client = inject(${Things}Client);
  readonly #adding = new Submission();

  readonly page = pageResource({ params: () => ({}), load: () => this.#client.read(null) });
  readonly list = pagedRows(this.page.value, (after) => this.#client.read(after));
  readonly adding = this.#adding.state;

  /** Whether it was added; otherwise \`adding\` says why not. */
  async add(name: string): Promise<boolean> {
    const added = await this.#adding.run(() => this.#client.create(name));
    if (added !== null) this.page.reload();
    return added !== null;
  }
}
`,
    [`${lib}/${area}-page.ts`]: `import { Component, computed, inject, signal } from '@angular/core';
import type { TableColumn } from '@premia/web-ui';
import { Button, Card, DataTable, LabelledField, MoreRows, Notice, PageHeader, PageState, TextInput } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { ${Thing} } from './${area}-client';
import { ${Things}Store } from './${area}-store';

@Component({
  selector: 'premia-${area}-page',
  imports: [Button, Card, DataTable, LabelledField, MoreRows, Notice, PageHeader, PageState, TextInput],
  providers: [${Things}Store],
  template: \`
    <premia-page-header [heading]="t('${things}.title')" />
    <div class="stack">
      <premia-card>
        <form class="stack" novalidate (submit)="add($event)">
          <premia-field [label]="t('${things}.name')" [problem]="store.adding().problems['name'] ?? null">
            <input #box premiaInput type="text" autocomplete="off" [value]="name()" (input)="name.set(box.value)" />
          </premia-field>
          @if (store.adding().error; as error) {
            <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
          }
          <div class="row">
            <button premiaButton="primary" type="submit" [busy]="store.adding().isSaving">{{ t('${things}.add') }}</button>
          </div>
        </form>
      </premia-card>
      <premia-page-state
        [of]="store.page"
        [empty]="
          store.list.rows().length === 0
            ? { heading: t('${things}.emptyTitle'), text: t('${things}.emptyText') }
            : null
        "
      >
        <premia-card flush>
          <premia-data-table
            [caption]="t('${things}.title')"
            [columns]="columns()"
            [rows]="store.list.rows()"
            [rowKey]="keyOf"
          />
          <premia-more-rows [of]="store.list" />
        </premia-card>
      </premia-page-state>
    </div>
  \`,
})
export class ${Things}Page {
  protected readonly store = inject(${Things}Store);
  protected readonly t = injectTranslate();
  protected readonly name = signal('');
  protected readonly keyOf = ({ id }: ${Thing}): string => id;
  protected readonly columns = computed((): readonly TableColumn<${Thing}>[] => [
    { key: 'name', label: this.t('${things}.name'), text: ({ name }) => name, narrow: 'title' },
  ]);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.add(this.name())) this.name.set('');
  }
}
`,
    [`${lib}/${area}-page.spec.ts`]: `import { jest } from '@jest/globals';
import type { PageHarness } from '@premia/web-testing';
import { openPage } from '@premia/web-testing';
import { accessibilityProblems } from '@premia/web-util/testing';
import type { ${Thing}, ${Things}List } from './${area}-client';
import { ${Things}Client } from './${area}-client';
import { ${Things}Page } from './${area}-page';

const FIRST: ${Thing} = { __typename: '${Thing}', id: '1', name: 'First' };
const listOf = (...nodes: readonly ${Thing}[]): ${Things}List => ({
  __typename: '${Thing}Connection',
  totalCount: nodes.length,
  pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  nodes,
});

function open(answers: Partial<Record<keyof ${Things}Client, unknown>>): Promise<PageHarness> {
  return openPage(${Things}Page, { messages: ['${things}'], answers: [{ provide: ${Things}Client, useValue: answers }] });
}

describe('the page', () => {
  it('lists what there is', async () => {
    const page = await open({ read: () => Promise.resolve(listOf(FIRST)) });
    expect(await page.text()).toContain('First');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('offers the first step where there is nothing yet', async () => {
    const page = await open({ read: () => Promise.resolve(listOf()) });
    expect(await page.text()).toContain('Nothing here yet');
  });

  it('adds what was typed, and shows it', async () => {
    const read = jest.fn<${Things}Client['read']>().mockResolvedValueOnce(listOf()).mockResolvedValue(listOf(FIRST));
    const create = jest.fn<${Things}Client['create']>().mockResolvedValue(FIRST);
    const page = await open({ read, create });
    await page.type('Name', 'First');
    await page.press('Add');
    expect(create.mock.calls).toEqual([['First']]);
    expect(await page.text()).toContain('First');
  });
});
`,
  };
}
