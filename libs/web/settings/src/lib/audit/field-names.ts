import { parseIsoDate } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatDate } from '@premia/shared-format';

/** Fields that have words; others are written apart: `dayOfMonth` is “day of month”. */
const FIELDS = new Set([
  'name',
  'email',
  'personnelNumber',
  'leftOn',
  'position',
  'fte',
  'from',
  'to',
  'kind',
  'roles',
  'currency',
  'timeZone',
  'policies',
  'number',
  'reason',
  'state',
  'definition',
  'appliesFrom',
  'fileName',
  'attempts',
  'sha256',
  'mode',
  'added',
  'unchanged',
  'corrected',
  'observationsChanged',
  'owner',
  'assignments',
  'target',
  'baseline',
  'weight',
  'kpi',
  'direction',
  'pilot',
  'noData',
  'confirmation',
  'channels',
  'campaigns',
  'attainmentMax',
  'component',
  'ownerKind',
  'teamShareLimit',
  'kpiCountMin',
  'kpiCountMax',
  'headsSeePay',
  'locale',
  'points',
  'curve',
  'cap',
  'floor',
  'scope',
  'combination',
  'percentOfTarget',
  'amount',
  'eligiblePay',
  'targetPercent',
  'targetAmount',
  'total',
  'result',
  'steps',
  'unit',
  'size',
  'rows',
  'people',
  'comment',
]);

function fieldKey(field: string): string | null {
  return FIELDS.has(field) ? `settings.audit.fields.${field}` : null;
}

export interface NamedChange {
  readonly of: string | null;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Translate = (key: string, parameters?: Readonly<Record<string, string>>) => string;

/** “ROMI, target”: what of the thing, in words. */
export function fieldWords({ of, field }: Pick<NamedChange, 'of' | 'field'>, t: Translate): string {
  const key = fieldKey(field);
  const words =
    key === null
      ? field.replace(/_/gu, ' ').replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
      : t(key);
  return of === null ? words : `${of}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

export function valueWords(value: string | null, t: Translate, language: Locale): string {
  if (value === 'true') return t('settings.audit.yes');
  if (value === 'false') return t('settings.audit.no');
  if (value !== null && parseIsoDate(value).ok) return formatDate(value, language);
  return value === null ? '—' : value.replace(/^-(?=\d)/u, '\u2212');
}
