import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** What is unusual about a payout of a run, by stated rules. */
@Entity('payout_flags')
export class PayoutFlagEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text') readonly flag!: string;
}
