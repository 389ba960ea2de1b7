import type { PublishedCase } from './published-case';
import { PUBLISHED_COMMISSIONS } from './published-commissions';
import { PUBLISHED_CURVES } from './published-curves';
import { PUBLISHED_PLANS } from './published-plans';

/** Published worked examples, each with its source. */
export const PUBLISHED_CASES: readonly PublishedCase[] = [
  ...PUBLISHED_CURVES,
  ...PUBLISHED_COMMISSIONS,
  ...PUBLISHED_PLANS,
];
