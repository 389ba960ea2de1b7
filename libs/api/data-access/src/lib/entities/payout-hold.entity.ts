import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** A person whose payout of a cycle is not paid for now. */
@Entity('payout_holds')
export class PayoutHoldEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly planId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text') readonly reason!: string;
  @Column('uuid') readonly heldBy!: string;
  @Column('timestamptz') readonly heldAt!: Date;
  @Column('uuid', { nullable: true }) readonly releasedBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly releasedAt!: Date | null;
}
