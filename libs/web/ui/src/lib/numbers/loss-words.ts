import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatPercent } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';

/** How much of the spend went into campaigns in the loss, as the server counts it. */
export interface SpendLoss {
  readonly percent: string;
  readonly campaigns: readonly string[];
}

/** More names would be no sentence any more. */
const NAMES = 3;

/** Shares as people say them, from and to percent. */
const WORDS = [
  ['all', '99.5', '100'],
  ['nearlyAll', '90', '99.5'],
  ['threeQuarters', '72', '78'],
  ['twoThirds', '64', '69'],
  ['half', '46', '54'],
  ['third', '31', '36'],
  ['quarter', '23', '27'],
  ['tenth', '8', '12'],
] as const;

/** The share alone: “Half the spend sits in the loss.” */
export function lossShareWords({ percent }: SpendLoss, t: Translate, language: Locale): string {
  return t('ui.loss.alone', { share: shareWords(percent, t, language) });
}

/** The share with its campaigns, as long as they are few. */
export function lossWords(loss: SpendLoss, t: Translate, language: Locale): string {
  const { percent, campaigns } = loss;
  if (campaigns.length === 0 || campaigns.length > NAMES) return lossShareWords(loss, t, language);
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(campaigns);
  return t('ui.loss.where', { share: shareWords(percent, t, language), names, count: campaigns.length });
}

function shareWords(percent: string, t: Translate, language: Locale): string {
  const share = Rational.parse(percent);
  const word = WORDS.find(
    ([, from, to]) => !share.isLessThan(Rational.parse(from)) && !share.isGreaterThan(Rational.parse(to)),
  );
  return t(`ui.loss.${word?.[0] ?? 'percent'}`, { percent: formatPercent(share.toDecimal(0), language) });
}
