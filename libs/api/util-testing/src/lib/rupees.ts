export interface MoneyAnswer {
  readonly amount: string;
  readonly currency: string;
}

/** An amount as GraphQL answers it, in the currency of the workspaces of tests. */
export function rupees(amount: string): MoneyAnswer {
  return { amount, currency: 'INR' };
}
