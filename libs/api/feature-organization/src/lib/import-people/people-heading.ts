import type { Localized } from '@premia/api-util-platform';
import { type PeopleField, TERMS_FIELDS } from './people-columns';
import type { PeopleFinding } from './person-row';

const NEEDED_ALWAYS = ['name'] as const;
const NEEDED_FOR_TERMS = ['name', 'position', 'from'] as const;

/** Row of the heading, as a spreadsheet counts. */
const HEADING_ROW = 1;

/** What a mapping lacks to be used: a name always, and for terms the position and the day from which they hold. */
export function checkPeopleHeading(fields: readonly (PeopleField | null)[]): readonly PeopleFinding[] {
  const mapped = new Set(fields.filter((field) => field !== null));
  const hasTerms = TERMS_FIELDS.some((field) => mapped.has(field));
  const needed = hasTerms ? NEEDED_FOR_TERMS : NEEDED_ALWAYS;
  const missing = needed
    .filter((field) => !mapped.has(field))
    .map((field) => headingFinding('COLUMN_MISSING', MISSING[field]));
  const doubled = [...mapped].filter((field) => fields.filter((other) => other === field).length > 1);
  return [...missing, ...doubled.map((field) => headingFinding('COLUMN_MAPPED_TWICE', mappedTwice(field)))];
}

/** Columns of terms, mapped by someone who may add people but not set terms. */
export function termsNotAllowed(): PeopleFinding {
  return headingFinding('TERMS_NOT_ALLOWED', {
    en: 'Teams, positions and pay are terms, which the owner or HR sets. Map those columns to nothing to import the people alone.',
    ru: 'Команды, должности и оклады — это условия, их задают владелец или HR. Чтобы загрузить только сотрудников, не назначайте эти столбцы.',
  });
}

function headingFinding(code: string, texts: Localized): PeopleFinding {
  return { row: HEADING_ROW, column: null, value: null, code, texts };
}

const MISSING: Readonly<Record<(typeof NEEDED_FOR_TERMS)[number], Localized>> = {
  name: {
    en: 'No column holds the names of people. Choose which one does.',
    ru: 'Нет столбца с именами сотрудников. Укажите, какой это столбец.',
  },
  position: {
    en: 'There are columns of terms but none with the position. Choose which one holds it.',
    ru: 'Есть столбцы условий, но нет должности. Укажите, в каком она столбце.',
  },
  from: {
    en: 'There are columns of terms but none with the day from which they hold. Add a column “from”, such as 2021-01-01.',
    ru: 'Есть столбцы условий, но нет даты, с которой они действуют. Добавьте столбец «с даты», например 2021-01-01.',
  },
};

function mappedTwice(field: PeopleField): Localized {
  return {
    en: `Two columns are mapped to “${field}”. Keep one of them.`,
    ru: `Два столбца назначены как «${field}». Оставьте один.`,
  };
}
