import type { KpiDefinition, UnavailableReason } from '@premia/domain-kpi';
import { kpiByKey, metricByKey } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';
import { describe, listOf, type Text } from '@premia/shared-messages';

/** Why a KPI has no value, in a sentence; names of metrics are those of the catalogue. */
export function unavailableReason(
  { locale }: { readonly locale: Locale },
  kpiKey: string,
  reason: UnavailableReason,
): string {
  switch (reason.code) {
    case 'input-missing':
      return describe(locale, 'kpi.unavailable.inputMissing', { names: namesOf(kpiKey, reason.inputs) });
    case 'denominator-zero':
      return describe(locale, 'kpi.unavailable.denominatorZero', { name: inputName(kpiKey, reason.denominator) });
    case 'not-additive':
      return describe(locale, 'kpi.unavailable.notAdditive', { names: namesOf(kpiKey, reason.inputs) });
    case 'out-of-bounds': {
      const [value, bound] = [reason.value.toDecimal(2, 'half-up'), reason.bound.toDecimal(2)];
      const isAbove = reason.value.isGreaterThan(reason.bound);
      return describe(locale, 'kpi.unavailable.outOfBounds', { value, bound, isAbove });
    }
    case 'input-negative':
      return describe(locale, 'kpi.unavailable.inputNegative', {
        name: inputName(kpiKey, reason.input),
        value: reason.value.toDecimal(2, 'half-up'),
      });
    case 'denominator-negative':
      return describe(locale, 'kpi.unavailable.denominatorNegative', {
        name: inputName(kpiKey, reason.denominator),
        value: reason.value.toDecimal(2, 'half-up'),
      });
  }
}

function namesOf(kpiKey: string, inputs: readonly string[]): Text {
  return listOf(inputs.map((name) => inputName(kpiKey, name)));
}

/** An input or denominator by its name in the KPI's formula; a denominator that is an expression stays as written. */
function inputName(kpiKey: string, name: string): Text {
  const kpi: Pick<KpiDefinition, 'inputs'> | undefined = kpiByKey(kpiKey);
  const input = kpi?.inputs.find((candidate) => candidate.name === name);
  return input?.names ?? metricByKey(name)?.names ?? name;
}
