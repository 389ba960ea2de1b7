/** Where a missing thing is put right. */
export type ChecklistPlace = 'person' | 'people' | 'kpis' | 'data' | 'plan' | 'version' | 'inputs' | 'payout';

export interface ChecklistLink {
  readonly path: readonly string[];
  readonly place: ChecklistPlace;
}

/** By the code under which the server names what is missing. */
const PLACES: Readonly<Record<string, ChecklistPlace>> = {
  'no-published-plan': 'plan',
  'plan-applies-later': 'plan',
  'not-in-plan': 'plan',
  'not-acknowledged': 'plan',
  'version-not-acknowledged': 'version',
  calculation: 'plan',
  'nobody-in-plan': 'people',
  'head-left': 'people',
  'no-terms': 'person',
  'no-target': 'person',
  'no-team': 'person',
  'no-kpis': 'kpis',
  'kpis-missing': 'kpis',
  'team-without-kpis': 'kpis',
  'company-without-kpis': 'kpis',
  'component-unclear': 'kpis',
  'weights-not-100': 'kpis',
  'one-measure': 'kpis',
  'factor-missing': 'inputs',
  'factors-missing': 'inputs',
  'factor-unfit': 'inputs',
  'absence-too-long': 'inputs',
  'absence-spread': 'inputs',
  'earlier-run-open': 'inputs',
  'no-data': 'data',
  'no-data-counts-zero': 'data',
  'no-data-left-out': 'data',
  'data-error': 'data',
};

export interface ChecklistIssue {
  readonly code: string;
  readonly personId: string | null;
  /** The run that pays the same days already, and its payout. */
  readonly runId?: string | null;
  readonly payoutId?: string | null;
}

/** What is about to be calculated. */
export interface ChecklistSubject {
  readonly cycleId: string | null;
  /** The version of the plan that applies in the cycle. */
  readonly planVersionId: string | null;
}

/** The page for a finding; null where no page of this person's could help. */
export function checklistLink(
  { code, personId, runId, payoutId }: ChecklistIssue,
  { cycleId, planVersionId }: ChecklistSubject,
): ChecklistLink | null {
  if (runId != null && payoutId != null) return { place: 'payout', path: ['/payouts', runId, 'people', payoutId] };
  const place = PLACES[code] ?? (personId === null ? undefined : 'person');
  switch (place) {
    case undefined:
    case 'payout':
      return null;
    case 'person':
      return personId === null ? { place: 'people', path: ['/people'] } : { place, path: ['/people', personId] };
    case 'people':
      return { place, path: ['/people'] };
    case 'kpis':
      return { place, path: cycleId === null ? ['/cycles'] : ['/cycles', cycleId] };
    case 'inputs':
      return cycleId === null ? null : { place, path: ['/payouts/inputs', cycleId] };
    case 'data':
      return { place, path: ['/data'] };
    case 'version':
      return planVersionId === null
        ? { place: 'plan', path: ['/plans'] }
        : { place, path: ['/plans/version', planVersionId] };
    case 'plan':
      return { place, path: ['/plans'] };
  }
}
