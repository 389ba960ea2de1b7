import type { KpiFormat } from '@premia/shared-format';
import { formatKpiValue, isDecimalText, typedDecimal } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';
import type { ScoringDraft } from '../draft/scoring-draft';
import { fieldsOf } from '../draft/scoring-draft';

/** A goal in a few words: “7 000 or more”, “from −50 % to 25 %”. Numbers not typed yet are shown as “…”. */
export function scoringWords(scoring: ScoringDraft, unit: string, t: Translate, setting: KpiFormat): string {
  const values = Object.fromEntries(
    fieldsOf(scoring.kind).map((field) => {
      const decimal = typedDecimal(scoring[field]);
      return [field, decimal !== null && isDecimalText(decimal) ? formatKpiValue(decimal, { unit }, setting) : '…'];
    }),
  );
  return t<string>(`reviews.scoring.words.${scoring.kind}`, values);
}

/** The slice in words: channels, then campaigns; everything where neither is chosen. */
export function sliceWords(
  slice: { readonly channels: readonly string[]; readonly campaigns: readonly string[] },
  t: Translate,
): string {
  const names = [...slice.channels, ...slice.campaigns];
  return names.length === 0 ? t('reviews.slice.everything') : names.join(', ');
}
