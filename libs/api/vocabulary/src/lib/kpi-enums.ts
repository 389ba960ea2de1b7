import { enumOf } from '@premia/api-util-platform';
import type { Controllability, KpiCategory, KpiDirection, KpiStatus, KpiUnit } from '@premia/domain-kpi';

export const KpiUnitEnum = enumOf<KpiUnit>('KpiUnit', {
  percent: 'Percent points',
  ratio: 'A plain quotient',
  money: 'The currency of the workspace',
  count: 'A number of things',
  score: 'Points of a scale',
  pages: 'Pages',
  seconds: 'Seconds',
  periods: 'Periods of the report',
});

export const KpiDirectionEnum = enumOf<KpiDirection>('KpiDirection', {
  higher_is_better: 'More is better',
  lower_is_better: 'Less is better',
  target_range: 'Best within a range that the plan sets',
  context: 'The plan decides which way is better',
});

export const KpiCategoryEnum = enumOf<KpiCategory | 'metric'>('KpiCategory', {
  awareness: 'Being seen and known',
  engagement: 'Being looked at and used',
  acquisition: 'Winning leads and customers',
  conversion: 'Leading from one step to the next',
  revenue: 'Orders and what they bring',
  retention: 'Keeping customers',
  efficiency: 'What results cost',
  metric: 'No KPI of the catalogue: a measured quantity that counts as one',
});

export const ControllabilityEnum = enumOf<Controllability>('Controllability', {
  individual: 'One person can usually move it',
  shared: 'One person can move it together with others',
  team: 'Only a team can move it',
});

export const KpiStatusEnum = enumOf<KpiStatus>('KpiStatus', {
  ok: 'There is a value',
  no_data: 'Nothing was measured',
  undefined_worst: 'Money was spent without a result: no value, and the worst there could be',
  not_applicable: 'There was nothing to measure',
  data_error: 'What was measured contradicts itself',
});
