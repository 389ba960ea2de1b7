import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, localize, Problem, type RequestContext } from '@premia/api-util-platform';

@ObjectType({ implements: () => [Problem] })
export class WrongCredentials extends Problem {
  constructor(ctx: RequestContext) {
    super(
      'IDENTITY.WRONG_CREDENTIALS',
      localize(ctx, {
        en: 'The e-mail or the password is not right. Check both, or reset the password.',
        ru: 'Почта или пароль не подходят. Проверьте их или смените пароль.',
      }),
    );
  }
}

@ObjectType({ implements: () => [Problem] })
export class TooManyAttempts extends Problem {
  @Field(() => DateTimeScalar)
  readonly retryAt: Date;

  constructor(ctx: RequestContext, retryAt: Date) {
    const minutes = Math.max(1, Math.ceil((retryAt.getTime() - ctx.now.getTime()) / 60_000));
    super(
      'IDENTITY.TOO_MANY_ATTEMPTS',
      localize(ctx, {
        en: `There were too many attempts. Try again in ${minutes} min, or reset the password: the link in the e-mail works at once.`,
        ru: `Слишком много попыток. Попробуйте через ${minutes}\u00a0мин или смените пароль: ссылка из письма работает сразу.`,
      }),
    );
    this.retryAt = retryAt;
  }
}

/** An invitation or reset link that is unknown, used, revoked or expired: which of these is nobody else's business. */
@ObjectType({ implements: () => [Problem] })
export class LinkNotValid extends Problem {
  constructor(ctx: RequestContext) {
    super(
      'IDENTITY.LINK_NOT_VALID',
      localize(ctx, {
        en: 'This link no longer works: it has been used, it has expired, or a newer one was sent. Ask for a new one.',
        ru: 'Ссылка больше не действует: ею уже воспользовались, её срок истёк или отправлена более новая. Запросите новую.',
      }),
    );
  }
}

@ObjectType({ implements: () => [Problem] })
export class SessionEnded extends Problem {
  constructor(ctx: RequestContext) {
    super(
      'IDENTITY.SESSION_ENDED',
      localize(ctx, { en: 'Your session has ended. Sign in again.', ru: 'Сеанс закончился. Войдите снова.' }),
    );
  }
}
