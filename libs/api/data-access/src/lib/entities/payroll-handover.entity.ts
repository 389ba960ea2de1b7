import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** A part of a run that was handed to payroll. */
@Entity('payroll_handovers')
export class PayrollHandoverEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('int') readonly part!: number;
  @Column('int') readonly people!: number;
  @Column('numeric') readonly total!: string;
  @Column('text') readonly sha256!: string;
  @Column('uuid') readonly handedBy!: string;
  @Column('timestamptz') readonly handedAt!: Date;
}
