import type { NoDataPolicy } from '@premia/domain-bonus';
import { nameKey } from '@premia/domain-kpi';
import type { Owner } from '../assignments/assignment.queries';

/** An assignment as given; what is left out is null or absent. Who owns it, its list says. */
export interface GivenAssignment {
  readonly kpi: string;
  readonly component?: string | null;
  readonly weight: string;
  readonly scoring: unknown;
  readonly attainmentMax?: string | null;
  readonly channels?: readonly string[] | null;
  readonly campaigns?: readonly string[] | null;
  readonly pilot?: boolean | null;
  readonly noData?: NoDataPolicy | null;
  readonly confirmation?: string | null;
}

/** An assignment with nothing left out, names as observations carry them. */
export interface NewAssignment {
  readonly kpi: string;
  readonly component: string | null;
  readonly weight: string;
  readonly scoring: unknown;
  readonly attainmentMax: string | null;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly pilot: boolean;
  readonly noData: NoDataPolicy | null;
  readonly confirmation: string | null;
}

/** One owner's list, and where it stands in the input. */
export interface NewList {
  readonly owner: Owner;
  /** Before `assignments` in a path. */
  readonly at: string;
  readonly assignments: readonly NewAssignment[];
}

export function ownerKey({ kind, personId, teamId }: Owner): string {
  return `${kind} ${personId ?? teamId ?? ''}`;
}

export function completed(given: GivenAssignment): NewAssignment {
  return {
    kpi: given.kpi,
    component: given.component ?? null,
    weight: given.weight,
    scoring: given.scoring,
    attainmentMax: given.attainmentMax ?? null,
    channels: nameKeys(given.channels ?? []),
    campaigns: nameKeys(given.campaigns ?? []),
    pilot: given.pilot ?? false,
    noData: given.noData ?? null,
    confirmation: given.confirmation ?? null,
  };
}

/** What makes an assignment the same one in the next list of its owner: it then keeps its id. */
export function sameAssignmentKey({
  kpi,
  component,
  channels,
  campaigns,
}: Pick<NewAssignment, 'kpi' | 'component' | 'channels' | 'campaigns'>): string {
  return JSON.stringify([kpi, component, [...channels].sort(), [...campaigns].sort()]);
}

function nameKeys(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(nameKey))].filter((name) => name !== '');
}
