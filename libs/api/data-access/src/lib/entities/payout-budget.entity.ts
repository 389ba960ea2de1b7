import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** What the runs of a cycle under a plan may come to, and what is to be done where one comes to more. */
@Entity('payout_budgets')
export class PayoutBudgetEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly planId!: string;
  @Column('numeric') readonly amount!: string;
  @Column('text') readonly whenOver!: 'stop' | 'ask-owner' | 'reason';
  @Column('uuid') readonly setBy!: string;
  @Column('timestamptz') readonly setAt!: Date;
}
