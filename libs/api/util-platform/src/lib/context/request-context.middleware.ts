import { randomUUID } from 'node:crypto';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { Clock } from '../clock';
import { Authentication } from './authentication';
import type { ContextualRequest } from './context-of';
import { localeOf } from './locale-of';

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** Gives every request its id and its context before anything looks at it. */
@Injectable()
export class RequestContextMiddleware implements NestMiddleware {
  constructor(
    private readonly authentication: Authentication,
    private readonly clock: Clock,
  ) {}

  async use(request: ContextualRequest, response: Response, next: NextFunction): Promise<void> {
    const given = request.get('x-request-id') ?? '';
    const requestId = REQUEST_ID.test(given) ? given : randomUUID();
    response.setHeader('x-request-id', requestId);
    try {
      const now = this.clock.now();
      const identity = await this.authentication.identify(request, now);
      request.requestContext = {
        requestId,
        operation: {},
        now,
        locale: localeOf(request.get('accept-language')) ?? identity.locale ?? 'en',
        userId: identity.userId,
        sessionId: identity.sessionId,
        tenantId: identity.tenantId,
        personId: identity.personId,
        roles: identity.roles,
        ip: request.ip ?? '',
        userAgent: (request.get('user-agent') ?? '').slice(0, 200),
      };
      next();
    } catch (error) {
      next(error);
    }
  }
}
