import type { z } from 'zod';
import type { JobKind, Permission } from '@premia/shared-contract';

/** Work for a workspace, asked for by a member, who can watch it: a row of `premia.jobs`. */
export interface JobDefinition<Payload> {
  readonly kind: JobKind;
  readonly payload: z.ZodType<Payload>;
  /** What the member must still be allowed to do when the job runs. */
  readonly permission: Permission;
}

/** The service's own work, for no member and perhaps no workspace, such as sending an e-mail: nobody watches it. */
export interface TaskDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
}

export function defineJob<Payload>(
  kind: JobKind,
  payload: z.ZodType<Payload>,
  { requires: permission }: { readonly requires: Permission },
): JobDefinition<Payload> {
  return { kind, payload, permission };
}

export function defineTask<Payload>(name: string, payload: z.ZodType<Payload>): TaskDefinition<Payload> {
  return { name, payload };
}
