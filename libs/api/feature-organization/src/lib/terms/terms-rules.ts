import { type Fault, parseDecimal } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';

/** Terms as given, from a form or a file. */
export interface GivenTerms {
  readonly from: string;
  readonly to?: string | null;
  readonly teamId?: string | null;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay?: string | null;
  readonly targetPercent?: string | null;
  readonly targetAmount?: string | null;
}

const HIGHEST_TARGET_PERCENT = Rational.of(1000);
const AMOUNTS = ['eligiblePay', 'targetPercent', 'targetAmount'] as const;

/** What makes no sense in terms, all of it; the paths are names of fields. What is no day or number, others say. */
export function termsFaults(terms: Omit<GivenTerms, 'position' | 'teamId'>): readonly Fault[] {
  return [
    ...dayFaults(terms.from, terms.to ?? null),
    ...fteFaults(terms.fte),
    ...AMOUNTS.flatMap((field) => negativeFaults(field, terms[field] ?? null)),
    ...targetFaults(terms.eligiblePay ?? null, terms.targetPercent ?? null, terms.targetAmount ?? null),
  ];
}

function dayFaults(from: string, to: string | null): readonly Fault[] {
  if (to === null || from <= to) return [];
  const texts = {
    en: `The terms end on ${to}, before they begin on ${from}. Correct one of the dates.`,
    ru: `Условия заканчиваются ${to}, раньше, чем начинаются ${from}. Исправьте одну из дат.`,
  };
  return [{ path: 'to', code: 'ENDS_BEFORE_BEGIN', value: to, texts }];
}

function fteFaults(fte: string): readonly Fault[] {
  const share = parseDecimal(fte);
  if (share === null || (share.isPositive && !share.isGreaterThan(Rational.ONE))) return [];
  const texts = {
    en: `${fte} is no share of full time. Give more than 0 and at most 1, such as 0.5 for half time.`,
    ru: `${fte} — не доля ставки. Укажите больше 0 и не больше 1, например 0.5 для половины ставки.`,
  };
  return [{ path: 'fte', code: 'NOT_A_SHARE', value: fte, texts }];
}

function negativeFaults(field: (typeof AMOUNTS)[number], amount: string | null): readonly Fault[] {
  if (parseDecimal(amount)?.isNegative !== true) return [];
  const texts = {
    en: `${amount} is below 0. Give 0 or more.`,
    ru: `${amount} меньше нуля. Укажите 0 или больше.`,
  };
  return [{ path: field, code: 'NEGATIVE', value: amount, texts }];
}

function targetFaults(pay: string | null, percent: string | null, amount: string | null): readonly Fault[] {
  if (percent === null) return [];
  if (amount !== null) {
    const texts = {
      en: 'The target bonus is given both in percent of pay and as an amount. Keep one of the two.',
      ru: 'Целевой бонус указан и в процентах оклада, и суммой. Оставьте что-то одно.',
    };
    return [{ path: 'targetAmount', code: 'TWO_TARGETS', value: amount, texts }];
  }
  if (pay === null) {
    const texts = {
      en: `The target bonus is ${percent} % of pay, but no pay is given. Fill in eligible pay, or give the target as an amount.`,
      ru: `Целевой бонус — ${percent}\u00a0% оклада, но оклад не указан. Укажите оклад или задайте цель суммой.`,
    };
    return [{ path: 'eligiblePay', code: 'PAY_NEEDED', value: '', texts }];
  }
  if (parseDecimal(percent)?.isGreaterThan(HIGHEST_TARGET_PERCENT) !== true) return [];
  const texts = {
    en: `A target bonus of ${percent} % of pay is more than 1000 %. Percent points are meant: 20 for a fifth.`,
    ru: `Целевой бонус ${percent}\u00a0% оклада больше 1000\u00a0%. Указывайте проценты: 20 — это пятая часть.`,
  };
  return [{ path: 'targetPercent', code: 'TOO_HIGH', value: percent, texts }];
}
