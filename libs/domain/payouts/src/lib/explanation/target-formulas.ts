import type { StepWords } from './step-context';

/** `60 000 ₹ × 20 % × 28 of 28 days`: pay, share of a full-time post and time served, as far as the step has taken them in. */
export function targetFormula(words: StepWords): string {
  if (words.count('segment') > 0) return words.sum('segment', (position) => words.money(`segment${position}`));
  const parts = [target(words), fte(words), served(words)].filter((part) => part !== null);
  return parts.length === 0 ? words.tell('no days in the period', 'нет дней в периоде') : parts.join(' × ');
}

function target(words: StepWords): string | null {
  if (words.has('eligiblePay')) return `${words.money('eligiblePay')} × ${words.percent('targetPercent')}`;
  return words.has('targetAmount') ? words.money('targetAmount') : null;
}

function fte(words: StepWords): string | null {
  if (!words.has('fte') || words.step.values['fte'] === '1') return null;
  return words.tell(`${words.number('fte')} of full time`, `${words.number('fte')} ставки`);
}

function served(words: StepWords): string | null {
  const decimals = words.has('scale') ? words.tell(', rounded', ', округлено') : '';
  if (words.has('periodMonths')) {
    return (
      words.tell(
        `${words.number('months')} of ${words.number('periodMonths')} months`,
        `${words.number('months')} из ${words.number('periodMonths')} мес.`,
      ) + decimals
    );
  }
  if (!words.has('periodDays')) return null;
  const isAbsent = words.step.values['absentDays'] !== '0';
  const days = isAbsent ? `(${words.number('days')} − ${words.number('absentDays')})` : words.number('days');
  return (
    words.tell(`${days} of ${words.number('periodDays')} days`, `${days} из ${words.number('periodDays')} дней`) +
    decimals
  );
}
