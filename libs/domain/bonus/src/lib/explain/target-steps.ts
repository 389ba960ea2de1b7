import { days360Of, formatIsoDate, Rational } from '@premia/domain-kernel';
import type { Plan } from '../plan';
import type { SegmentBonus, TargetBonus } from '../target-bonus';
import type { StepSource } from './step';
import type { Outcome, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

/** From pay and days of service to the target bonus (bonus calculation §4). */
export function writeTargetBonus(writer: StepWriter, plan: Plan, bonus: TargetBonus): Outcome {
  const segments = bonus.segments.map((segment, index) => writeSegment(writer, plan, segment, index));
  return writer.write({
    key: 'target-bonus',
    formula: sumOf(segments.length, (position) => `segment${position}`),
    values: numbered('segment', segments),
    unit: 'money',
    source: { kind: 'participant' },
  });
}

/** Whether the minimum service was reached, where the plan asks for one. */
export function writeMinimumService(writer: StepWriter, plan: Plan, bonus: TargetBonus): void {
  if (plan.proration.minimumDays === 0) return;
  writer.write({
    key: 'service.minimum',
    formula: 'serviceDays >= minimumDays',
    values: {
      serviceDays: Rational.of(bonus.serviceDays),
      minimumDays: Rational.of(plan.proration.minimumDays),
    },
    unit: 'flag',
    source: { kind: 'participant' },
  });
}

function writeSegment(writer: StepWriter, plan: Plan, bonus: SegmentBonus, index: number): Outcome {
  const { from, to } = bonus.segment.period;
  const source: StepSource = {
    kind: 'segment',
    segment: { index, from: formatIsoDate(from), to: formatIsoDate(to) },
    ...(bonus.segment.team === null ? {} : { team: bonus.segment.team }),
  };
  const fullTarget = writeFullTarget(writer, bonus, source);
  const factor = writeRoundedFactor(writer, plan, writeFactor(writer, plan, bonus, source), source);
  return writer.write({
    key: 'segment.target',
    formula: 'fullTarget * fte * factor',
    values: { fullTarget, fte: bonus.segment.fte, factor },
    unit: 'money',
    source,
  });
}

function writeFullTarget(writer: StepWriter, bonus: SegmentBonus, source: StepSource): Outcome {
  const { target } = bonus.segment;
  if (target.kind === 'amount') {
    const values = { targetAmount: target.amount };
    return writer.write({ key: 'segment.full-target.amount', formula: 'targetAmount', values, unit: 'money', source });
  }
  return writer.write({
    key: 'segment.full-target.pay',
    formula: 'eligiblePay * targetPercent / 100',
    values: { eligiblePay: target.eligiblePay, targetPercent: target.percent },
    unit: 'money',
    source,
  });
}

function writeFactor(writer: StepWriter, plan: Plan, bonus: SegmentBonus, source: StepSource): Outcome {
  const { served, full } = bonus.served;
  const absentDays = Rational.of(bonus.segment.absentDays);
  switch (plan.proration.basis) {
    case 'calendar-days': {
      const values = { days: served.plus(absentDays), absentDays, periodDays: full };
      const formula = '(days - absentDays) / periodDays';
      return writer.write({ key: 'segment.factor.calendar-days', formula, values, unit: 'factor', source });
    }
    case '30/360': {
      const days = Rational.of(days360Of(bonus.segment.period));
      const values = { days, absentDays, periodDays: full };
      const formula = 'max(days - absentDays, 0) / periodDays';
      return writer.write({ key: 'segment.factor.30-360', formula, values, unit: 'factor', source });
    }
    case 'whole-months': {
      const values = { months: served, periodMonths: full };
      return writer.write({
        key: 'segment.factor.whole-months',
        formula: 'months / periodMonths',
        values,
        unit: 'factor',
        source,
      });
    }
    case 'none':
      return writer.write({ key: 'segment.factor.none', formula: '1', unit: 'factor', source });
  }
}

function writeRoundedFactor(writer: StepWriter, plan: Plan, factor: Outcome, source: StepSource): Outcome {
  const { factorDecimals } = plan.proration;
  if (factorDecimals === null) return factor;
  return writer.write({
    key: 'segment.factor.rounded',
    formula: 'roundHalfUp(factor * scale) / scale',
    values: { factor, scale: Rational.of(10n ** BigInt(factorDecimals)) },
    unit: 'factor',
    source,
  });
}
