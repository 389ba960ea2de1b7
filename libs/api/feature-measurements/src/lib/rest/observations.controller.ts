import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { readApiCaller, Reads } from '@premia/api-data-access';
import { Busy, Turns } from '@premia/api-processes';
import {
  Clock,
  type ContextualRequest,
  Ctx,
  HttpRequest,
  NotSignedIn,
  Problem,
  Public,
  type RequestContext,
  scopeOf,
  type TenantContext,
} from '@premia/api-util-platform';
import { ImportHasProblems, RowProblem } from '@premia/api-vocabulary';
import { LIMITS } from '@premia/shared-contract';
import { describe } from '@premia/shared-messages';
import { readBody, UploadRefusal } from '../upload/read-body';
import { IngestObservations, type IngestRequest } from './ingest-observations.command';
import { apiDocument } from './open-api';
import { BodyRecords } from './read-body-records';

const NDJSON = /^application\/(?:x-)?ndjson\b/;
const JSON_TYPE = /^application\/json\b/;
const SOURCE = /^[a-z0-9\p{Script=Cyrillic}][\w .:\p{Script=Cyrillic}-]{0,119}$/u;
/** How long a body may take: a million observations over a slow line. */
const PATIENCE_MS = 600_000;

/** Observations from systems, each with a token of its workspace. */
@Controller('api/v1')
export class ObservationsController {
  /** Each holds a connection while its body comes. */
  readonly #turns = new Turns({ places: 2, perTenant: 1, perUser: 1, waitingPerUser: 4, waitMs: 20_000 });

  constructor(
    private readonly reads: Reads,
    private readonly ingest: IngestObservations,
    private readonly clock: Clock,
  ) {}

  @Get('openapi.json')
  @Public()
  document(@Ctx() { locale }: RequestContext): object {
    return apiDocument(locale);
  }

  // The token of the request stands for somebody; sessions of people do not open this door.
  @Post('observations')
  @Public()
  @HttpCode(200)
  async take(
    @Ctx() stranger: RequestContext,
    @HttpRequest() request: ContextualRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const ctx = await this.#caller(stranger, request);
    const asked = requestOf(request);
    if (typeof asked === 'string') {
      response.status(400);
      return { code: asked, message: describe(ctx.locale, `problem.${asked}`) };
    }
    try {
      const turn = await this.#turns.take(ctx);
      const patience = setTimeout(() => request.destroy(), PATIENCE_MS);
      try {
        const records = new BodyRecords();
        const lines = await linesOf(ctx, request, records);
        const outcome = await this.ingest.execute({ ...ctx, now: this.clock.now() }, asked, records, lines);
        if (!(outcome instanceof Problem))
          return { ...outcome, problems: listed(ctx, records.problems), problemCount: records.problemCount };
        response.status(outcome instanceof ImportHasProblems ? 422 : 409);
        const { problems, problemCount } = records;
        return { code: outcome.code, message: outcome.message, problems: listed(ctx, problems), problemCount };
      } finally {
        clearTimeout(patience);
        turn.leave();
      }
    } catch (error) {
      if (error instanceof UploadRefusal) {
        response.status(error.status);
        return { code: error.code, message: error.message };
      }
      if (!(error instanceof Busy)) throw error;
      response.status(429).set('retry-after', String(error.retryAfterSeconds));
      return { code: 'TOO_MANY_REQUESTS', message: describe(ctx.locale, 'problem.TOO_MANY_REQUESTS') };
    }
  }

  /** A token without the scope, of another workspace, expired or revoked is answered as one that does not exist. */
  async #caller(stranger: RequestContext, request: ContextualRequest): Promise<TenantContext> {
    const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    const ctx = await readApiCaller(this.reads, stranger, token, 'observations_write');
    if (ctx === null || scopeOf(ctx, 'data.import') === null) throw new NotSignedIn();
    return ctx;
  }
}

async function linesOf(ctx: TenantContext, request: ContextualRequest, records: BodyRecords) {
  const isStream = NDJSON.test(request.get('content-type') ?? '');
  return isStream
    ? records.ofLines(request as AsyncIterable<Uint8Array>)
    : records.ofDocument(await readBody(ctx, request, LIMITS.requestBytes));
}

function listed(ctx: TenantContext, problems: BodyRecords['problems']): readonly RowProblem[] {
  return problems.map((problem) => new RowProblem(ctx, problem));
}

/** What the request asks for beside its body; or what is wrong with it. */
function requestOf(request: ContextualRequest): IngestRequest | 'API.SOURCE' | 'API.CONTENT_TYPE' | 'API.KEY' {
  const type = request.get('content-type') ?? '';
  if (!NDJSON.test(type) && !JSON_TYPE.test(type)) return 'API.CONTENT_TYPE';
  const query = new URL(request.originalUrl, 'http://localhost').searchParams;
  const source = (query.get('source') ?? '').trim().toLowerCase();
  if (!SOURCE.test(source)) return 'API.SOURCE';
  const key = request.get('idempotency-key') ?? null;
  if (key !== null && (key === '' || key.length > LIMITS.idempotencyKeyLength)) return 'API.KEY';
  return {
    source,
    key,
    validRowsOnly: query.get('mode') === 'valid-rows',
    countsBesides: query.get('countsBesides') === 'true',
    acceptsMoved: query.get('acceptsMoved') === 'true',
  };
}
