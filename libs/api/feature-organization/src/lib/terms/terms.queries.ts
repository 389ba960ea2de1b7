import { columns, TermsEntity } from '@premia/api-data-access';

/** Columns of `premia.terms` (as `t`, its team as `team`) that make a `TermsRow`. */
export const TERMS_COLUMNS = `${columns(TermsEntity, 't')}, team.name as "teamName"`;
