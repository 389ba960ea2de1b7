import type {
  ComponentInput,
  GateInput,
  LimitInput,
  MatrixInput,
  ModifierInput,
  PlanInput,
  Scope,
} from '@premia/domain-bonus';
import { componentName, isPerUnit } from '../words/component-name';
import type { Language, MeasureName } from '../words/language';
import { decimalWords, moneyWords, percentWords } from '../words/number-words';

/** How components become one claim (bonus calculation §5). */
export function combinationChoice(plan: PlanInput, language: Language): string {
  switch (plan.combination) {
    case 'additive':
      if (plan.components.some(isPerUnit)) return perUnitAddedWords(plan, language);
      return language === 'ru'
        ? 'Составляющие складываются: каждая оплачивает свою долю целевой премии.'
        : 'Components add up: each pays its own share of the target bonus.';
    case 'multiplicative':
      return language === 'ru'
        ? 'Составляющие перемножаются: целевая премия умножается на процент каждой, поэтому одна слабая составляющая снижает всю премию.'
        : 'Components multiply: the target bonus is multiplied by the rate of each, so one weak component lowers the whole bonus.';
    case 'matrix':
      return matrixWords(plan, plan.matrix, language);
  }
}

/** Pay per unit is no share of the target: it comes on top of the parts that are. */
function perUnitAddedWords({ components }: PlanInput, language: Language): string {
  if (components.every(isPerUnit)) {
    return language === 'ru'
      ? 'Премия — оплата за единицу; от целевой премии она не зависит.'
      : 'The bonus is pay per unit; it does not depend on a target bonus.';
  }
  return language === 'ru'
    ? 'Составляющие складываются: каждая оплачивает свою долю целевой премии, а оплата за единицу добавляется сверх неё.'
    : 'Components add up: each pays its own share of the target bonus, and pay per unit comes on top.';
}

function matrixWords(plan: PlanInput, matrix: MatrixInput | undefined, language: Language): string {
  const named = (id: string | undefined) => {
    const component = plan.components.find((candidate) => candidate.id === id);
    return component === undefined ? (id ?? '') : componentName(plan, component)[language];
  };
  const row = named(matrix?.rows.component);
  const column = named(matrix?.columns.component);
  return language === 'ru'
    ? `Процент премии берётся из таблицы: строку выбирает «${row}», столбец — «${column}». Граница достигнута, если процент ровно на ней; ниже первой строки или столбца премии нет.`
    : `A table gives the rate: “${row}” picks the row, “${column}” the column. A boundary counts as reached when it is met exactly; below the first row or column nothing is paid.`;
}

const SCOPE_WORDS: Readonly<Record<Scope, Readonly<Record<Language, string>>>> = {
  individual: { en: 'own', ru: 'свой показатель' },
  team: { en: 'team', ru: 'команда' },
  company: { en: 'company', ru: 'компания' },
};

const VALUE_WORDS = {
  actual: { en: 'actual', ru: 'факт' },
  attainment: { en: 'attainment', ru: 'выполнение' },
  rate: { en: 'rate', ru: 'процент премии' },
} as const;

const OPERATORS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '==': '=' } as const;

/** One sentence for each gate, a condition to its reader: what it asks, of what, and what follows where it is not met. */
export function gateChoice(plan: PlanInput, gate: GateInput, language: Language, nameOf: MeasureName): string {
  const { when } = gate;
  const read =
    when.measure !== undefined ? nameOf(when.measure)[language] : componentLabel(plan, when.component, language);
  const than = when.value === 'actual' ? decimalWords(when.than, language) : percentWords(when.than, language);
  const condition = `${OPERATORS[when.op]} ${than}`;
  const scope = SCOPE_WORDS[when.scope][language];
  const value = VALUE_WORDS[when.value][language];
  const effect = effectWords(plan, gate, language);
  const zeroed = gate.appliesTo === 'total' && gate.otherwise.effect === 'zero';
  if (language === 'ru') {
    const tail = zeroed ? ' Гарантированный минимум её не возвращает.' : '';
    return `Условие «${read}» (${scope}, ${value}) ${condition}: если не выполнено, ${effect}; показатель без данных условие не выполняет.${tail}`;
  }
  const tail = zeroed ? ' The floor does not bring it back.' : '';
  return `Condition “${read}” (${scope}, ${value}) ${condition}: where it is not met, ${effect}; a KPI without data does not meet it.${tail}`;
}

function componentLabel(plan: PlanInput, id: string | undefined, language: Language): string {
  const component = plan.components.find((candidate) => candidate.id === id);
  return component === undefined ? (id ?? '') : componentName(plan, component)[language];
}

function effectWords(plan: PlanInput, { otherwise, appliesTo }: GateInput, language: Language): string {
  const target: ComponentInput | undefined = plan.components.find(({ id }) => id === appliesTo);
  const ru = target === undefined ? 'вся премия' : `составляющая «${componentName(plan, target).ru}»`;
  const en = target === undefined ? 'the whole bonus' : `the component “${componentName(plan, target).en}”`;
  switch (otherwise.effect) {
    case 'zero':
      return language === 'ru' ? `${ru} обнуляется` : `${en} becomes zero`;
    case 'scale':
      return language === 'ru'
        ? `${ru} умножается на ${decimalWords(otherwise.by, language)}`
        : `${en} is multiplied by ${decimalWords(otherwise.by, language)}`;
    case 'cap':
      return language === 'ru'
        ? `${ru} не больше ${percentWords(otherwise.by, language)} своей цели`
        : `${en} is at most ${percentWords(otherwise.by, language)} of its target`;
  }
}

/** One sentence for each modifier, a factor to its reader. */
export function modifierChoice(modifier: ModifierInput, language: Language, nameOf: MeasureName): string {
  switch (modifier.kind) {
    case 'lookup': {
      const values = Object.entries(modifier.values)
        .map(([key, factor]) => `${key} × ${decimalWords(factor, language)}`)
        .join(', ');
      const missing = modifier.default === undefined ? null : modifier.default;
      return language === 'ru'
        ? `Коэффициент «${modifier.id}»: ${values}${missing === null ? '; без оценки расчёта нет' : `; без оценки действует «${missing}»`}.`
        : `Factor “${modifier.id}”: ${values}${missing === null ? '; without a value nothing is calculated' : `; without a value “${missing}” holds`}.`;
    }
    case 'number': {
      const range = `${decimalWords(modifier.min, language)}–${decimalWords(modifier.max, language)}`;
      const missing = modifier.default === undefined ? '' : decimalWords(modifier.default, language);
      return language === 'ru'
        ? `Коэффициент «${modifier.id}» задаётся сотруднику в пределах ${range}${missing === '' ? '' : `, по умолчанию ${missing}`}.`
        : `Factor “${modifier.id}” is given to each person within ${range}${missing === '' ? '' : `, ${missing} by default`}.`;
    }
    case 'measure': {
      const measure = nameOf(modifier.measure)[language];
      const missing = modifier.default === undefined ? '' : decimalWords(modifier.default, language);
      return language === 'ru'
        ? `Коэффициент «${modifier.id}» следует за показателем «${measure}» (${SCOPE_WORDS[modifier.scope].ru})${missing === '' ? '' : `, без данных равен ${missing}`}.`
        : `Factor “${modifier.id}” follows “${measure}” (${SCOPE_WORDS[modifier.scope].en})${missing === '' ? '' : `, and is ${missing} without data`}.`;
    }
  }
}

/** Floor and cap of the whole bonus, and which of them wins. */
export function limitChoices(plan: PlanInput, language: Language): readonly string[] {
  const floor = limitWords(plan.floor, plan.currency, language);
  const cap = limitWords(plan.cap, plan.currency, language);
  const sentences: string[] = [];
  if (floor !== null) {
    sentences.push(
      language === 'ru'
        ? `Гарантированный минимум: ${floor.join(' или ')}, что больше.`
        : `Floor: ${floor.join(' or ')}, whichever is higher.`,
    );
  }
  if (cap !== null) {
    sentences.push(
      language === 'ru'
        ? `Верхний предел: ${cap.join(' или ')}${cap.length > 1 ? ', что меньше' : ''}; ${floor === null ? 'применяется' : 'применяется после гарантированного минимума и сильнее его,'} к премии с учётом отработанного времени.`
        : `Cap: ${cap.join(' or ')}${cap.length > 1 ? ', whichever is lower' : ''}; ${floor === null ? 'it is applied' : 'it comes after the floor and wins over it, and is applied'} to the prorated target.`,
    );
  }
  return sentences;
}

/** The parts of a limit in words; null where it limits nothing. */
function limitWords(limit: LimitInput | undefined, currency: string, language: Language): readonly string[] | null {
  const { percentOfTarget, amount } = limit ?? {};
  const isZero = (text: string | undefined) => text === undefined || /^-?0+(\.0+)?$/.test(text);
  const percent = isZero(percentOfTarget) && isZero(amount) ? undefined : percentOfTarget;
  const parts = [
    percent === undefined
      ? null
      : language === 'ru'
        ? `${percentWords(percent, language)} целевой премии`
        : `${percentWords(percent, language)} of the target bonus`,
    isZero(amount) || amount === undefined ? null : moneyWords(amount, currency, language),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts;
}

/** In which order everything happens, told only where there is more than one thing to order. */
export function orderChoice(plan: PlanInput, language: Language): string | null {
  const gates = plan.gates ?? [];
  const has = {
    gatesOnComponents: gates.some(({ appliesTo }) => appliesTo !== 'total'),
    modifiers: (plan.modifiers ?? []).length > 0,
    gatesOnTotal: gates.some(({ appliesTo }) => appliesTo === 'total'),
    floor: limitWords(plan.floor, plan.currency, language) !== null,
    cap: limitWords(plan.cap, plan.currency, language) !== null,
  };
  if (Object.values(has).filter(Boolean).length < 2) return null;
  const steps =
    language === 'ru'
      ? [
          has.gatesOnComponents && 'условия отдельных составляющих',
          'сложение составляющих',
          has.modifiers && 'коэффициенты',
          has.gatesOnTotal && 'условия всей премии',
          has.floor && 'гарантированный минимум',
          has.cap && 'верхний предел',
          'округление',
        ]
      : [
          has.gatesOnComponents && 'conditions on components',
          'combination',
          has.modifiers && 'factors',
          has.gatesOnTotal && 'conditions on the whole bonus',
          has.floor && 'floor',
          has.cap && 'cap',
          'rounding',
        ];
  const order = steps.filter((step) => typeof step === 'string').join(' → ');
  return language === 'ru' ? `Порядок: ${order}.` : `Order: ${order}.`;
}
