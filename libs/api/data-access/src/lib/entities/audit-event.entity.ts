import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('audit_events')
export class AuditEventEntity extends TenantEntityBase {
  @Column('bigint') readonly sequence!: string;
  @Column('timestamptz') readonly at!: Date;
  @Column('uuid', { nullable: true }) readonly actorUserId!: string | null;
  @Column('text') readonly action!: string;
  @Column('text') readonly entity!: string;
  @Column('uuid', { nullable: true }) readonly entityId!: string | null;
  @Column('jsonb', { nullable: true }) readonly before!: object | null;
  @Column('jsonb', { nullable: true }) readonly after!: object | null;
  @Column('text') readonly previousHash!: string;
  @Column('text') readonly hash!: string;
}
