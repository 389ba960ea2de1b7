import type { SourceEntity } from '@premia/api-data-access';

/** What a source remembers of the files that came from it. */
export interface SourceMemory extends Pick<
  SourceEntity,
  'key' | 'channel' | 'headings' | 'mapping' | 'dateOrder' | 'totals' | 'spans' | 'countsBesides'
> {
  /** Names by the numbers of campaigns. */
  readonly campaigns: Readonly<Record<string, string>>;
}
