import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { type Locale, LOCALES } from '@premia/shared-contract';

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((text) => ['on', 'true', '1'].includes(text));

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://');

/** Every environment variable the API reads, once, at its start. docs/guide/operator.md lists them; a test keeps it in step. */
const DAY_MS = 86_400_000;

export const ENVIRONMENT = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('development')
    .describe('production switches off demo, introspection and the local mail page'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('port of API and client'),
  HOST: z
    .string()
    .refine((text) => isIP(text) !== 0, 'must be an IP address: 127.0.0.1 for this machine only, 0.0.0.0 for all')
    .default('127.0.0.1')
    .describe('address to listen on: 127.0.0.1 serves this machine only, 0.0.0.0 every machine that reaches it'),
  PREMIA_ROLE: z.enum(['api', 'worker', 'all']).default('all').describe('serve requests, do background jobs, or both'),
  DATABASE_URL: postgresUrl.describe('PostgreSQL as premia_app, the role without rights to change tables'),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe('PostgreSQL as a superuser or premia_owner: migrates at start; without it nothing is migrated'),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe('connections for requests of one process; sign-in and jobs have some of their own'),
  PREMIA_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('key of access tokens; required in production, random per start elsewhere'),
  METRICS_TOKEN: z
    .string()
    .min(20, 'must have at least 20 characters')
    .optional()
    .describe('bearer token that /metrics asks for; without it, it answers on this machine only'),
  PUBLIC_URL: z.url().optional().describe('address at which people open Premia; links in e-mails start with it'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe('mail server; in production nobody signs up or joins without it, elsewhere e-mails are read at /mail'),
  MAIL_FROM: z.string().min(3).default('Premia <premia@localhost>').describe('sender of e-mails'),
  PREMIA_DEMO: flag.optional().describe('on: demo logins on the sign-in page; off in production'),
  PREMIA_DEMO_LANGUAGE: z
    .enum(LOCALES)
    .default('en')
    .describe('language in which the demo is built: its people, teams and reasons'),
  PREMIA_DEMO_DATE: z.iso
    .date()
    .optional()
    .describe('day that the demo takes for today, such as 2028-02-29; only with the demo'),
  PREMIA_WEB_ROOT: z.string().min(1).default('dist/apps/web/browser').describe('folder of the built client'),
  PREMIA_TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('reverse proxies in front, for the caller’s address'),
  PREMIA_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(60)
    .default(1200)
    .describe('requests a minute from one address, in one process'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least severe log line written'),
});

/** The configuration of a process, checked and complete. */
export class Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Other machines cannot reach it; a proxy on this one can. */
  readonly listensLocally: boolean;
  readonly role: 'api' | 'worker' | 'all';
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly databasePoolSize: number;
  readonly secret: string;
  readonly metricsToken: string | null;
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Without a mail server, outside production, e-mails are read on a page of the service itself. */
  readonly localMailPage: boolean;
  readonly demo: boolean;
  readonly demoLanguage: Locale;
  /** How far the clock of the demo is ahead of the present. */
  readonly clockAheadMs: number;
  readonly webRoot: string;
  readonly trustedProxies: number;
  readonly requestsPerMinute: number;
  readonly logLevel: string;

  constructor(environment: z.infer<typeof ENVIRONMENT>) {
    this.production = environment.NODE_ENV === 'production';
    this.port = environment.PORT;
    this.host = environment.HOST;
    this.listensLocally = this.host === '::1' || this.host.startsWith('127.');
    this.role = environment.PREMIA_ROLE;
    this.databaseUrl = environment.DATABASE_URL;
    this.databaseOwnerUrl = environment.DATABASE_OWNER_URL ?? null;
    this.databasePoolSize = environment.DATABASE_POOL_SIZE;
    this.secret = environment.PREMIA_SECRET ?? randomBytes(32).toString('hex');
    this.metricsToken = environment.METRICS_TOKEN ?? null;
    this.publicUrl = (environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`).replace(/\/+$/, '');
    this.smtpUrl = environment.SMTP_URL ?? null;
    this.mailFrom = environment.MAIL_FROM;
    this.localMailPage = !this.production && this.smtpUrl === null;
    this.demo = !this.production && (environment.PREMIA_DEMO ?? false);
    this.demoLanguage = environment.PREMIA_DEMO_LANGUAGE;
    this.clockAheadMs = this.demo ? aheadOf(environment.PREMIA_DEMO_DATE) : 0;
    this.webRoot = environment.PREMIA_WEB_ROOT;
    this.trustedProxies = environment.PREMIA_TRUSTED_PROXIES;
    this.requestsPerMinute = environment.PREMIA_REQUESTS_PER_MINUTE;
    this.logLevel = environment.LOG_LEVEL;
  }
}

/** So far ahead of the present is a day at the present hour; behind it where the day has passed. */
function aheadOf(day: string | undefined): number {
  const present = Date.now();
  return day === undefined ? 0 : Date.parse(`${day}T00:00:00Z`) - (present - (present % DAY_MS));
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(
      `Premia cannot start: ${problems.length} setting(s) need correction.\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/** Reads the configuration from the environment; empty variables count as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = ENVIRONMENT.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => {
        const name = path.join('.');
        return given[name] === undefined ? `${name} is missing: ${message}` : `${name}: ${message}`;
      });
  if (given['NODE_ENV'] === 'production') {
    for (const name of ['PREMIA_SECRET', 'PUBLIC_URL']) {
      if (given[name] === undefined) problems.push(`${name} is missing: production has no default for it`);
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return new Config(parsed.data);
}
