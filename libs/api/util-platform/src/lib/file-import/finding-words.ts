import type { FileProblem, FileProblemCode, ProblemParameters, RowProblem, RowProblemCode } from '@premia/domain-kpi';
import { metricByKey } from '@premia/domain-kpi';
import type { Localized } from '../problems/localize';

/** The domain words its findings in English; the same in Russian, by code. */
type Words = (parameters: ProblemParameters) => string;

const FILE_WORDS: Readonly<Record<FileProblemCode, Words>> = {
  'file-empty': () => 'Файл пуст. Нужна строка заголовков и хотя бы одна строка значений.',
  'file-not-text': ({ kind }) =>
    kind === undefined || kind === 'binary'
      ? 'Это не текстовый файл. Сохраните таблицу в формате CSV и загрузите её.'
      : `Это файл ${kind.toUpperCase()}, а не CSV. Откройте его, сохраните таблицу в формате CSV и загрузите её.`,
  'file-not-table': ({ kind }) => `Это ${kind ?? 'не таблица'}, а не таблица CSV. Выгрузите отчёт в формате CSV.`,
  'file-too-many-rows': ({ found, limit }) =>
    `В файле около ${grouped(found)} строк, за один раз читаем не больше ${grouped(limit)}. Разделите файл, например по месяцам.`,
  'file-no-data-rows': () => 'В файле только заголовок, строк со значениями нет: загружать нечего.',
  'file-quotes-unbalanced': ({ row }) =>
    `В строке ${row ?? '?'} кавычки не сходятся. Закройте их, а кавычки внутри ячейки удвойте, и загрузите файл снова.`,
  'column-missing': ({ column, found }) =>
    `${column === 'date' ? 'Нет столбца с датой' : 'Нет ни одного столбца с известной метрикой (расходы, показы, клики, лиды, заказы, выручка…)'}. В файле есть: ${found ?? ''}. Переименуйте столбец или укажите, что он значит.`,
  'column-mapped-twice': ({ first, second, target }) =>
    `Столбцы «${first ?? ''}» и «${second ?? ''}» оба назначены как «${target ?? ''}». Оставьте один из них.`,
  'column-target-unknown': ({ column, target }) =>
    `Столбец «${column ?? ''}» назначен как «${target ?? ''}», а это ни метрика, ни дата, ни канал, ни кампания.`,
};

const ROW_WORDS: Readonly<Record<RowProblemCode, Words>> = {
  'date-missing': () => 'нет даты, укажите день, например 2021-02-01 или 01.02.2021',
  'date-not-recognised': () =>
    'не дата, напишите так: 2021-02-01, 01.02.2021 или 01/02/2021 (сначала день, год из четырёх цифр)',
  'date-not-in-calendar': () => 'такого дня нет в календаре, исправьте дату',
  'number-not-recognised': () => 'не число, оставьте цифры с точкой или запятой либо пустую ячейку',
  'number-ambiguous': () => 'можно прочитать и с тысячами, и с дробью: уберите разделитель тысяч',
  'number-scientific': () => 'экспоненциальная запись теряет цифры: задайте столбцу числовой формат и выгрузите снова',
  'number-too-large': () => 'больше 30 цифр до или после запятой, проверьте ячейку',
  'number-negative': ({ metric }) =>
    `меньше нуля, а ${metricByKey(metric ?? '')?.names.ru.toLowerCase() ?? 'эта метрика'} отрицательными не бывают: исправьте или очистите ячейку`,
  'cell-formula': () => 'формула: вставьте её значение, формулы не вычисляются',
  'name-too-long': ({ limit }) => `название длиннее ${limit ?? ''} знаков, сократите его`,
  'row-without-values': () => 'нет значения ни одной метрики: заполните или удалите строку',
  'row-too-many-cells': ({ found, expected }) =>
    `ячеек ${found ?? ''}, а в заголовке ${expected ?? ''}: названия и числа с разделителем внутри возьмите в кавычки`,
  'key-duplicate': ({ earlierRow }) =>
    `те же день, канал и кампания уже были в строке ${earlierRow ?? ''}: оставьте одну из двух строк`,
};

export function describeFileFinding(finding: FileProblem): Localized {
  return { en: `${finding.message}.`, ru: FILE_WORDS[finding.code](finding.parameters) };
}

export function describeRowFinding({ code, row, column, value, parameters, message }: RowProblem): Localized {
  const place = column === null ? '' : `, столбец «${column}»`;
  const cell = value === '' ? '' : ` «${value}» —`;
  return { en: `${message}.`, ru: `Строка ${row}${place}:${cell} ${ROW_WORDS[code](parameters)}.` };
}

/** Digits in threes, parted by non-breaking spaces. */
function grouped(digits = ''): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
