import { type Fault, type GivenInput, parseDecimal } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { kpiByKey, metricByKey, type OwnerKind } from '@premia/domain-kpi';
import { scoringFindings } from '../assignments/attainments';
import { completed, type GivenAssignment, type NewAssignment, sameAssignmentKey } from './given-assignment';
import { scoringWords } from './scoring-words';

/** Lists longer than this are no list of a person's KPIs any more. */
const LONGEST_LIST = 50;
const NO_DATA_RULES: readonly string[] = ['error', 'zero', 'exclude'];

export function kpiFaults(kpi: string): readonly Fault[] {
  if (kpiByKey(kpi) !== undefined || metricByKey(kpi) !== undefined) return [];
  const texts = {
    en: `There is no KPI or metric “${kpi.slice(0, 80)}”. Choose one from the catalogue.`,
    ru: `Нет ни KPI, ни метрики «${kpi.slice(0, 80)}». Выберите из каталога.`,
  };
  return [{ path: '', code: 'UNKNOWN_KPI', texts, value: kpi }];
}

/** A pilot counts in nothing, so it may weigh nothing. */
export function weightFaults(weight: string, { pilot }: GivenInput): readonly Fault[] {
  const share = parseDecimal(weight);
  if (share === null) return [];
  if (!share.isNegative && !share.isGreaterThan(Rational.HUNDRED) && (!share.isZero || pilot === true)) return [];
  const texts = {
    en: `A weight of ${weight} makes no sense. Give more than 0 and at most 100 percent.`,
    ru: `Вес ${weight} не имеет смысла. Укажите больше 0 и не больше 100 процентов.`,
  };
  return [{ path: '', code: 'NOT_A_WEIGHT', texts, value: weight }];
}

export function noDataFaults(noData: string): readonly Fault[] {
  if (NO_DATA_RULES.includes(noData)) return [];
  const texts = {
    en: `“${noData.slice(0, 80)}” is no rule for missing data. Choose error, zero or exclude.`,
    ru: `«${noData.slice(0, 80)}» — не правило для случая без данных. Выберите error, zero или exclude.`,
  };
  return [{ path: '', code: 'UNKNOWN_KIND', texts, value: noData }];
}

interface OwnersList {
  readonly ownerKind: OwnerKind;
  readonly personId?: string | null;
  readonly teamId?: string | null;
  readonly assignments: readonly GivenAssignment[];
}

/** What is wrong with an owner's list as a whole. */
export function listFaults({ ownerKind, personId, teamId, assignments: given }: OwnersList): readonly Fault[] {
  const owner = ownerFaults(ownerKind, personId ?? null, teamId ?? null);
  if (given.length > LONGEST_LIST) return [...owner, tooMany(given.length)];
  const assignments = given.map(completed);
  return [
    ...owner,
    ...duplicateFaults(assignments),
    ...scoringFaults(assignments),
    ...[...Map.groupBy(assignments, ({ component }) => component)].flatMap(([component, list]) =>
      sumFaults(component, list),
    ),
  ];
}

/** The ids must be those of the kind of owner, and no others. */
function ownerFaults(kind: OwnerKind, personId: string | null, teamId: string | null): readonly Fault[] {
  if ((personId !== null) === (kind === 'person') && (teamId !== null) === (kind === 'team')) return [];
  const texts = {
    en: 'Name the person for a person’s list, the team for a team’s, and neither for the company’s.',
    ru: 'Для списка сотрудника укажите сотрудника, для списка команды — команду, для компании — ни того, ни другого.',
  };
  return [{ path: 'ownerKind', code: 'OWNER_UNCLEAR', texts }];
}

function tooMany(count: number): Fault {
  const texts = {
    en: `${count} KPIs are too many for one owner; at most ${LONGEST_LIST} fit. Keep those that matter most.`,
    ru: `${count} KPI — слишком много для одного владельца, помещается не больше ${LONGEST_LIST}. Оставьте самые важные.`,
  };
  return { path: 'assignments', code: 'TOO_MANY', texts };
}

function duplicateFaults(assignments: readonly NewAssignment[]): readonly Fault[] {
  const first = new Map<string, number>();
  return assignments.flatMap((assignment, index) => {
    const earlier = first.get(sameAssignmentKey(assignment));
    if (earlier === undefined) {
      first.set(sameAssignmentKey(assignment), index);
      return [];
    }
    const texts = {
      en: `The same KPI over the same channels and campaigns is number ${earlier + 1} of the list already. Remove one, or choose another slice.`,
      ru: `Тот же KPI по тем же каналам и кампаниям уже стоит в списке под номером ${earlier + 1}. Уберите один или выберите другой срез.`,
    };
    return [{ path: `assignments.${index}.kpi`, code: 'DUPLICATE', texts, value: assignment.kpi }];
  });
}

function scoringFaults(assignments: readonly NewAssignment[]): readonly Fault[] {
  return scoringFindings(assignments).map(({ index, field, code, message }) => ({
    path: `assignments.${index}.${field}`,
    code: code.replaceAll('-', '_').toUpperCase(),
    texts: scoringWords(code, message),
  }));
}

/** Weights of one list come to 100, exactly (bonus calculation §3). */
function sumFaults(component: string | null, list: readonly NewAssignment[]): readonly Fault[] {
  const weights = list.map(({ weight }) => parseDecimal(weight)).filter((weight) => weight !== null);
  const sum = Rational.sum(weights);
  if (weights.length < list.length || sum.equals(Rational.HUNDRED)) return [];
  const missing = Rational.HUNDRED.minus(sum);
  const [found, difference] = [sum.toDecimal(6), missing.abs().toDecimal(6)];
  const where =
    component === null
      ? { en: '', ru: '' }
      : { en: ` of component “${component}”`, ru: ` составляющей «${component}»` };
  const texts = missing.isPositive
    ? {
        en: `The weights${where.en} add up to ${found}, not to 100. Add ${difference} to one of them, or spread it.`,
        ru: `Веса${where.ru} в сумме дают ${found}, а не 100. Добавьте ${difference} к одному из них или распределите.`,
      }
    : {
        en: `The weights${where.en} add up to ${found}, not to 100. Take ${difference} away from one of them, or from several.`,
        ru: `Веса${where.ru} в сумме дают ${found}, а не 100. Убавьте ${difference} у одного из них или у нескольких.`,
      };
  return [{ path: 'assignments', code: 'WEIGHTS_NOT_100', texts, value: found }];
}
