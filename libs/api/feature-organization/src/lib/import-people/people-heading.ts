import { type Message, message } from '@premia/shared-messages';
import { type PeopleField, TERMS_FIELDS } from './people-columns';
import type { PeopleIssue } from './person-row';

const NEEDED_ALWAYS = ['name'] as const;
const NEEDED_FOR_TERMS = ['name', 'position', 'from'] as const;

/** Row of the heading, as a spreadsheet counts. */
const HEADING_ROW = 1;

/** What a mapping lacks to be used: a name always, and for terms the position and the day from which they hold. */
export function checkPeopleHeading(fields: readonly (PeopleField | null)[]): readonly PeopleIssue[] {
  const mapped = new Set(fields.filter((field) => field !== null));
  const hasTerms = TERMS_FIELDS.some((field) => mapped.has(field));
  const needed = hasTerms ? NEEDED_FOR_TERMS : NEEDED_ALWAYS;
  const missing = needed
    .filter((field) => !mapped.has(field))
    .map((field) => headingIssue('COLUMN_MISSING', MISSING[field]));
  const doubled = [...mapped].filter((field) => fields.filter((other) => other === field).length > 1);
  return [...missing, ...doubled.map((field) => headingIssue('COLUMN_MAPPED_TWICE', mappedTwice(field)))];
}

/** Columns of terms, mapped by someone who may add people but not set terms. */
export function termsNotAllowed(): PeopleIssue {
  return headingIssue('TERMS_NOT_ALLOWED', message('problem.TERMS_NOT_ALLOWED'));
}

function headingIssue(code: string, message: Message): PeopleIssue {
  return { row: HEADING_ROW, column: null, value: null, code, message };
}

const MISSING: Readonly<Record<(typeof NEEDED_FOR_TERMS)[number], Message>> = {
  name: message('problem.COLUMN_MISSING.name'),
  position: message('problem.COLUMN_MISSING.position'),
  from: message('problem.COLUMN_MISSING.from'),
};

function mappedTwice(field: PeopleField): Message {
  return message('problem.COLUMN_MAPPED_TWICE.people', { field });
}
