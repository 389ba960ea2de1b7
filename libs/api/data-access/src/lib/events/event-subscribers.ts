import { Injectable } from '@nestjs/common';
import type { Transaction } from '../unit-of-work/transaction';
import type { DomainEvent, DomainEventOf, DomainEventType } from './domain-event';

/** Does what follows from an event, inside the transaction that notes the delivery: an event has one effect. */
export type EventHandler<Event extends DomainEvent = DomainEvent> = (tx: Transaction, event: Event) => Promise<void>;

interface Subscriber {
  readonly name: string;
  readonly handle: EventHandler;
}

/** Who hears of which events; features subscribe when their module starts. */
@Injectable()
export class EventSubscribers {
  readonly #byType = new Map<DomainEventType, Subscriber[]>();

  /** `name` stays for good: by it a delivery is known. */
  subscribe<Type extends DomainEventType>(name: string, type: Type, handle: EventHandler<DomainEventOf<Type>>): void {
    const known = this.#byType.get(type) ?? [];
    if (known.some((subscriber) => subscriber.name === name)) throw new Error(`Two subscribers ${name} of ${type}`);
    // Only events of the type come to it.
    this.#byType.set(type, [...known, { name, handle: handle as EventHandler }]);
  }

  of(type: DomainEventType): readonly Subscriber[] {
    return this.#byType.get(type) ?? [];
  }
}
