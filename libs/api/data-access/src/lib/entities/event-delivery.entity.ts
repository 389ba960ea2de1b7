import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('event_deliveries')
export class EventDeliveryEntity extends TenantEntityBase {
  @Column('uuid') readonly eventId!: string;
  @Column('text') readonly subscriber!: string;
  @Column('timestamptz') readonly at!: Date;
}
