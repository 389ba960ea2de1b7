import { Column, Entity } from 'typeorm';
import type { Role } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('role_grants')
export class RoleGrantEntity extends TenantEntityBase {
  @Column('text') readonly email!: string;
  @Column('uuid', { nullable: true }) readonly membershipId!: string | null;
  @Column('text', { array: true }) readonly roles!: readonly Role[];
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('uuid') readonly requestedBy!: string;
  @Column('timestamptz') readonly requestedAt!: Date;
  @Column('timestamptz') readonly expiresAt!: Date;
  @Column('uuid', { nullable: true }) readonly decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly decidedAt!: Date | null;
}
