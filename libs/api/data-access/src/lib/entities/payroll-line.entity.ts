import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** Somebody whose payout of a run was handed to payroll. */
@Entity('payroll_lines')
export class PayrollLineEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('uuid') readonly handoverId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text', { nullable: true }) readonly personnelNumber!: string | null;
  @Column('numeric') readonly amount!: string;
}
