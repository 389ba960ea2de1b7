import type { Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message, Text } from '@premia/shared-messages';
import { listOf, message } from '@premia/shared-messages';
import type { Bar, Waterfall } from '../waterfall/waterfall';

/** A payout in a sentence that a person would say: how much of the target, and what made it so. */
export function payoutSentence(trace: Trace, waterfall: Waterfall, currency: string): Text {
  const { percentOfTarget } = trace.line;
  const because = reason(trace, waterfall);
  if (percentOfTarget === null) return because ?? '';
  const [base] = waterfall.bars;
  const share = message('explanation.sentence.share', {
    percent: Rational.parse(percentOfTarget).toDecimal(1),
    target: { amount: (base?.delta ?? Rational.ZERO).toFixed(waterfall.decimals), currency },
  });
  return because === null ? share : listOf([share, because], 'space');
}

function reason(trace: Trace, { bars }: Waterfall): Message | null {
  const last = bars.map(({ kind }) => kind).findLast(isDecisive);
  if (last !== undefined) return message(`explanation.sentence.${last}`);
  const own = directionOf(trace, bars, true);
  const others = directionOf(trace, bars, false);
  if (own !== 'none') return message(`explanation.sentence.results.${own}-${others}`);
  return others === 'none' ? null : message(`explanation.sentence.results.none-${others}`);
}

const DECISIVE = ['gate', 'below-minimum-service', 'only-pilots', 'previously-paid', 'cap', 'floor'] as const;

function isDecisive(kind: Bar['kind']): kind is (typeof DECISIVE)[number] {
  return DECISIVE.some((decisive) => decisive === kind);
}

/** Whether own or others' components together gave more or less than their target. */
function directionOf({ components }: Trace, bars: readonly Bar[], own: boolean) {
  const isOwn = (id: string) => components.find((component) => component.id === id)?.scope === 'individual';
  const of = bars.filter(
    ({ kind, subject }) => kind !== 'gate' && subject.componentId !== undefined && isOwn(subject.componentId) === own,
  );
  if (of.length === 0) return 'none';
  const { sign } = Rational.sum(of.map(({ delta }) => delta));
  return sign > 0 ? 'more' : sign < 0 ? 'less' : 'on';
}
