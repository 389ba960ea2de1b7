import type { InputCheck } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { kpiByKey, metricByKey } from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import { scoringFindings } from '../assignments/attainments';
import { type NewAssignment, sameAssignmentKey } from './given-assignment';
import { scoringWords } from './scoring-words';

/** Lists longer than this are no list of a person's KPIs any more. */
const LONGEST_LIST = 50;
const NO_DATA_RULES: readonly string[] = ['error', 'zero', 'exclude'];

/** Notes everything that is wrong with an owner's list. */
export function checkAssignments(check: InputCheck, assignments: readonly NewAssignment[]): void {
  if (assignments.length > LONGEST_LIST) {
    check.note('assignments', 'TOO_MANY', {
      en: `${assignments.length} KPIs are too many for one owner; at most ${LONGEST_LIST} fit. Keep those that matter most.`,
      ru: `${assignments.length} KPI — слишком много для одного владельца, помещается не больше ${LONGEST_LIST}. Оставьте самые важные.`,
    });
    return;
  }
  assignments.forEach((assignment, index) => checkAssignment(check, `assignments.${index}`, assignment));
  checkDuplicates(check, assignments);
  checkScoring(check, assignments);
  for (const [component, list] of Map.groupBy(assignments, (assignment) => assignment.component)) {
    checkWeights(check, component, list);
  }
}

function checkAssignment(
  check: InputCheck,
  path: string,
  { kpi, weight, noData, pilot, component, confirmation }: NewAssignment,
): void {
  if (kpiByKey(kpi) === undefined && metricByKey(kpi) === undefined) {
    check.note(
      `${path}.kpi`,
      'UNKNOWN_KPI',
      {
        en: `There is no KPI or metric “${kpi.slice(0, 80)}”. Choose one from the catalogue.`,
        ru: `Нет ни KPI, ни метрики «${kpi.slice(0, 80)}». Выберите из каталога.`,
      },
      kpi,
    );
  }
  const share = Rational.parse(weight);
  if (share.isNegative || share.isGreaterThan(Rational.HUNDRED) || (share.isZero && !pilot)) {
    check.note(
      `${path}.weight`,
      'NOT_A_WEIGHT',
      {
        en: `A weight of ${weight} makes no sense. Give more than 0 and at most 100 percent.`,
        ru: `Вес ${weight} не имеет смысла. Укажите больше 0 и не больше 100 процентов.`,
      },
      weight,
    );
  }
  if (noData !== null && !NO_DATA_RULES.includes(noData)) {
    check.note(
      `${path}.noData`,
      'UNKNOWN_KIND',
      {
        en: `“${noData.slice(0, 80)}” is no rule for missing data. Choose error, zero or exclude.`,
        ru: `«${noData.slice(0, 80)}» — не правило для случая без данных. Выберите error, zero или exclude.`,
      },
      noData,
    );
  }
  if (component !== null) check.text(`${path}.component`, component, { maximum: LIMITS.nameLength });
  if (confirmation !== null) check.text(`${path}.confirmation`, confirmation, { maximum: LIMITS.commentLength });
}

function checkDuplicates(check: InputCheck, assignments: readonly NewAssignment[]): void {
  const seen = new Map<string, number>();
  assignments.forEach((assignment, index) => {
    const earlier = seen.get(sameAssignmentKey(assignment));
    if (earlier === undefined) {
      seen.set(sameAssignmentKey(assignment), index);
      return;
    }
    check.note(
      `assignments.${index}.kpi`,
      'DUPLICATE',
      {
        en: `The same KPI over the same channels and campaigns is number ${earlier + 1} of the list already. Remove one, or choose another slice.`,
        ru: `Тот же KPI по тем же каналам и кампаниям уже стоит в списке под номером ${earlier + 1}. Уберите один или выберите другой срез.`,
      },
      assignment.kpi,
    );
  });
}

function checkScoring(check: InputCheck, assignments: readonly NewAssignment[]): void {
  for (const { index, field, code, message } of scoringFindings(assignments)) {
    check.note(`assignments.${index}.${field}`, code.replaceAll('-', '_').toUpperCase(), scoringWords(code, message));
  }
}

/** Weights of one list come to 100, exactly (bonus calculation §3). */
function checkWeights(check: InputCheck, component: string | null, list: readonly NewAssignment[]): void {
  const sum = Rational.sum(list.map(({ weight }) => Rational.parse(weight)));
  if (sum.equals(Rational.HUNDRED)) return;
  const missing = Rational.HUNDRED.minus(sum);
  const [found, difference] = [sum.toDecimal(6), missing.abs().toDecimal(6)];
  const where =
    component === null
      ? { en: '', ru: '' }
      : { en: ` of component “${component}”`, ru: ` составляющей «${component}»` };
  check.note(
    'assignments',
    'WEIGHTS_NOT_100',
    missing.isPositive
      ? {
          en: `The weights${where.en} add up to ${found}, not to 100. Add ${difference} to one of them, or spread it.`,
          ru: `Веса${where.ru} в сумме дают ${found}, а не 100. Добавьте ${difference} к одному из них или распределите.`,
        }
      : {
          en: `The weights${where.en} add up to ${found}, not to 100. Take ${difference} away from one of them, or from several.`,
          ru: `Веса${where.ru} в сумме дают ${found}, а не 100. Убавьте ${difference} у одного из них или у нескольких.`,
        },
    found,
  );
}
