import { Column, Entity } from 'typeorm';
import type { Role } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('memberships')
export class MembershipEntity extends TenantEntityBase {
  @Column('uuid') readonly userId!: string;
  @Column('text', { array: true }) readonly roles!: readonly Role[];
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly endedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readonly suspendedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readonly accessEndsAt!: Date | null;
}
