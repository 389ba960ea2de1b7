import { z } from 'zod';
import { defineTask } from '../jobs/define-job';

/** What has happened in a workspace, for whatever follows from it. Ids only: who hears of it reads the rest as it is then. */
export const DomainEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('import.finished'), importId: z.uuid() }),
  z.object({ type: z.literal('plan.published'), planId: z.uuid(), planVersionId: z.uuid() }),
  z.object({ type: z.literal('payout-run.calculated'), runId: z.uuid(), cycleId: z.uuid() }),
  z.object({ type: z.literal('payout-run.moved'), runId: z.uuid(), stepId: z.uuid() }),
]);

/** Every kind of event. */
export const EVENT_TYPES = DomainEvent.options.map(({ shape }) => shape.type.value);

export type DomainEvent = z.infer<typeof DomainEvent>;
export type DomainEventType = DomainEvent['type'];
export type DomainEventOf<Type extends DomainEventType> = Extract<DomainEvent, { readonly type: Type }>;

export const DELIVER_EVENT = defineTask('deliver-event', z.object({ eventId: z.uuid() }));
