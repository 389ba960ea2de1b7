import { ObjectType } from '@nestjs/graphql';
import type { Locale } from '@premia/shared-contract';
import { localize, type Localized } from './localize';
import { Problem } from './problem';

/** What was asked for contradicts what is there: a name taken, a state that does not allow it, someone else was faster. */
@ObjectType({ implements: () => [Problem] })
export class Conflict extends Problem {
  constructor(reader: { readonly locale: Locale }, code: string, texts: Localized) {
    super(code, localize(reader, texts));
  }
}
