import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('audit_heads')
export class AuditHeadEntity extends TenantEntityBase {
  @Column('bigint') readonly count!: string;
  @Column('text') readonly hash!: string;
  @Column('timestamptz', { nullable: true }) readonly at!: Date | null;
}
