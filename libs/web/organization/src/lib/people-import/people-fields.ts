/** What a column of a file of people can be, in the order in which they are offered. */
export const PEOPLE_FIELDS = [
  'name',
  'email',
  'personnel_number',
  'team',
  'position',
  'from',
  'eligible_pay',
  'target_percent',
  'target_amount',
  'fte',
] as const;
