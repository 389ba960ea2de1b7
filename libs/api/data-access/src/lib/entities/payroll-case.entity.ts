import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** A difference between what was handed over and what was paid. */
@Entity('payroll_cases')
export class PayrollCaseEntity extends TenantEntityBase {
  @Column('uuid') readonly paidListId!: string;
  @Column('text') readonly kind!: 'other-amount' | 'not-paid' | 'not-asked';
  @Column('text') readonly personnelNumber!: string;
  @Column('numeric', { nullable: true }) readonly expected!: string | null;
  @Column('numeric', { nullable: true }) readonly paid!: string | null;
  @Column('text', { nullable: true }) readonly note!: string | null;
  @Column('uuid', { nullable: true }) readonly closedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly closedAt!: Date | null;
}
