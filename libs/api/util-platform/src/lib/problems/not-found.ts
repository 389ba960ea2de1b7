import { ObjectType } from '@nestjs/graphql';
import { message } from '@premia/shared-messages';
import { Problem, type Viewer } from './problem';

/** What does not exist, is another workspace's, or may not be seen: all three read the same, to the letter. */
@ObjectType({ implements: () => [Problem] })
export class NotFound extends Problem {
  constructor(viewer: Viewer) {
    super(viewer, message('problem.NOT_FOUND'));
  }
}
