import type { Controllability, KpiDefinition, LocalizedText } from '../catalogue/kpi-definition';

/** Who owns an assignment (product §2). */
export type OwnerKind = 'person' | 'team' | 'company';

/** A KPI given to one person who cannot move it alone; to be confirmed with a reason (product §3.5). */
export interface ControllabilityWarning {
  readonly code: 'beyond-one-person' | 'shared-influence';
  readonly level: Controllability;
  readonly reason: LocalizedText;
}

/** Warns where the catalogue marks a KPI as beyond one person's influence and one person is to own it; otherwise null. */
export function controllabilityWarning(
  kpi: Pick<KpiDefinition, 'controllability'>,
  ownerKind: OwnerKind,
): ControllabilityWarning | null {
  const { level, reason } = kpi.controllability;
  if (ownerKind !== 'person' || level === 'individual') return null;
  return { code: level === 'team' ? 'beyond-one-person' : 'shared-influence', level, reason };
}
