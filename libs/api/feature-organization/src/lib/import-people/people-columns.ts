import { headingKeys } from '@premia/domain-kpi';

/** What a column of a file of people can be. */
export const PEOPLE_FIELDS = [
  'name',
  'email',
  'personnel_number',
  'team',
  'position',
  'from',
  'eligible_pay',
  'target_percent',
  'target_amount',
  'fte',
] as const;

export type PeopleField = (typeof PEOPLE_FIELDS)[number];

/** Fields that make terms, which need their own permission. */
export const TERMS_FIELDS: readonly PeopleField[] = [
  'team',
  'position',
  'from',
  'eligible_pay',
  'target_percent',
  'target_amount',
  'fte',
];

const HEADINGS: Readonly<Record<PeopleField, readonly string[]>> = {
  name: ['name', 'full name', 'person', 'employee', 'имя', 'фио', 'ф и о', 'сотрудник', 'работник'],
  email: ['email', 'e mail', 'mail', 'email address', 'почта', 'электронная почта', 'эл почта', 'адрес почты'],
  personnel_number: [
    'personnel number',
    'personnel no',
    'employee number',
    'employee id',
    'табельный номер',
    'таб номер',
    'таб №',
  ],
  team: ['team', 'department', 'unit', 'команда', 'отдел', 'подразделение'],
  position: ['position', 'job title', 'title', 'role', 'должность', 'позиция'],
  from: [
    'from',
    'start',
    'start date',
    'valid from',
    'since',
    'с',
    'с даты',
    'действует с',
    'дата начала',
    'дата приема',
  ],
  eligible_pay: [
    'eligible pay',
    'pay',
    'salary',
    'monthly pay',
    'base pay',
    'оклад',
    'зарплата',
    'оклад в месяц',
    'база бонуса',
  ],
  target_percent: [
    'target percent',
    'target',
    'target bonus percent',
    'bonus percent',
    'целевой процент',
    'процент бонуса',
    'целевой бонус',
  ],
  target_amount: ['target amount', 'target bonus amount', 'bonus amount', 'целевая сумма', 'сумма бонуса'],
  fte: ['fte', 'share', 'part time', 'ставка', 'доля ставки'],
};

const FIELD_BY_HEADING: ReadonlyMap<string, PeopleField> = new Map(
  PEOPLE_FIELDS.flatMap((field) =>
    [field, ...HEADINGS[field]].flatMap((heading) => headingKeys(heading).map((key) => [key, field] as const)),
  ),
);

/** Proposes what each column of a file of people means; of two that mean the same, the first is taken. */
export function recognisePeopleColumns(headers: readonly string[]): readonly (PeopleField | null)[] {
  const taken = new Set<PeopleField>();
  return headers.map((header) => {
    const field = headingKeys(header).flatMap((key) => FIELD_BY_HEADING.get(key) ?? [])[0];
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

export function isPeopleField(text: string): text is PeopleField {
  return PEOPLE_FIELDS.some((field) => field === text);
}
