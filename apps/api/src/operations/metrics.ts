import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Injectable, Req } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { EVENT_TYPES, EventSubscribers } from '@premia/api-data-access';
import { Config, type ContextualRequest, NotVisible, Public } from '@premia/api-util-platform';
import { STREAM_PATH } from '../http/graphql-stream';
import { isFromThisMachine } from '../http/local-requests';

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Numbers about the process and its requests; no label says who asked or for what. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'premia_http_request_seconds',
    help: 'Time to answer a request, by method, part of the service and status',
    labelNames: ['method', 'part', 'status'] as const,
    buckets: BUCKETS_SECONDS,
    registers: [this.registry],
  });

  readonly #events = new Counter({
    name: 'premia_events_total',
    help: 'What has happened in workspaces, by kind, as this process was told',
    labelNames: ['type'] as const,
    registers: [this.registry],
  });

  constructor(subscribers: EventSubscribers) {
    collectDefaultMetrics({ register: this.registry });
    for (const type of EVENT_TYPES)
      subscribers.subscribe('metrics', type, () => {
        this.#events.inc({ type });
        return Promise.resolve();
      });
  }

  readonly measure = (request: ContextualRequest, response: Response, next: NextFunction): void => {
    const stop = this.#requests.startTimer({ method: request.method, part: partOf(request.path) });
    const isStream = request.path === STREAM_PATH;
    response.once('close', () => {
      // How long a stream was open says nothing about how fast we answer; one that is refused is a request as any other.
      if (!isStream || response.statusCode !== 200) stop({ status: String(response.statusCode) });
    });
    next();
  };
}

/** First segment of the path where it is one of ours; the client's files and pages are one part. */
function partOf(path: string): string {
  const [, first = ''] = path.split('/');
  return ['graphql', 'api', 'mail', 'healthz', 'readyz', 'metrics'].includes(first) ? first : 'client';
}

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  metricsText(@Req() request: Request): Promise<string> {
    if (!this.isOpenTo(request)) throw new NotVisible();
    return this.metrics.registry.metrics();
  }

  private isOpenTo(request: Request): boolean {
    const { metricsToken } = this.config;
    if (metricsToken === null) return isFromThisMachine(request);
    // Digests have one length, as the comparison asks for.
    return timingSafeEqual(digest(request.get('authorization') ?? ''), digest(`Bearer ${metricsToken}`));
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
