import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** What payroll said to have paid. */
@Entity('payroll_paid_lists')
export class PayrollPaidListEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('text') readonly fileName!: string;
  @Column('text') readonly sha256!: string;
  @Column('int') readonly lines!: number;
  @Column('numeric') readonly total!: string;
  @Column('uuid') readonly readBy!: string;
  @Column('timestamptz') readonly readAt!: Date;
}
