import { formatIsoDate, Rational } from '@premia/domain-kernel';
import type { FactorTrace, FullTargetTrace, SegmentTrace, ServiceTrace, TargetBonusTrace } from '../trace/trace';
import type { StepSource } from './step';
import type { Outcome, StepDraft, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

/** From pay and days of service to the target bonus (bonus calculation §4). */
export function explainTargetBonus(writer: StepWriter, { segments, result }: TargetBonusTrace): Outcome {
  const outcomes = segments.map((segment) => explainSegment(writer, segment));
  const sum = sumOf(outcomes.length, (position) => `segment${position}`);
  const formula = segments.some((segment) => segment.result.isNegative) ? `max(${sum}, 0)` : sum;
  const values = numbered('segment', outcomes);
  return writer.write({ key: 'target-bonus', formula, values, result }, 'money', { kind: 'participant' });
}

/** Whether the minimum service was reached, where the plan asks for one. */
export function explainService(writer: StepWriter, service: ServiceTrace | null): void {
  if (service === null) return;
  const values = {
    serviceDays: Rational.of(service.serviceDays),
    minimumDays: Rational.of(service.minimumDays),
  };
  const result = service.isReached ? Rational.ONE : Rational.ZERO;
  const step = { key: 'service.minimum' as const, formula: 'serviceDays >= minimumDays', values, result };
  writer.write(step, 'flag', { kind: 'participant' });
}

function explainSegment(writer: StepWriter, segment: SegmentTrace): Outcome {
  const { index, period, team, fte, share, result } = segment;
  const source: StepSource = {
    kind: 'segment',
    segment: { index, from: formatIsoDate(period.from), to: formatIsoDate(period.to) },
    ...(team === null ? {} : { team }),
  };
  const fullTarget = writer.write(draftFullTarget(segment.fullTarget), 'money', source);
  const factor = explainFactor(writer, segment.factor, source);
  const isWhole = share.equals(Rational.ONE);
  return writer.write(
    {
      key: 'segment.target',
      formula: isWhole ? 'fullTarget * fte * factor' : 'fullTarget * fte * share * factor',
      values: { fullTarget, fte, ...(isWhole ? {} : { share }), factor },
      result,
    },
    'money',
    source,
  );
}

function draftFullTarget(trace: FullTargetTrace): StepDraft {
  const { result } = trace;
  if (trace.kind === 'target-amount') {
    return { key: 'segment.full-target.amount', formula: 'targetAmount', values: { targetAmount: result }, result };
  }
  const values = { eligiblePay: trace.eligiblePay, targetPercent: trace.percent };
  return { key: 'segment.full-target.pay', formula: 'eligiblePay * targetPercent / 100', values, result };
}

function explainFactor(writer: StepWriter, trace: FactorTrace, source: StepSource): Outcome {
  const factor = writer.write(draftFactor(trace), 'factor', source);
  if (trace.decimals === null) return factor;
  const values = { factor, scale: Rational.of(10n ** BigInt(trace.decimals)) };
  const formula = 'roundHalfUp(factor * scale) / scale';
  return writer.write({ key: 'segment.factor.rounded', formula, values, result: trace.result }, 'factor', source);
}

function draftFactor({ basis, counted, absentDays, full, exact: result }: FactorTrace): StepDraft {
  const days = { days: counted, absentDays, periodDays: full };
  switch (basis) {
    case 'calendar-days':
      return { key: 'segment.factor.calendar-days', formula: '(days - absentDays) / periodDays', values: days, result };
    case '30/360': {
      // Version 1 let no segment count for less than nothing.
      const isHeld = result.isZero && counted.isLessThan(absentDays);
      const formula = isHeld ? 'max(days - absentDays, 0) / periodDays' : '(days - absentDays) / periodDays';
      return { key: 'segment.factor.30-360', formula, values: days, result };
    }
    case 'whole-months': {
      const values = { months: counted, periodMonths: full };
      return { key: 'segment.factor.whole-months', formula: 'months / periodMonths', values, result };
    }
    case 'none':
      return { key: 'segment.factor.none', formula: '1', result };
  }
}
