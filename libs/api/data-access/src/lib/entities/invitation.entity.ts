import { Column, Entity } from 'typeorm';
import type { Role } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('invitations')
export class InvitationEntity extends TenantEntityBase {
  @Column('text') readonly email!: string;
  @Column('text', { array: true }) readonly roles!: readonly Role[];
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('text') readonly tokenHash!: string;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz') readonly expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readonly revokedAt!: Date | null;
}
