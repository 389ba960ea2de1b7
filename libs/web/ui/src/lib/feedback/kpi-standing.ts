import type { Locale } from '@premia/shared-contract';
import { formatPercent } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';
import type { StateName } from './state-glyph';

/** How the server says that a KPI stands; no page decides about it anew. */
export interface KpiStanding {
  readonly state: 'on_track' | 'at_risk' | 'off_track' | 'pilot' | 'no_data';
  readonly isFinal: boolean;
  readonly pace: string | null;
  readonly missedBy: string | null;
}

const STATES: Readonly<Record<KpiStanding['state'], StateName>> = {
  on_track: 'on-track',
  at_risk: 'at-risk',
  off_track: 'off-track',
  pilot: 'pilot',
  no_data: 'no-data',
};

/** Glyph and colour; what was never evaluated has no data. */
export function standingState(standing: KpiStanding | null | undefined): StateName {
  return standing === null || standing === undefined ? 'no-data' : STATES[standing.state];
}

/** The word beside the glyph: how it goes while the cycle runs, whether the target was met once it is over. */
export function standingWords(standing: KpiStanding | null | undefined, t: Translate, language: Locale): string {
  const state = standingState(standing);
  if (standing?.isFinal === true && state === 'on-track') return t('ui.kpiState.met');
  const missedBy = standing?.missedBy ?? null;
  if (missedBy === null) return t(`ui.kpiState.${state}`);
  // A target that was missed by a hair was not missed by 0 %, nor one that is off track by the 20 % that are at risk.
  const percent = formatPercent(missedBy, language, { maximumDigits: 1, unlike: ['0', '20'] });
  return t('ui.kpiState.missed', { percent });
}
