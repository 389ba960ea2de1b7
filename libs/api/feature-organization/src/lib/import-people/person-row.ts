import type { PersonEntity } from '@premia/api-data-access';
import type { Message } from '@premia/shared-messages';

export type StoredIdentity = Pick<PersonEntity, 'id' | 'name' | 'email' | 'personnelNumber'>;

/** Terms of a row; amounts and shares as decimals, the team by its name in the file. */
export interface RowTerms {
  readonly from: string;
  readonly team: string | null;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay: string | null;
  readonly targetPercent: string | null;
  readonly targetAmount: string | null;
}

/** A good row of a file of people. */
export interface PersonRowRead {
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly terms: RowTerms | null;
}

/** What is wrong with a row or with the heading (row 1). */
export interface PeopleIssue {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: Message;
}
