import type { Signal } from '@angular/core';
import { computed, linkedSignal, untracked } from '@angular/core';
import { injectTranslate } from '../i18n/translate';
import { Submission } from './submission';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
}

export interface PagedRows<Row> {
  readonly rows: Signal<readonly Row[]>;
  readonly hasMore: Signal<boolean>;
  readonly isLoadingMore: Signal<boolean>;
  readonly moreError: Signal<string | null>;
  loadMore(): Promise<void>;
  /** Takes over what a change gave back. */
  update(change: (rows: readonly Row[]) => readonly Row[]): void;
}

/** A list that is read page by page. Another first page starts it anew; what was on its way for the former is dropped. */
export function pagedRows<Row>(
  first: () => Page<Row> | null,
  readNext: (after: string | null) => Promise<Page<Row> | null>,
): PagedRows<Row> {
  const t = injectTranslate();
  const list = linkedSignal<Page<Row> | null, { readonly rows: readonly Row[]; readonly end: PageInfo | null }>({
    source: first,
    computation: (page) => ({ rows: page?.nodes ?? [], end: page?.pageInfo ?? null }),
  });
  const reading = linkedSignal({ source: first, computation: () => new Submission(t) });
  return {
    rows: computed(() => list().rows),
    hasMore: computed(() => list().end?.hasNextPage ?? false),
    isLoadingMore: computed(() => reading().isBusy()),
    moreError: computed(() => reading().error()),
    loadMore: async () => {
      const { end } = untracked(list);
      if (end?.hasNextPage !== true) return;
      const asked = untracked(first);
      const page = await untracked(reading).run(() => readNext(end.endCursor ?? null));
      if (page === null || untracked(first) !== asked) return;
      list.update(({ rows }) => ({ rows: [...rows, ...page.nodes], end: page.pageInfo }));
    },
    update: (change) => {
      list.update(({ rows, end }) => ({ rows: change(rows), end }));
    },
  };
}

/** The server's largest page. */
const FULL_PAGE = 200;

export interface PageWanted {
  readonly first: number;
  readonly after: string | null;
}

/** Reads a list to its end: for what is counted or offered to choose from, of which nothing may be left out. */
export async function readAll<Row>(readPage: (wanted: PageWanted) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const found: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await readPage({ first: FULL_PAGE, after });
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}
