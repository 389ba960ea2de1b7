import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** What a person is paid in a cycle under a plan beside what was calculated. */
@Entity('payout_adjustments')
export class PayoutAdjustmentEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly planId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text') readonly kind!: 'adjustment' | 'true-up' | 'clawback' | 'carried';
  @Column('numeric') readonly amount!: string;
  @Column('text') readonly reason!: string;
  @Column('text', { nullable: true }) readonly comment!: string | null;
  @Column('text', { nullable: true }) readonly evidence!: string | null;
  @Column('uuid', { nullable: true }) readonly ofRunId!: string | null;
  @Column('uuid') readonly proposedBy!: string;
  @Column('timestamptz') readonly proposedAt!: Date;
  @Column('text', { nullable: true }) readonly decision!: 'approved' | 'declined' | null;
  @Column('uuid', { nullable: true }) readonly decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly decidedAt!: Date | null;
}
