import { types } from 'pg';

const DATE = 1082;
const TEXT_ARRAY = 1009;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;

type Parser = (text: string) => unknown;

/** How column values become JavaScript: days and numerics stay text, because `Date` and `number` would change them. */
export const postgresTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    if (oid === DATE) return (text) => text;
    const parsedAs = oid === DATE_ARRAY || oid === NUMERIC_ARRAY ? TEXT_ARRAY : oid;
    return types.getTypeParser(parsedAs, format as 'text') as Parser;
  },
};
