import type { TableSort } from '@premia/web-ui';
import type { PayoutFlag, PayoutOrder, PayoutOutcome } from '../payouts.graphql.generated';

const ORDERS: readonly PayoutOrder[] = ['name', 'total_desc', 'total_asc', 'percent_desc', 'percent_asc'];
export const OUTCOMES: readonly PayoutOutcome[] = ['paid', 'zero', 'not_eligible'];

/** What stands in the address, taken only where it is an order that the server knows; names go from A to Z only. */
export function orderOf(text: string | undefined): PayoutOrder {
  if (text?.startsWith('name') === true) return 'name';
  return ORDERS.find((order) => order === text) ?? 'total_desc';
}

export function outcomeOf(text: string | undefined): PayoutOutcome | null {
  return OUTCOMES.find((outcome) => outcome === text) ?? null;
}

const FLAGS: readonly PayoutFlag[] = [
  'changed',
  'changed_since_run_before',
  'unexplained',
  'anomaly',
  'on_hold',
  'unseen',
  'adjusted',
  'undecided',
];

export function flagOf(text: string | undefined): PayoutFlag | null {
  return FLAGS.find((flag) => flag === text) ?? null;
}

/** What stands in an address of a run, and of a payout that one comes to from its list. */
export interface RowsAddress {
  readonly search?: string | undefined;
  readonly team?: string | undefined;
  readonly outcome?: string | undefined;
  readonly flag?: string | undefined;
  readonly order?: string | undefined;
}

export function filterIn({ search, team, outcome, flag, order }: RowsAddress) {
  return {
    search: search ?? '',
    teamId: team ?? null,
    outcome: outcomeOf(outcome),
    flag: flagOf(flag),
    orderBy: orderOf(order),
  };
}

export function sortOf(order: PayoutOrder): TableSort {
  switch (order) {
    case 'name':
      return { column: 'name', direction: 'ascending' };
    case 'total_desc':
      return { column: 'total', direction: 'descending' };
    case 'total_asc':
      return { column: 'total', direction: 'ascending' };
    case 'percent_desc':
      return { column: 'percent', direction: 'descending' };
    case 'percent_asc':
      return { column: 'percent', direction: 'ascending' };
  }
}
