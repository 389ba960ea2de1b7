import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isTenantContext, type RequestContext, type TenantContext } from '@premia/api-util-platform';
import { EventEntity } from '../entities/event.entity';
import { JobHandlers } from '../jobs/job-handlers';
import { newId } from '../new-id';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { DELIVER_EVENT, DomainEvent } from './domain-event';
import { EventSubscribers } from './event-subscribers';

/** Takes an event of the outbox to each of its subscribers, once; one that fails is tried again without the others. */
@Injectable()
export class DeliverEvent implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly subscribers: EventSubscribers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(DELIVER_EVENT, (ctx, { eventId }) => this.run(ctx, eventId));
  }

  async run(ctx: RequestContext, eventId: string): Promise<void> {
    if (!isTenantContext(ctx)) throw new Error(`The event ${eventId} belongs to no workspace`);
    const event = await this.#read(ctx, eventId);
    const failures: unknown[] = [];
    for (const { name, handle } of this.subscribers.of(event.type)) {
      try {
        await this.unitOfWork.run(ctx, async (tx) => {
          const isFirst = await tx.execute(
            `INSERT INTO premia.event_deliveries (tenant_id, id, event_id, subscriber, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT ON CONSTRAINT event_deliveries_once DO NOTHING`,
            [ctx.tenantId, newId(), eventId, name, ctx.now],
          );
          if (isFirst === 1) await handle(tx, event);
        });
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} subscriber(s) of ${event.type} failed`);
  }

  async #read(ctx: TenantContext, id: string): Promise<DomainEvent> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const row = await tx.repository(EventEntity).findOneByOrFail({ tenantId: ctx.tenantId, id });
      return DomainEvent.parse(row.event);
    });
  }
}
