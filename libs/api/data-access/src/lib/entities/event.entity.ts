import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('events')
export class EventEntity extends TenantEntityBase {
  @Column('jsonb') readonly event!: object;
  @Column('uuid', { nullable: true }) readonly actorUserId!: string | null;
  @Column('timestamptz') readonly at!: Date;
}
