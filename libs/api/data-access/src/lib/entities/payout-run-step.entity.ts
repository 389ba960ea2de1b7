import { Column, Entity } from 'typeorm';
import type { RunAction } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

/** Somebody moved a run. */
@Entity('payout_run_steps')
export class PayoutRunStepEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('text') readonly action!: RunAction;
  @Column('text', { nullable: true }) readonly reason!: string | null;
  @Column('uuid') readonly byUser!: string;
  @Column('timestamptz') readonly at!: Date;
}
