import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import { unavailableReason } from './unavailable-reason';

describe('Why a KPI has no value', () => {
  it('names the metrics that are missing, in the reader’s language', () => {
    const reason = { code: 'input-missing', inputs: ['ad_spend', 'clicks'] } as const;
    expect(unavailableReason({ locale: 'en' }, 'cpc', reason)).toMatch(
      /^No data in this period: .*, Clicks\. Import it/i,
    );
    expect(unavailableReason({ locale: 'ru' }, 'cpc', reason)).toMatch(/^Нет данных за период: .+, .+\. Загрузите их/);
  });

  it('keeps a denominator that is an expression as it is written', () => {
    const reason = { code: 'denominator-zero', denominator: 'orders + returns', numerator: Rational.ONE } as const;
    expect(unavailableReason({ locale: 'en' }, 'cpo', reason)).toBe(
      'orders + returns is 0 in this period, so there is nothing to divide by.',
    );
  });

  it('says why people are not added up', () => {
    const reason = { code: 'not-additive', inputs: ['reached_people'] } as const;
    expect(unavailableReason({ locale: 'ru' }, 'reach', reason)).toContain('одни и те же люди');
  });
});
