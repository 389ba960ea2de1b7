import { Rational } from '@premia/domain-kernel';
import { checkPerUnitTiers, earn, hasReach, PER_UNIT_MODES, traceEarned } from '../per-unit/modes';
import type { PerUnitComponent } from '../plan';
import { reportNumber } from '../rounding';
import { counts, hasData } from '../scoring/attainment';
import { traceLimits } from '../trace/trace-limits';
import { complete, fields, refuseFieldsBeyond } from '../validate/record';
import { readChoice, readOptionalAmount, readReach } from '../validate/scalar';
import type { ComponentKind } from './component-kind';
import type { ScoredPerUnit } from './scored-component';

const FIELDS = fields('id scope kind mode tiers cap');
const FIELDS_WITH_REACH = fields('id scope kind mode tiers cap reach');

/** Money per unit of one measure's actual, beside the target bonus; then its cap. Below 0 the actual counts as 0. */
export const perUnit: ComponentKind<PerUnitComponent, ScoredPerUnit> = {
  check: (record, { id, scope, combination }, place) => {
    const mode = readChoice(record.mode, place.at('mode'), PER_UNIT_MODES);
    const own = mode === null || hasReach(mode) ? FIELDS_WITH_REACH : FIELDS;
    refuseFieldsBeyond(record, own, 'per-unit component of this mode', place);
    if (combination !== null && combination !== 'additive') {
      const message = `A ${combination} plan has no per-unit components; they add to the claim.`;
      place.at('kind').refuse('unknown-kind', message);
    }
    if (scope === 'team' || scope === 'company') {
      const message = `A per-unit component counts a measure of the participant; its scope must be individual, not ${scope}.`;
      place.at('scope').refuse('unknown-kind', message);
    }
    const tiers = mode === null ? null : checkPerUnitTiers(record.tiers, mode, place.at('tiers'));
    const reach = readReach(record.reach, place.at('reach'));
    const cap = readOptionalAmount(record.cap, place.at('cap'));
    const parts = complete({ id, tiers });
    const component = parts && { kind: 'per-unit' as const, scope: 'individual' as const, ...parts, reach, cap };
    return { use: { kind: 'per-unit', mode }, component };
  },
  score: (component, { participant }) => {
    const [measure] = participant.measures.get(component.id) ?? [];
    if (measure === undefined) throw new TypeError(`No measure of ${component.id} in a checked input`);
    const score = { measure, attainment: null, rate: null };
    if (!counts(measure) || !hasData(measure) || measure.actual === null) {
      return {
        kind: 'per-unit',
        component,
        score: { ...score, counted: false },
        counted: null,
        earned: Rational.ZERO,
        amount: Rational.ZERO,
      };
    }
    const counted = Rational.max(measure.actual, Rational.ZERO);
    const earned = earn(measure.tiers ?? component.tiers, counted, component.reach);
    const amount = component.cap === null ? earned : Rational.min(earned, component.cap);
    return { kind: 'per-unit', component, score: { ...score, counted: true }, counted, earned, amount };
  },
  listsOf: ({ score }) => [[score]],
  valueOf: ({ amount }) => amount,
  partOf: (_, value) => value,
  trace: ({ component, score, counted, earned, amount }, measures) => {
    const { id, scope, tiers, reach, cap } = component;
    const own = score.measure.tiers ?? tiers;
    return {
      kind: 'per-unit',
      id,
      scope,
      mode: tiers.mode,
      measure: measures.trace(score, { componentId: id, team: null, curve: null }),
      counted,
      earned: counted === null ? null : traceEarned(own, counted, reach, earned),
      limits: traceLimits({ floor: null, cap }, earned, amount),
      amount,
    };
  },
  report: ({ component, counted }, value, amount) => ({
    id: component.id,
    ...(amount !== null && { amount }),
    blendedRate: counted === null || counted.isZero ? null : reportNumber(value.dividedBy(counted)),
  }),
};
