import { z } from 'zod';
import { METRIC_CATALOGUE } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';
import { describe } from '@premia/shared-messages';

const OBSERVATION = z.object({
  date: z.iso.date(),
  metric: z.enum(METRIC_CATALOGUE.map(({ key }) => key)),
  value: z.union([z.string(), z.number()]),
  channel: z.string().max(200).nullish(),
  campaign: z.string().max(200).nullish(),
});
const PROBLEM = z.object({
  row: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
});
const INGESTED = z.object({
  importId: z.uuid(),
  source: z.string(),
  rows: z.int(),
  added: z.int(),
  unchanged: z.int(),
  corrected: z.int(),
  problems: z.array(PROBLEM),
  problemCount: z.int(),
});
const REFUSED = z.object({
  code: z.string(),
  message: z.string(),
  problems: z.array(PROBLEM).optional(),
  problemCount: z.int().optional(),
});

const contentOf = (schema: z.ZodType) => ({ 'application/json': { schema: z.toJSONSchema(schema) } });

type Described =
  | 'title'
  | 'summary'
  | 'source'
  | 'mode'
  | 'countsBesides'
  | 'acceptsMoved'
  | 'key'
  | 'body'
  | 'done'
  | 'request'
  | 'unauthorized'
  | 'conflict'
  | 'rows'
  | 'busy';

/** The interface for systems, described in the reader's language from what it takes and gives. */
export function apiDocument(locale: Locale): object {
  const say = (code: Described) => describe(locale, `problem.API.DOCUMENT.${code}`);
  const parameter = (
    name: string,
    where: 'query' | 'header',
    schema: object,
    description: string,
    required = false,
  ) => ({
    name,
    in: where,
    required,
    schema,
    description,
  });
  const refused = (description: string) => ({ description, content: contentOf(REFUSED) });
  return {
    openapi: '3.1.0',
    info: { title: say('title'), version: '1' },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/api/v1/observations': {
        post: {
          operationId: 'sendObservations',
          summary: say('summary'),
          security: [{ token: [] }],
          parameters: [
            parameter('source', 'query', { type: 'string', maxLength: 120 }, say('source'), true),
            parameter('mode', 'query', { enum: ['all-or-nothing', 'valid-rows'] }, say('mode')),
            parameter('countsBesides', 'query', { type: 'boolean' }, say('countsBesides')),
            parameter('acceptsMoved', 'query', { type: 'boolean' }, say('acceptsMoved')),
            parameter('Idempotency-Key', 'header', { type: 'string', maxLength: 200 }, say('key')),
          ],
          requestBody: {
            required: true,
            description: say('body'),
            content: {
              ...contentOf(z.object({ observations: z.array(OBSERVATION) })),
              'application/x-ndjson': { schema: z.toJSONSchema(OBSERVATION) },
            },
          },
          responses: {
            200: { description: say('done'), content: contentOf(INGESTED) },
            400: refused(say('request')),
            401: refused(say('unauthorized')),
            409: refused(say('conflict')),
            422: refused(say('rows')),
            429: refused(say('busy')),
          },
        },
      },
    },
  };
}
