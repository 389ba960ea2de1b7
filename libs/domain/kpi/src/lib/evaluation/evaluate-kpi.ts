import type { Rational } from '@premia/domain-kernel';
import type { KpiDefinition, UnavailableStatus, ZeroDenominatorRule } from '../catalogue/kpi-definition';
import type { InputValues } from '../formula/evaluate-formula';
import { evaluateFormula } from '../formula/evaluate-formula';
import type { Expression } from '../formula/expression';
import { formatFormula } from '../formula/format-formula';
import { parseFormula } from '../formula/parse-formula';
import type { ImpossibleReason } from './kpi-bounds';
import { findImpossible } from './kpi-bounds';

/** Decimals of a KPI value that enters a payout run (product §3.2). */
const FROZEN_DECIMALS = 12;

/** Why a KPI has no value, with what is needed to say it in words. */
export type UnavailableReason =
  | { readonly code: 'input-missing'; readonly inputs: readonly string[] }
  | { readonly code: 'denominator-zero'; readonly denominator: string; readonly numerator: Rational }
  | { readonly code: 'not-additive'; readonly inputs: readonly string[] }
  | ImpossibleReason;

/** A KPI's value, or the catalogue's status and the reason; never 0 and never infinity in its place. */
export type KpiEvaluation =
  | { readonly status: 'ok'; readonly value: Rational; readonly reason: null }
  | { readonly status: UnavailableStatus; readonly value: null; readonly reason: UnavailableReason };

/** What evaluation needs of a KPI or of one of its variants. */
export interface EvaluatedFormula {
  /** Of a catalogue KPI: what it can be is known. */
  readonly key?: string | undefined;
  readonly expression: Expression;
  readonly zeroDenominator: Pick<ZeroDenominatorRule, 'ifNumeratorZero' | 'ifNumeratorNonzero'> | null;
}

/** Where a formula of a tenant says nothing of a denominator of 0. */
const DEFAULT_ZERO_RULE: NonNullable<EvaluatedFormula['zeroDenominator']> = {
  ifNumeratorZero: 'no_data',
  ifNumeratorNonzero: 'not_applicable',
};

type WrittenFormula = Pick<KpiDefinition, 'formula' | 'zeroDenominator'> & Partial<Pick<KpiDefinition, 'key'>>;

/** Parses a catalogue formula once, for many evaluations; throws on a formula that does not parse. */
export function prepareKpi(kpi: WrittenFormula): EvaluatedFormula {
  const parsed = parseFormula(kpi.formula);
  if (!parsed.ok) throw new RangeError(`The formula “${kpi.formula}” cannot be read: ${parsed.error.message}`);
  return { key: kpi.key, expression: parsed.value, zeroDenominator: kpi.zeroDenominator };
}

/**
 * The value of a KPI from inputs that are already aggregated over period and scope (product §3.2).
 *
 * @param kpi a catalogue KPI, or one prepared before
 * @param inputs exact values by input name; absent means no data
 * @returns the exact value in the KPI's unit, or a status: `no_data` where an input is missing; where the
 * denominator is 0, what the KPI says for a numerator of 0 and for any other; `data_error` where the value cannot be
 */
export function evaluateKpi(kpi: WrittenFormula | EvaluatedFormula, inputs: InputValues): KpiEvaluation {
  const { key, expression, zeroDenominator } = 'expression' in kpi ? kpi : prepareKpi(kpi);
  const outcome = evaluateFormula(expression, inputs);
  switch (outcome.kind) {
    case 'value': {
      const reason = key === undefined ? null : findImpossible(key, expression, inputs, outcome.value);
      if (reason !== null) return { status: 'data_error', value: null, reason };
      return { status: 'ok', value: outcome.value, reason: null };
    }
    case 'missing':
      return { status: 'no_data', value: null, reason: { code: 'input-missing', inputs: outcome.names } };
    case 'zero-denominator': {
      const rule = zeroDenominator ?? DEFAULT_ZERO_RULE;
      return {
        status: outcome.numerator.isZero ? rule.ifNumeratorZero : rule.ifNumeratorNonzero,
        value: null,
        reason: {
          code: 'denominator-zero',
          denominator: formatFormula(outcome.denominator),
          numerator: outcome.numerator,
        },
      };
    }
  }
}

/** A KPI's value as a run takes it: 12 decimals, half-up, trailing zeros dropped; scored from there. */
export function freezeActual(value: Rational): string {
  return value.toDecimal(FROZEN_DECIMALS, 'half-up');
}
