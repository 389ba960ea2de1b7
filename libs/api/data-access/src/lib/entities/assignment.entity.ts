import { Column, Entity } from 'typeorm';
import type { NoDataPolicy } from '@premia/domain-bonus';
import type { OwnerKind } from '@premia/domain-kpi';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('assignments')
export class AssignmentEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('text') readonly ownerKind!: OwnerKind;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('uuid', { nullable: true }) readonly teamId!: string | null;
  @Column('text') readonly kpi!: string;
  @Column('text', { nullable: true }) readonly component!: string | null;
  @Column('numeric') readonly weight!: string;
  @Column('jsonb') readonly scoring!: object;
  @Column('numeric', { nullable: true }) readonly attainmentMax!: string | null;
  @Column('text', { array: true }) readonly channels!: readonly string[];
  @Column('text', { array: true }) readonly campaigns!: readonly string[];
  @Column('boolean') readonly pilot!: boolean;
  @Column('text', { nullable: true }) readonly noData!: NoDataPolicy | null;
  @Column('text', { nullable: true }) readonly confirmation!: string | null;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly updatedAt!: Date;
}
