import type { StateName } from '@premia/web-ui';

/** The way of a run that goes well; `superseded` and `rejected` leave it. */
export const RUN_WAY = ['calculated', 'submitted', 'approved', 'locked', 'exported'] as const;

/** How far a state is along the way; null for the states beside it. */
export function placeOnWay(state: string): number | null {
  const place = RUN_WAY.findIndex((step) => step === state);
  return place === -1 ? null : place;
}

export function runStateGlyph(state: string): StateName {
  switch (state) {
    case 'approved':
    case 'locked':
    case 'exported':
      return 'done';
    case 'rejected':
      return 'anomaly';
    case 'superseded':
      return 'no-data';
    default:
      return 'neutral';
  }
}
