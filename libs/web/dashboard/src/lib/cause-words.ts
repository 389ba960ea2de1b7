import { inject } from '@angular/core';
import { formatDecimal, formatKpiValue, formatPercent, formatPeriod } from '@premia/shared-format';
import type { SpendLoss } from '@premia/web-ui';
import { lossShareWords } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { Cause } from './causes';
import type { Assignment } from './dashboard-client';
import type { Days } from './period-before';

/** What a cause is said with. */
export interface SpokenCause {
  readonly cause: Cause | null;
  readonly kpi: Assignment['kpi'];
  readonly loss: SpendLoss | null;
  readonly before: Days;
}

/** A cause in one or two sentences, as a person would say it; empty where there is none. */
export function injectCauseWords(): (spoken: SpokenCause) => string {
  const t = injectTranslate();
  const language = inject(Language).current;
  const session = inject(SessionStore);
  return ({ cause, kpi, loss, before }) => {
    if (cause === null) return '';
    const show = (value: string | null): string =>
      value === null
        ? t('dashboard.cause.nothing')
        : formatKpiValue(value, kpi, { language: language(), currency: session.workspace()?.currency ?? '' });
    const period = formatPeriod(before.from, before.to, language());
    switch (cause.kind) {
      case 'steady':
        return t('dashboard.cause.steady', { period });
      case 'fell': {
        const names = cause.falls.map(
          ({ name, by }) => `${name} ${formatDecimal(by, language(), { maximumDigits: 0, signed: true })}`,
        );
        return t('dashboard.cause.fell', { period, names: names.join(', ') });
      }
      case 'single': {
        const { name, value, before: earlier } = cause.campaign;
        return t('dashboard.cause.single', { name, value: show(value), before: show(earlier), period });
      }
      case 'spread': {
        const { best, worst, shortShare } = cause;
        const spread = t(kpi.key === 'romi' ? 'dashboard.cause.returns' : 'dashboard.cause.spread', {
          best: best.name,
          bestValue: show(best.value),
          worst: worst.name,
          worstValue: show(worst.value),
        });
        return [spread, shareWords()].filter((part) => part !== '').join(' ');

        function shareWords(): string {
          if (kpi.key === 'romi' && loss !== null) return lossShareWords(loss, t, language());
          if (shortShare === null || shortShare === '0') return '';
          return t('dashboard.cause.short', { percent: formatPercent(shortShare, language()) });
        }
      }
    }
  };
}
