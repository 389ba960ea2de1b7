import { formatIsoDate, Rational } from '@premia/domain-kernel';
import type { FactorTrace, SegmentTrace, ServiceTrace, TargetBonusTrace } from '../trace/trace';
import type { StepSource } from './step';
import type { Outcome, StepValues, StepWriter } from './step-writer';
import { numbered } from './step-writer';

/** From pay and days of service to the target bonus (bonus calculation §4). */
export function explainTargetBonus(writer: StepWriter, { segments, result }: TargetBonusTrace): Outcome {
  const values = numbered(
    'segment',
    segments.map((segment) => explainSegment(writer, segment)),
  );
  const isHeld = segments.some((segment) => segment.result.isNegative);
  const variant = isHeld ? { formula: 'max(Σ(segment#), 0)' } : {};
  return writer.write('target-bonus', { kind: 'participant' }, result, values, variant);
}

/** Whether the minimum service was reached, where the plan asks for one. */
export function explainService(writer: StepWriter, service: ServiceTrace | null): void {
  if (service === null) return;
  const result = service.isReached ? Rational.ONE : Rational.ZERO;
  writer.write('service.minimum', { kind: 'participant' }, result, {
    serviceDays: Rational.of(service.serviceDays),
    minimumDays: Rational.of(service.minimumDays),
  });
}

function explainSegment(writer: StepWriter, segment: SegmentTrace): Outcome {
  const { index, period, team, fte, share, result } = segment;
  const source: StepSource = {
    kind: 'segment',
    segment: { index, from: formatIsoDate(period.from), to: formatIsoDate(period.to) },
    ...(team !== null && { team }),
  };
  const full = segment.fullTarget;
  const fullTarget =
    full.kind === 'target-amount'
      ? writer.write('segment.full-target.amount', source, full.result, { targetAmount: full.result })
      : writer.write('segment.full-target.pay', source, full.result, {
          eligiblePay: full.eligiblePay,
          targetPercent: full.percent,
        });
  const factor = explainFactor(writer, segment.factor, source);
  if (share.equals(Rational.ONE)) return writer.write('segment.target', source, result, { fullTarget, fte, factor });
  const formula = 'fullTarget * fte * share * factor';
  return writer.write('segment.target', source, result, { fullTarget, fte, share, factor }, { formula });
}

function explainFactor(writer: StepWriter, trace: FactorTrace, source: StepSource): Outcome {
  const { basis, counted, absentDays, full, exact, decimals, result } = trace;
  const values: StepValues =
    basis === 'none'
      ? {}
      : basis === 'whole-months'
        ? { months: counted, periodMonths: full }
        : { days: counted, absentDays, periodDays: full };
  // Version 1 let no segment count for less than nothing.
  const isHeld = basis === '30/360' && exact.isZero && counted.isLessThan(absentDays);
  const variant = isHeld ? { formula: 'max(days - absentDays, 0) / periodDays' } : {};
  const key = basis === '30/360' ? 'segment.factor.30-360' : (`segment.factor.${basis}` as const);
  const factor = writer.write(key, source, exact, values, variant);
  if (decimals === null) return factor;
  const scale = Rational.of(10n ** BigInt(decimals));
  return writer.write('segment.factor.rounded', source, result, { factor, scale });
}
