import type { InputCheck, Localized } from '@premia/api-util-platform';
import { err, ok, Rational, type Result } from '@premia/domain-kernel';
import { LIMITS } from '@premia/shared-contract';

/** Terms as given, from a form or a file: decimals are already decimals, days already days. */
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

/** Terms that have been checked; pay and target amount for a month. */
export interface NewTerms {
  readonly from: string;
  readonly to: string | null;
  readonly teamId: string | null;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay: string | null;
  readonly targetPercent: string | null;
  readonly targetAmount: string | null;
}

/** A rule that terms break: the field, what was given, and the words. */
export interface TermsProblem {
  readonly field: keyof NewTerms;
  readonly code: string;
  readonly value: string;
  readonly texts: Localized;
}

const HIGHEST_TARGET_PERCENT = Rational.parse('1000');

/** Holds terms to what makes sense of them, all problems at once. Length of the position is checked where it is read. */
export function termsProblems(terms: Omit<GivenTerms, 'position' | 'teamId'>): readonly TermsProblem[] {
  return [
    ...dayProblems(terms.from, terms.to ?? null),
    ...fteProblems(terms.fte),
    ...negativeProblems('eligiblePay', terms.eligiblePay ?? null),
    ...negativeProblems('targetPercent', terms.targetPercent ?? null),
    ...negativeProblems('targetAmount', terms.targetAmount ?? null),
    ...targetProblems(terms.eligiblePay ?? null, terms.targetPercent ?? null, terms.targetAmount ?? null),
  ];
}

function dayProblems(from: string, to: string | null): readonly TermsProblem[] {
  if (to === null || from <= to) return [];
  const texts = {
    en: `The terms end on ${to}, before they begin on ${from}. Correct one of the dates.`,
    ru: `Условия заканчиваются ${to}, раньше, чем начинаются ${from}. Исправьте одну из дат.`,
  };
  return [{ field: 'to', code: 'ENDS_BEFORE_BEGIN', value: to, texts }];
}

function fteProblems(fte: string): readonly TermsProblem[] {
  const share = Rational.parse(fte);
  if (share.isPositive && !share.isGreaterThan(Rational.ONE)) return [];
  const texts = {
    en: `${fte} is no share of full time. Give more than 0 and at most 1, such as 0.5 for half time.`,
    ru: `${fte} — не доля ставки. Укажите больше 0 и не больше 1, например 0.5 для половины ставки.`,
  };
  return [{ field: 'fte', code: 'NOT_A_SHARE', value: fte, texts }];
}

function negativeProblems(
  field: 'eligiblePay' | 'targetPercent' | 'targetAmount',
  amount: string | null,
): readonly TermsProblem[] {
  if (amount === null || !Rational.parse(amount).isNegative) return [];
  const texts = {
    en: `${amount} is below 0. Give 0 or more.`,
    ru: `${amount} меньше нуля. Укажите 0 или больше.`,
  };
  return [{ field, code: 'NEGATIVE', value: amount, texts }];
}

function targetProblems(pay: string | null, percent: string | null, amount: string | null): readonly TermsProblem[] {
  if (percent === null) return [];
  if (amount !== null) {
    const texts = {
      en: 'The target bonus is given both in percent of pay and as an amount. Keep one of the two.',
      ru: 'Целевой бонус указан и в процентах оклада, и суммой. Оставьте что-то одно.',
    };
    return [{ field: 'targetAmount', code: 'TWO_TARGETS', value: amount, texts }];
  }
  if (pay === null) {
    const texts = {
      en: `The target bonus is ${percent} % of pay, but no pay is given. Fill in eligible pay, or give the target as an amount.`,
      ru: `Целевой бонус — ${percent}\u00a0% оклада, но оклад не указан. Укажите оклад или задайте цель суммой.`,
    };
    return [{ field: 'eligiblePay', code: 'PAY_NEEDED', value: '', texts }];
  }
  if (!Rational.parse(percent).isGreaterThan(HIGHEST_TARGET_PERCENT)) return [];
  const texts = {
    en: `A target bonus of ${percent} % of pay is more than 1000 %. Percent points are meant: 20 for a fifth.`,
    ru: `Целевой бонус ${percent}\u00a0% оклада больше 1000\u00a0%. Указывайте проценты: 20 — это пятая часть.`,
  };
  return [{ field: 'targetPercent', code: 'TOO_HIGH', value: percent, texts }];
}

/** Checks terms of a form under `path`; problems are noted there. */
export function checkTerms(check: InputCheck, path: string, given: GivenTerms): Result<NewTerms, 'noted'> {
  const position = check.text(`${path}.position`, given.position, { maximum: LIMITS.nameLength });
  const problems = termsProblems(given);
  for (const { field, code, texts, value } of problems) check.note(`${path}.${field}`, code, texts, value);
  if (position === null || problems.length > 0) return err('noted');
  return ok({
    from: given.from,
    to: given.to ?? null,
    teamId: given.teamId ?? null,
    position,
    fte: given.fte,
    eligiblePay: given.eligiblePay ?? null,
    targetPercent: given.targetPercent ?? null,
    targetAmount: given.targetAmount ?? null,
  });
}
