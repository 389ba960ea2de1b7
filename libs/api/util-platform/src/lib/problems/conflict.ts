import { ObjectType } from '@nestjs/graphql';
import { Problem } from './problem';

/** What was asked for contradicts what is there: a name taken, a state that does not allow it, someone else was faster. */
@ObjectType({ implements: () => [Problem] })
export class Conflict extends Problem {}
