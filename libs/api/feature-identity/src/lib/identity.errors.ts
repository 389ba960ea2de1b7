import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Problem, type RequestContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';

@ObjectType({ implements: () => [Problem] })
export class WrongCredentials extends Problem {
  constructor(ctx: RequestContext) {
    super(ctx, message('problem.IDENTITY.WRONG_CREDENTIALS'));
  }
}

@ObjectType({ implements: () => [Problem] })
export class TooManyAttempts extends Problem {
  @Field(() => DateTimeScalar)
  readonly retryAt: Date;

  constructor(ctx: RequestContext, retryAt: Date) {
    const minutes = Math.max(1, Math.ceil((retryAt.getTime() - ctx.now.getTime()) / 60_000));
    super(ctx, message('problem.IDENTITY.TOO_MANY_ATTEMPTS', { minutes }));
    this.retryAt = retryAt;
  }
}

/** An invitation or reset link that is unknown, used, revoked or expired: which of these is nobody else's business. */
@ObjectType({ implements: () => [Problem] })
export class LinkNotValid extends Problem {
  constructor(ctx: RequestContext) {
    super(ctx, message('problem.IDENTITY.LINK_NOT_VALID'));
  }
}

@ObjectType({ implements: () => [Problem] })
export class SessionEnded extends Problem {
  constructor(ctx: RequestContext) {
    super(ctx, message('problem.IDENTITY.SESSION_ENDED'));
  }
}
