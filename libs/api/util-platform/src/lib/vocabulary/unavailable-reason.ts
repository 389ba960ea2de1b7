import type { KpiDefinition, UnavailableReason } from '@premia/domain-kpi';
import { kpiByKey, metricByKey } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';
import type { Localized } from '../problems/localize';
import { localize } from '../problems/localize';

/** Why a KPI has no value, in a sentence; names of metrics are those of the catalogue. */
export function unavailableReason(
  reader: { readonly locale: Locale },
  kpiKey: string,
  reason: UnavailableReason,
): string {
  return localize(
    reader,
    textsOf(reason, (name) => inputName(kpiKey, name)),
  );
}

function textsOf(reason: UnavailableReason, nameOf: (input: string) => Localized): Localized {
  switch (reason.code) {
    case 'input-missing': {
      const names = listOf(reason.inputs.map(nameOf));
      return {
        en: `No data in this period: ${names.en}. Import it, or choose another period or slice.`,
        ru: `Нет данных за период: ${names.ru}. Загрузите их или выберите другой период или срез.`,
      };
    }
    case 'denominator-zero': {
      const name = nameOf(reason.denominator);
      return {
        en: `${name.en} is 0 in this period, so there is nothing to divide by.`,
        ru: `${name.ru} за период — 0, делить не на что.`,
      };
    }
    case 'not-additive': {
      const names = listOf(reason.inputs.map(nameOf));
      return {
        en: `${names.en} cannot be added up over days, channels or campaigns: the same people would count twice. Narrow the period or the slice.`,
        ru: `${names.ru} нельзя складывать по дням, каналам и кампаниям: одни и те же люди попали бы в счёт дважды. Сузьте период или срез.`,
      };
    }
  }
}

function listOf(names: readonly Localized[]): Localized {
  return { en: names.map(({ en }) => en).join(', '), ru: names.map(({ ru }) => ru).join(', ') };
}

/** An input or denominator by its name in the KPI's formula; a denominator that is an expression stays as written. */
function inputName(kpiKey: string, name: string): Localized {
  const kpi: Pick<KpiDefinition, 'inputs'> | undefined = kpiByKey(kpiKey);
  const input = kpi?.inputs.find((candidate) => candidate.name === name);
  return input?.names ?? metricByKey(name)?.names ?? { en: name, ru: name };
}
