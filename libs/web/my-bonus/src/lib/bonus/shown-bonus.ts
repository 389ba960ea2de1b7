import type { MoneyText } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';
import type { MyExplanation, MyPayout, MyStanding } from '../my-bonus-client';

/** An amount with how it came about, whether a run has calculated it or it is where the bonus stands today. */
export interface ShownBonus {
  readonly label: string;
  readonly total: MoneyText;
  readonly sentence: string;
  readonly teamEffect: MoneyText | null;
  readonly explanation: MyExplanation;
  /** Of a run; what stands today has none. */
  readonly receiptHash: string | null;
  /** What the last bar of the waterfall is called; null: as the server calls it. */
  readonly endLabel: string | null;
}

export function calculatedBonus(payout: MyPayout, t: Translate): ShownBonus {
  const { total, teamEffect, explanation, receiptHash } = payout;
  const { sentence } = explanation;
  return {
    label: t('myBonus.payout'),
    total,
    sentence,
    teamEffect,
    explanation,
    receiptHash,
    endLabel: null,
  };
}

export function standingBonus(standing: MyStanding, t: Translate): ShownBonus {
  const { total, teamEffect, explanation } = standing;
  return {
    label: t('myBonus.live.label'),
    total,
    sentence: t('myBonus.live.text', { sentence: explanation.sentence }),
    teamEffect,
    explanation,
    receiptHash: null,
    endLabel: t('myBonus.live.end'),
  };
}
