import { ObjectType } from '@nestjs/graphql';
import { localize, Problem, type RequestContext } from '@premia/api-util-platform';

/** The actor has lost, since asking, what the job needs. */
@ObjectType({ implements: () => [Problem] })
export class JobNotAllowed extends Problem {
  constructor(ctx: RequestContext) {
    super(
      'JOB.NOT_ALLOWED',
      localize(ctx, {
        en: 'This was stopped before it began: whoever asked for it may no longer do it. Nothing was changed. Ask somebody with the right to it, or the owner of the workspace for the role.',
        ru: 'Задание остановлено до начала: у того, кто его запустил, больше нет на это права. Ничего не изменено. Обратитесь к тому, у кого право есть, или попросите роль у владельца компании.',
      }),
    );
  }
}

/** Every attempt broke; what broke is in the service's log under the job's id. */
@ObjectType({ implements: () => [Problem] })
export class JobBroken extends Problem {
  constructor(ctx: RequestContext, jobId: string) {
    super(
      'JOB.BROKEN',
      localize(ctx, {
        en: `Something went wrong on our side, and nothing was changed. Try again; if it stays, tell the operator this number: ${jobId}`,
        ru: `Что-то сломалось на нашей стороне, ничего не изменено. Повторите; если не поможет, сообщите администратору номер: ${jobId}`,
      }),
    );
  }
}
