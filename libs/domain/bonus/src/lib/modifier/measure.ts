import { Rational } from '@premia/domain-kernel';
import { checkCurve, rateAt } from '../curve/curve';
import type { MeasureModifier } from '../plan';
import { hasAttainment } from '../scoring/attainment';
import { traceRate } from '../trace/trace-measure';
import { complete, fields, refuseFieldsBeyond } from '../validate/record';
import { readOptionalAmount, readScope, readText } from '../validate/scalar';
import type { ModifierKind } from './modifier-kind';
import { byDefault } from './modifier-kind';

const FIELDS = fields('id kind scope measure curve default');

/** curve(attainment) / 100 of a measure; the default where the measure has no data or is not applicable. */
export const measure: ModifierKind<MeasureModifier> = {
  check: (record, id, place) => {
    refuseFieldsBeyond(record, FIELDS, 'measure modifier', place);
    const scope = readScope(record.scope, place.at('scope'));
    const measureId = readText(record.measure, place.at('measure'));
    const curve = checkCurve(record.curve, place.at('curve'));
    const factor = readOptionalAmount(record.default, place.at('default'));
    const parts = complete({ id, scope, measure: measureId, curve });
    return parts && { kind: 'measure', ...parts, default: factor };
  },
  checkGiven: null,
  applyTo: (modifier, _, find) => {
    const { id, scope, curve } = modifier;
    const score = find(scope, modifier.measure);
    const attainment = score?.attainment ?? null;
    if (score === null || attainment === null || !hasAttainment(score.measure)) {
      return byDefault(modifier, modifier.default ?? Rational.ONE);
    }
    const factor = rateAt(curve, attainment).dividedBy(Rational.HUNDRED);
    return {
      modifier,
      factor,
      trace: (measures) => {
        const rate = traceRate(curve, attainment, null);
        return { kind: 'measure', id, scope, measure: measures.trace(score), rate, result: factor };
      },
    };
  },
};
