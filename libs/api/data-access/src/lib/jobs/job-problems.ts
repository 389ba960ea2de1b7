import { ObjectType } from '@nestjs/graphql';
import { Problem, type RequestContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';

/** The actor has lost, since asking, what the job needs. */
@ObjectType({ implements: () => [Problem] })
export class JobNotAllowed extends Problem {
  constructor(ctx: RequestContext) {
    super(ctx, message('problem.JOB.NOT_ALLOWED'));
  }
}

/** Every attempt broke; what broke is in the service's log under the job's id. */
@ObjectType({ implements: () => [Problem] })
export class JobBroken extends Problem {
  constructor(ctx: RequestContext, jobId: string) {
    super(ctx, message('problem.JOB.BROKEN', { jobId }));
  }
}
