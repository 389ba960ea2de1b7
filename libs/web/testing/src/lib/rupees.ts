/** An amount of the currency that the fixtures are in. */
export function rupees(amount: string): { __typename: 'Money'; amount: string; currency: string } {
  return { __typename: 'Money', amount, currency: 'INR' };
}
