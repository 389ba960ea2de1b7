import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** Somebody has seen a payout at an amount, with a note. */
@Entity('payout_looks')
export class PayoutLookEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly planId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('numeric') readonly total!: string;
  @Column('text', { nullable: true }) readonly note!: string | null;
  @Column('uuid') readonly seenBy!: string;
  @Column('timestamptz') readonly seenAt!: Date;
}
