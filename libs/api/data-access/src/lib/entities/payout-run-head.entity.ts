import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** The Merkle head of a locked run, over all its payouts. */
@Entity('payout_run_heads')
export class PayoutRunHeadEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('text') readonly head!: string;
  @Column('integer') readonly size!: number;
  @Column('text') readonly saltKey!: string;
}
